import {
  inspectCodename,
  inspectEvent,
  inspectFields,
  inspectIdentifier,
  inspectIdentities,
  inspectMilliseconds,
  inspectName,
  inspectNumber,
  isPlaceholder,
  visible,
} from '@customerscore-kit/runtime/inspections';
import { isPlain } from '@customerscore-kit/runtime/plain-json';
import { type CodenamePlace, placeRemarks } from '@customerscore-kit/runtime/remark';
import { _, type Ajv, type Code, type KeywordCxt, type Name, stringify } from 'ajv';
import { and, not, or } from 'ajv/dist/compile/codegen/index.js';
import { acceptedTypes, type CodenamesExtension } from '../contract/codename-locations.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { pointerTo, runtime } from './ajv-keywords.ts';
import { isOneOf, noteHiddenFields, notPlain } from './plain-keywords.ts';

/** The extensions of the contract that `inspect` reads. */
export const inspected = [
  'x-codenames',
  'x-identified-by',
  'x-identifies',
  'x-names',
  'x-refers-to',
  'x-retired',
  'x-unit',
];

/** A value, and the expression that creates it in the printed code. */
const literal = (value: unknown) => ({ ref: value, code: stringify(value) });
const set = (values: Iterable<string>) => ({ ref: new Set(values), code: _`new Set(${stringify([...values])})` });
const map = (values: object) => ({
  ref: new Map(Object.entries(values)),
  code: _`new Map(${stringify(Object.entries(values))})`,
});

/** The inspection functions, and the JSON type that each inspects. */
const functions = {
  inspectFields: { run: inspectFields, type: 'object' },
  inspectIdentifier: { run: inspectIdentifier, type: 'string' },
  inspectIdentities: { run: inspectIdentities, type: 'array' },
  inspectName: { run: inspectName, type: 'string' },
  inspectMilliseconds: { run: inspectMilliseconds, type: 'number' },
  inspectEvent: { run: inspectEvent, type: 'string' },
} as const;

type FunctionName = keyof typeof functions;

/** The keyword value for one of the functions. */
interface Call {
  /** The arguments after the value and the context. */
  further: { ref: unknown; code: Code }[];
  /** For `inspectFields`: the fields of the API in the object. */
  fields?: string[];
}

/** The value of the keyword `inspectCodenames`. */
interface CodenameRule {
  place: CodenamePlace;
  /** The fields of the contract in the object. */
  fields: string[];
  /** The contract's rules for values. Checked only in objects with a value of an unsupported type. */
  rules: Schema;
}

/** Adds a keyword to Ajv for each inspection function. */
export function addInspections(ajv: Ajv): void {
  for (const [keyword, { run, type }] of Object.entries(functions)) {
    ajv.addKeyword({
      keyword,
      type,
      code(context) {
        const { gen, data } = context;
        const { further, fields } = context.schema as Call;
        const isOrdinary = isOrdinaryText(context, keyword as FunctionName);
        const constants = further.map(({ ref, code }) => gen.scopeValue('obj', { ref, key: code.toString(), code }));
        const list = constants.reduce<Code>((before, each) => _`${before}, ${each}`, _`${data}, this`);
        const inspect = () => gen.code(_`${runtime(context, run)}(${list})`);
        if (isOrdinary !== undefined) gen.if(not(isOrdinary), inspect);
        else if (fields === undefined) inspect();
        else unlessAllAreFields(context, fields, inspect);
        place(context);
      },
    });
  }
  ajv.addKeyword({ keyword: 'inspectCodenames', type: 'object', code: checkCodenames });
}

/**
 * A fast condition for strings that a function would add no remark on; undefined if there is none. It is inlined, because a call
 * for each string takes longer than the condition.
 */
function isOrdinaryText(context: KeywordCxt, name: FunctionName): Code | undefined {
  const { data, schema } = context;
  const isVisible = (unit: Code) => and(_`${unit} >= ${visible.first}`, _`${unit} <= ${visible.last}`);
  const first = isVisible(_`${data}.charCodeAt(0)`);
  if (name === 'inspectName') return first;
  if (name !== 'inspectIdentifier' || (schema as Call).further[0]?.ref === true) return undefined;
  const last = isVisible(_`${data}.charCodeAt(${data}.length - 1)`);
  return and(first, last, not(_`${runtime(context, isPlaceholder)}(${data})`));
}

/** Sets the pointer of new remarks to that of the inspected value. */
function place(context: KeywordCxt): void {
  context.gen.if(_`this.remarks.length > this.placed`, () =>
    context.gen.code(_`${runtime(context, placeRemarks)}(this, ${pointerTo(context)})`),
  );
}

