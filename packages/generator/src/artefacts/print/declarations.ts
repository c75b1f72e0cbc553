import { readFileSync } from 'node:fs';
import { runtimeFile } from '../runtime-file.ts';

/**
 * The text of a type module in `packages/runtime/src/declarations/`, for a `.d.ts` file. The modules are TypeScript, so that
 * the compiler checks the runtime against them.
 */
export function readDeclarations(
  name: 'account' | 'client' | 'examples' | 'finding-codes' | 'inspection' | 'validation',
): string {
  return readFileSync(runtimeFile(`declarations/${name}`), 'utf8');
}
