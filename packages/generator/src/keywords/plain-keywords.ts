import { hidesField, plainLength } from '@customerscore-kit/runtime/plain-json';
import { _, type Ajv, type Code, type KeywordCxt, type Name, stringify } from 'ajv';
import { or } from 'ajv/dist/compile/codegen/index.js';
import { Type } from 'ajv/dist/compile/util.js';
import type { Schema } from '../contract/openapi.ts';
import { mapSubschemas } from '../contract/schema.ts';
import { runtime } from './ajv-keywords.ts';

/** Code for values whose JSON may differ from what the check reads. `this` is the CheckContext. */
export const notPlain = _`this.isPlain = false`;

/**
 * Adds keywords to Ajv that detect objects whose JSON may differ from what the check reads:
 *
 * - `x-plain` on objects and `x-plain-array` on arrays: the prototype is the default one, there is no `toJSON`, and all fields
 *   are enumerable. Values without a schema are scanned.
 * - `additionalProperties`: also checks that all fields are enumerable, which would need a second loop with Ajv's keyword.
 *   Skips undefined values, which JSON.stringify omits.
 */
export function addPlainKeywords(ajv: Ajv): void {
  for (const [keyword, type, usual] of [
    ['x-plain', 'object', _`Object.prototype`],
    ['x-plain-array', 'array', _`Array.prototype`],
  ] as const) {
    ajv.addKeyword({
      keyword,
      type,
      schemaType: 'object',
      code(context) {
        const { gen, data } = context;
        const { fields, hasOthers } = context.schema as PlainRule;
        // This order is faster: V8 already knows the shape of the object when it reads the prototype.
        const isUnusual = _`${data}.toJSON !== undefined || Object.getPrototypeOf(${data}) !== ${usual}`;
        gen.if(isUnusual, () => gen.code(notPlain));
        if (fields === undefined) return;
        forFields(context, fields, (value) => {
          if (hasOthers) gen.if(_`${runtime(context, plainLength)}(${value}) === undefined`, () => gen.code(notPlain));
        });
      },
    });
  }

  ajv.removeKeyword('additionalProperties');
  ajv.addKeyword({
    keyword: 'additionalProperties',
    type: 'object',
    schemaType: 'object',
    code(context) {
      const { gen, parentSchema } = context;
      forFields(context, Object.keys(parentSchema.properties ?? {}), (value, key) => {
        gen.if(_`${value} !== undefined`, () =>
          context.subschema(
            { keyword: 'additionalProperties', dataProp: key, dataPropType: Type.Str },
            gen.name('valid'),
          ),
        );
      });
    },
  });
}

/** Iterates over the keys of an object. Runs code for keys that are not fields, and checks that all fields are enumerable. */
function forFields(context: KeywordCxt, fields: string[], forOther: (value: Code, key: Name) => void): void {
  const { gen, data } = context;
  const seen = gen.let('seen', 0);
  gen.forIn('key', data, (key) => {
    const value = _`${data}[${key}]`;
    gen.if(
      isOneOf(key, fields),
      () => gen.if(_`${value} !== undefined`, () => gen.code(_`${seen}++`)),
      () => forOther(value, key),
    );
  });
  noteHiddenFields(context, fields, seen);
}

/** Compares the number of enumerated fields with the number of fields that have a value. */
export function noteHiddenFields(context: KeywordCxt, fields: string[], seen: Name): void {
  if (fields.length === 0) return;
  const { gen, data } = context;
  const readable = fields.reduce((sum, field) => _`${sum} + (${data}[${field}] !== undefined)`, _`0`);
  const list = gen.scopeValue('obj', { ref: fields, key: JSON.stringify(fields), code: stringify(fields) });
  gen.if(_`${seen} !== ${readable} && ${runtime(context, hidesField)}(${data}, ${list})`, () => gen.code(notPlain));
}

/** An expression: whether a key is one of these names. */
export function isOneOf(key: Name, names: string[]): Code {
  return names.length === 0 ? _`false` : or(...names.map((name) => _`${key} === ${name}`));
}

/** The value of the keyword `x-plain`. */
interface PlainRule {
  /** Fields that must be enumerable. Undefined if another keyword checks that. */
  fields?: string[];
  /** Whether the object can have other fields that no other keyword checks. */
  hasOthers?: boolean;
}

/** A resolved schema with `x-plain` on each object and array. */
export function withPlain(schema: Schema): Schema {
  // `false` is the schema of an attribute that cannot be written.
  if (typeof schema !== 'object') return schema;
  const rules = mapSubschemas(schema, withPlain);
  if (schema.type === 'array') return { ...rules, 'x-plain-array': {} };
  return schema.type === 'object' ? { ...rules, 'x-plain': plainRule(schema) } : rules;
}

function plainRule(schema: Schema): PlainRule {
  if (['additionalProperties', 'inspectFields', 'inspectCodenames'].some((each) => each in schema)) return {};
  // `x-closed` iterates over existing keys, but `required` reads the fields that it names.
  if ('x-closed' in schema) return 'required' in schema ? { fields: schema.required as string[] } : {};
  return { fields: Object.keys(schema.properties ?? {}), hasOthers: true };
}
