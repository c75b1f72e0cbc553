import { sentences } from '@customerscore-kit/runtime/explain';
import { Ajv } from 'ajv';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { addKeywords } from './ajv-keywords.ts';
import '@customerscore-kit/runtime/explain-closed';
import { type Check, report } from '@customerscore-kit/runtime/check';
import { resolveSchema } from '../contract/schema.ts';

/** The keywords that checks validate. `x-closed` is reported as `additionalProperties`. */
export const asserted: ReadonlySet<string> = new Set([...Object.keys(sentences), 'x-closed']);

/**
 * An Ajv instance for the schemas of this contract. It collects all errors, without messages.
 *
 * It is not `Ajv2020`, which adds code for `unevaluatedProperties` to each check that bundlers cannot remove. The keywords of
 * the contract mean the same in both.
 */
export function contractAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    // Adds the invalid value to errors.
    verbose: true,
    allowUnionTypes: true,
    passContext: true,
    // Lint checks the schemas. The meta-schemas would need formats that are not supported here.
    validateSchema: false,
    code: { source: true, esm: true, lines: true },
  });
  addKeywords(ajv);
  return ajv;
}

/** Compiles a schema in `components/schemas` to a check that can run in this process. */
export function compileCheck(document: OpenApiDocument, schema: string): Check {
  const validate = contractAjv().compile(resolveSchema(document, schema, asserted));
  return function (value) {
    validate.call(this, value);
    for (const { instancePath, keyword, params, data } of validate.errors ?? []) {
      report(this, instancePath, keyword, params, data);
    }
  };
}
