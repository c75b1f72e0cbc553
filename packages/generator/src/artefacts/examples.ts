import { hasDocumentedBody } from '../contract/operations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { readDeclarations } from './print/declarations.ts';
import { docComment } from './print/doc-comment.ts';
import { printValue } from './print/print.ts';

/** `examples.js` and `examples.d.ts`: accepted and rejected request bodies of each operation. */
export function renderExamples({ examples, operations }: Contract): Record<string, string> {
  const declarations = operations.filter(hasDocumentedBody).flatMap(({ id, body }) => {
    const set = examples[id];
    if (set === undefined) return [];
    return [
      `  readonly ${id}: {
    readonly accepted: Readonly<Record<${union(set.accepted)}, AcceptedExample<${body.schema}>>>;
    readonly rejected: Readonly<Record<${union(set.rejected)}, RejectedExample>>;
  };\n`,
    ];
  });
  const schemas = new Set(operations.filter(hasDocumentedBody).map(({ body }) => body.schema));
  return {
    'examples.js': `export const examples = ${printValue(examples)};\n`,
    'examples.d.ts': `import type { ${[...schemas].sort().join(', ')} } from './types.js';

${readDeclarations('examples')}
${docComment('The examples of the contract, by operationId and name.')}export declare const examples: {
${declarations.join('')}};
`,
  };
}

function union(examples: Record<string, unknown>): string {
  const names = Object.keys(examples).map((name) => `\n      | '${name}'`);
  return names.length === 0 ? 'never' : names.join('');
}
