import { isObject, schemasOf } from './document.js';

/**
 * Demands that properties are named in snake_case, as the vendor names them, unless the property's `x-provenance` has an
 * entry with `name` among its `of`: then the odd spelling is the vendor's own.
 *
 * A wrong case is the mistake that this API punishes worst: it answers 200 and drops the value.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: "Fields are named in snake_case, unless another spelling is the vendor's own.",
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
    return [{ message: `"${property}" is not snake_case, and no source says that it is spelt so.`, path }];
  });
}

/** @param {import('./document.js').JsonObject} schema */
function isVendorsSpelling(schema) {
  const list = Array.isArray(schema['x-provenance']) ? schema['x-provenance'] : [];
  return list.some((entry) => isObject(entry) && Array.isArray(entry.of) && entry.of.includes('name'));
}
