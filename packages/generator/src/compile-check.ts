import { Ajv2020 } from 'ajv/dist/2020.js';
import { addKeywords } from './ajv-keywords.ts';
import type { OpenApiDocument } from './openapi.ts';
import { sentences } from './runtime/explain.ts';
import './runtime/explain-closed.ts';
import type { Check } from './runtime/validate.ts';
import { resolveSchema } from './schema.ts';

/** The keywords that a check asserts. */
export const asserted: ReadonlySet<string> = new Set(Object.keys(sentences));

/** An Ajv that compiles the schemas of this contract: every fault collected, and no text for any. */
export function contractAjv(): Ajv2020 {
  const ajv = new Ajv2020({
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
