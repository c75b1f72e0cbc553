import { bodyTable } from './body-view.js';
import { button, counted, element, statusElement, timeElement } from './dom.js';

/** @typedef {import('../request-details.ts').RequestDetails} RequestDetails */

/** Maximum number of findings in the summary. */
const maxFindings = 50;

/** Why there is no body to show. */
const reasons = {
  none: 'The request has no body.',
  'not-read': 'The mock answered before it read the body.',
  'too-large': 'The body is too large to show: it has more than 64 kB.',
  forgotten: 'The body is no longer there: the mock keeps those of the last 100 requests.',
};

/**
 * The details of a request.
 *
 * @param {RequestDetails} request
 * @param {() => void} replay sends it again
 * @returns {HTMLElement[]}
 */
export function requestDetail(request, replay) {
  const { id, method, path, time, operation, milliseconds, replayOf } = request;
  const replayButton = button('Replay', replay);
  replayButton.disabled = !request.replayable;
  replayButton.title = request.replayable
    ? 'Sends the same body again, with the same key'
    : 'The body was not kept, so the request cannot be sent again';
  /** @type {(string | Node | undefined)[]} */
  const facts = [
    `Request ${id}`,
    timeElement(time),
    operation,
    `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`,
  ];
  if (replayOf !== undefined) facts.push(element('a', { href: `#/requests/${replayOf}` }, `replay of ${replayOf}`));
  const { parts, rows } = bodyParts(request);
  return [
    element(
      'header',
      {},
      element('a', { class: 'back', href: '#/requests' }, 'All requests'),
      element('h2', {}, element('span', { class: 'method' }, method), ' ', element('span', { class: 'path' }, path)),
      element('div', { class: 'actions' }, replayButton),
      element('p', { class: 'facts' }, ...facts.map((fact) => fact && element('span', {}, fact))),
    ),
    outcome(request),
    ...findingsList(request, rows),
    ...parts,
  ];
}

/**
 * What came of a request, in a sentence.
 *
 * @param {RequestDetails} request
 */
function outcome(request) {
  const { status, dropped, findings, detail, meaning } = request;
  const isAccepted = status >= 200 && status < 300;
  const kind = !isAccepted ? 'refused' : dropped.length > 0 ? 'lossy' : findings.length > 0 ? 'doubtful' : 'fine';
  const fault = status === 0 ? 'The mock reset the connection.' : 'The mock answered a fault.';
  const text = {
    refused: detail ?? meaning ?? fault,
    lossy: `Accepted, but ${counted(dropped.length, 'value')} ${dropped.length === 1 ? 'was' : 'were'} dropped without an error.`,
    doubtful: `Accepted, with ${counted(findings.length, 'finding')}.`,
    fine: 'stored' in request ? 'Accepted, and nothing was dropped.' : 'Answered.',
  };
  return element('p', { class: `outcome ${kind}` }, statusElement(status), ' ', text[kind]);
}

/**
 * The findings, with links to their lines. Those without a line are shown in full.
 *
 * @param {RequestDetails} request
 * @param {Map<unknown, HTMLElement>} rows
 */
function findingsList({ findings, dropped, errors }, rows) {
  if (findings.length === 0) return [];
  const droppedPointers = new Set(dropped.map(({ pointer }) => pointer));
  const items = findings.slice(0, maxFindings).map((finding, index) => {
    const { code, pointer, message, suggestion } = finding;
    const kind = droppedPointers.has(pointer) ? 'dropped' : index < errors ? 'error' : 'warning';
    const row = rows.get(finding);
    const name = element('span', { class: `code ${kind}` }, code);
    if (row === undefined)
      return element(
        'li',
        {},
        name,
        ' ',
        element('span', { class: 'full' }, message, ' ', element('strong', {}, suggestion)),
      );
    const jump = button(pointer === '' ? 'the body' : pointer, () => {
      row.scrollIntoView({ block: 'center' });
      row.classList.remove('flash');
      requestAnimationFrame(() => row.classList.add('flash'));
    });
    jump.className = 'jump';
    return element('li', {}, name, ' ', jump, ' ', element('span', { class: 'cure' }, suggestion));
  });
  if (findings.length > maxFindings)
    items.push(element('li', {}, `… and ${counted(findings.length - maxFindings, 'more finding')}`));
  return [element('h3', {}, counted(findings.length, 'finding')), element('ul', { class: 'findings' }, ...items)];
}

/** @param {RequestDetails} request */
function bodyParts(request) {
  const { body, operation } = request;
  const none = /** @type {Map<unknown, HTMLElement>} */ (new Map());
  if (body === 'text') {
    const text = element('pre', { class: 'text', tabindex: '0' }, String(request.sent));
    return {
      parts: [element('h3', {}, 'Body'), text],
      rows: none,
    };
  }
  if (body !== 'json') return { parts: [element('p', { class: 'hint' }, reasons[body])], rows: none };
  const { table, rows } = bodyTable(request);
  const isStored = 'stored' in request;
  const hint = !isStored
    ? 'Nothing was stored.'
    : operation === 'uploadContacts' || operation === 'trackEvents'
      ? 'Records of customers that do not exist are ignored.'
      : undefined;
  return {
    parts: [
      element('div', { class: 'body-head' }, element('h3', {}, 'Body'), isStored ? columnChoice(table) : undefined),
      ...(hint === undefined ? [] : [element('p', { class: 'hint' }, hint)]),
      table,
    ],
    rows,
  };
}

/**
 * Buttons that choose the column, for screens that are too narrow for two.
 *
 * @param {HTMLTableElement} table
 */
function columnChoice(table) {
  const buttons = ['Sent', 'Stored'].map((name) => button(name, () => choose(name)));
  /** @param {string} name */
  const choose = (name) => {
    table.dataset.column = name.toLowerCase();
    for (const each of buttons) each.setAttribute('aria-pressed', String(each.textContent === name));
  };
  choose('Sent');
  return element('div', { class: 'choice', role: 'group', 'aria-label': 'Column' }, ...buttons);
}