/** Counts the values of codenames, and checks them against the account, if there is one. */
function checkCodenames(context: KeywordCxt): void {
  const { gen, data } = context;
  const { place: codenames, fields } = context.schema as CodenameRule;
  const [keys, units, seen] = [gen.let('keys', 0), gen.let('units', 0), gen.let('seen', 0)];
  const areUsual = gen.let('areUsual', true);
  const key = JSON.stringify(codenames);
  const described = gen.scopeValue('obj', { ref: codenames, key, code: stringify(codenames) });
  const table = gen.const('table', _`this.tables && this.tables.lists[${codenames.list}]`);
  const isField = (key: Name) => isOneOf(key, fields);
  const forValues = (compare: (key: Name, value: Name) => void) =>
    gen.forIn('key', data, (key) => {
      const value = gen.const('value', _`${data}[${key}]`);
      countIfLong(context, units, key);
      gen.if(
        _`typeof ${value} === "string"`,
        () => countIfLong(context, units, value),
        () =>
          gen.if(not(isUsual(value, codenames)), () => {
            gen.assign(areUsual, false);
            gen.if(_`!${runtime(context, isPlain)}(${value})`, () => gen.code(notPlain));
            gen.code(_`${runtime(context, inspectNumber)}(${value}, ${key}, this)`);
          }),
      );
      compare(key, value);
      gen.code(_`${keys}++`);
    });
  const countField = () => gen.code(_`${seen}++`);
  // Two loops: one that contains the call is slower, even if the call never happens.
  gen.if(
    _`${table} === undefined`,
    () => forValues((key) => fields.length > 0 && gen.if(isField(key), countField)),
    () =>
      forValues((key, value) => {
        const accepts = _`${table}.accepts(${key}, ${keys}, ${value})`;
        const fits = codenames.takesBooleans ? accepts : and(_`typeof ${value} !== "boolean"`, accepts);
        const inspect = () =>
          gen.if(not(fits), () =>
            gen.code(_`${runtime(context, inspectCodename)}(${key}, ${value}, this, ${table}, ${described})`),
          );
        if (codenames.fields.length > 0) gen.if(isField(key), countField, inspect);
        else {
          if (fields.length > 0) gen.if(isField(key), countField);
          inspect();
        }
      }),
  );
  noteHiddenFields(context, fields, seen);
  gen.code(_`this.values += Math.max(0, ${keys} - ${codenames.required})`);
  countUnits(context, units, keys);
  place(context);
  gen.if(not(areUsual), () =>
    context.subschema({ keyword: 'inspectCodenames', schemaProp: 'rules' }, gen.name('valid')),
  );
}

/** Whether a value that is not a string has a supported type and, if it is a number, is safe. */
function isUsual(value: Name, { takesBooleans }: CodenamePlace): Code {
  const isSafe = _`typeof ${value} === "number" && Math.abs(${value}) <= Number.MAX_SAFE_INTEGER`;
  return takesBooleans ? or(isSafe, _`typeof ${value} === "boolean"`) : isSafe;
}

/** Runs code for objects with unknown fields, or with fields that are undefined. */
function unlessAllAreFields(context: KeywordCxt, fields: string[], code: () => void): void {
  const { gen, data, parentSchema } = context;
  const longFields = fields.filter((field) => field.length > shortText).join('');
  const [keys, units, seen] = [gen.let('keys', 0), gen.let('units', longFields.length), gen.let('seen', 0)];
  const areAll = gen.let('areAll', true);
  gen.forIn('key', data, (key) => {
    gen.code(_`${keys}++`);
    gen.if(
      and(_`${data}[${key}] !== undefined`, isOneOf(key, fields)),
      () => gen.code(_`${seen}++`),
      () => {
        gen.assign(areAll, false);
        countIfLong(context, units, key);
        countIfLongText(context, units, _`${data}[${key}]`);
      },
    );
  });
  // The strings among the fields, outside the loop, because reading a field by a constant name is faster.
  for (const [field, { type }] of Object.entries((parentSchema.properties ?? {}) as Record<string, Schema>)) {
    if (type === undefined || [type].flat().includes('string')) countIfLongText(context, units, _`${data}[${field}]`);
  }
  noteHiddenFields(context, fields, seen);
  countUnits(context, units, keys);
  gen.if(not(areAll), code);
}

/** Shorter strings are counted with this length, because adding up every length would slow down checks by a fifth. */
const shortText = 30;

function countIfLong({ gen }: KeywordCxt, units: Name, text: Code): void {
  gen.if(_`${text}.length > ${shortText}`, () => gen.code(_`${units} += ${text}.length`));
}

function countIfLongText(context: KeywordCxt, units: Name, value: Code): void {
  context.gen.if(_`typeof ${value} === "string"`, () => countIfLong(context, units, value));
}

/**
 * Adds to the maximum number of units of the payload: each key and its value, and the characters around them. A unit counts
 * as six bytes, so five units are enough for the rest: a number of 24 characters, a comma, and the quotes and colon of the key.
 */
function countUnits({ gen }: KeywordCxt, units: Name, keys: Name): void {
  gen.code(_`this.units += ${units} + ${2 * shortText + 5} * ${keys} + 1`);
}

/**
 * Replaces the extensions of the contract in a resolved schema with keywords of {@link addInspections}.
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
  const calls: Partial<Record<FunctionName, Call>> & { inspectCodenames?: CodenameRule } = {};
  if (rules.type === 'object' && codenames === undefined) {
    calls.inspectFields = { further: [set(names), map(retired as object)], fields: names };
  }
  if (rules.type === 'object' && codenames !== undefined) {
    const { additionalProperties } = rules;
    calls.inspectCodenames = {
      place: codenamePlace(codenames as CodenamesExtension, schema, document),
      fields: names,
      rules: { properties: Object.fromEntries(names.map((name) => [name, {}])), additionalProperties },
    };
    delete rules.additionalProperties;
  }
  if (rules.type === 'string' && codenames !== undefined) calls.inspectEvent = { further: [] };
  if (identifies !== undefined || refersTo !== undefined) {
    calls.inspectIdentifier = { further: [literal(refersTo !== undefined)] };
  }
  if (identities !== undefined) {
    const fields = identities as string[];
    const code = `duplicate-${identifiedBy(items!, fields.at(-1)!)}`;
    calls.inspectIdentities = { further: [literal(fields), literal(code), literal(rules.maxItems)] };
  }
  if (named !== undefined) calls.inspectName = { further: [] };
  if (unit === 'milliseconds') calls.inspectMilliseconds = { further: [] };
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
    takesBooleans: acceptedTypes(document, schema).includes('boolean'),
    isStrict: others === 'refused',
  };
}

/** The kind of record that a field of an item identifies. */
function identifiedBy({ properties }: Schema, field: string): unknown {
  return (properties as Record<string, Schema>)[field]?.['x-identifies'];
}
