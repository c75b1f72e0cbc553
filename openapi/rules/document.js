/**
 * Helpers that walk an OpenAPI document with unresolved references. JSONPath is not precise enough: `..properties` also
 * matches a property that is itself named "properties", and the contents of examples.
 *
 * @typedef {Record<string, unknown>} JsonObject
 * @typedef {(string | number)[]} Path
 * @typedef {{ path: Path, document: { data: unknown } }} Context what Spectral passes to a rule
 * @typedef {{ message: string, path: Path }} Finding
 * @typedef {{ schema: JsonObject, path: Path, property: string | undefined, parent: JsonObject | undefined }} SchemaAt
 *   a schema, the name of the property that it describes, and its parent schema
 * @typedef {{ operation: JsonObject, path: Path }} OperationAt
 */

/** JSONPath of all operations. */
export const everyOperation = '$.paths[*][get,put,post,delete,options,head,patch,trace]';

/** JSONPaths of all responses, inline and in components. */
export const everyResponse = ['$.paths[*][*].responses[*]', '$.components.responses[*]'];

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const schemaKeywords = ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'];
const schemaMapKeywords = ['properties', 'patternProperties', 'allOf', 'anyOf', 'oneOf', 'prefixItems', '$defs'];

/**
 * @param {unknown} value
 * @returns {value is JsonObject}
 */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The members of an object or array; empty for any other value.
 *
 * @param {unknown} value
 * @returns {[key: string | number, member: unknown][]}
 */
export function membersOf(value) {
  if (Array.isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
}

/**
 * The value at a JSON pointer in URI fragment form (`#/components/schemas/Customer`); undefined if it does not exist.
 *
 * @param {unknown} document
 * @param {unknown} pointer
 * @returns {unknown}
 */
export function lookup(document, pointer) {
  if (typeof pointer !== 'string' || !pointer.startsWith('#/')) return undefined;
  let here = document;
  for (const token of pointer.slice(2).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = /** @type {JsonObject} */ (here)[key];
  }
  return here;
}

/**
 * Resolves a reference. Keywords next to `$ref` override those of the target.
 *
 * @param {unknown} document
 * @param {unknown} value
 * @param {number} [hops] maximum number of references to follow, in case they are circular
 * @returns {JsonObject}
 */
export function resolve(document, value, hops = 20) {
  if (!isObject(value)) return {};
  const { $ref, ...siblings } = value;
  if ($ref === undefined || hops === 0) return siblings;
  return { ...resolve(document, lookup(document, $ref), hops - 1), ...siblings };
}

/**
 * @param {unknown} document
 * @returns {Generator<OperationAt>}
 */
export function* operationsOf(document) {
  for (const [route, item] of membersOf(isObject(document) ? document.paths : undefined)) {
    for (const [method, operation] of membersOf(item)) {
      if (methods.includes(String(method)) && isObject(operation)) yield { operation, path: ['paths', route, method] };
    }
  }
}

/**
 * All schemas of the document: components, inline schemas of media types, parameters and headers, and their subschemas. Does
 * not follow references, so each schema is returned once.
 *
 * @param {unknown} document
 * @returns {Generator<SchemaAt>}
 */
export function* schemasOf(document) {
  const schemas = isObject(document) && isObject(document.components) ? document.components.schemas : undefined;
  for (const [name, schema] of membersOf(schemas)) yield* schemasWithin(schema, ['components', 'schemas', name]);
  yield* inlineSchemas(document, []);
}

/**
 * @param {unknown} here
 * @param {Path} path
 * @returns {Generator<SchemaAt>}
 */
function* inlineSchemas(here, path) {
  for (const [key, member] of membersOf(here)) {
    const at = [...path, key];
    if (at.join('/') === 'components/schemas' || key === 'example' || key === 'examples') continue;
    if (key === 'schema') yield* schemasWithin(member, at);
    else yield* inlineSchemas(member, at);
  }
}

/**
 * @param {unknown} schema
 * @param {Path} path
 * @param {string} [property]
 * @param {JsonObject} [parent]
 * @returns {Generator<SchemaAt>}
 */
function* schemasWithin(schema, path, property, parent) {
  if (!isObject(schema)) return;
  yield { schema, path, property, parent };
  for (const keyword of schemaKeywords) yield* schemasWithin(schema[keyword], [...path, keyword], undefined, schema);
  for (const keyword of schemaMapKeywords) {
    for (const [key, inner] of membersOf(schema[keyword])) {
      const name = keyword === 'properties' ? String(key) : undefined;
      yield* schemasWithin(inner, [...path, keyword, key], name, schema);
    }
  }
}
