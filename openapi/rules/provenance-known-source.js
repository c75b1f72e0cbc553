import { isObject, membersOf } from './document.js';

/**
 * Requires that every `x-provenance` entry can be resolved: a known level, an existing source with that level, and existing
 * keywords in `of`.
 *
 * A source is a statement of the vendor's page (S01 …), whose level is `documented`, or a key of `x-sources`. Without this
 * rule, a typo would silently leave a fact without a source.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Every source in x-provenance exists, with the given level.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: "$..[?(@ && @['x-provenance'])]",
  then: { function: checkSources },
};

const levels = ['documented', 'reported', 'assumed'];
const fields = ['level', 'source', 'of', 'note'];

/**
 * Values allowed in `of` that are not keywords of the object with the `x-provenance`.
 *
 * @param {import('./document.js').Path} path path of the object
 * @param {import('./document.js').JsonObject} object the object
 */
function aspectsBeyondKeywords(path, object) {
  // What happens to a request that exceeds the limit.
  if (path.at(-2) === 'x-limits') return ['consequence'];
  // The vendor's spelling of the property, which is a key of the parent object.
  if (path.at(-2) === 'properties') return ['name'];
  // An operation inherits the security of the document, and each of its statuses may have a different source.
  if (path[0] === 'paths' && path.length === 3)
    return ['security', ...membersOf(object.responses).map(([status]) => String(status))];
  return [];
}

/**
 * @param {unknown} object
 * @param {unknown} _options
 * @param {import('./document.js').Context} context
 */
function checkSources(object, _options, { path, document }) {
  if (!isObject(object)) return [];
  const list = object['x-provenance'];
  const at = [...path, 'x-provenance'];
  if (!Array.isArray(list)) return [{ message: 'x-provenance must be a list.', path: at }];
  const sources = isObject(document.data) && isObject(document.data['x-sources']) ? document.data['x-sources'] : {};
  const about = [
    ...Object.keys(object).filter((key) => key !== 'x-provenance'),
    ...aspectsBeyondKeywords(path, object),
  ];
  return list.flatMap((entry, index) =>
    problems(entry, sources, about).map((message) => ({ message, path: [...at, index] })),
  );
}

/**
 * @param {unknown} entry
 * @param {import('./document.js').JsonObject} sources
 * @param {string[]} about
 * @returns {string[]}
 */
function problems(entry, sources, about) {
  if (!isObject(entry)) return ['An entry must be an object with level and source.'];
  const { level, source, of: aspects, note } = entry;
  const unknownFields = Object.keys(entry).filter((field) => !fields.includes(field));
  const found = unknownFields.map((field) => `An entry has no field "${field}".`);
  if (!levels.includes(String(level))) found.push(`level must be one of ${levels.join(', ')}.`);
  else if (typeof source !== 'string') found.push('source must be a string.');
  else found.push(...sourceProblems(source, level, sources));
  if (note !== undefined && typeof note !== 'string') found.push('note must be a string.');
  if (aspects === undefined) return found;
  if (!Array.isArray(aspects) || aspects.length === 0) return [...found, 'of must be a list of keywords.'];
  const unknown = aspects.filter((aspect) => !about.includes(aspect));
  return [...found, ...unknown.map((aspect) => `of contains "${aspect}", which is not a keyword here.`)];
}

/**
 * @param {string} source
 * @param {unknown} level
 * @param {import('./document.js').JsonObject} sources
 * @returns {string[]}
 */
function sourceProblems(source, level, sources) {
  if (/^S\d\d$/.test(source))
    return level === 'documented'
      ? []
      : [`${source} is a statement of the vendor's page. Its level must be "documented".`];
  const known = Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (!isObject(known)) return [`"${source}" is neither a statement (S01 …) nor a key of x-sources.`];
  return known.level === level ? [] : [`"${source}" has the level "${known.level}" in x-sources, not "${level}".`];
}
