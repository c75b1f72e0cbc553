import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The text of a module of types in `packages/runtime/src/declarations/`, for a `.d.ts` file. They stand there as TypeScript, so that
 * the code that they describe is checked against them.
 */
export function readDeclarations(
  name: 'account' | 'client' | 'examples' | 'finding-codes' | 'inspection' | 'validation',
): string {
  return readFileSync(fileURLToPath(import.meta.resolve(`@customerscore-kit/runtime/declarations/${name}`)), 'utf8');
}
