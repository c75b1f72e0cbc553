import {
  inspectCodenames,
  inspectEvent,
  inspectFields,
  inspectIdentifier,
  inspectIdentities,
  inspectMilliseconds,
} from '@customerscore-kit/runtime/inspections';
import type { CodenamePlace } from '@customerscore-kit/runtime/remark';
import { _, type Ajv, type Code, type KeywordCxt, Name, stringify } from 'ajv';
import { and, not, or } from 'ajv/dist/compile/codegen/index.js';
import { type CodenamesExtension, takenTypes } from '../contract/codename-sites.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { runtime } from './ajv-keywords.ts';

/** The extensions of the contract that an inspection goes by. */
export const inspected = ['x-codenames', 'x-identified-by', 'x-identifies', 'x-refers-to', 'x-retired', 'x-unit'];

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
  inspectFields: { run: inspectFields, type: 'object', takesContext: false },
  inspectIdentifier: { run: inspectIdentifier, type: 'string', takesContext: true },
  inspectIdentities: { run: inspectIdentities, type: 'array', takesContext: false },
  inspectMilliseconds: { run: inspectMilliseconds, type: 'number', takesContext: false },
  inspectEvent: { run: inspectEvent, type: 'string', takesContext: true },
} as const;

type FunctionName = keyof typeof functions;

/** A keyword's value: the further arguments of its function, and what else there is to know. */
interface Call {
  given: { ref: unknown; code: Code }[];
  /** For `inspectCodenames`: the contract's rules on values, which hold where the function finds nothing. */
  rules?: Schema;
  /** For `inspectCodenames`: without an account, the function is called only for an object that holds an odd value. */
  place?: CodenamePlace;
  /** For `inspectFields`: the fields that are known; the function is called only for an object that has others. */
  known?: string[];
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
        const { given, rules, known, place } = context.schema as Call;
        const constants = given.map(({ ref, code }) => gen.scopeValue('obj', { ref, key: code.toString(), code }));
        const further = [...(takesContext ? [new Name('this')] : []), ...constants];
        const call = _`${runtime(context, run)}(${further.reduce<Code>((list, each) => _`${list}, ${each}`, _`${data}`)})`;
        const inspect = () => {
          const found = gen.const('found', call);
          gen.if(found, () => {
            if (rules !== undefined) context.subschema({ keyword, schemaProp: 'rules' }, gen.name('valid'));
            gen.forOf('remark', found, (remark) => {
              context.setParams({ remark });
              context.error();
            });
          });
        };
        if (known !== undefined) unlessAllAre(known, context, inspect);
        else if (place !== undefined) unlessAllAreTaken(place, context, inspect);
        else inspect();
      },
    });
  }
}

/**
 * Runs code if an account is known, or for an object that holds something that the API takes under no codename, or nothing.
 * What is left, and is by far the most, is only counted.
 */
function unlessAllAreTaken(place: CodenamePlace, { gen, data }: KeywordCxt, code: () => void): void {
  const keys = gen.let('keys', 0);
  gen.if(_`this.tables === undefined`, () =>
    gen.forIn('key', data, (key) => {
      const value = gen.const('value', _`${data}[${key}]`);
      const type = _`typeof ${value}`;
      const isTaken = [_`${type} === "string"`, _`${type} === "number" && isFinite(${value})`];
      if (place.takesBooleans) isTaken.push(_`${type} === "boolean"`);
      gen.if(
        or(...isTaken),
        () => gen.code(_`${keys}++`),
        () => {
          gen.assign(keys, 0);
          gen.break();
        },
      );
    }),
  );
  gen.if(_`${keys} > ${place.required}`, () => gen.code(_`this.values += ${keys} - ${place.required}`), code);
}

/** Runs code for an object that has a field besides those that are known, or none at all, as a Date has. */
function unlessAllAre(known: string[], { gen, data }: KeywordCxt, code: () => void): void {
  const isClean = gen.let('isClean', false);
  gen.forIn('key', data, (key) => {
    gen.assign(isClean, and(_`${data}[${key}] !== undefined`, or(...known.map((name) => _`${key} === ${name}`))));
    gen.if(not(isClean), () => gen.break());
  });
  gen.if(not(isClean), code);
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
    calls.inspectFields = { given: [set(names), map(retired as object)], known: names };
  }
  if (rules.type === 'object' && codenames !== undefined) {
    const { additionalProperties } = rules;
    const place = codenamePlace(codenames as CodenamesExtension, schema, document);
    calls.inspectCodenames = {
      given: [literal(place)],
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
