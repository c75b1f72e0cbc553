import { dirname, resolve } from 'node:path';
import type { Account } from '@customerscore-kit/contract/inspect';
import { checkMapping } from '@customerscore-kit/importer';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { readAccount, readMapping } from '../import/read-input.ts';
import { bytesText, countText } from '../report/text-parts.ts';
import { type Check, messageOf } from './check.ts';

/** Whether an account file can be read, and how many codenames it has. */
export async function checkAccount(file: string): Promise<{ check: Check; account: Account | undefined }> {
  const check = 'account';
  try {
    const account = await readAccount(file);
    const { customer, contact, events = [] } = account;
    const parts = [...codenames('customers', customer), ...codenames('contacts', contact)];
    if (events.length > 0) parts.push(countText(events.length, 'event'));
    const message = `${file}: ${parts.length === 0 ? 'no codenames' : parts.join(', ')}`;
    return { check: { check, status: 'ok', message }, account };
  } catch (error) {
    return { check: { check, status: 'problem', message: messageOf(error) }, account: undefined };
  }
}

/** Whether a mapping can be read, its files and columns exist, and the account has its codenames. Sends nothing. */
export async function checkMappingFile(
  file: string,
  account: Account | undefined,
  memoryLimit: number | undefined,
): Promise<Check> {
  const check = 'mapping';
  try {
    const mapping = readMapping(file);
    const sources = [mapping.customers.source, mapping.metrics?.source];
    if (sources.some((source) => source !== undefined && 'files' in source && source.files.includes('-'))) {
      return { check, status: 'skipped', message: `${file}: not compared with its source, which is standard input` };
    }
    const { files, columns, dropped } = await withTemporaryFolder('customerscore-doctor-', (temporaryFolder) =>
      checkMapping({ mapping, folder: resolve(dirname(file)), account, temporaryFolder, memoryLimit }),
    );
    // Customers and metrics may be in one database.
    const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    // Of a database, nobody knows it before the rows are read.
    const size = bytes === 0 ? '' : ` (${bytesText(bytes)})`;
    const fits = `${file}: ${countText(columns, 'column')} of ${countText(sizes.size, 'source')}${size}`;
    if (dropped.length === 0) return { check, status: 'ok', message: fits };
    const lines = dropped.map(
      ({ path, cure }) => `${path} is no codename of the account, so the API drops it. ${cure}`,
    );
    return { check, status: 'warning', message: [fits, ...lines].join('\n') };
  } catch (error) {
    return { check, status: 'problem', message: messageOf(error) };
  }
}

/** Such as `21 attributes and 7 metrics of customers`. */
function codenames(subject: string, { attributes, metrics }: NonNullable<Account['customer']> = {}): string[] {
  const counts = [[attributes, 'attribute'] as const, [metrics, 'metric'] as const].flatMap(([list, noun]) =>
    list === undefined ? [] : [countText(Object.keys(list).length, noun)],
  );
  return counts.length === 0 ? [] : [`${counts.join(' and ')} of ${subject}`];
}
