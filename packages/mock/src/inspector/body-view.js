import { element } from './dom.js';

/**
 * @typedef {import('@customerscore-kit/contract/inspect').Finding} Finding
 * @typedef {import('../request-details.ts').RequestDetails} RequestDetails
 *
 * A line of a JSON text. `stored` is the same line in the stored body; undefined if it is not there.
 * @typedef {{ depth: number, pointer: string, starts: boolean, ends: boolean, isDropped: boolean, parts: Part[], comma: boolean, storedComma: boolean }} Line
 * @typedef {{ text: string, kind: 'key' | 'string' | 'number' | 'literal' | 'sign' }} Part
 */

/**
 * The lines of a body, in the format of `JSON.stringify(body, null, 2)`.
 *
 * @param {unknown} sent
 * @param {unknown} stored the body without the values that were dropped
 * @returns {Line[]}
 */
function linesOf(sent, stored) {
  /** @type {Line[]} */
  const lines = [];
  /**
   * @param {string | undefined} key
   * @param {unknown} value
   * @param {unknown} kept
   * @param {Pick<Line, 'depth' | 'pointer' | 'isDropped' | 'comma' | 'storedComma'>} place
   */
  const walk = (key, value, kept, place) => {
    /** @type {Part[]} */
    const start = key === undefined ? [] : [part(JSON.stringify(key), 'key'), part(': ', 'sign')];
    const isList = Array.isArray(value);
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
      lines.push({ ...place, starts: true, ends: true, parts: [...start, part(JSON.stringify(value), kindOf(value))] });
      return;
    }
    const parts = [...start, part(isList ? '[' : '{', 'sign')];
    lines.push({ ...place, starts: true, ends: false, parts, comma: false, storedComma: false });
    const entries = Object.entries(value);
    const isKept = (/** @type {string} */ name) =>
      !place.isDropped && typeof kept === 'object' && kept !== null && Object.hasOwn(kept, name);
    const lastKept = entries.findLast(([name]) => isKept(name))?.[0];
    for (const [index, [name, child]] of entries.entries()) {
      const keptChild = isKept(name) ? /** @type {Record<string, unknown>} */ (kept)[name] : undefined;
      walk(isList ? undefined : name, child, keptChild, {
        depth: place.depth + 1,
        pointer: `${place.pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        isDropped: !isKept(name),
        comma: index < entries.length - 1,
        storedComma: name !== lastKept,
      });
    }
    lines.push({ ...place, starts: false, ends: true, parts: [part(isList ? ']' : '}', 'sign')] });
  };
  walk(undefined, sent, stored, { depth: 0, pointer: '', isDropped: false, comma: false, storedComma: false });
  return lines;
}

/**
 * @param {string} text
 * @param {Part['kind']} kind
 * @returns {Part}
 */
const part = (text, kind) => ({ text, kind });

/**
 * @param {unknown} value
 * @returns {Part['kind']}
 */
function kindOf(value) {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  return typeof value === 'object' && value !== null ? 'sign' : 'literal';
}

/**
 * @param {Line} line
 * @param {boolean} comma
 */
function codeOf({ parts, depth }, comma) {
  const code = element('code', {}, ...parts.map(({ text, kind }) => element('span', { class: kind }, text)));
  if (comma) code.append(',');
  code.style.setProperty('--depth', String(depth));
  return code;
}

/**
 * What was sent and what was stored, side by side. Lines of dropped values are struck, and findings follow their line.
 *
 * @param {RequestDetails} request with a JSON body
 * @returns {{ table: HTMLTableElement, rows: Map<Finding, HTMLElement> }} `rows` has the line of each finding that has one
 */
export function bodyTable(request) {
  const isStored = 'stored' in request;
  /** @type {Map<string, Finding[]>} */
  const findings = new Map();
  for (const each of request.findings) findings.set(each.pointer, [...(findings.get(each.pointer) ?? []), each]);
  const errors = new Set(request.findings.slice(0, request.errors));
  /** @type {Map<Finding, HTMLElement>} */
  const rows = new Map();
  const body = element('tbody');
  for (const line of linesOf(request.sent, isStored ? request.stored : request.sent)) {
    const found = line.starts ? (findings.get(line.pointer) ?? []) : [];
    const code = codeOf(line, line.comma);
    const kind = line.isDropped
      ? 'dropped'
      : found.length === 0
        ? ''
        : found.some((each) => errors.has(each))
          ? 'error'
          : 'warning';
    const row = element(
      'tr',
      { class: kind || undefined, 'data-pointer': line.starts ? line.pointer : undefined },
      element('td', { class: 'sent' }, line.isDropped ? element('del', {}, code) : code),
    );
    if (isStored)
      row.append(
        line.isDropped
          ? element('td', { class: 'stored gap' }, line.starts ? 'not stored' : '')
          : element('td', { class: 'stored' }, codeOf(line, line.storedComma)),
      );
    body.append(row);
    for (const each of found) rows.set(each, row);
    // The notes of a dropped object follow its last line.
    const noted = line.isDropped ? (line.ends ? (findings.get(line.pointer) ?? []) : []) : found;
    for (const each of noted) body.append(noteRow(each, errors.has(each) ? 'error' : kind, isStored));
  }
  const heads = [element('th', { scope: 'col', class: 'sent' }, 'Sent')];
  if (isStored) heads.push(element('th', { scope: 'col', class: 'stored' }, 'Stored'));
  const table = element('table', { class: 'body' }, element('thead', {}, element('tr', {}, ...heads)), body);
  return { table, rows };
}

/**
 * @param {Finding} finding
 * @param {string} kind
 * @param {boolean} isWide whether there are two columns
 */
function noteRow({ code, message, suggestion }, kind, isWide) {
  return element(
    'tr',
    { class: `note ${kind || 'warning'}` },
    element(
      'td',
      { colspan: isWide ? '2' : '1' },
      element('strong', {}, suggestion),
      ' ',
      element('span', { class: 'message' }, message),
      ' ',
      element('span', { class: 'code' }, code),
    ),
  );
}
