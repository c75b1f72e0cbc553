import { lookup } from '../contract/json-pointer.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { hasDocumentedBody, readOperations } from '../contract/operations.ts';

/** Something that a payload may be: the body of a request, or one record of the list in such a body. */
export interface PayloadShape {
  /** Name of its schema. */
  name: string;
  schema: Schema;
  /** Id of the operation that takes the body. */
  operation: string;
  /** The field of the body that lists records; undefined for a body without one. */
  list: string | undefined;
  /** Whether it is a record of that list, and not the body. */
  isRecord: boolean;
}

/** All that the contract knows, bodies before their records. */
export function payloadShapes(document: OpenApiDocument): PayloadShape[] {
  const bodies = readOperations(document)
    .filter(hasDocumentedBody)
    .map(({ id, body }): PayloadShape => {
      const schema = lookup(document, `#/components/schemas/${body.schema}`) as Schema;
      const list = Object.keys(propertiesOf(schema)).find((name) => recordOf(schema, name) !== undefined);
      return { name: body.schema, schema, operation: id, list, isRecord: false };
    });
  const records = bodies.flatMap(({ schema, operation, list }): PayloadShape[] => {
    if (list === undefined) return [];
    const $ref = recordOf(schema, list)!;
    return [
      { name: $ref.split('/').at(-1)!, schema: lookup(document, $ref) as Schema, operation, list, isRecord: true },
    ];
  });
  return [...bodies, ...records];
}

/** Reference to the schema of the records that a field lists; undefined for a field that lists none. */
function recordOf(schema: Schema, field: string): string | undefined {
  const { $ref } = (propertiesOf(schema)[field]?.items ?? {}) as Schema;
  return $ref === undefined ? undefined : String($ref);
}

/**
 * The shape that shares most fields with a payload: first of those that hold lists and objects, where codenames are, then
 * of all. Of several, the one that lacks fewest required fields. So `external_id` makes a customer of a record,
 * `contact_external_id` a contact, and `timestamp` an event.
 *
 * @returns undefined for a payload that shares no field with any
 */
export function shapeOf(
  payload: object,
  shapes: readonly PayloadShape[],
  document: OpenApiDocument,
): PayloadShape | undefined {
  const rated = shapes.map((shape) => {
    const shared = Object.entries(propertiesOf(shape.schema)).filter(([name]) => Object.hasOwn(payload, name));
    const holding = shared.filter(([, schema]) =>
      ['array', 'object'].includes(String(resolved(schema, document).type)),
    );
    const missing = ((shape.schema.required ?? []) as string[]).filter((name) => !Object.hasOwn(payload, name));
    return { shape, holding: holding.length, shared: shared.length, missing: missing.length };
  });
  const [best] = rated.sort((a, b) => b.holding - a.holding || b.shared - a.shared || a.missing - b.missing);
  return best === undefined || best.shared === 0 ? undefined : best.shape;
}

/** Whether a value is a list where the schema wants one, and an object where it wants an object; null passes. */
export function isOfKind(value: unknown, { type }: Schema): boolean {
  if (value === null || value === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  return type !== 'object' || (typeof value === 'object' && !Array.isArray(value));
}

/** The schema that a reference leads to, or the schema itself. */
export function resolved(schema: Schema, document: OpenApiDocument): Schema {
  return schema.$ref === undefined ? schema : (lookup(document, String(schema.$ref)) as Schema);
}

/** The schemas of the properties, by name. */
export function propertiesOf(schema: Schema): Record<string, Schema> {
  return (schema.properties ?? {}) as Record<string, Schema>;
}
