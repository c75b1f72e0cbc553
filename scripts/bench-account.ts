import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Account, ValueType } from '@customerscore-kit/contract/inspect';
import { operations } from '@customerscore-kit/contract/operations';
import { generateContract } from '@customerscore-kit/generator';
import { runTool } from '@customerscore-kit/run-tool';

/** A generated contract package for an account, and the JSON of a full upload for it. */
export interface AccountPackage {
  account: Account;
  validate(body: unknown): { ok: boolean };
  inspect(operation: 'uploadCustomers', body: unknown): { errors: unknown[]; warnings: unknown[] };
  text: string;
  folder: string;
}

const samples: [ValueType, unknown][] = [
  ['string', 'abcd'],
  ['number', 1234],
  ['boolean', true],
  ['date', '2024-08-14'],
];

/**
 * Generates the package of an account. Half of the codenames are attributes, half are metrics.
 *
 * @param folder absolute path inside the repository, so that the package can resolve its imports
 */
export async function accountOf(codenames: number, folder: string): Promise<AccountPackage> {
  mkdirSync(folder);
  const list = (prefix: string) =>
    Object.fromEntries(Array.from({ length: codenames / 2 }, (_, n) => [`${prefix}_${n}`, samples[n % 4]![0]]));
  const account: Account = { customer: { attributes: list('attribute'), metrics: list('metric') } };
  const file = join(folder, 'account.json');
  writeFileSync(file, JSON.stringify(account));
  const outDir = join(folder, 'contract');
  await generateContract({ account: file, outDir });
  const { validateUploadCustomers: validate, inspect } = await import(pathToFileURL(join(outDir, 'index.js')).href);
  return { account, validate, inspect, text: JSON.stringify(fullUpload(codenames)), folder };
}

/** The maximum number of customers, each with five attributes of the account and five metrics on three days. */
function fullUpload(codenames: number): unknown {
  const picked = (prefix: string) =>
    Object.fromEntries(
      [0, 1, 2, 3, 4].map((n) => {
        const index = Math.floor((n * codenames) / 10);
        return [`${prefix}_${index}`, samples[index % 4]![1]];
      }),
    );
  const customers = Array.from({ length: operations.uploadCustomers.limits.maxItems }, (_, n) => ({
    external_id: `customer-${n}`,
    name: 'Knapp-Cruz Inc.',
    owner_email: `owner-${n}@example.com`,
    attributes: { crm_link: 'https://example.com', renewal_date: '2024-05-25', ...picked('attribute') },
    metrics: ['2024-04-29', '2024-04-30', '2024-05-01'].map((date) => ({ date, ...picked('metric') })),
  }));
  return { customers };
}

/** Compiles a module that uploads to the account. @returns the time in seconds */
export async function compileTime({ folder }: AccountPackage): Promise<number> {
  const source = `import { createClient, type CustomersUpload } from './contract/index.js';
const body: CustomersUpload = { customers: [{ external_id: '1', name: 'A', attributes: { attribute_1: 3 } }] };
export const result = createClient({ key: 'k' }).uploadCustomers(body);
`;
  writeFileSync(join(folder, 'use.ts'), source);
  const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', lib: ['es2023', 'dom'], types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  const { code, output, seconds } = await runTool('typescript', ['--project', folder]);
  if (code !== 0) throw new Error(output);
  return seconds;
}
