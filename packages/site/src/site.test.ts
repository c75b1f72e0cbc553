import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumFlags, findChromium } from '@customerscore-kit/run-tool/chromium';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

const executablePath = findChromium();
const base = '/kit/';
const published = 'https://example.com/kit/';
const screenshots = 'dist/screenshots';

let folder: string;
let site: ServedSite;
let browser: Browser;
/** Addresses of the pages below the base, such as `guides/forms.html`. */
let addresses: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-site-test-'));
  await buildSite({ outDir: folder, base, url: published });
  site = await serveSite(folder, base, 0);
  addresses = filesOf('.html').filter((name) => !/^(404|reference)\.html$/.test(name));
  browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

function filesOf(extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort();
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('in Chromium', () => {
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  const requested = new Set<string>();

  const watch = (opened: Page) => {
    opened.on('pageerror', (error) => problems.push(error.message));
    opened.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    opened.on('request', (request) => {
      requested.add(request.url());
      if (!request.url().startsWith(new URL(site.url).origin) && !/^(blob|data):/.test(request.url()))
        problems.push(`a request to ${request.url()}`);
    });
  };
  const open = async (
    address: string,
    { width = 1280, height = 900, colorScheme = 'light' as 'light' | 'dark' } = {},
  ) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url + address);
    await page.locator('.VPContent').waitFor();
  };

  beforeEach(async () => {
    problems = [];
    requested.clear();
    context = await browser.newContext();
    page = await context.newPage();
    watch(page);
  });
  afterEach(async () => {
    await context.close();
    expect(problems).toEqual([]);
  });

  /** A page of each area, whose bars are looked at too. */
  const withBars = new Set(['index.html', 'guides/forms.html', 'errors/index.html']);

  /** What is wrong with a page, in both themes and at three widths. */
  async function problemsOf(address: string, opened: Page): Promise<string[]> {
    const found: string[] = [];
    await opened.setViewportSize({ width: 1280, height: 900 });
    await opened.goto(site.url + address);
    await opened.locator('.VPContent').waitFor();
    await opened.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.emulateMedia({ colorScheme });
      await opened.waitForFunction(
        (name) => document.documentElement.classList.contains('dark') === (name === 'dark'),
        colorScheme,
      );
      // Colours change gradually.
      await opened.waitForFunction(() => document.getAnimations().length === 0);
      const { violations } = await opened.evaluate(
        ([excluded, rules]) => (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: excluded }, rules),
        // The bars are the same on every page, and the other theme has other colours and nothing else.
        [
          withBars.has(address) ? [] : ['.VPNav', '.VPSidebar'],
          colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {},
        ] as const,
      );
      for (const { id, nodes } of violations) {
        found.push(`${address}, ${colorScheme}: ${id} in ${nodes.length}, ${nodes[0]!.html.slice(0, 200)}`);
      }
    }
    const samples = await opened
      .locator('.vp-doc div[class*="language-"] pre')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
    found.push(...samples.map((text) => `${address}: a sample scrolls at 1280 px: ${text!.slice(0, 120)}`));
    // 640 px is what a window of 1280 px has at 200 %.
    for (const width of [640, 360]) {
      await opened.setViewportSize({ width, height: 800 });
      const overflow = await opened.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${address} scrolls sideways at ${width} px`);
    }
    return found;
  }

  test('on every page, axe finds nothing in either theme, and nothing scrolls sideways', async () => {
    const found: string[] = [];
    const left = [...addresses];
    const lane = async (opened: Page) => {
      watch(opened);
      for (let address = left.pop(); address !== undefined; address = left.pop()) {
        found.push(...(await problemsOf(address, opened)));
      }
    };
    await Promise.all([context.newPage().then(lane), context.newPage().then(lane)]);
    expect(found).toEqual([]);
  }, 600_000);

  test('the home page shows the first request and the trap in one screen', async () => {
    await open('');
    const trap = page.getByText('200', { exact: false }).filter({ hasText: 'drops' }).first();
    const { y, height } = (await trap.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(900);
  });

  test.each([
    ['miscased', 'findings/miscased-codename.html'],
    ['external_id', 'operations/'],
    ['429', 'errors/429.html'],
    ['webhook', 'guides/webhooks.html'],
  ])('search finds %s offline, with a deep link', async (text, expected) => {
    await open('guides/authentication.html');
    await page.getByRole('button', { name: 'Search' }).first().click();
    await page.getByRole('searchbox').fill(text);
    await page.locator('.VPLocalSearchBox .result').first().waitFor();
    const links = await page
      .locator('.VPLocalSearchBox a.result')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')!));
    expect(links.some((link) => link.startsWith(base + expected))).toBe(true);
  });

  test('the keyboard reaches the content, the search and the theme', async () => {
    await open('guides/authentication.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#VPContent');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('switch').first().focus();
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true);
  });

  test('printed, a page has its text without the bars', async () => {
    await open('guides/forms.html');
    await page.emulateMedia({ media: 'print' });
    for (const bar of ['.VPNav', '.VPSidebar', '.aside', '.VPDocFooter']) {
      expect(await page.locator(bar).first().isVisible(), bar).toBe(false);
    }
    expect(await page.locator('.vp-doc h1').isVisible()).toBe(true);
  });

  describe('the checker', () => {
    const payload = () => page.getByLabel('Payload (JSON)');
    const findings = () => page.locator('.checker-findings li');

    test('shows the findings of inspect as one types, and where they are', async () => {
      await open('checker.html');
      await page.getByText('miscased-codename').waitFor();
      await payload().fill('{"customers": [{"external_id": "1"}]}');
      await page.getByText('1 error').waitFor();
      expect(await findings().first().textContent()).toContain('required');
      await findings().getByRole('button').first().click();
      const selected = await payload().evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      );
      expect(selected).toBe('{"external_id": "1"}');
      await payload().fill('{"customers": [');
      await page.getByText('Line 1, column').waitFor();
      await page.getByLabel('Account (YAML or JSON)').fill('customer: [');
      await page.getByText('Flow sequence').waitFor();
    });

    test('a link carries the input in its fragment only', async () => {
      await open('checker.html');
      await payload().fill('{"customers": [{"external_id": "secret-id"}]}');
      await page.getByRole('button', { name: 'Copy a link' }).click();
      await page.waitForFunction(() => location.hash.startsWith('#input='));
      const link = page.url();
      const other = await context.newPage();
      watch(other);
      await other.goto(link);
      await other.getByText('1 error').waitFor();
      expect(await other.getByLabel('Payload (JSON)').inputValue()).toContain('secret-id');
      expect([...requested].filter((url) => url.includes('input='))).toEqual([]);
    });

    test('a link that was cut says so', async () => {
      await open('checker.html#input=cut');
      await page.getByText('The link is incomplete. Copy all of it.').waitFor();
      await findings().filter({ hasText: 'miscased-codename' }).waitFor();
    });

    test('a large payload does not stop the page', async () => {
      await open('checker.html');
      await page.getByText('miscased-codename').waitFor();
      const customers = Array.from({ length: 100 }, (_, id) => ({
        external_id: String(id),
        name: 'Acme',
        attributes: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`unknown-${index}`, 'x'.repeat(20)])),
      }));
      await payload().evaluate((area: HTMLTextAreaElement, text) => {
        area.value = text;
        area.dispatchEvent(new Event('input'));
      }, JSON.stringify({ customers }));
      await page.getByText('1000 warnings').waitFor();
      await page.getByText('… and 900 more.').waitFor();
    });
  });

  test('Try it sends a request to the mock in the page, and shows what was dropped', async () => {
    await open('try.html#uploadCustomers');
    await page.getByText('This is a mock').waitFor();
    await page
      .getByLabel('Body (JSON)')
      .fill('{"customers": [{"external_id": "1", "name": "Acme", "attributes": {"plan": "pro", "Plan": "x"}}]}');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('/customers/0/attributes/Plan').waitFor();
    expect(await page.locator('.checker pre').last().textContent()).toContain('"plan": "pro"');
    await page.getByLabel('Operation', { exact: true }).selectOption('getCustomer');
    await page.getByLabel('customerExternalId').fill('1');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.checker pre', { hasText: '"external_id": "1"' }).first().waitFor();
    await page.getByLabel('Operation', { exact: true }).selectOption('uploadCustomers');
    await page.getByLabel('Body (JSON)').fill('{');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('link', { name: '400' }).waitFor();
    expect([...requested].every((url) => url.startsWith(site.url) || url.startsWith('blob:'))).toBe(true);
  });

  test('on the reference, an operation is sent to the mock in a dialog', async () => {
    await page.goto(`${site.url}reference.html#/customers/createcustomer`);
    const operation = page.locator('[id="customers/createcustomer"]');
    await operation.getByRole('link', { name: 'Try it with the mock' }).click();
    const dialog = page.getByRole('dialog', { name: 'Try it with the mock' });
    const tool = dialog.frameLocator('iframe');
    expect(await tool.getByLabel('Operation', { exact: true }).inputValue()).toBe('createCustomer');
    expect(await tool.locator('.VPNav, .VPSidebar').filter({ visible: true }).count()).toBe(0);
    await tool.getByRole('button', { name: 'Send' }).click();
    await tool.getByRole('link', { name: '200' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('the changelog has a feed, with a link to each version', async () => {
    await open('changelog.html');
    const href = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
    expect(href).toBe(`${published}changelog.xml`);
    const { root, entries } = await page.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      const read = (entry: Element) => ({
        link: entry.querySelector('link')!.getAttribute('href')!,
        updated: entry.querySelector('updated')!.textContent!,
        html: entry.querySelector('content')!.textContent!,
      });
      return { root: feed.documentElement.localName, entries: [...feed.querySelectorAll('entry')].map(read) };
    }, read('changelog.xml'));
    expect(root).toBe('feed');
    expect(entries.length).toBe((read('changelog.md').match(/^## /gm) ?? []).length);
    for (const { link, updated, html } of entries) {
      expect(await page.locator(`[id="${new URL(link).hash.slice(1)}"]`).count(), link).toBe(1);
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(html).toContain('<li>');
    }
  });

  test('a guide weighs less than 150 kB gzipped', async () => {
    await open('guides/bulk-uploads.html');
    await page.waitForLoadState('networkidle');
    const files = [...requested].map((url) => decodeURIComponent(new URL(url).pathname.slice(base.length)));
    const sizes = files.map((name) => gzipSync(readFileSync(join(folder, name))).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(150_000);
  });

  test('eight pages look as intended: screenshots in dist/screenshots', { timeout: 120_000 }, async () => {
    const shown = {
      home: '',
      'quick-start': 'start/back-end.html',
      guide: 'guides/bulk-uploads.html',
      operation: 'operations/uploadCustomers.html',
      error: 'errors/429.html',
      finding: 'findings/miscased-codename.html',
      checker: 'checker.html',
      try: 'try.html',
    };
    for (const [name, address] of Object.entries(shown)) {
      for (const [width, height] of [
        [1280, 900],
        [360, 800],
      ] as const) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await open(address, { width, height, colorScheme });
          await page.waitForLoadState('networkidle');
          const path = shot(`${name}-${width}-${colorScheme}`);
          await page.screenshot({ path });
          expect(statSync(path).size).toBeGreaterThan(5000);
        }
      }
    }
  });

  function shot(name: string): string {
    mkdirSync(screenshots, { recursive: true });
    return join(screenshots, `${name}.png`);
  }
});

describe('files', () => {
  test('a new site replaces the old one, and leaves nothing beside it', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'customerscore-site-out-'));
    const outDir = join(parent, 'site');
    await buildSite({ outDir });
    writeFileSync(join(outDir, 'assets/old.js'), '');
    await buildSite({ outDir });
    expect(readdirSync(join(outDir, 'assets'))).not.toContain('old.js');
    expect(readdirSync(outDir)).toContain('reference.html');
    expect(readdirSync(parent)).toEqual(['site']);
    await rm(parent, { recursive: true });
  }, 180_000);

  test('a folder with other files is refused, and left as it is', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'customerscore-site-out-'));
    writeFileSync(join(outDir, 'mine.txt'), 'mine');
    await expect(buildSite({ outDir })).rejects.toThrow('has other files than those of a site');
    expect(readdirSync(outDir)).toEqual(['mine.txt']);
    await rm(outDir, { recursive: true });
  });

  test('every link and anchor between pages resolves', () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (name: string) => {
      if (!ids.has(name))
        ids.set(name, new Set([...read(name).matchAll(/ (?:id|name)="([^"]+)"/g)].map(([, id]) => id!)));
      return ids.get(name)!;
    };
    const names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    const dead: string[] = [];
    for (const name of addresses) {
      for (const [, href] of read(name).matchAll(/<a [^>]*?href="([^"]+)"/g)) {
        const url = new URL(href!.replaceAll('&amp;', '&'), new URL(name, published));
        if (!url.href.startsWith(published)) {
          if (url.origin === new URL(published).origin) dead.push(`${name}: ${href} is outside the base`);
          continue;
        }
        const path = decodeURIComponent(url.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
        if (!names.has(path)) dead.push(`${name}: ${href}`);
        // Scripts of these pages read the anchors.
        else if (url.hash !== '' && path.endsWith('.html') && !['reference.html', 'try.html'].includes(path)) {
          if (!idsOf(path).has(decodeURIComponent(url.hash.slice(1)))) dead.push(`${name}: ${href} has no such anchor`);
        }
      }
    }
    expect(dead).toEqual([]);
  });

  test('every page has one h1, a description, a canonical link and a Markdown twin', () => {
    for (const name of addresses) {
      const html = read(name);
      expect(html.match(/<h1[ >]/g), name).toHaveLength(1);
      expect(html, name).toMatch(/<meta name="description" content="[^>]{10,}>/);
      const address = name.replace(/(^|\/)index\.html$/, '$1');
      expect(html, name).toContain(`<link rel="canonical" href="${published}${address}">`);
      const twin = name.replace(/html$/, 'md');
      expect(html, name).toContain(`<link rel="alternate" type="text/markdown" href="${base}${twin}">`);
      expect(read(twin), twin).toMatch(/^# /);
      expect(read(twin), twin).not.toContain('{{');
    }
  });

  test('llms.txt and the sitemap name every page', () => {
    for (const name of addresses) {
      expect(read('llms.txt')).toContain(`(${published}${name.replace(/html$/, 'md')})`);
      expect(read('sitemap.xml')).toContain(`<loc>${published}${name.replace(/(^|\/)index\.html$/, '$1')}</loc>`);
    }
    expect(read('llms-full.txt').length).toBeGreaterThan(50_000);
  });

  test('every page has a strict policy: no inline styles, and inline scripts only by their hashes', () => {
    for (const name of [...addresses, '404.html']) {
      const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(read(name))!;
      expect(policy, name).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-[^']+')+; style-src 'self';/);
      expect(policy, name).not.toContain('unsafe');
    }
  });
});
