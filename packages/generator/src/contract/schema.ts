import { lookup } from './json-pointer.ts';
import type { OpenApiDocument, Schema } from './openapi.ts';

/** Keywords for people or for `inspect`, which validators ignore. */
const annotations = new Set([
  ...['title', 'description', 'example', 'examples', 'default', 'deprecated', 'x-provenance'],
  ...['x-codenames', 'x-identified-by', 'x-identifies', 'x-names', 'x-refers-to', 'x-retired', 'x-unit'],
]);

/** Keywords that contain schemas. */
const containers = { one: new Set(['items', 'additionalProperties']), named: new Set(['properties', 'x-closed']) };

/**
 * A schema of `components/schemas` with all references inlined and without annotations.
 *
 * @param asserted the keywords that validators check, and have an error message for
 * @throws Error when the schema refers to itself, or uses a keyword that is neither asserted nor an annotation.
 */
export function resolveSchema(document: OpenApiDocument, name: string, asserted: ReadonlySet<string>): Schema {
  const resolve = (schema: unknown, place: string, within: readonly string[]): unknown => {
    if (typeof schema !== 'object' || schema === null) return schema;
    const { $ref, ...keywords } = schema as Schema;
    if ($ref !== undefined) {
      const pointer = String($ref);
      if (within.includes(pointer))
        throw new Error(`${place}: ${pointer} refers to itself, which the validators cannot inline.`);
      const { ...siblings } = keywords;
      return { ...(resolve(lookup(document, pointer), pointer, [...within, pointer]) as Schema), ...siblings };
    }
    const { properties, additionalProperties, ...others } = keywords;
    const closed = additionalProperties === false && asserted.has('x-closed');
    return Object.fromEntries(
      Object.entries(closed ? { ...others, 'x-closed': properties } : keywords).flatMap(([keyword, value]) => {
        if (annotations.has(keyword) && !asserted.has(keyword)) return [];
        const inner = `${place}/${keyword}`;
        if (containers.one.has(keyword)) return [[keyword, resolve(value, inner, within)]];
        if (containers.named.has(keyword)) {
          const schemas = Object.entries(value as Record<string, Schema>);
          return [
            [
              keyword,
              Object.fromEntries(schemas.map(([key, each]) => [key, resolve(each, `${inner}/${key}`, within)])),
            ],
          ];
        }
        if (!asserted.has(keyword)) {
          throw new Error(
            `${inner}: the validators do not support this keyword. Add it to packages/runtime/src/explain.ts and schema.ts.`,
          );
        }
        return [[keyword, value]];
      }),
    );
  };
  const pointer = `#/components/schemas/${name}`;
  return resolve({ $ref: pointer }, pointer, []) as Schema;
}

/** The names of the schemas of array items within some schemas of `components/schemas`, in their order, at any depth. */
export function itemSchemas(document: OpenApiDocument, names: readonly string[]): string[] {
  const items = new Set<string>();
  const visit = (schema: unknown, isItem = false): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { $ref, items: item, properties } = schema as Schema;
    if (typeof $ref === 'string') {
      const name = $ref.slice('#/components/schemas/'.length);
      if (items.has(name)) return;
      if (isItem) items.add(name);
      visit(lookup(document, $ref));
    }
    visit(item, true);
    for (const each of Object.values(properties ?? {})) visit(each);
  };
  for (const name of names) visit(document.components.schemas[name]);
  return [...items];
}

/** A resolved schema with each of the schemas in its properties and items replaced. */
export function mapSubschemas(schema: Schema, replace: (subschema: Schema) => Schema): Schema {
  const inner = ([keyword, value]: [string, unknown]): [string, unknown] => {
    if (keyword === 'items') return [keyword, replace(value as Schema)];
    if (!containers.named.has(keyword)) return [keyword, value];
    const properties = Object.entries(value as Record<string, Schema>);
    return [keyword, Object.fromEntries(properties.map(([name, each]) => [name, replace(each)]))];
  };
  return Object.fromEntries(Object.entries(schema).map(inner));
}
