import { everyResponse, isObject } from './document.js';

/**
 * Demands that a response has no `content`, unless the vendor documents it: an entry of its `x-provenance` has `content`
 * among its `of`, at the level "documented".
 *
 * Code that is generated from an invented body compiles, and then reads undefined. A body nobody documented is `unknown`.
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
    'A body needs an x-provenance entry of content, at the level documented. Leave out a body nobody documents.';
  return [{ message, path: [...path, 'content'] }];
}
