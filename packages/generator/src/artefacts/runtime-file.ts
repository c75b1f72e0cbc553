import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** In the published package, the sources of the runtime are in a folder next to the code. */
const published = new URL('../runtime/', import.meta.url);

const sources = existsSync(new URL('check.ts', published))
  ? published
  : new URL('./', import.meta.resolve('@customerscore-kit/runtime/check'));

/** Path of a source file of the runtime. @param name such as `client` or `declarations/client` */
export function runtimeFile(name: string): string {
  return fileURLToPath(new URL(`${name}.ts`, sources));
}
