import {
  inspectCodenames,
  inspectEvent,
  inspectFields,
  inspectIdentifier,
  inspectIdentities,
  inspectMilliseconds,
  inspectName,
  inspectNumber,
} from '@customerscore-kit/runtime/inspections';
import { isPlain } from '@customerscore-kit/runtime/plain-json';
import type { CodenamePlace } from '@customerscore-kit/runtime/remark';
import { _, type Ajv, type Code, type KeywordCxt, Name, stringify } from 'ajv';
import { and, not, or } from 'ajv/dist/compile/codegen/index.js';
import { type CodenamesExtension, takenTypes } from '../contract/codename-sites.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { runtime } from './ajv-keywords.ts';
import { isOneOf, noteHiddenFields, notPlain } from './plain-keywords.ts';

/** The extensions of the contract that an inspection goes by. */
export const inspected = [
  'x-codenames',
  'x-identified-by',
  'x-identifies',
  'x-names',
  'x-refers-to',
  'x-retired',
  'x-unit',
];

/** An expression for an Ajv, and its value here and now. */
const literal = (value: unknown) => ({ ref: value, code: stringify(value) });
const set = (values: Iterable<string>) => ({ ref: new Set(values), code: _`new Set(${stringify([...values])})` });
const map = (values: object) => ({
  ref: new Map(Object.entries(values)),
  code: _`new Map(${stringify(Object.entries(values))})`,
});

/** The functions of the inspection: the types of JSON values that they look at, and whether they need the context. */
const functions = {
  inspectCodenames: { run: inspectCodenames, type: 'object', takesContext: true },
  inspectFields: { run: inspectFields, type: 'object', takesContext: true },
  inspectIdentifier: { run: inspectIdentifier, type: 'string', takesContext: true },
  inspectIdentities: { run: inspectIdentities, type: 'array', takesContext: false },
  inspectName: { run: inspectName, type: 'string', takesContext: false },
  inspectMilliseconds: { run: inspectMilliseconds, type: 'number', takesContext: false },
  inspectEvent: { run: inspectEvent, type: 'string', takesContext: true },
} as const;

type FunctionName = keyof typeof functions;

/** A keyword's value: the further arguments of its function, and what else there is to know. */
interface Call {
  given: { ref: unknown; code: Code }[];
  /** For `inspectCodenames` and `inspectFields`: the fields of the API in the object. */
  fields?: string[];
  /** For `inspectCodenames`: how codenames are treated there. */
  place?: CodenamePlace;
  /** For `inspectCodenames`: the contract's rules on values; checked only where a value is of no type that the API takes. */
  rules?: Schema;
}

/** Gives an Ajv a keyword for each function of the inspection. */
export function addInspections(ajv: Ajv): void {
  for (const [keyword, { run, type, takesContext }] of Object.entries(functions)) {
    ajv.addKeyword({
      keyword,
      type,
      error: { message: '', params: ({ params }) => _`{remark: ${params.remark}}` },
      code(context) {
        const { gen, data } = context;
        const { given, fields, place } = context.schema as Call;
        const constants = given.map(({ ref, code }) => gen.scopeValue('obj', { ref, key: code.toString(), code }));
        const further = [...(takesContext ? [new Name('this')] : []), ...constants];
        const call = _`${runtime(context, run)}(${further.reduce<Code>((list, each) => _`${list}, ${each}`, _`${data}`)})`;
        const inspect = () => reportAll(context, call);
        if (place !== undefined) {
          countCodenames(context, fields!, place, () =>
            context.subschema({ keyword, schemaProp: 'rules' }, gen.name('valid')),
          );
          gen.if(_`this.tables !== undefined`, inspect);
        } else if (fields !== undefined) unlessAllAreFields(context, fields, inspect);
        else inspect();
      },
    });
  }
}

/** Calls a function, and reports each of the remarks that it returns. */
function reportAll(context: KeywordCxt, call: Code): void {
  const { gen } = context;
  const found = gen.const('found', call);
  gen.if(found, () =>
    gen.forOf('remark', found, (remark) => {
      context.setParams({ remark });
      context.error();
    }),
  );
}

/** Counts the values of codenames. Runs code for an object that holds a value of no type that the API takes. */
function countCodenames(context: KeywordCxt, fields: string[], place: CodenamePlace, forOthers: () => void): void {
  const { gen, data } = context;
  const [keys, units, seen] = [gen.let('keys', 0), gen.let('units', 0), gen.let('seen', 0)];
  const areTaken = gen.let('areTaken', true);
  gen.forIn('key', data, (key) => {
    const value = gen.const('value', _`${data}[${key}]`);
    gen.code(_`${keys}++`);
    countIfLong(context, units, key);
    if (fields.length > 0) gen.if(isOneOf(key, fields), () => gen.code(_`${seen}++`));
    const others = [_`typeof ${value} === "number" && Math.abs(${value}) <= Number.MAX_SAFE_INTEGER`];
    if (place.takesBooleans) others.push(_`typeof ${value} === "boolean"`);
    gen.if(
      _`typeof ${value} === "string"`,
      () => countIfLong(context, units, value),
      () =>
        gen.if(not(or(...others)), () => {
          gen.assign(areTaken, false);
          gen.if(_`!${runtime(context, isPlain)}(${value})`, () => gen.code(notPlain));
          reportAll(context, _`${runtime(context, inspectNumber)}(${value}, ${key})`);
        }),
    );
  });
  noteHiddenFields(context, fields, seen);
  gen.code(_`this.values += Math.max(0, ${keys} - ${place.required})`);
  countUnits(context, units, keys);
  gen.if(not(areTaken), forOthers);
}

