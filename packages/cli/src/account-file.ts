import type { Account } from '@customerscore-kit/contract/inspect';
import { type OpenApiDocument, readAccount } from '@customerscore-kit/generator/account';
import { readContractFile } from './contract-file.ts';

/** The JSON Schema of account files, from the contract package. */
export const accountSchema = (): Record<string, unknown> => readJson('account.schema.json');

/**
 * Reads an account file.
 *
 * @throws AccountError with all problems, each with its line and column; Error if the file cannot be read
 */
export function readAccountFile(file: string): Promise<Account> {
  return readAccount(file, accountSchema(), readJson('openapi.json') as unknown as OpenApiDocument);
}

function readJson(name: string): Record<string, unknown> {
  return JSON.parse(readContractFile(name)) as Record<string, unknown>;
}
