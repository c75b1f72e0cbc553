import { everyOperation, isObject, lookup, membersOf, resolve } from './document.js';

/**
 * Demands the whole `x-limits` of every operation: `requestsPerMinute` with its `pool`, `retryAfter` in seconds,
 * `maxBodyBytes` where there is a body, and `maxItems` where the body is a batch, i.e. has one required array.
 *
 * The client's splitter and its rate gate, the mock and the reference read these figures. One that is missing would
 * mean "no limit" to all of them.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Every operation states all of its limits.',
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
      faults(document.data, String(name), isObject(limit) ? limit : {}).map((message) => ({
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
function faults(document, name, { value, pool }) {
  switch (name) {
    case 'maxItems':
      if (isCount(value) || isCount(lookup(document, value))) return [];
      return ['value must be a positive whole number, or a JSON pointer (#/…) that leads to one.'];
    case 'requestsPerMinute':
      return [...countFaults(value), ...(typeof pool === 'string' && pool !== '' ? [] : ['The rate needs a pool.'])];
    case 'maxBodyBytes':
      return countFaults(value);
    case 'retryAfter':
      return value === 'seconds' ? [] : ['value must be "seconds".'];
    default:
      return [`x-limits knows no "${name}".`];
  }
}

/** @param {unknown} value */
function countFaults(value) {
  return isCount(value) ? [] : ['value must be a positive whole number.'];
}

/** @param {unknown} value */
function isCount(value) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
