import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Checkpoint } from '@customerscore-kit/client';
import { objectIn } from './object-in.ts';

/**
 * Reads a checkpoint before anything else is done by it.
 *
 * @returns undefined if there is no file, `damaged` if it is no checkpoint, `of-another-version` if this version does not know it
 */
export async function readCheckpoint(file: string): Promise<Checkpoint | undefined | 'damaged' | 'of-another-version'> {
  if (!existsSync(file)) return undefined;
  const checkpoint = objectIn(await readFile(file, 'utf8')) as Partial<Checkpoint> | undefined;
  if (checkpoint?.version === undefined) return 'damaged';
  if (checkpoint.version !== 1) return 'of-another-version';
  return isWhole(checkpoint) ? checkpoint : 'damaged';
}

/** Whether the records are ranges in order, and as many as are counted. */
function isWhole(checkpoint: Partial<Checkpoint>): checkpoint is Checkpoint {
  const { settled, acknowledged, refused } = checkpoint;
  if (!Array.isArray(settled)) return false;
  let [next, sum] = [0, 0];
  for (const range of settled) {
    if (!Array.isArray(range) || !range.every(Number.isSafeInteger)) return false;
    const [from, to] = range;
    if (from < next || to < from) return false;
    next = to + 1;
    sum += to - from + 1;
  }
  return sum === Number(acknowledged) + Number(refused);
}
