import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { addKeywords } from '../ajv-keywords.ts';
import type { Contract } from '../contract.ts';
import { readDeclarations } from '../declarations.ts';
import { docComment } from '../doc-comment.ts';
import { hasDocumentedBody } from '../operations.ts';
import { generatedNotice, pascalCase } from '../print.ts';
import { sentences } from '../runtime/explain.ts';
import { resolveSchema } from '../schema.ts';

/**
 * `validators.js` and `validators.d.ts`: one function for each operation with a JSON body, compiled ahead of time by
 * Ajv into one ES module without imports.
 *
 * Each check is one function with every schema inlined and every fault collected: one pass, no calls between schemas.
 */
export async function renderValidators({ document, operations }: Contract): Promise<Record<string, string>> {
  const validated = operations.filter(hasDocumentedBody).map(({ id, body }) => ({
    id,
    bodySchema: body.schema,
    name: `validate${pascalCase(id)}`,
    check: `check${pascalCase(id)}`,
  }));
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    allowUnionTypes: true,
    // The schemas are checked by lint; the meta-schemas would need every format that this Ajv has been relieved of.
    validateSchema: false,
    code: { source: true, esm: true, lines: true },
  });
  addKeywords(ajv);
  for (const { id, bodySchema } of validated) {
    ajv.addSchema(resolveSchema(document, bodySchema, new Set(Object.keys(sentences))), id);
  }
  const checks = standalone.default(ajv, Object.fromEntries(validated.map(({ id, check }) => [check, id])));

  const source = [
    `import { validate } from './validate.ts';`,
    `import { codePoints } from './code-points.ts';`,
    `import { isDate, isEmail } from './formats.ts';`,
    `import { repeats } from './repeats.ts';`,
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

  return { 'validators.js': generatedNotice + (await bundleModule(source)), 'validators.d.ts': declarations };
}

/** Bundles the module with the runtime beside it; `minifySyntax` drops what Ajv leaves behind and nothing uses. */
async function bundleModule(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('../runtime', import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text.replaceAll(/^\/\/ .*\n/gm, '');
}
