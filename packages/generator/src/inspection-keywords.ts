import { _, type Ajv, type Code, Name, stringify } from 'ajv';
import { type CodenamesExtension, takenTypes } from './account/codename-sites.ts';
import type { OpenApiDocument, Schema } from './openapi.ts';
import { runtime } from './ajv-keywords.ts';
import {
  inspectCodenames,
  inspectEvent,
  inspectFields,
  inspectIdentifier,
  inspectIdentities,
  inspectMilliseconds,
} from './runtime/inspections.ts';

/** The extensions of the contract that an inspection goes by. */
export const inspected = ['x-codenames', 'x-identified-by', 'x-identifies', 'x-refers-to', 'x-retired', 'x-unit'];

/** An expression for an Ajv, and its value here and now. */
const literal = (value: unknown) => ({ ref: value, code: stringify(value) });
const set = (values: Iterable<string>) => ({ ref: new Set(values), code: _`new Set(${stringify([...values])})` });
const map = (values: object) => ({
  ref: new Map(Object.entries(values)),
  code: _`new Map(${stringify(Object.entries(values))})`,
});

/** What calls each function of the inspection: the types of JSON values that it looks at, and whether it needs the context. */
const functions = {
  inspectCodenames: { run: inspectCodenames, type: 'object', takesContext: true },
  inspectFields: { run: inspectFields, type: 'object', takesContext: false },
  inspectIdentifier: { run: inspectIdentifier, type: 'string', takesContext: true },
  inspectIdentities: { run: inspectIdentities, type: 'array', takesContext: false },
  inspectMilliseconds: { run: inspectMilliseconds, type: 'number', takesContext: false },
  inspectEvent: { run: inspectEvent, type: 'string', takesContext: true },
} as const;

type FunctionName = keyof typeof functions;

/** Gives an Ajv a keyword for each function of the inspection. Its value is the list of further arguments. */
export function addInspections(ajv: Ajv): void {
  for (const [keyword, { run, type, takesContext }] of Object.entries(functions)) {
    ajv.addKeyword({
      keyword,
      type,
      error: { message: '', params: ({ params }) => _`{remark: ${params.remark}}` },
      code(context) {
        const { gen, data, schema } = context;
        const parameters = (schema as { ref: unknown; code: Code }[]).map(({ ref, code }) =>
          gen.scopeValue('obj', { ref, key: code.toString(), code }),
        );
        const given = [data, ...(takesContext ? [new Name('this')] : []), ...parameters];
        const list = given.reduce<Code>((before, each, index) => (index === 0 ? _`${each}` : _`${before}, ${each}`), _``);
        const found = gen.const('found', _`${runtime(context, run)}(${list})`);
        gen.if(found, () =>
          gen.forOf('remark', found, (remark) => {
            context.setParams({ remark });
            context.error();
          }),
        );
      },
    });
  }
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
  const calls: Partial<Record<FunctionName, unknown[]>> = {};
  if (rules.type === 'object') {
    if (codenames === undefined) calls.inspectFields = [set(properties.map(([name]) => name)), map(retired as object)];
    else calls.inspectCodenames = [codenamePlace(codenames as CodenamesExtension, schema, document)];
  } else if (codenames !== undefined) calls.inspectEvent = [];
  if (identifies !== undefined || refersTo !== undefined) calls.inspectIdentifier = [literal(refersTo !== undefined)];
  if (identities !== undefined) {
    const fields = identities as string[];
    calls.inspectIdentities = [literal(fields), literal(`duplicate-${identifiedBy(items!, fields.at(-1)!)}`), literal(rules.maxItems)];
  }
  if (unit === 'milliseconds') calls.inspectMilliseconds = [];
  return {
    ...rules,
    ...(rules.properties === undefined
      ? {}
      : { properties: Object.fromEntries(properties.map(([name, inner]) => [name, withInspections(inner, document)])) }),
    ...(items === undefined ? {} : { items: withInspections(items, document) }),
    ...calls,
  };
}

function codenamePlace({ of, others, system }: CodenamesExtension, schema: Schema, document: OpenApiDocument) {
  const fields = system ? [] : Object.keys(schema.properties ?? {});
  const place = {
    takesBooleans: takenTypes(document, schema).includes('boolean'),
    isStrict: others === 'refused',
  };
  return {
    ref: { list: of, fields: new Set(fields), ...place },
    code: _`{ list: ${of}, fields: ${set(fields).code}, takesBooleans: ${place.takesBooleans}, isStrict: ${place.isStrict} }`,
  };
}

/** What kind of record a field of an item identifies. */
function identifiedBy({ properties }: Schema, field: string): unknown {
  return (properties as Record<string, Schema>)[field]?.['x-identifies'];
}
