import { sentences } from '@customerscore-kit/runtime/explain';
import { Ajv } from 'ajv';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { addKeywords } from './ajv-keywords.ts';
import '@customerscore-kit/runtime/explain-closed';
import type { Check } from '@customerscore-kit/runtime/check';
import { resolveSchema } from '../contract/schema.ts';

/** The keywords that a check asserts. */
export const asserted: ReadonlySet<string> = new Set(Object.keys(sentences));

/**
 * An Ajv that compiles the schemas of this contract: every fault collected, and no text for any.
 *
 * Not the class for JSON Schema 2020-12: that one attaches what `unevaluatedProperties` would need to each check, which no
 * bundler drops. The keywords that the contract uses mean the same in both.
 */
export function contractAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    allowUnionTypes: true,
    passContext: true,
    // The schemas are checked by lint; the meta-schemas would need every format that this Ajv has been relieved of.
    validateSchema: false,
    code: { source: true, esm: true, lines: true },
  });
  addKeywords(ajv);
  return ajv;
}

/** The check of a schema in `components/schemas`, to run here and now. */
export function compileCheck(document: OpenApiDocument, schema: string): Check {
  return contractAjv().compile(resolveSchema(document, schema, asserted)) as Check;
}
