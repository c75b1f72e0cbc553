import { resolve, schemasOf } from './document.js';

/**
 * Demands that `x-unique-by` stands on an array whose items have the property that it names, and must have it.
 *
 * The keyword is this contract's own, so no other tool would notice one that can never find anything: of a property
 * that items do not have, all are unique.
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
    const message = fault(document, schema);
    return message === undefined ? [] : [{ message, path: [...path, 'x-unique-by'] }];
  });
}

/**
 * @param {unknown} document
 * @param {import('./document.js').JsonObject} schema
 * @returns {string | undefined}
 */
function fault(document, schema) {
  const property = schema['x-unique-by'];
  if (typeof property !== 'string') return 'x-unique-by must be the name of a property.';
  if (resolve(document, schema).type !== 'array') return 'x-unique-by belongs on an array.';
  const { properties, required } = resolve(document, resolve(document, schema).items);
  if (!Object.hasOwn(properties ?? {}, property)) return `The items have no property "${property}".`;
  if (!Array.isArray(required) || !required.includes(property)) return `The items need not have "${property}".`;
  return undefined;
}
