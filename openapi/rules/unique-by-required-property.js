import { resolve, schemasOf } from './document.js';

/**
 * Requires that `x-unique-by` is on an array and names a required property of its items.
 *
 * The keyword is specific to this contract, so no other tool would report a property that does not exist. The check would then
 * never find a duplicate.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'x-unique-by names a required property of the items.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: '$',
  then: { function: checkUniqueBy },
};

/** @param {unknown} document */
function checkUniqueBy(document) {
  return [...schemasOf(document)].flatMap(({ schema, path }) => {
    if (schema['x-unique-by'] === undefined) return [];
    const message = problem(document, schema);
    return message === undefined ? [] : [{ message, path: [...path, 'x-unique-by'] }];
  });
}

/**
 * @param {unknown} document
 * @param {import('./document.js').JsonObject} schema
 * @returns {string | undefined}
 */
function problem(document, schema) {
  const property = schema['x-unique-by'];
  if (typeof property !== 'string') return 'x-unique-by must be the name of a property.';
  if (resolve(document, schema).type !== 'array') return 'x-unique-by belongs on an array.';
  const { properties, required } = resolve(document, resolve(document, schema).items);
  if (!Object.hasOwn(properties ?? {}, property)) return `The items have no property "${property}".`;
  if (!Array.isArray(required) || !required.includes(property))
    return `"${property}" must be a required field of the items.`;
  return undefined;
}
