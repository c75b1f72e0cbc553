import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mock } from '@customerscore-kit/mock';
import { expect } from 'vitest';

/** The account of the source, for the mock and as a file. */
export const account = {
  customer: { attributes: { seats: 'number' }, metrics: { logins: 'number', exports: 'number' } },
} as const;

/** Files of an import, and what has to become of them. */
export interface Source {
  /** The arguments that name the files. */
  args: string[];
  /** Metrics by the `external_id` of each customer that the API takes. */
  accepted: Map<string, Record<string, Record<string, number>>>;
  /** Ids of the customers that are refused: by `inspect`, or only by the API. */
  refused: string[];
  unreadable: number;
  /** Rows of metrics without a customer that is sent: of those that are refused, and of none. */
  rejectedMetrics: number;
}

/** Bytes that make a row longer, so that fewer rows fill a disk. */
const padding = (bytes: number, number: number) => `${number}-`.repeat(Math.ceil(bytes / 6)).slice(0, bytes);

/**
 * Writes customers and metrics: two values of each customer, in an order unlike that of the customers. Each 13th customer lacks its
 * name, which `inspect` finds; each 500th has an owner that only the API knows to be wrong; each 700th row has too many cells.
 *
 * @param rowBytes bytes that are added to each customer
 */
export function writeSource(folder: string, customers: number, rowBytes = 0): Source {
  mkdirSync(folder, { recursive: true });
  const source: Source = { args: [], accepted: new Map(), refused: [], unreadable: 0, rejectedMetrics: 0 };
  const rows = ['external_id,name,owner_email,seats,notes'];
  const metrics = ['customer_id,date,metric,value'];
  for (let number = 0; number < customers; number += 1) {
    const id = `c${number}`;
    const isUnreadable = number % 700 === 699;
    const isRefused = number % 13 === 0 || number % 500 === 250;
    const name = number % 13 === 0 ? '' : `"Customer, ${number}"`;
    const owner = number % 500 === 250 ? 'nobody@example.com' : 'owner@example.com';
    const notes = padding(rowBytes, number);
    rows.push(`${id},${name},${owner},${number % 90},${notes}${isUnreadable ? ',too,many' : ''}`);
    if (isUnreadable) source.unreadable += 1;
    else if (isRefused) source.refused.push(id);
    else source.accepted.set(id, { '2026-01-01': { logins: number }, '2026-01-02': { exports: number + 1 } });
    if (isUnreadable || isRefused) source.rejectedMetrics += 2;
  }
  for (let number = customers - 1; number >= 0; number -= 1)
    metrics.push(`c${number},2026-01-02,exports,${number + 1}`);
  for (let number = 0; number < customers; number += 1) metrics.push(`c${number},2026-01-01,logins,${number}`);
  metrics.push('nobody,2026-01-01,logins,1');
  source.rejectedMetrics += 1;
  const at = (name: string) => join(folder, name);
  writeFileSync(at('customers.csv'), `${rows.join('\n')}\n`);
  writeFileSync(at('usage.csv'), `${metrics.join('\n')}\n`);
  writeFileSync(at('account.yaml'), JSON.stringify(account));
  source.args = [at('customers.csv'), '--metrics', at('usage.csv'), '--account', at('account.yaml')];
  return source;
}

/** Checks that what the mock stored, the rejects and what could not be read are together the source. */
export async function expectAllAccounted(source: Source, mock: Mock, work: string): Promise<void> {
  const stored = await mock.customers();
  expect(Object.fromEntries(stored.map(({ external_id, metrics }) => [external_id, metrics]))).toEqual(
    Object.fromEntries(source.accepted),
  );
  const rejects = readFileSync(join(work, 'rejects.ndjson'), 'utf8').trim().split('\n');
  expect(rejects.map((line) => JSON.parse(line).external_id as string).sort()).toEqual([...source.refused].sort());
  const report = JSON.parse(readFileSync(join(work, 'report.json'), 'utf8'));
  expect(report).toMatchObject({
    isComplete: true,
    acknowledged: source.accepted.size,
    refused: source.refused.length,
    inDoubt: 0,
    neverSent: 0,
    unreadable: source.unreadable,
  });
  const rejectedMetrics = readFileSync(join(work, 'rejects-metrics.csv'), 'utf8').trim().split('\n');
  expect(rejectedMetrics.length - 1).toBe(source.rejectedMetrics);
  expectNoTemporaryFiles(work);
}

/** Checks that no file of a folder is one that was still being written. */
function expectNoTemporaryFiles(work: string): void {
  expect(existsSync(work) ? readdirSync(work).filter((name) => name.includes('.tmp')) : []).toEqual([]);
}
