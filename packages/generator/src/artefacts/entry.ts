import type { Contract } from '../contract/read-contract.ts';
import { schemaNames } from './types.ts';

/**
 * `index.js` and `index.d.ts`: client, inspection, operations, validators and the short type names under one import. Excludes
 * the examples: with those at the limits, they are larger than everything else together.
 */
export function renderEntry({ document }: Contract): Record<string, string> {
  const modules = ['client', 'finding-codes', 'inspect', 'limits', 'operations', 'validators'];
  const exports = modules.map((module) => `export * from './${module}.js';\n`).join('');
  return {
    'index.js': exports,
    'index.d.ts': `${exports}export type { ${schemaNames(document).sort().join(', ')} } from './types.js';\n`,
  };
}
