import {
  type CodenameList,
  type CodenamesExtension,
  codenameLists,
  codenameLocations,
} from '../contract/codename-locations.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { isOfKind, type PayloadShape, payloadShapes, propertiesOf, resolved, shapeOf } from './payload-shapes.ts';
import type { Payload } from './read-payloads.ts';

/** What the payloads contain: the values of each codename, and the names of events, in order of appearance. */
export interface SeenCodenames {
  values: Record<CodenameList, Map<string, unknown[]>>;
  events: Set<string>;
}

/**
 * Collects codenames and their values from payloads. The schemas of the contract say where codenames are.
 *
 * @throws Error when a value is not a payload, or has another type where the API expects an array or object. The message says
 *   where.
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
        `${place} is ${describeValue(value)}, where the API expects ${schema.type === 'array' ? 'an array' : 'an object'}.`,
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
    if (shape === undefined) throw new Error(`${place} is ${describeValue(value)}. ${expectation(shapes)}`);
    visit(value, shape.schema, `${place}: ${shape.name}`);
  }
  return seen;
}

/** Keys that need no entry in an account file, because the contract defines them: system attributes and fields. */
function knownCodenames(document: OpenApiDocument): Record<CodenameList, Set<string>> {
  const locations = codenameLocations(document);
  const namesOf = (list: CodenameList) =>
    locations.flatMap(({ of, schema }) => (of === list ? Object.keys(propertiesOf(schema)) : []));
  return Object.fromEntries(codenameLists.map((list) => [list, new Set(namesOf(list))])) as Record<
    CodenameList,
    Set<string>
  >;
}

/** What a payload should be, in one sentence. */
export function expectation(shapes: readonly PayloadShape[]): string {
  const names = [...new Set(shapes.map(({ name }) => name))].join(', ');
  return `It must be a request body, a record from one, or an array of these: ${names}.`;
}

/** Describes a value for error messages. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') {
    const [first, ...others] = Object.keys(value).slice(0, 10);
    if (first === undefined) return 'an object without fields';
    return others.length === 0
      ? `an object with the field ${first}`
      : `an object with the fields ${[first, ...others].join(', ')}`;
  }
  const text = JSON.stringify(value).slice(0, 40);
  return `the ${typeof value} ${text}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
