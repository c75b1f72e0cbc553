import { everyResponse, isObject } from './document.js';

/**
 * Forbids `content` in responses, unless the vendor documents it: then an `x-provenance` entry with the level `documented` has
 * `content` in its `of`.
 *
 * Code generated from an invented body compiles, and then reads undefined. Undocumented bodies are `unknown` in the types.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'The body of a response is described only if the vendor documents it.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: everyResponse,
  then: { function: checkBody },
};

/**
 * @param {unknown} response
 * @param {unknown} _options
 * @param {import('./document.js').Context} context
 */
function checkBody(response, _options, { path }) {
  if (!isObject(response) || response.content === undefined) return [];
  const list = Array.isArray(response['x-provenance']) ? response['x-provenance'] : [];
  const documented = list.some(
    (entry) =>
      isObject(entry) && entry.level === 'documented' && Array.isArray(entry.of) && entry.of.includes('content'),
  );
  if (documented) return [];
  const message =
    'content needs an x-provenance entry with "of: [content]" and level "documented". Remove it if it is not documented.';
  return [{ message, path: [...path, 'content'] }];
}
