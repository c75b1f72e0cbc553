import { everyOperation, everyResponse, isObject, schemasOf } from './document.js';

/**
 * Requires a non-empty `x-provenance` on everything that states a fact: operations, webhooks, responses, limits, headers,
 * parameters, security schemes, component schemas and properties. A bare `$ref` needs none; its target does.
 *
 * Provenance shows readers how reliable each fact is. Without it, they would take the fact for documented.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Everything that states a fact has a source.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: [
    '$',
    everyOperation,
    `${everyOperation}['x-limits'][*]`,
    ...everyResponse,
    '$.webhooks[*][post]',
    '$.components.headers[*]',
    '$.components.parameters[*]',
    '$.components.securitySchemes[*]',
  ],
  then: { function: requireProvenance },
};

/**
 * @param {unknown} value
 * @param {unknown} _options
 * @param {import('./document.js').Context} context
 */
function requireProvenance(value, _options, { path }) {
  const parts = path.length === 0 ? schemasThatStateFacts(value) : [{ value, path }];
  return parts.filter((part) => !hasProvenance(part.value)).map((part) => finding(part.path));
}

/** @param {unknown} document */
function schemasThatStateFacts(document) {
  return [...schemasOf(document)]
    .filter(({ path, property }) => property !== undefined || (path.length === 3 && path[1] === 'schemas'))
    .map(({ schema, path }) => ({ value: schema, path }));
}

/** @param {unknown} value */
function hasProvenance(value) {
  if (!isObject(value)) return true;
  const keywords = Object.keys(value);
  if (keywords.length === 1 && keywords[0] === '$ref') return true;
  return Array.isArray(value['x-provenance']) && value['x-provenance'].length > 0;
}

/**
 * @param {import('./document.js').Path} path
 * @returns {import('./document.js').Finding}
 */
function finding(path) {
  return { message: `"${path.at(-1)}" needs an x-provenance: a list with at least one source.`, path };
}
