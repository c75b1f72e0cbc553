import { everyOperation } from './document.js';

/**
 * Requires an `operationId` in camelCase that starts with a known verb, followed by a noun: `uploadCustomers`.
 *
 * It becomes the name of a client method, of a type, and of a folder of examples. The list of verbs is short, so that the
 * same action has the same name everywhere.
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
  return [{ message: `"${id}" must be camelCase: one of ${verbs.join(', ')}, followed by a noun.`, path }];
}
