import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Checkpoint } from '@customerscore-kit/client';
import type { Finding } from '@customerscore-kit/contract/inspect';
import { objectIn } from './object-in.ts';

/** A customer that was not sent, or that the API refused. */
export interface RefusedRecord {
  /** Number of the record in the order in which it is sent, from 0. */
  number: number;
  file: number;
  row: number;
  /** The first finding, and the number of the others: a customer may have a thousand. */
  finding: Pick<Finding, 'pointer' | 'message'>;
  others: number;
}

/** One line of the list of what was refused. */
export const lineOf = (record: RefusedRecord): string => `${JSON.stringify(record)}\n`;

/** Everything in a list of what was refused, by number; undefined stands for a line that is damaged. */
export async function readRefused(file: string): Promise<{ records: RefusedRecord[]; isDamaged: boolean }> {
  const byNumber = new Map<number, RefusedRecord>();
  let isDamaged = false;
  const lines = existsSync(file) ? createInterface(createReadStream(file, 'utf8')) : [];
  for await (const line of lines) {
    if (line === '') continue;
    const record = recordIn(line);
    if (record === undefined) isDamaged = true;
    else byNumber.set(record.number, record);
  }
  return { records: [...byNumber.values()].sort((a, b) => a.number - b.number), isDamaged };
}

function recordIn(line: string): RefusedRecord | undefined {
  const record = objectIn(line) as RefusedRecord | undefined;
  if (record === undefined) return undefined;
  const numbers = [record.number, record.file, record.row, record.others];
  return numbers.every(Number.isSafeInteger) && typeof record.finding?.message === 'string' ? record : undefined;
}

/**
 * What of a list belongs to a checkpoint. A kill or a full disk may have cut off the last entry, or left entries that are in no
 * checkpoint: their records are sent again.
 *
 * @param checkpoint undefined: there is none
 * @returns undefined if entries are missing
 */
export function refusedIn(
  records: readonly RefusedRecord[],
  checkpoint: Pick<Checkpoint, 'settled' | 'refused'> | undefined,
): RefusedRecord[] | undefined {
  const { settled, refused } = checkpoint ?? { settled: [], refused: 0 };
  let index = 0;
  const kept = records.filter(({ number }) => {
    while (index < settled.length && settled[index]![1] < number) index += 1;
    return index < settled.length && settled[index]![0] <= number;
  });
  return kept.length === refused ? kept : undefined;
}
