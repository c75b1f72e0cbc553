import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { OpenApiDocument } from '../openapi.ts';
import type { Account } from '../runtime/declarations/account.ts';
export async function readAccount(file: string, _schema: object, _document: OpenApiDocument): Promise<Account> {
  return parse(await readFile(file, 'utf8'));
}
