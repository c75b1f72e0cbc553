import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { examples } from '@customerscore-kit/contract/examples';
import { operations } from '@customerscore-kit/contract/operations';
import { generateContract } from '@customerscore-kit/generator';
import { chromiumFlags, findChromium } from '@customerscore-kit/run-tool/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContractPackage } from '../contract-package.ts';
import { buildReference } from './index.ts';

const executablePath = findChromium();
if (executablePath === undefined) {
  console.warn('SKIPPED: the reference page is not opened, for want of a Chromium. Install one, or set CHROMIUM_PATH.');
}

let folder: string;

/** Builds the page of a contract package. @returns its path */
async function build(contract?: string, name = 'reference.html'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await buildReference(await readContractPackage(contract)));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-site-'));
  await build();
});
afterAll(() => rm(folder, { recursive: true }));

test('the page loads no external scripts, styles, fonts or images', async () => {
  const html = await readFile(join(folder, 'reference.html'), 'utf8');
  expect(html.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?https?:[^>]*>/g)).toBeNull();
  expect(html.includes('cdn.redoc.ly')).toBe(false);
});

describe.skipIf(executablePath === undefined)('in a browser without a network', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags });
    const context = await browser.newContext({
      offline: true, // High enough for all of the page: Redoc renders what is in view.
      viewport: { width: 1400, height: 8000 },
    });
    page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${pathToFileURL(join(folder, 'reference.html')).href}#/customers`);
    await page.getByText('Sources').first().waitFor();
  });
  afterAll(() => browser?.close());

  const text = () => page.evaluate(() => document.body.innerText);

  test('S01 shows the operation', async () => {
    const { path, summary } = operations.uploadCustomers;
    expect(await text()).toContain(path);
    await page.getByRole('heading', { name: summary }).waitFor();
  });

  test.each([
    ['S04', 'customers'],
    ['S05', 'external_id'],
    ['S06', 'name'],
    ['S07', 'owner_email'],
    ['S08', 'attributes'],
    ['S09', 'metrics'],
    ['S11', 'renewal_date'],
    ['S16', 'date'],
  ])('%s shows the field %s', async (_, field) => {
    // Redoc puts zero-width spaces into long paths of fields.
    expect((await text()).replaceAll('\u200b', '')).toMatch(new RegExp(`(^|\\.)${field}$`, 'm'));
  });

  test('shows every limit', async () => {
    for (const limit of Object.values(operations.uploadCustomers.limits)) {
      if (typeof limit === 'number') expect(await text()).toContain(limit.toLocaleString('en'));
    }
  });

  test('shows provenance, including statements and assumptions', async () => {
    for (const id of ['S01', 'S16']) await page.locator(`a[href="./provenance.html#${id}"]`).first().waitFor();
    for (const level of ['reported', 'assumed']) expect(await text()).toContain(level);
  });

  test('shows every status with its meaning', async () => {
    for (const [status, { meaning }] of Object.entries(operations.uploadCustomers.statuses)) {
      await page.getByText(status, { exact: true }).last().click();
      await expect.poll(text).toContain(meaning);
    }
  });

  test('S28 shows samples in curl, TypeScript and Python', async () => {
    const { name } = examples.uploadCustomers.accepted['vendor-short-example'].body.customers[0]!;
    const menu = page.getByRole('button', { name: /^(curl|TypeScript|Python)$/ }).first();
    for (const [language, part] of [
      ['TypeScript', 'createClient'],
      ['Python', 'urllib.request'],
      ['curl', 'curl -X POST'],
    ] as const) {
      await menu.click();
      await page.getByRole('menuitem', { name: language }).click();
      const sample = page.getByTestId('source-code').first();
      await expect.poll(() => sample.textContent()).toContain(part);
      expect(await sample.textContent()).toContain(name);
    }
  });

  test('marks operations that no page of the vendor describes', async () => {
    for (const { level, summary } of Object.values(operations)) {
      if (level !== 'reported') continue;
      await page.getByRole('heading', { name: new RegExp(`${summary}\\s*reported`, 'i') }).scrollIntoViewIfNeeded();
      await expect.poll(text).toContain('This operation is reported');
    }
  });

  test('shows the codenames and labels of an account, and marks attributes that cannot be written', async () => {
    const contract = join(folder, 'contract');
    const account = fileURLToPath(new URL('../../../../openapi/account/customerscore.account.yaml', import.meta.url));
    await generateContract({ account, outDir: contract });
    const path = await build(contract, 'account.html');
    await page.setViewportSize({ width: 1400, height: 12_000 });
    await page.goto(`${pathToFileURL(path).href}#/customers`);
    await page.getByText('annual_revenue').first().waitFor();
    const shown = await text();
    for (const part of ['example.com/settings', 'End of trial', 'What the customer pays for.', '"enterprise"']) {
      expect(shown).toContain(part);
    }
    expect(shown).toContain('Cannot be written here');
  });

  test('shows no extension as JSON', async () => {
    expect(await text()).not.toMatch(/^x-[a-z-]+/m);
  });

  test('makes no external requests, and logs no errors', () => {
    expect(requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
  });
});
