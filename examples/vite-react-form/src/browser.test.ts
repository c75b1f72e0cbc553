// Opens the built app in Chromium: the one in CHROMIUM_PATH, else one in the usual places.
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let server: PreviewServer;
let browser: Browser;
let page: Page;
let problems: string[];
beforeAll(async () => {
  server = await preview({ preview: { host: '127.0.0.1', port: 0 } });
  const executablePath = process.env.CHROMIUM_PATH || usualPlaces.find((path) => existsSync(path));
  browser = await chromium.launch({ executablePath, args: flags });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  problems = [];
  page = await browser.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
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
