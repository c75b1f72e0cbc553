import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exitCodes } from '../exit-codes.ts';
import type { CliProcess } from '../process.ts';

/** Prints the contract from the contract package. */
export async function runOpenapi(
  { version, format }: { version: string; format: 'json' | 'yaml' },
  { out }: CliProcess,
) {
  const file = documents[version]![format];
  await out(await readFile(fileURLToPath(import.meta.resolve(file)), 'utf8'));
  return exitCodes.success;
}

/** The documents by OpenAPI version. */
const documents: Record<string, Record<'json' | 'yaml', string>> = {
  '3.1': { json: '@customerscore-kit/contract/openapi.json', yaml: '@customerscore-kit/contract/openapi.yaml' },
};
