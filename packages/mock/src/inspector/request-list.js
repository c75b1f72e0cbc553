import { byId, counted, element, statusElement, timeElement } from './dom.js';

/** @typedef {import('../recorder.ts').RequestSummary} RequestSummary */

/** Maximum number of requests in the list. */
const maxRows = 1000;

/** The requests, newest first, and their filter. */
export class RequestList {
  /** @type {Map<number, { request: RequestSummary, row: HTMLLIElement }>} By id, oldest first. */
  #requests = new Map();
  #rows = byId('request-rows');
  #text = /** @type {HTMLInputElement} */ (byId('filter'));
  #status = /** @type {HTMLSelectElement} */ (byId('status'));
  #onlyFindings = /** @type {HTMLInputElement} */ (byId('only-findings'));
  #onChange;

  /** @param {() => void} onChange called when the number of requests changes */
  constructor(onChange) {
    this.#onChange = onChange;
    for (const input of [this.#text, this.#status, this.#onlyFindings])
      input.addEventListener('input', () => this.filter());
  }

  get size() {
    return this.#requests.size;
  }

  /**
   * @param {RequestSummary} request
   * @returns the new row
   */
  add(request) {
    const row = rowOf(request);
    row.hidden = !this.#matches(request);
    this.#rows.prepend(row);
    this.#requests.set(request.id, { request, row });
    if (this.#requests.size > maxRows) this.#removeOldest();
    if (!row.hidden) byId('no-match').hidden = true;
    this.#onChange();
    return row;
  }

  clear() {
    this.#requests.clear();
    this.#rows.replaceChildren();
    byId('no-match').hidden = true;
    this.#onChange();
  }

  /** Shows the rows that match the filter. */
  filter() {
    let shown = 0;
    for (const { request, row } of this.#requests.values()) {
      row.hidden = !this.#matches(request);
      if (!row.hidden) shown++;
    }
    byId('no-match').hidden = shown > 0 || this.size === 0;
  }

  #removeOldest() {
    const [[id, oldest] = []] = this.#requests;
    if (id === undefined) return;
    oldest?.row.remove();
    this.#requests.delete(id);
  }

  /** @param {RequestSummary} request */
  #matches({ method, path, operation, status, detail, findings, dropped }) {
    const text = this.#text.value.trim().toLowerCase();
    const searched = `${method} ${path} ${operation ?? ''} ${status} ${detail ?? ''}`.toLowerCase();
    return (
      searched.includes(text) &&
      (this.#status.value === '' || this.#status.value === String(Math.floor(status / 100))) &&
      (!this.#onlyFindings.checked || findings + dropped > 0)
    );
  }
}

/** @param {RequestSummary} request */
function rowOf({ id, time, method, path, operation, status, findings, dropped, replayOf }) {
  const badges = [];
  if (dropped > 0) badges.push(element('span', { class: 'badge dropped' }, `${dropped} dropped`));
  if (findings > 0) badges.push(element('span', { class: 'badge' }, counted(findings, 'finding')));
  if (replayOf !== undefined) badges.push(element('span', { class: 'badge replay' }, `replay of ${replayOf}`));
  return element(
    'li',
    {},
    element(
      'a',
      { href: `#/requests/${id}` },
      element(
        'span',
        { class: 'line' },
        element('span', { class: 'method' }, method),
        element('span', { class: 'path', title: path }, path),
        statusElement(status),
      ),
      element(
        'span',
        { class: 'line minor' },
        timeElement(time),
        operation ?? (status === 404 || status === 405 ? 'not in the API' : 'fault'),
        ...badges,
      ),
    ),
  );
}
