import { sentences } from '@customerscore-kit/runtime/explain';
import { Ajv } from 'ajv';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { addKeywords } from './ajv-keywords.ts';
import '@customerscore-kit/runtime/explain-closed';
import { type Check, report } from '@customerscore-kit/runtime/check';
import { resolveSchema } from '../contract/schema.ts';

/** The keywords that a check asserts. `x-closed` is reported as `additionalProperties`. */
export const asserted: ReadonlySet<string> = new Set([...Object.keys(sentences), 'x-closed']);

/**
 * An Ajv that compiles the schemas of this contract: which collects every error, without texts.
 *
 * Not the class for JSON Schema 2020-12: that one attaches what `unevaluatedProperties` would need to each check, which no
 * bundler drops. The keywords that the contract uses mean the same in both.
 */
export function contractAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    // Gives errors the value that breaks the rule.
    verbose: true,
    allowUnionTypes: true,
    passContext: true,
    // The schemas are checked by lint; the meta-schemas would need every format that this Ajv has been relieved of.
    validateSchema: false,
    code: { source: true, esm: true, lines: true },
  });
  addKeywords(ajv);
  return ajv;
}

/** Compiles the check of a schema in `components/schemas`, to run here and now. */
export function compileCheck(document: OpenApiDocument, schema: string): Check {
  const validate = contractAjv().compile(resolveSchema(document, schema, asserted));
  return function (value) {
    validate.call(this, value);
    for (const { instancePath, keyword, params, data } of validate.errors ?? []) {
      report(this, instancePath, keyword, params, data);
    }
  };
}
