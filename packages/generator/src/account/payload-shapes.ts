import { lookup } from '../contract/json-pointer.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { hasDocumentedBody, readOperations } from '../contract/operations.ts';

/** A possible shape of a payload: a request body, or one record of the array in it. */
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

/** All shapes in the contract, bodies first. */
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
 * The shape that has the most fields in common with a payload. Arrays and objects, which contain the codenames, count first,
 * then all fields. Ties go to the shape with the fewest missing required fields. So a record with `external_id` is a customer,
 * one with `contact_external_id` a contact, and one with `timestamp` an event.
 *
 * @returns undefined if the payload shares no field with any shape
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

/** Whether a value is an array or object where the schema requires one. null and undefined are allowed. */
export function isOfKind(value: unknown, { type }: Schema): boolean {
  if (value === null || value === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  return type !== 'object' || (typeof value === 'object' && !Array.isArray(value));
}

/** The schema, with its reference resolved. */
export function resolved(schema: Schema, document: OpenApiDocument): Schema {
  return schema.$ref === undefined ? schema : (lookup(document, String(schema.$ref)) as Schema);
}

/** The property schemas, by name. */
export function propertiesOf(schema: Schema): Record<string, Schema> {
  return (schema.properties ?? {}) as Record<string, Schema>;
}
