// Opens the built app in Chromium.
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChromium, problemsOf } from './open-chromium';

let server: PreviewServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  server = await preview({ preview: { host: '127.0.0.1', port: 0 } });
  browser = await openChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  const problems = problemsOf(page);
  const { port } = server.httpServer.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  return async () => {
    await page.close();
    expect(problems).toEqual([]);
  };
});

test('an empty form shows which fields are required', async () => {
  await page.getByRole('button', { name: 'Save customer' }).click();
  const messages = page.locator('form .error');
  await messages.first().waitFor();
  expect(await messages.allTextContents()).toEqual(['Is required.', 'Is required.']);
  expect(await page.getByLabel('External ID').evaluate((input) => input === document.activeElement)).toBe(true);
});

test('a misspelt codename shows what would be dropped', async () => {
  const customer = { external_id: '1', name: 'Acme', attributes: { seatz: 3 } };
  await page.getByLabel('Body of an upload').fill(JSON.stringify({ customers: [customer] }));
  const finding = page.getByRole('listitem');
  await finding.getByText('Write "seats".').waitFor();
  expect(await finding.textContent()).toContain('customers[0].attributes.seatz is dropped');
});

test.each(['light', 'dark'] as const)('the page fits a narrow screen, in %s mode', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Save customer' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a production build contains neither the mock, nor MSW, nor a key', () => {
  const entries = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`);
  const build = files.join('\n');
  expect(build).toContain('/api/customers');
  const traces = /\[MSW\]|mockServiceWorker|x-mock|customerscore-key|api\.customerscore\.io/g;
  expect(build.match(traces)).toBeNull();
});

test('in production, the form posts to the server of the app, and no service worker answers', async () => {
  const sent: string[] = [];
  await page.route('**/api/**', (route) => {
    sent.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
    return route.fulfill({ status: 503 });
  });
  await page.getByRole('button', { name: 'Edit an existing customer' }).click();
  await page.getByRole('button', { name: 'Save customer' }).click();
  await page.getByText('Not saved: the answer was 503.').waitFor();
  expect(sent).toEqual(['POST /api/customers']);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.getByText('What the API stored').count()).toBe(0);
});
