import { hidesField, plainLength } from '@customerscore-kit/runtime/plain-json';
import { _, type Ajv, type Code, type KeywordCxt, type Name, stringify } from 'ajv';
import { or } from 'ajv/dist/compile/codegen/index.js';
import { Type } from 'ajv/dist/compile/util.js';
import type { Schema } from '../contract/openapi.ts';
import { mapSubschemas } from '../contract/schema.ts';
import { runtime } from './ajv-keywords.ts';

/** What a check does where JSON.stringify may send something else than the check reads: its `this` is a CheckContext. */
export const notPlain = _`this.isPlain = false`;

/**
 * Gives an Ajv the keywords by which a check notices that an object is not sent as the check reads it:
 *
 * - `x-plain` on an object, `x-plain-array` on an array: its class is the usual one, it has no `toJSON`, and its fields are
 *   enumerable. What no rule looks at is looked through.
 * - `additionalProperties`: Ajv's own would do, but it would take a second loop to see whether all fields are enumerable.
 *   Besides, JSON.stringify leaves out a key without a value.
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
        // In this order V8 knows the shape of the object already when it comes to the prototype.
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

/** Goes through the keys of an object: runs code for those that are no fields, and sees whether all fields are enumerable. */
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

/** Compares the fields that were seen among the keys with those that the check can read. */
export function noteHiddenFields(context: KeywordCxt, fields: string[], seen: Name): void {
  if (fields.length === 0) return;
  const { gen, data } = context;
  const readable = fields.reduce((sum, field) => _`${sum} + (${data}[${field}] !== undefined)`, _`0`);
  const list = gen.scopeValue('obj', { ref: fields, key: JSON.stringify(fields), code: stringify(fields) });
  gen.if(_`${seen} !== ${readable} && ${runtime(context, hidesField)}(${data}, ${list})`, () => gen.code(notPlain));
}

/** Whether a key is one of some names. */
export function isOneOf(key: Name, names: string[]): Code {
  return names.length === 0 ? _`false` : or(...names.map((name) => _`${key} === ${name}`));
}

/** Whether an object is sent as a check reads it. */
interface PlainRule {
  /** The fields that must be enumerable. Undefined where another keyword sees to that. */
  fields?: string[];
  /** Whether no other keyword looks at the other fields. */
  hasOthers?: boolean;
}

/** A resolved schema with `x-plain` on each object and array. */
export function withPlain(schema: Schema): Schema {
  // `false` stands where no value fits.
  if (typeof schema !== 'object') return schema;
  const rules = mapSubschemas(schema, withPlain);
  if (schema.type === 'array') return { ...rules, 'x-plain-array': {} };
  return schema.type === 'object' ? { ...rules, 'x-plain': plainRule(schema) } : rules;
}

function plainRule(schema: Schema): PlainRule {
  if (['additionalProperties', 'inspectFields', 'inspectCodenames'].some((each) => each in schema)) return {};
  // A closed object goes by the keys that are there, but asks for those that are required.
  if ('x-closed' in schema) return 'required' in schema ? { fields: schema.required as string[] } : {};
  return { fields: Object.keys(schema.properties ?? {}), hasOthers: true };
}
