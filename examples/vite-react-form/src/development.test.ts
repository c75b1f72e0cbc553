// Opens the app in Chromium as `npm run dev` serves it: MSW answers, with the mock of the API.
import type { AddressInfo } from 'node:net';
import type { Browser, Locator, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChromium, problemsOf } from './open-chromium';

let server: ViteDevServer;
let browser: Browser;
let page: Page;
let stored: Locator;
beforeAll(async () => {
  server = await (await createServer({ server: { host: '127.0.0.1', port: 0 } })).listen();
  browser = await openChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  const problems = problemsOf(page);
  const { port } = server.httpServer!.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  stored = page.getByRole('region', { name: 'What the API stored' });
  await stored.getByText('Nothing yet.').waitFor();
  return async () => {
    await page.close();
    expect(problems).toEqual([]);
  };
}, 60_000);

/** Sends a customer as JSON, past the validation of the form. */
async function send(customer: object): Promise<void> {
  await page.getByLabel('Body of an upload').fill(JSON.stringify({ customers: [customer] }));
  await page.getByRole('button', { name: 'Send as it is' }).click();
}

/** The customers in the panel of the mock. */
async function customers(): Promise<unknown[]> {
  return (await stored.locator('pre').allTextContents()).map((text) => JSON.parse(text));
}

test('the mock stores a customer that the form saves', async () => {
  await page.getByLabel('External ID').fill('7');
  await page.getByLabel('Name').fill('Acme');
  await page.getByLabel('Seats').fill('12');
  await page.getByRole('button', { name: 'Save customer' }).click();
  await page.getByText('Received: the answer was 200.').waitFor();
  await stored.getByText('Dropped values: 0.').waitFor();
  expect(await customers()).toEqual([{ external_id: '7', name: 'Acme', attributes: { seats: 12 } }]);
});

test('the mock answers 200, and drops a codename in the wrong case', async () => {
  await send({ external_id: '1', name: 'Acme', attributes: { Seats: 3, plan_tier: 'free' } });
  await page.getByText('Received: the answer was 200.').waitFor();
  await stored.getByText('Dropped values: 1.').waitFor();
  expect(await customers()).toEqual([{ external_id: '1', name: 'Acme', attributes: { plan_tier: 'free' } }]);
  const finding = stored.getByRole('listitem');
  expect(await finding.textContent()).toContain('customers[0].attributes.Seats is dropped');
  expect(await finding.textContent()).toContain('Write "seats".');
});

test('the mock answers 400 to a customer without a name, and stores nothing', async () => {
  await send({ external_id: '1' });
  await page.getByText('Not saved: the answer was 400.').waitFor();
  await stored.getByText('was answered 400.').waitFor();
  expect(await stored.getByRole('listitem').textContent()).toContain('lacks the required field "name"');
  expect(await customers()).toEqual([]);
});

test('the panel of the mock fits a narrow screen', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await send({ external_id: '1', name: 'A'.repeat(200), attributes: { ['x'.repeat(100)]: 1 } });
  await stored.getByText('Dropped values: 1.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
