import { everyOperation, isObject, lookup, membersOf, resolve } from './document.js';

/**
 * Requires complete `x-limits` on every operation: `requestsPerMinute` with its `pool`, `retryAfter` in seconds,
 * `maxBodyBytes` if there is a body, and `maxItems` if the body is a batch, that is, has exactly one required array.
 *
 * The client, the mock and the reference read these limits. To them, a missing one means "no limit".
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Every operation has all of its limits.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: everyOperation,
  then: { function: checkLimits },
};

/**
 * @param {unknown} operation
 * @param {unknown} _options
 * @param {import('./document.js').Context} context
 */
function checkLimits(operation, _options, { path, document }) {
  if (!isObject(operation)) return [];
  const limits = isObject(operation['x-limits']) ? operation['x-limits'] : undefined;
  if (!limits) return [{ message: 'An operation needs x-limits.', path }];
  const required = ['requestsPerMinute', 'retryAfter'];
  if (operation.requestBody !== undefined) required.push('maxBodyBytes');
  if (takesBatch(document.data, operation)) required.push('maxItems');

  const at = [...path, 'x-limits'];
  const missing = required.filter((name) => limits[name] === undefined);
  return [
    ...missing.map((name) => ({ message: `x-limits needs ${name}.`, path: at })),
    ...membersOf(limits).flatMap(([name, limit]) =>
      problems(document.data, String(name), isObject(limit) ? limit : {}).map((message) => ({
        message,
        path: [...at, name],
      })),
    ),
  ];
}

/**
 * @param {unknown} document
 * @param {import('./document.js').JsonObject} operation
 */
function takesBatch(document, operation) {
  const content = resolve(document, operation.requestBody).content;
  const media = isObject(content) ? content['application/json'] : undefined;
  const { properties, required } = resolve(document, isObject(media) ? media.schema : undefined);
  if (!isObject(properties) || !Array.isArray(required)) return false;
  return required.filter((name) => resolve(document, properties[name]).type === 'array').length === 1;
}

/**
 * @param {unknown} document
 * @param {string} name
 * @param {import('./document.js').JsonObject} limit
 * @returns {string[]}
 */
function problems(document, name, { value, pool }) {
  switch (name) {
    case 'maxItems':
      if (isCount(value) || isCount(lookup(document, value))) return [];
      return ['value must be a positive integer, or a JSON pointer (#/…) to one.'];
    case 'requestsPerMinute':
      return [...countProblems(value), ...(typeof pool === 'string' && pool !== '' ? [] : ['The rate needs a pool.'])];
    case 'maxBodyBytes':
      return countProblems(value);
    case 'retryAfter':
      return value === 'seconds' ? [] : ['value must be "seconds".'];
    default:
      return [`x-limits has no field "${name}".`];
  }
}

/** @param {unknown} value */
function countProblems(value) {
  return isCount(value) ? [] : ['value must be a positive integer.'];
}

/** @param {unknown} value */
function isCount(value) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
