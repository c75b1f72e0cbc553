import standalone from 'ajv/dist/standalone/index.js';
import { asserted, contractAjv } from '../compile-check.ts';
import type { Contract } from '../contract.ts';
import { readDeclarations } from '../declarations.ts';
import { docComment } from '../doc-comment.ts';
import { hasDocumentedBody } from '../operations.ts';
import { generatedNotice, pascalCase } from '../print.ts';
import { resolveSchema } from '../schema.ts';
import { bundleRuntime } from './bundle-runtime.ts';

/**
 * `validators.js` and `validators.d.ts`: one function for each operation with a JSON body, compiled ahead of time by
 * Ajv into one ES module without imports.
 *
 * Each check is one function with every schema inlined and every fault collected: one pass, no calls between schemas.
 */
export async function renderValidators({ document, operations, account }: Contract): Promise<Record<string, string>> {
  const validated = operations.filter(hasDocumentedBody).map(({ id, body }) => ({
    id,
    bodySchema: body.schema,
    name: `validate${pascalCase(id)}`,
    check: `check${pascalCase(id)}`,
  }));
  const ajv = contractAjv();
  for (const { id, bodySchema } of validated) {
    ajv.addSchema(resolveSchema(document, bodySchema, asserted), id);
  }
  const checks = standalone.default(ajv, Object.fromEntries(validated.map(({ id, check }) => [check, id])));

  const source = [
    `import { validate } from './validate.ts';`,
    `import { codePoints } from './code-points.ts';`,
    `import { isDate, isEmail, isUri } from './formats.ts';`,
    `import { repeats } from './repeats.ts';`,
    ...(account === undefined ? [] : [`import './explain-closed.ts';`]),
    checks.replaceAll(/^export const (\w+) = (\w+);/gm, 'const $1 = $2;'),
    ...validated.map(({ name, check }) => `export function ${name}(value) { return validate(${check}, value); }`),
  ].join('\n');

  const declarations = [
    generatedNotice,
    `import type { ${[...new Set(validated.map(({ bodySchema }) => bodySchema))].sort().join(', ')} } from './types.js';`,
    readDeclarations('validation'),
    ...validated.map(
      ({ id, name, bodySchema }) =>
        `${docComment(
          `Checks the body of \`${id}\` against the contract. It judges what JSON can carry, as \`JSON.parse\` gives it, and reports every fault (the first thousand; none within an array that is too long). Never throws; leaves the value as it is.`,
        )}export declare function ${name}(value: unknown): Validation<${bodySchema}>;\n`,
    ),
  ].join('\n');

  return { 'validators.js': generatedNotice + (await bundleRuntime(source)), 'validators.d.ts': declarations };
}
