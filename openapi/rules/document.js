/**
 * How the rules walk an OpenAPI document whose references are not resolved. JSONPath cannot do it soundly: `..properties`
 * also finds the keywords of a property that is itself called "properties", and whatever stands in examples.
 *
 * @typedef {Record<string, unknown>} JsonObject
 * @typedef {(string | number)[]} Path
 * @typedef {{ path: Path, document: { data: unknown } }} Context what Spectral passes to a rule
 * @typedef {{ message: string, path: Path }} Finding
 * @typedef {{ schema: JsonObject, path: Path, property: string | undefined, parent: JsonObject | undefined }} SchemaAt
 *   a schema, the name of the property that it describes, and the schema that it is a part of
 * @typedef {{ operation: JsonObject, path: Path }} OperationAt
 */

/** JSONPath of every operation. */
export const everyOperation = '$.paths[*][get,put,post,delete,options,head,patch,trace]';

/** JSONPath of every response, inline or a component. */
export const everyResponse = ['$.paths[*][*].responses[*]', '$.components.responses[*]'];

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const holdSchema = ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'];
const holdSchemas = ['properties', 'patternProperties', 'allOf', 'anyOf', 'oneOf', 'prefixItems', '$defs'];

/**
 * @param {unknown} value
 * @returns {value is JsonObject}
 */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The members of an object or a list; none of anything else.
 *
 * @param {unknown} value
 * @returns {[key: string | number, member: unknown][]}
 */
export function membersOf(value) {
  if (Array.isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
}

/**
 * What stands at a JSON pointer of a document, written as a URI fragment (`#/components/schemas/Customer`); undefined if
 * it leads nowhere.
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
 * A thing with the reference that it may be replaced by what it refers to. Keywords beside the reference win.
 *
 * @param {unknown} document
 * @param {unknown} thing
 * @param {number} [hops] references to follow before a circle is given up
 * @returns {JsonObject}
 */
export function resolve(document, thing, hops = 20) {
  if (!isObject(thing)) return {};
  const { $ref, ...siblings } = thing;
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
 * Every schema of the document: the components, those that stand inline in a media type, a parameter or a header, and
 * the schemas within them. References are not followed, so each comes once.
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
  for (const keyword of holdSchema) yield* schemasWithin(schema[keyword], [...path, keyword], undefined, schema);
  for (const keyword of holdSchemas) {
    for (const [key, inner] of membersOf(schema[keyword])) {
      const name = keyword === 'properties' ? String(key) : undefined;
      yield* schemasWithin(inner, [...path, keyword, key], name, schema);
    }
  }
}
