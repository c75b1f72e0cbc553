import { isObject, membersOf } from './document.js';

/**
 * Demands that every entry of an `x-provenance` can be followed up: a known level, a source that exists at that level,
 * and an `of` that points at something.
 *
 * A source is a statement of the vendor's page (S01 …), which is documented, or a key of `x-sources`. Without this
 * rule a typing error would turn a fact with a source into one without, and nobody would see it.
 *
 * @type {import('@stoplight/spectral-core').RuleDefinition}
 */
export default {
  description: 'Every source that x-provenance names is known, at the level it is given.',
  message: '{{error}}',
  severity: 'error',
  resolved: false,
  given: "$..[?(@ && @['x-provenance'])]",
  then: { function: checkSources },
};

const levels = ['documented', 'reported', 'assumed'];
const fields = ['level', 'source', 'of', 'note'];

/**
 * What a source can be about though it is no keyword of the object that names the source.
 *
 * @param {import('./document.js').Path} path of that object
 * @param {import('./document.js').JsonObject} carrier that object
 */
function aspectsBeyondKeywords(path, carrier) {
  // What happens to a request over the limit.
  if (path.at(-2) === 'x-limits') return ['consequence'];
  // The vendor's own spelling; the keyword is the key of the object that holds the schema.
  if (path.at(-2) === 'properties') return ['name'];
  // An operation has the security of the whole document unless it says otherwise, and each of its statuses may come from
  // another page.
  if (path[0] === 'paths' && path.length === 3)
    return ['security', ...membersOf(carrier.responses).map(([status]) => String(status))];
  return [];
}

/**
 * @param {unknown} carrier
 * @param {unknown} _options
 * @param {import('./document.js').Context} context
 */
function checkSources(carrier, _options, { path, document }) {
  if (!isObject(carrier)) return [];
  const list = carrier['x-provenance'];
  const at = [...path, 'x-provenance'];
  if (!Array.isArray(list)) return [{ message: 'x-provenance must be a list.', path: at }];
  const sources = isObject(document.data) && isObject(document.data['x-sources']) ? document.data['x-sources'] : {};
  const about = [
    ...Object.keys(carrier).filter((key) => key !== 'x-provenance'),
    ...aspectsBeyondKeywords(path, carrier),
  ];
  return list.flatMap((entry, index) =>
    faults(entry, sources, about).map((message) => ({ message, path: [...at, index] })),
  );
}

/**
 * @param {unknown} entry
 * @param {import('./document.js').JsonObject} sources
 * @param {string[]} about
 * @returns {string[]}
 */
function faults(entry, sources, about) {
  if (!isObject(entry)) return ['An entry must be an object with level and source.'];
  const { level, source, of: aspects, note } = entry;
  const stray = Object.keys(entry).filter((field) => !fields.includes(field));
  const found = stray.map((field) => `An entry has no field "${field}".`);
  if (!levels.includes(String(level))) found.push(`level must be one of ${levels.join(', ')}.`);
  else if (typeof source !== 'string') found.push('source must be a string.');
  else found.push(...sourceFaults(source, level, sources));
  if (note !== undefined && typeof note !== 'string') found.push('note must be a string.');
  if (aspects === undefined) return found;
  if (!Array.isArray(aspects) || aspects.length === 0) return [...found, 'of must be a list of keywords.'];
  const unknown = aspects.filter((aspect) => !about.includes(aspect));
  return [...found, ...unknown.map((aspect) => `of names "${aspect}", which is no keyword here.`)];
}

/**
 * @param {string} source
 * @param {unknown} level
 * @param {import('./document.js').JsonObject} sources
 * @returns {string[]}
 */
function sourceFaults(source, level, sources) {
  if (/^S\d\d$/.test(source))
    return level === 'documented' ? [] : [`${source} is a statement of the page: level "documented".`];
  const known = Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (!isObject(known)) return [`"${source}" is neither a statement (S01 …) nor a key of x-sources.`];
  return known.level === level ? [] : [`"${source}" has the level "${known.level}" in x-sources, not "${level}".`];
}
