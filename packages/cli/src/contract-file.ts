import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reads a file of the contract package, also one that it does not export. @param name such as `package.json` */
export function readContractFile(name: string): string {
  return readFileSync(
    fileURLToPath(new URL(name, import.meta.resolve('@customerscore-kit/contract/openapi.json'))),
    'utf8',
  );
}
