import { everyOperation, everyResponse, isObject, schemasOf } from './document.js';

/**
 * Demands a non-empty `x-provenance` of everything that states a fact: operations and webhooks, responses, limits,
 * headers, parameters, security schemes, component schemas and properties. A bare `$ref` states none; what it leads to does.
 *
 * Readers of the contract see how far to trust each fact. One without a source would pass for the vendor's word.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Everything that states a fact says where the fact comes from.',
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
 * @param {unknown} thing
 * @param {unknown} _options
 * @param {import('./document.js').Context} context
 */
function requireProvenance(thing, _options, { path }) {
  const suspects = path.length === 0 ? schemasThatStateFacts(thing) : [{ thing, path }];
  return suspects.filter((suspect) => !hasProvenance(suspect.thing)).map((suspect) => finding(suspect.path));
}

/** @param {unknown} document */
function schemasThatStateFacts(document) {
  return [...schemasOf(document)]
    .filter(({ path, property }) => property !== undefined || (path.length === 3 && path[1] === 'schemas'))
    .map(({ schema, path }) => ({ thing: schema, path }));
}

/** @param {unknown} thing */
function hasProvenance(thing) {
  if (!isObject(thing)) return true;
  const keywords = Object.keys(thing);
  if (keywords.length === 1 && keywords[0] === '$ref') return true;
  return Array.isArray(thing['x-provenance']) && thing['x-provenance'].length > 0;
}

/**
 * @param {import('./document.js').Path} path
 * @returns {import('./document.js').Finding}
 */
function finding(path) {
  return { message: `"${path.at(-1)}" needs an x-provenance: a list with at least one source.`, path };
}
