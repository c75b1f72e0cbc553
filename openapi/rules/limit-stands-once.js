import { isObject, lookup, membersOf, operationsOf, resolve, schemasOf } from './document.js';

/**
 * Demands that prose does not repeat the figure of a limit, since nothing would change it along with the limit. The
 * reference site and the doc comments print the figure beside the prose.
 *
 * A number in prose is not always a limit, so each text is searched only for the limits that it may speak of:
 *
 * - a schema's, for its own (through its `$ref` too), and for those of its properties and items;
 * - an operation's and its limits', for its `x-limits`, but not for a number that is one of its statuses;
 * - a response's, for the `x-limits` of every operation that has it, again without the statuses.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'The figure of a limit stands in the contract once, and not in prose.',
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
 * @typedef {{ name: string, figure: number }} Limit
 */

/** @param {unknown} document */
function checkProse(document) {
  const findings = [...schemaFindings(document), ...operationFindings(document)];
  // A response may serve several operations, and a schema several properties of one parent.
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
      .filter(({ figure }) => !statuses.has(figure));
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
 * @param {unknown} figure
 * @returns {Limit[]}
 */
function asLimit(name, figure) {
  return typeof figure === 'number' ? [{ name, figure }] : [];
}

/**
 * @param {unknown} response
 * @param {import('./document.js').Path} path
 */
function responsePath(response, path) {
  return isObject(response) && typeof response.$ref === 'string' ? response.$ref.slice(2).split('/') : path;
}

/**
 * @param {unknown} thing
 * @param {import('./document.js').Path} path
 * @param {Limit[]} limits
 * @returns {Finding[]}
 */
function repeats(thing, path, limits) {
  if (!isObject(thing)) return [];
  return proseKeywords.flatMap((keyword) => {
    const prose = String(thing[keyword] ?? '');
    return limits
      .filter((limit) => spelling(limit).test(prose))
      .map(({ name, figure }) => ({ message: `The prose repeats ${name} (${figure}).`, path: [...path, keyword] }));
  });
}

/**
 * The figure as a word of its own, with or without thousands separators; bytes also as kB or MB. Not a part of another
 * number (1,255 or 255.5), of a date, of a percentage or of a path.
 *
 * @param {Limit} limit
 */
function spelling({ name, figure }) {
  const words = [`${grouped(figure)}(?!\\w|[.,-]\\d|\\s?%)`];
  if (name === 'maxBodyBytes') {
    if (figure % 1e3 === 0) words.push(`${grouped(figure / 1e3)}\\s?(kB|kilobytes)\\b`);
    if (figure % 1e6 === 0) words.push(`${grouped(figure / 1e6)}\\s?(MB|megabytes)\\b`);
  }
  return new RegExp(`(?<![\\w/#]|\\d[.,-])(${words.join('|')})`, 'i');
}

/** @param {number} figure */
function grouped(figure) {
  return figure.toLocaleString('en').replaceAll('.', '\\.').replaceAll(',', "[,.\\s_']?");
}
