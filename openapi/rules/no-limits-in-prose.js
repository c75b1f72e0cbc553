import { isObject, lookup, membersOf, operationsOf, resolve, schemasOf } from './document.js';

/**
 * Forbids the values of limits in prose, because they would become outdated when the limit changes. The reference site and
 * the doc comments print the value next to the prose.
 *
 * Not every number in prose is a limit, so each text is only searched for the limits that it may describe:
 *
 * - a schema: its own limits (also through `$ref`), and those of its properties and items;
 * - an operation and its limits: its `x-limits`, except numbers that are statuses of the operation;
 * - a response: the `x-limits` of every operation that uses it, again without statuses.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Prose does not repeat the value of a limit.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: '$',
  then: { function: checkProse },
};

const limitKeywords = ['maxLength', 'maxItems', 'maxProperties', 'maximum'];
const proseKeywords = ['title', 'summary', 'description'];

/**
 * @typedef {import('./document.js').Finding} Finding
 * @typedef {{ name: string, number: number }} Limit
 */

/** @param {unknown} document */
function checkProse(document) {
  const findings = [...schemaFindings(document), ...operationFindings(document)];
  // Remove duplicates: several operations can share a response, and several properties of one parent a schema.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/**
 * @param {unknown} document
 * @returns {Finding[]}
 */
function schemaFindings(document) {
  return [...schemasOf(document)].flatMap(({ schema, path, property, parent }) => {
    const resolved = resolve(document, schema);
    const limits = limitKeywords.flatMap((name) => asLimit(name, resolved[name]));
    const parentPath = path.slice(0, property === undefined ? -1 : -2);
    return [...repeats(schema, path, limits), ...(parent ? repeats(parent, parentPath, limits) : [])];
  });
}

/**
 * @param {unknown} document
 * @returns {Finding[]}
 */
function operationFindings(document) {
  return [...operationsOf(document)].flatMap(({ operation, path }) => {
    const entries = membersOf(operation['x-limits']);
    const responses = membersOf(operation.responses);
    const statuses = new Set(responses.map(([status]) => Number(status)));
    const limits = entries
      .flatMap(([name, entry]) => asLimit(String(name), limitValue(document, entry)))
      .filter(({ number }) => !statuses.has(number));
    return [
      ...repeats(operation, path, limits),
      ...entries.flatMap(([name, entry]) => repeats(entry, [...path, 'x-limits', name], limits)),
      ...responses.flatMap(([status, response]) =>
        repeats(resolve(document, response), responsePath(response, [...path, 'responses', status]), limits),
      ),
    ];
  });
}

/**
 * @param {unknown} document
 * @param {unknown} entry
 */
function limitValue(document, entry) {
  const value = isObject(entry) ? entry.value : undefined;
  return typeof value === 'string' ? lookup(document, value) : value;
}

/**
 * @param {string} name
 * @param {unknown} number
 * @returns {Limit[]}
 */
function asLimit(name, number) {
  return typeof number === 'number' ? [{ name, number }] : [];
}

/**
 * @param {unknown} response
 * @param {import('./document.js').Path} path
 */
function responsePath(response, path) {
  return isObject(response) && typeof response.$ref === 'string' ? response.$ref.slice(2).split('/') : path;
}

/**
 * @param {unknown} value
 * @param {import('./document.js').Path} path
 * @param {Limit[]} limits
 * @returns {Finding[]}
 */
function repeats(value, path, limits) {
  if (!isObject(value)) return [];
  return proseKeywords.flatMap((keyword) => {
    const prose = String(value[keyword] ?? '');
    return limits
      .filter((limit) => numberPattern(limit).test(prose))
      .map(({ name, number }) => ({
        message: `The prose repeats ${name} (${number}). Remove the number.`,
        path: [...path, keyword],
      }));
  });
}

/**
 * Matches the number as a separate word, with or without thousands separators; bytes also as kB or MB. Does not match parts
 * of other numbers (1,255 or 255.5), dates, percentages or paths.
 *
 * @param {Limit} limit
 */
function numberPattern({ name, number }) {
  const words = [`${groupedDigits(number)}(?!\\w|[.,-]\\d|\\s?%)`];
  if (name === 'maxBodyBytes') {
    if (number % 1e3 === 0) words.push(`${groupedDigits(number / 1e3)}\\s?(kB|kilobytes)\\b`);
    if (number % 1e6 === 0) words.push(`${groupedDigits(number / 1e6)}\\s?(MB|megabytes)\\b`);
  }
  return new RegExp(`(?<![\\w/#]|\\d[.,-])(${words.join('|')})`, 'i');
}

/** @param {number} number */
function groupedDigits(number) {
  return number.toLocaleString('en').replaceAll('.', '\\.').replaceAll(',', "[,.\\s_']?");
}
