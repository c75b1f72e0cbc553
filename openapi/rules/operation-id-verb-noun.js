import { everyOperation } from './document.js';

/**
 * Demands that an `operationId` is camelCase, a verb and then what it is done to: `uploadCustomers`.
 *
 * It becomes the name of a method of the client, of a type and of a folder of examples. The verbs are few so that the
 * same deed has the same name all over the API.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'An operationId is a known verb and a noun in camelCase.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: `${everyOperation}.operationId`,
  then: { function: checkId },
};

const verbs = ['upload', 'create', 'update', 'delete', 'get', 'search', 'track'];
const verbNoun = new RegExp(`^(${verbs.join('|')})([A-Z][a-z0-9]*)+$`);

/**
 * @param {unknown} id
 * @param {unknown} _options
 * @param {import('./document.js').Context} context
 */
function checkId(id, _options, { path }) {
  if (typeof id === 'string' && verbNoun.test(id)) return [];
  return [{ message: `"${id}" must be a noun in camelCase after one of ${verbs.join(', ')}.`, path }];
}
