import { readFileSync } from 'node:fs';

/**
 * The text of a module of types in `runtime/declarations/`, for a `.d.ts` file. They stand there as TypeScript, so that
 * the code that they describe is checked against them.
 */
export function readDeclarations(name: 'account' | 'client' | 'examples' | 'inspection' | 'validation'): string {
  return readFileSync(new URL(`runtime/declarations/${name}.ts`, import.meta.url), 'utf8');
}
