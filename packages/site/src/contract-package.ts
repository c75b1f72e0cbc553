import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { operations, serverUrl } from '@customerscore-kit/contract/operations';
import type { Document } from './document.ts';

/** The parts of a generated contract package that the page uses. */
export interface ContractPackage {
  folder: string;
  /** A fresh copy of the bundled contract. */
  document: Document;
  operations: typeof operations;
  serverUrl: typeof serverUrl;
  examples: Record<string, { accepted: Record<string, { body: unknown }> }>;
}

/**
 * Reads a contract package.
 *
 * @param folder folder of the package. Default: that of `@customerscore-kit/contract`.
 * @throws Error when the folder contains no contract package.
 */
export async function readContractPackage(folder = contractFolder): Promise<ContractPackage> {
  const [documentPath, operationsPath, examplesPath] = ['openapi.json', 'operations.js', 'examples.js'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  try {
    await Promise.all([documentPath, operationsPath, examplesPath].map((path) => access(path)));
  } catch {
    throw new Error(`${folder} contains no contract package. Create one with "customerscore account build".`);
  }
  const document = JSON.parse(await readFile(documentPath, 'utf8')) as Document;
  const { operations, serverUrl } = await import(pathToFileURL(operationsPath).href);
  const { examples } = await import(pathToFileURL(examplesPath).href);
  return { folder, document, operations, serverUrl, examples };
}

const contractFolder = fileURLToPath(new URL('.', import.meta.resolve('@customerscore-kit/contract/openapi.json')));
