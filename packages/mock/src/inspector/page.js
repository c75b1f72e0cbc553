import { call } from './api.js';
import { byId, counted, element, setText } from './dom.js';
import { emptyParts } from './empty.js';
import { listenToKeys } from './keys.js';
import { customerDetail, customerRow, outboxParts } from './records.js';
import { requestDetail } from './request-detail.js';
import { RequestList } from './request-list.js';

/** @typedef {import('../recorder.ts').StateSummary} StateSummary */

const list = new RequestList(showCount);
let isConnected = false;

/** The view and the id in the address, such as `#/requests/5`. */
function route() {
  const [, view = 'requests', id] = location.hash.split('/');
  return { view: document.querySelector(`nav [data-view="${CSS.escape(view)}"]`) ? view : 'requests', id };
}

function showCount() {
  byId('request-count').textContent = String(list.size);
  byId('empty').hidden = !isConnected || list.size > 0;
  byId('request-split').hidden = list.size === 0;
}

/**
 * Runs an action, and shows its error.
 *
 * @param {() => Promise<void>} action
 */
async function attempt(action) {
  try {
    await action();
    setText(byId('failure'), undefined);
  } catch (error) {
    setText(byId('failure'), /** @type {Error} */ (error).message);
  }
}

async function showRoute() {
  const { view, id } = route();
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('data-view') === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  /** @type {HTMLElement} */ for (const name of ['requests', 'customers', 'outbox']) byId(name).hidden = name !== view;
  for (const split of document.querySelectorAll('.split')) split.classList.toggle('has-detail', id !== undefined);
  await attempt(async () => {
    if (view === 'requests') await showRequest(id);
    else if (view === 'customers') await showCustomers();
    else byId('outbox').replaceChildren(...outboxParts(await call('outbox')));
  });
}

/**
 * Marks the row of what the details show.
 *
 * @param {ParentNode} rows where to look for it
 */
function markCurrent(rows = document) {
  for (const link of rows.querySelectorAll('.rows a')) {
    if (link.getAttribute('href') === location.hash) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** @param {string | undefined} id */
async function showRequest(id) {
  const target = byId('request-detail');
  markCurrent();
  if (id === undefined) return target.replaceChildren(...selectHint('a request'));
  const request = await call(`requests/${id}`);
  if (route().id !== id) return;
  const replay = () =>
    attempt(async () => {
      const { id: newId } = await call(`requests/${id}/replay`, { method: 'POST' });
      location.hash = `#/requests/${newId}`;
    });
  target.replaceChildren(...requestDetail(request, replay));
  target.scrollTop = 0;
}

/** @type {import('../store/store.ts').StoredCustomer[]} */
let customers = [];

async function showCustomers() {
  ({ customers } = await call('state'));
  showCustomerRows();
  const { id } = route();
  const target = byId('customer-detail');
  const customer = customers.find((each) => id !== undefined && each.external_id === decodeURIComponent(id));
  target.replaceChildren(...(customer === undefined ? selectHint('a customer') : customerDetail(customer)));
}

/** Maximum number of customers in the list. */
const maxCustomers = 500;

function showCustomerRows() {
  const text = /** @type {HTMLInputElement} */ (byId('customer-filter')).value.trim().toLowerCase();
  const found = customers.filter(({ external_id: id, name }) => `${id} ${name}`.toLowerCase().includes(text));
  byId('customer-rows').replaceChildren(...found.slice(0, maxCustomers).map(customerRow));
  const more =
    found.length > maxCustomers ? `… and ${found.length - maxCustomers} more. Filter to find them.` : undefined;
  const none = customers.length === 0 ? 'No customers are stored yet.' : 'No customer matches the filter.';
  setText(byId('no-customer'), found.length === 0 ? none : more);
  markCurrent();
}

/** @param {string} what */
function selectHint(what) {
  const keys = [
    ['j', 'next'],
    ['k', 'previous'],
    ['/', 'filter'],
    ['Esc', 'close'],
  ];
  return [
    element(
      'div',
      { class: 'select' },
      element('p', {}, `Select ${what} to see its details.`),
      element('p', {}, ...keys.map(([key, text]) => element('span', {}, element('kbd', {}, key), ` ${text}`))),
    ),
  ];
}

/** @param {StateSummary} state */
function showState({ time, customers: count, notifications, waiting }) {
  byId('customer-count').textContent = String(count);
  byId('outbox-count').textContent = String(notifications);
  setText(byId('waiting'), waiting === 0 ? undefined : `${counted(waiting, 'upload')} waiting`);
  byId('advance').hidden = waiting === 0;
  const minutes = Math.round((time - Date.now()) / 60_000);
  setText(byId('ahead'), minutes === 0 ? undefined : `Clock ${minutes} min ahead`);
  if (route().view !== 'requests') void showRoute();
}

function connect() {
  const source = new EventSource('/_mock/events');
  const live = byId('live');
  const show = (/** @type {string} */ state, /** @type {string} */ text) => {
    live.dataset.live = state;
    live.textContent = text;
  };
  source.addEventListener('open', () => {
    isConnected = true;
    // The mock sends the last requests again.
    list.clear();
    show('yes', 'Live');
    // Each time: the mock may have another account, or have stopped before it answered.
    void attempt(async () => byId('empty').replaceChildren(...emptyParts(await call(''))));
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) show('no', 'Not live. Close other inspectors, and reload.');
    else show('connecting', 'Connecting…');
  });
  source.addEventListener('request', ({ data }) => {
    markCurrent(list.add(JSON.parse(data)));
  });
  source.addEventListener('state', ({ data }) => showState(JSON.parse(data)));
  source.addEventListener('cleared', () => {
    list.clear();
    if (route().view === 'requests') location.hash = '#/requests';
  });
}

byId('clear').addEventListener('click', () => attempt(() => call('requests', { method: 'DELETE' })));
byId('advance').addEventListener('click', () =>
  attempt(() => call('clock', { method: 'POST', body: { advance: '30m' } })),
);
byId('customer-filter').addEventListener('input', showCustomerRows);
addEventListener('hashchange', showRoute);
listenToKeys();
void showRoute();
connect();
