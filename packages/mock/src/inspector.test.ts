import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { operations } from '@customerscore-kit/contract/operations';
import { chromiumFlags, findChromium } from '@customerscore-kit/run-tool/chromium';
import { reusablePort } from '@customerscore-kit/run-tool/reusable-port';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Mock, MockOptions } from './index.ts';
import { startMock } from './mock.fixture.ts';

const executablePath = findChromium();
if (executablePath === undefined) {
  console.warn('SKIPPED: the inspector is not opened, for want of a Chromium. Install one, or set CHROMIUM_PATH.');
}

const execute = promisify(execFile);
const { uploadCustomers } = operations;
const key = 'secret-key-of-the-account';
const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number' } },
  contact: { attributes: { role: 'string' } },
} as const;
const acme = { external_id: '1', name: 'Acme', attributes: { plan: 'pro' } };
const lossy = { ...acme, attributes: { plan: 'pro', Seats: 39 } };

describe.skipIf(executablePath === undefined)('the inspector', () => {
  let browser: Browser;
  let mock: Mock;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags });
  });
  afterAll(() => browser?.close());

  async function open(
    options: MockOptions = { account },
    view: { width?: number; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<void> {
    const { width = 1280, colorScheme = 'light' } = view;
    mock = await startMock(options);
    page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${mock.url}/`)) problems.push(request.url());
    });
    await page.goto(mock.url);
    await page.getByText('Live', { exact: true }).waitFor();
  }

  afterEach(async () => {
    const text = await page.content();
    await page.close();
    await mock.close();
    expect(problems).toEqual([]);
    expect(text).not.toContain(key);
  });

  const send = (...customers: object[]) =>
    fetch(mock.url + uploadCustomers.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [uploadCustomers.security[0].header]: key },
      body: JSON.stringify({ customers }),
    });
  /** The paths in the list, as far as they are shown. */
  const rows = () => page.locator('#request-rows a:visible');
  const detail = () => page.locator('#request-detail');
  const heading = () => detail().locator('.facts');

  test('shows the first command, then requests as they arrive, newest first', async () => {
    await open();
    const command = (await page.locator('.command pre').textContent())!;
    expect(command).toContain(`curl -X POST ${mock.url}${uploadCustomers.path}`);
    expect(command).toContain(`${uploadCustomers.security[0].header}: any`);
    await send(acme);
    await expect.poll(() => rows().allInnerTexts()).toEqual([expect.stringContaining('200')]);
    await page.locator('.command').waitFor({ state: 'hidden' });
    await send(lossy);
    await expect.poll(() => rows().first().innerText()).toContain('1 dropped');
    await expect.poll(() => page.locator('#customer-count').innerText()).toBe('1');
  });

  test('shows requests from before it was opened', async () => {
    await open();
    await send(lossy);
    await page.reload();
    await expect.poll(() => rows().count()).toBe(1);
  });

  test.skipIf(process.platform === 'win32')('the first command works as it is shown', async () => {
    await open();
    await execute('sh', ['-c', (await page.locator('.command pre').textContent())!]);
    expect(mock.requests()).toMatchObject([{ status: 200, dropped: [{ key: 'Seats' }] }]);
  });

  test('shows what was sent and stored side by side, and marks what was dropped', async () => {
    await open();
    await send({ ...lossy, attributes: { ...lossy.attributes, seats: '40' } });
    await rows().first().click();
    await detail().getByText('Accepted, but 1 value was dropped without an error.').waitFor();
    const dropped = detail().locator('tr.dropped').first();
    expect(await dropped.locator('.sent del').innerText()).toBe('"Seats": 39,');
    expect(await dropped.locator('.stored').innerText()).toBe('not stored');
    const style = await dropped.locator('del').evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(style).toBe('line-through');
    expect(await detail().locator('tr.note.dropped').innerText()).toContain('Write "seats".');
    expect(await detail().locator('tr.note.dropped').innerText()).toContain('is dropped without an error');
    expect(await detail().locator('tr.note.warning').innerText()).toContain('Send a number, without quotes.');
    const columns = await detail()
      .locator('table.body')
      .evaluate((table) =>
        ['sent', 'stored'].map((name) =>
          [...table.querySelectorAll(`td.${name} code`)].map((line) => line.textContent).join(''),
        ),
      );
    const { sent, stored } = await (await fetch(`${mock.url}/_mock/requests/1`)).json();
    expect(columns.map((text) => JSON.parse(text!))).toEqual([sent, stored]);
  });

  test('shows why a request was refused, at the line of the error', async () => {
    await open();
    await send({ external_id: '1' });
    await rows().first().click();
    await detail().getByText('The body violates the contract.').waitFor();
    expect(await detail().locator('tr.note.error').innerText()).toContain('lacks the required field "name"');
    expect(await detail().locator('table.body').innerText()).not.toContain('Stored');
  });

  test('shows markup in keys and values as text', async () => {
    await open();
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await send({ external_id: markup, name: markup, attributes: { [markup]: 1 } });
    await rows().first().click();
    await detail().locator('del').getByText(JSON.stringify(markup)).waitFor();
    await page.locator('nav').getByText('Customers').click();
    await page.locator('#customer-rows a').click();
    await page.locator('#customer-detail h2').getByText(markup).waitFor();
    expect(await page.locator('img, main script').count()).toBe(0);
    expect(await page.title()).toBe('Mock inspector');
  });

  test('filters by text, status and findings', async () => {
    await open();
    await send(acme);
    await send(lossy);
    await send({});
    await fetch(`${mock.url}/unknown-path`);
    const shown = () => rows().locator('.status').allInnerTexts();
    await expect.poll(shown).toEqual(['404', '400', '200', '200']);
    await page.getByLabel('Status').selectOption('4xx');
    expect(await shown()).toEqual(['404', '400']);
    await page.getByLabel('Only with findings').check();
    expect(await shown()).toEqual(['400']);
    await page.getByLabel('Status').selectOption('All statuses');
    expect(await shown()).toEqual(['400', '200']);
    await page.getByLabel('Only with findings').uncheck();
    await page.getByLabel('Filter requests').fill('UNKNOWN-path');
    expect(await shown()).toEqual(['404']);
    await send(acme);
    await expect.poll(() => page.locator('#request-count').innerText()).toBe('5');
    expect(await shown()).toEqual(['404']);
    await page.getByLabel('Filter requests').fill('nothing has this');
    await page.getByText('No request matches the filter.').waitFor();
  });

  test('is used with the keyboard', async () => {
    await open();
    for (const name of ['A', 'B', 'C']) await send({ ...acme, name });
    await expect.poll(() => rows().count()).toBe(3);
    const press = async (name: string, want: string) => {
      await page.keyboard.press(name);
      await expect.poll(() => heading().innerText()).toContain(want);
    };
    await press('j', 'Request 3');
    await press('j', 'Request 2');
    await press('ArrowDown', 'Request 1');
    await press('ArrowDown', 'Request 1');
    await press('k', 'Request 2');
    await press('ArrowUp', 'Request 3');
    await page.keyboard.press('/');
    await page.keyboard.type('j404');
    expect(await page.getByLabel('Filter requests').inputValue()).toBe('j404');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Filter requests').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await press('j', 'Request 2');
    await page.keyboard.press('Escape');
    await detail().getByText('Select a request').waitFor();
  });

  test('clears the requests in every open page', async () => {
    await open();
    await send(acme);
    const other = await browser.newPage();
    await other.goto(mock.url);
    await other.locator('#request-rows a').click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('No requests yet').waitFor();
    await other.getByText('No requests yet').waitFor();
    await other.close();
    expect(mock.requests()).toEqual([]);
    expect(await mock.customers()).toHaveLength(1);
  });

  test('replays a request, and opens the new one', async () => {
    await open({ account, keys: { [key]: {} } });
    await send(lossy);
    await mock.seed({ customers: [{ external_id: '1', name: 'Changed' }] });
    await rows().first().click();
    await page.getByRole('button', { name: 'Replay' }).click();
    await heading().getByText('replay of 1').waitFor();
    expect(await rows().count()).toBe(2);
    expect(mock.requests()[1]).toMatchObject({ status: 200, replayOf: 1 });
    expect((await mock.customer('1'))!.name).toBe('Acme');
  });

  test('shows customers and notifications, and advances the clock while uploads wait', async () => {
    await open({ account, processing: '20m' });
    await send({ ...acme, metrics: [{ date: '2024-04-29', logins: 3 }] });
    await page.getByText('1 upload waiting').waitFor();
    await page.locator('nav').getByText('Customers').click();
    await page.getByText('No customers are stored yet.').waitFor();
    await page.getByRole('button', { name: 'Advance 30 minutes' }).click();
    await page.locator('#customer-rows a').click();
    const customer = page.locator('#customer-detail');
    await expect.poll(() => customer.innerText()).toMatch(/plan\s+"pro"[\s\S]*2024-04-29\s+3/);
    expect(await page.getByRole('button', { name: 'Advance 30 minutes' }).isVisible()).toBe(false);
    await mock.seed({
      customers: [{ ...acme, events: { export: 2 }, contacts: { c: { name: 'Jane' } as never } }],
    });
    await expect.poll(() => customer.innerText()).toMatch(/export\s+2[\s\S]*Jane/);
    await page.locator('nav').getByText('Outbox').click();
    await expect.poll(() => page.locator('#outbox').innerText()).toMatch(/owner@example\.com\s+1 customer imported/);
  });

  /** Starts the mock again at its port, and waits until the page is connected. */
  async function restart(port: number): Promise<void> {
    await mock.close();
    await page.getByText('Connecting…').waitFor();
    mock = await startMock({ port });
    await page.getByText('Live', { exact: true }).waitFor();
    // The browser reports the connections that failed in between.
    problems = problems.filter((text) => !/ERR_(?:CONNECTION|INCOMPLETE|EMPTY)/.test(text));
  }

  test('connects again when the mock starts again', async () => {
    const port = await reusablePort();
    await open({ port });
    await send(acme);
    await expect.poll(() => rows().count()).toBe(1);
    await restart(port);
    await page.getByText('No requests yet').waitFor();
  });

  test('shows the first command when the mock starts again, also if the one before did not answer', async () => {
    const port = await reusablePort();
    await open({ port });
    await page.route('**/_mock/', (route) => route.abort('connectionrefused'));
    await page.reload();
    await page.getByText('The mock does not answer.').waitFor();
    await page.unroute('**/_mock/');
    await restart(port);
    await page.getByText('No requests yet').waitFor();
    await page.getByText('The mock does not answer.').waitFor({ state: 'hidden' });
  });

  describe.each([1280, 360])('%i pixels wide', (width) => {
    test.each(['light', 'dark'] as const)('axe finds nothing, and nothing is cut off: %s', async (colorScheme) => {
      await open({ account, processing: '1h' }, { width, colorScheme });
      await check('empty');
      await mock.seed({
        customers: [
          {
            ...acme,
            metrics: { '2024-04-29': { logins: 3 } },
            events: { export: 1 },
            contacts: { c: { name: 'Jane' } as never },
          },
        ],
      });
      await send(lossy);
      await send({ ...acme, attributes: { seats: '1' } }, {});
      await fetch(`${mock.url}/unknown`);
      for (const [hash, text] of [
        ['requests/1', 'Write "seats".'],
        ['requests/2', 'lacks the required field'],
        ['requests/3', 'The API has no such path.'],
        ['requests', 'unknown'],
        ['customers', 'Acme'],
        ['customers/1', 'Contacts'],
        ['outbox', 'No notifications yet.'],
      ] as const) {
        await page.goto(`${mock.url}/#/${hash}`);
        await page.locator('main').getByText(text).filter({ visible: true }).first().waitFor();
        await check(hash);
      }
      await mock.advance('1h');
      await expect.poll(() => page.locator('#outbox table').count()).toBe(1);
      await check('outbox');
    });
  });

  /** Checks what the page shows. */
  async function check(name: string): Promise<void> {
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    });
    expect([name, violations]).toEqual([name, []]);
    const isCut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect([name, isCut]).toEqual([name, false]);
  }
});
