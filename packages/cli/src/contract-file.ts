import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reads a file of the contract package. @param name such as `openapi.json` */
export function readContractFile(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(`@customerscore-kit/contract/${name}`)), 'utf8');
}
