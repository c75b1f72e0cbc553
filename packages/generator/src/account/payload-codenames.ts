import {
  type CodenameList,
  type CodenamesExtension,
  codenameLists,
  codenameSites,
} from '../contract/codename-sites.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { isOfKind, type PayloadShape, payloadShapes, propertiesOf, resolved, shapeOf } from './payload-shapes.ts';
import type { Payload } from './read-payloads.ts';

/** What was seen in payloads: the values of each codename, and the names of events, in the order of their appearance. */
export interface SeenCodenames {
  values: Record<CodenameList, Map<string, unknown[]>>;
  events: Set<string>;
}

/**
 * Goes through payloads along the schemas of the contract, which say where codenames stand.
 *
 * @throws Error naming the place, when a payload is none, or has something else where the API takes a list or an object.
 */
export function payloadCodenames(payloads: readonly Payload[], document: OpenApiDocument): SeenCodenames {
  const shapes = payloadShapes(document);
  const known = knownCodenames(document);
  const seen: SeenCodenames = {
    values: {
      'customer.attributes': new Map(),
      'customer.metrics': new Map(),
      'contact.attributes': new Map(),
      'contact.metrics': new Map(),
    },
    events: new Set(),
  };

  const visit = (value: unknown, schemaOrReference: Schema, place: string) => {
    const schema = resolved(schemaOrReference, document);
    if (value === null || value === undefined) return;
    if (!isOfKind(value, schema)) {
      throw new Error(
        `${place} is ${lookOf(value)}, where the API takes ${schema.type === 'array' ? 'a list' : 'an object'}.`,
      );
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, (schema.items ?? {}) as Schema, `${place}[${index}]`);
      return;
    }
    const { of } = (schema['x-codenames'] ?? {}) as Partial<CodenamesExtension>;
    if (of === 'events') {
      if (typeof value === 'string' && value !== '') seen.events.add(value);
      return;
    }
    if (typeof value !== 'object') return;
    const fields = Object.entries(value);
    const properties = propertiesOf(schema);
    for (const [name, inner] of fields) {
      if (Object.hasOwn(properties, name)) visit(inner, properties[name]!, `${place}.${name}`);
      if (of === undefined || name === '' || known[of].has(name)) continue;
      const values = seen.values[of].get(name) ?? [];
      values.push(inner);
      seen.values[of].set(name, values);
    }
  };

  for (const { place, value } of payloads) {
    const shape = isObject(value) ? shapeOf(value, shapes, document) : undefined;
    if (shape === undefined) throw new Error(`${place} is ${lookOf(value)}. ${expectation(shapes)}`);
    visit(value, shape.schema, `${place}: ${shape.name}`);
  }
  return seen;
}

/** What stands among codenames in the contract, and needs no line in an account file: system attributes, and fields. */
function knownCodenames(document: OpenApiDocument): Record<CodenameList, Set<string>> {
  const sites = codenameSites(document);
  const namesOf = (list: CodenameList) =>
    sites.flatMap(({ of, schema }) => (of === list ? Object.keys(propertiesOf(schema)) : []));
  return Object.fromEntries(codenameLists.map((list) => [list, new Set(namesOf(list))])) as Record<
    CodenameList,
    Set<string>
  >;
}

/** What a payload should be, in one sentence. */
export function expectation(shapes: readonly PayloadShape[]): string {
  const names = [...new Set(shapes.map(({ name }) => name))].join(', ');
  return `It should be a request body or one record of it, or a list of these: ${names}.`;
}

/** What a value is, for people. */
export function lookOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') {
    const [first, ...others] = Object.keys(value).slice(0, 10);
    if (first === undefined) return 'an object without fields';
    return others.length === 0
      ? `an object with the field ${first}`
      : `an object with the fields ${[first, ...others].join(', ')}`;
  }
  const text = JSON.stringify(value).slice(0, 40);
  return `${typeof value === 'string' ? 'the text' : `the ${typeof value}`} ${text}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