/** Runs code for an object that has a field besides those of the API, or one without a value. */
function unlessAllAreFields(context: KeywordCxt, fields: string[], code: () => void): void {
  const { gen, data } = context;
  const [keys, units, seen] = [gen.let('keys', 0), gen.let('units', 0), gen.let('seen', 0)];
  const areAll = gen.let('areAll', true);
  gen.forIn('key', data, (key) => {
    const value = gen.const('value', _`${data}[${key}]`);
    gen.code(_`${keys}++`);
    countIfLong(context, units, key);
    gen.if(_`typeof ${value} === "string"`, () => countIfLong(context, units, value));
    gen.if(
      and(_`${value} !== undefined`, isOneOf(key, fields)),
      () => gen.code(_`${seen}++`),
      () => gen.assign(areAll, false),
    );
  });
  noteHiddenFields(context, fields, seen);
  countUnits(context, units, keys);
  gen.if(not(areAll), code);
}

/** Texts up to this many units are counted as if they had so many: to read each length would cost a fifth of all checks. */
const shortText = 30;

function countIfLong({ gen }: KeywordCxt, units: Name, text: Name): void {
  gen.if(_`${text}.length > ${shortText}`, () => gen.code(_`${units} += ${text}.length`));
}

/**
 * Adds to the units that the payload takes at most: a key and a value each, and what is around them. A unit stands for six
 * bytes, so that five are enough for the rest: a number of 24 characters, its comma, and the quotes and the colon of its key.
 */
function countUnits({ gen }: KeywordCxt, units: Name, keys: Name): void {
  gen.code(_`this.units += ${units} + ${2 * shortText + 5} * ${keys} + 1`);
}

/**
 * A resolved schema with what an inspection looks at in its place: keywords of {@link addInspections} for the extensions
 * of the contract.
 */
export function withInspections(schema: Schema, document: OpenApiDocument): Schema {
  const {
    'x-codenames': codenames,
    'x-identified-by': identities,
    'x-identifies': identifies,
    'x-names': named,
    'x-refers-to': refersTo,
    'x-retired': retired = {},
    'x-unit': unit,
    ...rules
  } = schema;
  const properties = Object.entries((rules.properties ?? {}) as Record<string, Schema>);
  const items = rules.items as Schema | undefined;
  const names = properties.map(([name]) => name);
  const calls: Partial<Record<FunctionName, Call>> = {};
  if (rules.type === 'object' && codenames === undefined) {
    calls.inspectFields = { given: [set(names), map(retired as object)], fields: names };
  }
  if (rules.type === 'object' && codenames !== undefined) {
    const { additionalProperties } = rules;
    const place = codenamePlace(codenames as CodenamesExtension, schema, document);
    calls.inspectCodenames = {
      given: [literal(place)],
      fields: names,
      place,
      rules: { properties: Object.fromEntries(names.map((name) => [name, {}])), additionalProperties },
    };
    delete rules.additionalProperties;
  }
  if (rules.type === 'string' && codenames !== undefined) calls.inspectEvent = { given: [] };
  if (identifies !== undefined || refersTo !== undefined) {
    calls.inspectIdentifier = { given: [literal(refersTo !== undefined)] };
  }
  if (identities !== undefined) {
    const fields = identities as string[];
    const code = `duplicate-${identifiedBy(items!, fields.at(-1)!)}`;
    calls.inspectIdentities = { given: [literal(fields), literal(code), literal(rules.maxItems)] };
  }
  if (named !== undefined) calls.inspectName = { given: [] };
  if (unit === 'milliseconds') calls.inspectMilliseconds = { given: [] };
  return {
    ...rules,
    ...(rules.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(properties.map(([name, inner]) => [name, withInspections(inner, document)])),
        }),
    ...(items === undefined ? {} : { items: withInspections(items, document) }),
    ...calls,
  };
}

function codenamePlace(
  { of, others, system }: CodenamesExtension,
  schema: Schema,
  document: OpenApiDocument,
): CodenamePlace {
  return {
    list: of,
    fields: system ? [] : Object.keys(schema.properties ?? {}),
    required: ((schema.required ?? []) as string[]).length,
    takesBooleans: takenTypes(document, schema).includes('boolean'),
    isStrict: others === 'refused',
  };
}

/** What kind of record a field of an item identifies. */
function identifiedBy({ properties }: Schema, field: string): unknown {
  return (properties as Record<string, Schema>)[field]?.['x-identifies'];
}
