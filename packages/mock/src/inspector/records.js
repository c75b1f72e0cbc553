import { counted, element, timeElement } from './dom.js';

/**
 * @typedef {import('../store/store.ts').StoredCustomer} StoredCustomer
 * @typedef {import('../store/store.ts').StoredContact} StoredContact
 * @typedef {import('../store/store.ts').Notification} Notification
 */

/**
 * A row for a customer.
 *
 * @param {StoredCustomer} customer
 */
export function customerRow({ external_id: id, name, attributes, contacts, is_churned: isChurned }) {
  const counts = [
    counted(Object.keys(attributes).length, 'attribute'),
    counted(Object.keys(contacts).length, 'contact'),
  ];
  return element(
    'li',
    {},
    element(
      'a',
      { href: `#/customers/${encodeURIComponent(id)}` },
      element(
        'span',
        { class: 'line' },
        element('span', { class: 'name' }, name),
        element('span', { class: 'id' }, id),
      ),
      element(
        'span',
        { class: 'line minor' },
        counts.join(', '),
        isChurned ? element('span', { class: 'badge' }, 'churned') : undefined,
      ),
    ),
  );
}

/**
 * The details of a customer.
 *
 * @param {StoredCustomer} customer
 * @returns {HTMLElement[]}
 */
export function customerDetail(customer) {
  const { external_id: id, name, attributes, metrics, events, contacts, ...fields } = customer;
  return [
    element(
      'header',
      {},
      element('a', { class: 'back', href: '#/customers' }, 'All customers'),
      element('h2', {}, name),
      element('p', { class: 'facts' }, element('span', {}, 'External id ', element('code', {}, id))),
    ),
    ...(Object.keys(fields).length === 0 ? [] : [element('h3', {}, 'Fields'), valueTable(fields, 'Field')]),
    ...recordParts({ attributes, metrics, events }, 'h3'),
    element('h3', {}, 'Contacts'),
    ...(Object.keys(contacts).length === 0 ? [element('p', { class: 'hint' }, 'None.')] : []),
    ...Object.values(contacts).map(contactPart),
  ];
}

/** @param {StoredContact} contact */
function contactPart(contact) {
  return element(
    'section',
    { class: 'contact', 'aria-label': `Contact ${contact.name}` },
    element('h4', {}, contact.name, ' ', element('code', { class: 'id' }, contact.external_id)),
    ...recordParts(contact, 'h5', false),
  );
}

/**
 * @param {Pick<StoredContact, 'attributes' | 'metrics' | 'events'>} record
 * @param {'h3' | 'h5'} heading
 * @param {boolean} [showsEmpty] whether parts without values are shown
 * @returns {HTMLElement[]}
 */
function recordParts({ attributes, metrics, events }, heading, showsEmpty = true) {
  const part = (/** @type {string} */ name, /** @type {object} */ values, /** @type {() => HTMLElement} */ table) => {
    const isEmpty = Object.keys(values).length === 0;
    if (isEmpty && !showsEmpty) return [];
    return [element(heading, {}, name), isEmpty ? element('p', { class: 'hint' }, 'None.') : table()];
  };
  return [
    ...part('Attributes', attributes, () => valueTable(attributes, 'Codename')),
    ...part('Metrics', metrics, () => metricTable(metrics)),
    ...part('Events', events, () => valueTable(events, 'Event', 'Times')),
  ];
}

/**
 * @param {object} values by name
 * @param {string} name head of the first column
 * @param {string} value head of the second column
 */
function valueTable(values, name, value = 'Value') {
  return dataTable(
    [name, value],
    Object.entries(values).map(([key, each]) => [key, shown(each)]),
  );
}

/** @param {StoredContact['metrics']} metrics by date, then by codename */
function metricTable(metrics) {
  const dates = Object.keys(metrics).sort().reverse();
  const names = [...new Set(dates.flatMap((date) => Object.keys(metrics[date] ?? {})))];
  const cell = (/** @type {string} */ date, /** @type {string} */ name) =>
    Object.hasOwn(metrics[date] ?? {}, name) ? shown(metrics[date]?.[name]) : '';
  return dataTable(
    ['Date', ...names],
    dates.map((date) => [date, ...names.map((name) => cell(date, name))]),
  );
}

/**
 * @param {string[]} heads
 * @param {(string | Node)[][]} rows the first cell of each is its head
 */
function dataTable(heads, rows) {
  const table = element(
    'table',
    { class: 'data' },
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element(
      'tbody',
      {},
      ...rows.map(([head = '', ...cells]) =>
        element('tr', {}, element('th', { scope: 'row' }, head), ...cells.map((cell) => element('td', {}, cell))),
      ),
    ),
  );
  return element('div', { class: 'scroll-x', tabindex: '0', role: 'group', 'aria-label': heads.join(', ') }, table);
}

/** @param {unknown} value */
function shown(value) {
  const kind = typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'literal';
  return element('code', { class: kind }, JSON.stringify(value));
}

/**
 * The notifications, newest first.
 *
 * @param {Notification[]} notifications
 * @returns {HTMLElement[]}
 */
export function outboxParts(notifications) {
  const nouns = /** @type {Record<string, string>} */ ({ uploadCustomers: 'customer', uploadContacts: 'contact' });
  if (notifications.length === 0)
    return [
      element(
        'p',
        { class: 'hint' },
        'No notifications yet. The users of the account get one when an upload was processed.',
      ),
    ];
  const rows = notifications
    .toReversed()
    .map(({ time, to, operation, items }) => [
      timeElement(time),
      to,
      `${counted(items, nouns[operation] ?? 'record')} imported`,
    ]);
  return [dataTable(['Time', 'To', 'Notification'], rows)];
}
