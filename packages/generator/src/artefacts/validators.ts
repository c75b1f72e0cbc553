import { hasDocumentedBody } from '../contract/operations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { resolveSchema } from '../contract/schema.ts';
import { asserted, contractAjv } from '../keywords/compile-check.ts';
import { printChecks } from '../keywords/print-checks.ts';
import { addSentKeywords, withSent } from '../keywords/sent-keywords.ts';
import type { CheckedModule } from './checked-module.ts';
import { readDeclarations } from './print/declarations.ts';
import { docComment } from './print/doc-comment.ts';
import { pascalCase } from './print/print.ts';

/**
 * `validators.js` and `validators.d.ts`: one function for each operation with a JSON body, compiled ahead of time by Ajv.
 *
 * Each check is a single function with all schemas inlined, which collects all errors in one pass.
 */
export function validators({ document, operations, account }: Contract): CheckedModule {
  const validated = operations.filter(hasDocumentedBody).map(({ id, body }) => ({
    id,
    bodySchema: body.schema,
    name: `validate${pascalCase(id)}`,
    check: `check${pascalCase(id)}`,
  }));
  const ajv = contractAjv();
  addSentKeywords(ajv);
  for (const { id, bodySchema } of validated) {
    ajv.addSchema(withSent(resolveSchema(document, bodySchema, asserted)), id);
  }
  const checks = printChecks(ajv, Object.fromEntries(validated.map(({ id, check }) => [check, id])));

  const entry = [
    `import { validate } from '@customerscore-kit/runtime/validate';`,
    ...(account === undefined ? [] : [`import '@customerscore-kit/runtime/explain-closed';`]),
    `import { ${validated.map(({ check }) => check).join(', ')} } from 'checks:validators';`,
    ...validated.map(({ name, check }) => `export function ${name}(value) { return validate(${check}, value); }`),
  ].join('\n');

  const declarations = [
    `import type { ${[...new Set(validated.map(({ bodySchema }) => bodySchema))].sort().join(', ')} } from './types.js';`,
    readDeclarations('validation'),
    ...validated.map(
      ({ id, name, bodySchema }) =>
        `${docComment(
          `Checks the body of \`${id}\` against the contract, as the JSON that is sent. Reports all errors, up to a thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.`,
        )}export declare function ${name}(value: unknown): Validation<${bodySchema}>;\n`,
    ),
  ].join('\n');

  return { entry, modules: { 'checks:validators': checks }, files: { 'validators.d.ts': declarations } };
}
