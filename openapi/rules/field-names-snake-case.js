import { isObject, schemasOf } from './document.js';

/**
 * Requires snake_case property names, as the vendor uses them, unless the property's `x-provenance` has an entry with `name`
 * in its `of`: then the vendor itself uses the other spelling.
 *
 * The API answers 200 to a wrong spelling, and drops the value.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Field names are snake_case, unless the vendor spells them differently.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: '$',
  then: { function: checkNames },
};

const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** @param {unknown} document */
function checkNames(document) {
  return [...schemasOf(document)].flatMap(({ schema, path, property }) => {
    if (property === undefined || snakeCase.test(property) || isVendorsSpelling(schema)) return [];
    return [
      {
        message: `"${property}" is not snake_case. Rename it, or add an x-provenance entry "of: [name]" if the vendor spells it so.`,
        path,
      },
    ];
  });
}

/** @param {import('./document.js').JsonObject} schema */
function isVendorsSpelling(schema) {
  const list = Array.isArray(schema['x-provenance']) ? schema['x-provenance'] : [];
  return list.some((entry) => isObject(entry) && Array.isArray(entry.of) && entry.of.includes('name'));
}
