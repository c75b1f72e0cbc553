import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccount } from '@customerscore-kit/generator/account';
import { type Plan, parseMapping } from '@customerscore-kit/importer';
import type { StoredCustomer } from '@customerscore-kit/mock';

/** Reads the mapping in a folder of `examples/imports`, and its account file. */
export async function readExample(folder: string, accountFile: string) {
  const file = join(folder, 'mapping.yaml');
  const contract = (name: string) => JSON.parse(readFileSync(join('generated', name), 'utf8'));
  return {
    folder,
    mapping: parseMapping(readFileSync(file, 'utf8'), file),
    account: await readAccount(accountFile, contract('account.schema.json'), contract('openapi.json')),
  };
}

/** What an import stored, and what it did not store, and why. */
export function resultText(stored: readonly StoredCustomer[], { dropped, findings, orphans }: Plan): string {
  const errors = findings.filter(({ severity }) => severity === 'error').flatMap(({ first }) => first);
  return [
    ...section('Stored by the mock', stored.map(storedLine)),
    ...section(
      'Accepted and dropped, as by the API',
      dropped.map(({ path, values, suggestion }) => `${path} (${values}): ${suggestion}`),
    ),
    ...section('Not sent', [
      ...errors.map(({ file, row, message, suggestion }) => `${file}:${row} ${message} ${suggestion}`),
      ...orphans.first.map(({ file, row, customer }) => `${file}:${row} no row of customers has the id ${customer}.`),
    ]),
  ].join('\n');
}

const section = (heading: string, lines: readonly string[]) => [heading, ...lines.map((line) => `  ${line}`), ''];

function storedLine({ external_id, name, attributes, metrics }: StoredCustomer): string {
  const values = Object.values(metrics).flatMap((day) => Object.keys(day)).length;
  const columns = [
    external_id.padEnd(6),
    name.replace(/\s/g, ' ').padEnd(24),
    `${Object.keys(attributes).length} attributes`,
  ];
  return `${columns.join('')}, ${values} metrics`;
}
