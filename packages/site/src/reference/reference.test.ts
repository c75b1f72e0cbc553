import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { operations } from '@customerscore-kit/contract/operations';
import { chromiumFlags, findChromium } from '@customerscore-kit/run-tool/chromium';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContractPackage } from '../contract-package.ts';
import { operationsOf } from '../document.ts';
import { buildReference } from './index.ts';
import { defaultLinks } from './links.ts';

const executablePath = findChromium();
if (executablePath === undefined) {
  console.warn('SKIPPED: the reference page is not opened, for want of a Chromium. Install one, or set CHROMIUM_PATH.');
}

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 800 };
const sizes = [
  ['desktop', desktop],
  ['phone', phone],
] as const;
const themes = ['light', 'dark'] as const;
const upload = '#/customers/uploadcustomers';

/** What Redoc does and neither an option nor the frame can change. A test fails if an entry is missing or no longer needed. */
const knownFaults: { rule: string; selector: string; reason: string }[] = [];

let folder: string;
let html: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-reference-'));
  html = await buildReference(await readContractPackage());
  await writeFile(join(folder, 'reference.html'), html);
});
afterAll(() => rm(folder, { recursive: true }));

test('an error names the patch that no longer applies to the page of Redoc', async () => {
  const { patched } = await import('./redoc-page.ts');
  expect(() => patched('<html></html>')).toThrow('cannot be patched any more: The frame has the h1');
});

describe.skipIf(executablePath === undefined)('in a browser', () => {
  let browser: Browser;
  const requests: string[] = [];
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags });
  });
  afterAll(() => browser?.close());

  interface Visit {
    at?: string;
    size?: { width: number; height: number };
    system?: 'light' | 'dark';
    /** Runs before the page loads. Such a visit, and one with `fresh`, has a page of its own; the others share one. */
    before?: (page: Page) => Promise<unknown>;
    fresh?: boolean;
  }
  const shared = new Map<string, Page>();
  /** Opens the page from the disk, without a network, and waits until Redoc runs. */
  const open = async ({ at = '', size = desktop, system = 'light', before }: Visit): Promise<Page> => {
    const context = await browser.newContext({ offline: true, viewport: size, colorScheme: system, bypassCSP: true });
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await before?.(page);
    await page.goto(`${pathToFileURL(join(folder, 'reference.html')).href}${at}`);
    const heading = at === upload ? operations.uploadCustomers.summary : /Customerscore API \(/;
    await page.getByRole('heading', { name: heading }).first().waitFor();
    // The search box, which Redoc shows when it runs. On a phone it is in a closed menu.
    await page.waitForFunction(() => !document.body.innerText.includes('Loading...'));
    await settled(page);
    return page;
  };
  const visit = async (what: Visit, use: (page: Page) => unknown) => {
    const { at = '', size = desktop, system = 'light' } = what;
    if (what.fresh || what.before) {
      const page = await open(what);
      await use(page);
      return await page.context().close();
    }
    const key = `${at} ${size.width} ${system}`;
    const page = shared.get(key) ?? (await open(what));
    shared.set(key, page);
    await use(page);
  };
  /** Waits until Redoc has scrolled to its place: the scroll position is the same in ten frames. */
  const settled = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<void>((done) => {
          let [last, same] = [-1, 0];
          const look = () => {
            same = scrollY === last ? same + 1 : 0;
            last = scrollY;
            if (same > 15) done();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  const top = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!.y;
  const field = (path: string) => `[id="customers/uploadcustomers/t=request&path=${path}"]`;

  // First, because other tests leave the shared pages scrolled.
  test('writes screenshots', async () => {
    const target = fileURLToPath(new URL('../../../../dist/screenshots/', import.meta.url));
    await mkdir(target, { recursive: true });
    for (const system of themes) {
      for (const [name, size] of sizes) {
        for (const [place, at] of [
          ['overview', ''],
          ['upload', upload],
        ] as const) {
          await visit({ system, size, at }, async (page) => {
            const path = join(target, `reference-${place}-${system}-${size.width}.png`);
            await page.screenshot({ path });
            expect((await readFile(path)).length, `${name} ${path}`).toBeGreaterThan(1000);
          });
        }
      }
    }
  });

  describe.each(sizes)('%s', (name, size) => {
    test('opens on the overview, at its top', async () => {
      await visit({ size }, async (page) => {
        expect(await page.evaluate(() => scrollY)).toBe(0);
        expect(await top(page, '[data-component-name="Typography/H1"]')).toBeLessThan(size.height / 2);
        await page.getByText('An independent contract').first().waitFor();
      });
    });

    test('has the title of the contract on one line', async () => {
      await visit({ size }, async (page) => {
        const { height, lineHeight } = await page
          .locator('[data-component-name="Typography/H1"]')
          .evaluate((title) => ({
            height: title.getBoundingClientRect().height,
            lineHeight: Number.parseFloat(getComputedStyle(title).lineHeight),
          }));
        expect(height).toBeLessThan(lineHeight * 1.5);
      });
    });

    test.each(['', upload])('has exactly one h1 at "%s"', async (at) => {
      await visit({ size, at }, async (page) => {
        expect(await page.locator('h1').allTextContents()).toEqual(['Customerscore API Reference']);
      });
    });

    test('shows the first field of the body without long prose before it', async () => {
      await visit({ size, at: upload }, async (page) => {
        const y = await top(page, field('customers'));
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(name === 'desktop' ? size.height : size.height * 1.5);
        const fromHeading = y - (await top(page, '[id="customers/uploadcustomers"] h2'));
        expect(fromHeading).toBeLessThan(size.height / 2);
      });
    });

    test('does not scroll sideways', async () => {
      for (const at of ['', upload]) {
        await visit({ size, at }, async (page) => {
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
        });
      }
    });
  });

  test('no sample scrolls sideways, in any language', async () => {
    await visit({ at: upload }, async (page) => {
      const menu = page.getByRole('button', { name: /^(curl|TypeScript|Python|Payload)$/ }).first();
      for (const language of ['TypeScript', 'Python', 'Payload', 'curl']) {
        await menu.click();
        await page.getByRole('menuitem', { name: language }).click();
        const widths = await page
          .locator('.panel-request-samples pre, .panel-request-samples [data-component-name="JsonViewer"]')
          .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
        expect({ language, over: widths.filter((over) => over > 0) }).toEqual({ language, over: [] });
      }
    });
  });

  test('marks each source with one link to the page of provenance', async () => {
    await visit({ at: upload }, async (page) => {
      const marks = page.locator(`${field('customers[]/external_id')} a.source`);
      expect(await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('href')))).toEqual([
        defaultLinks.provenance('S05'),
        defaultLinks.provenance('length-in-code-points'),
      ]);
      expect(await marks.allTextContents()).toEqual(['', 'maxLength assumed']);
      for (const mark of await marks.all()) expect(await mark.getAttribute('aria-label')).toBeTruthy();
    });
  });

  test('has the limits in a table whose header cells have text, behind the fields', async () => {
    await visit({ at: upload }, async (page) => {
      const notes = page.locator('[id="customers/uploadcustomers"] .notes');
      expect(await notes.locator('th').allTextContents()).toEqual(['Limit', 'Value']);
      for (const limit of Object.values(operations.uploadCustomers.limits)) {
        if (typeof limit === 'number')
          expect(await notes.locator('table').textContent()).toContain(limit.toLocaleString('en'));
      }
      expect((await notes.boundingBox())!.y).toBeGreaterThan(await top(page, field('customers[]/metrics')));
    });
  });

  test('links each error status to its page', async () => {
    const errors = Object.keys(operations.uploadCustomers.statuses).filter((status) => status >= '400');
    await visit({ at: upload }, async (page) => {
      for (const status of errors) {
        await page.getByRole('tab', { name: status }).first().click();
        await page
          .locator(`a[href="${defaultLinks.error(status)}"]`)
          .first()
          .waitFor();
      }
    });
  });

  test('explains authentication, and links to its guide', async () => {
    await visit({}, async (page) => {
      await page.getByRole('heading', { name: 'Authentication' }).waitFor();
      const { header } = operations.uploadCustomers.security[0];
      expect(await page.locator('main pre').first().textContent()).toContain(`${header}: `);
      await page.locator(`a[href="${defaultLinks.authentication}"]`).waitFor();
    });
  });

  test('links to the other pages of the site', async () => {
    await visit({}, async (page) => {
      const links = page.getByRole('navigation', { name: 'Site' }).getByRole('link');
      expect(await links.allTextContents()).toEqual(defaultLinks.bar.map(({ label }) => label));
    });
  });

  /** The operations and webhooks, with the id of the place of each. */
  const places = async () => {
    const { paths, webhooks } = (await readContractPackage()).document;
    return operationsOf({ ...paths, ...webhooks }).map(({ operationId, summary, tags }) => ({
      id: `${tags[0]!}/${operationId}`.toLowerCase(),
      summary,
    }));
  };
  const goTo = async (page: Page, id: string) => {
    await page.evaluate((place) => {
      location.hash = `/${place}`;
    }, id);
    await page.locator(`[id="${id}"] h2`).waitFor();
    await settled(page);
  };

  test('a link opens each operation and webhook', async () => {
    await visit({ fresh: true }, async (page) => {
      for (const { id, summary } of await places()) {
        await goTo(page, id);
        const { y } = (await page.getByRole('heading', { level: 2, name: summary }).boundingBox())!;
        expect({ id, inView: y >= 0 && y < desktop.height / 2 }).toEqual({ id, inView: true });
      }
    });
  });

  test('a link opens a field', async () => {
    const at = '#/customers/uploadcustomers#customers/uploadcustomers/t=request&path=customers[]/metrics';
    const url = pathToFileURL(join(folder, 'reference.html')).href;
    await visit({ at: upload, fresh: true }, async (page) => {
      await page.goto('about:blank');
      await page.goto(`${url}${at}`);
      const metrics = page.locator(field('customers[]/metrics'));
      await metrics.waitFor();
      await settled(page);
      const { y } = (await metrics.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(desktop.height);
    });
  });

  test('a link opens a status', async () => {
    const url = pathToFileURL(join(folder, 'reference.html')).href;
    const status = Object.keys(operations.uploadCustomers.statuses).at(-1)!;
    await visit({ fresh: true }, async (page) => {
      await page.goto('about:blank');
      await page.goto(`${url}${upload}#customers/uploadcustomers/t=response&c=${status}`);
      const tab = page.getByRole('tab', { name: status, selected: true }).first();
      await expect.poll(async () => (await tab.boundingBox())?.y, { timeout: 10_000 }).toBeLessThan(desktop.height / 2);
      expect((await tab.boundingBox())!.y).toBeGreaterThan(0);
    });
  });

  describe('theme', () => {
    const shown = (page: Page) =>
      page.evaluate(() => ({
        dark: document.documentElement.classList.contains('dark'),
        light: document.documentElement.classList.contains('light'),
      }));
    const chosen = (choice: string) => (page: Page) =>
      page.addInitScript((value) => {
        if (sessionStorage.getItem('chosen') === null) localStorage.setItem('vitepress-theme-appearance', value);
        sessionStorage.setItem('chosen', 'once');
      }, choice);

    test.each([
      { choice: undefined, system: 'light', want: 'light' },
      { choice: undefined, system: 'dark', want: 'dark' },
      { choice: 'auto', system: 'dark', want: 'dark' },
      { choice: 'dark', system: 'light', want: 'dark' },
      { choice: 'light', system: 'dark', want: 'light' },
    ] as const)('is $want with the choice $choice on a system that is $system', async ({ choice, system, want }) => {
      await visit({ system, fresh: true, ...(choice && { before: chosen(choice) }) }, async (page) => {
        expect(await shown(page)).toEqual({ dark: want === 'dark', light: want === 'light' });
      });
    });

    test('the switch changes it, keeps it for the other pages, and Redoc does not change it back', async () => {
      await visit({ at: upload, fresh: true }, async (page) => {
        const control = page.getByRole('switch', { name: 'Dark theme' });
        expect(await control.getAttribute('aria-checked')).toBe('false');
        await control.click();
        expect(await control.getAttribute('aria-checked')).toBe('true');
        expect(await page.evaluate(() => localStorage.getItem('vitepress-theme-appearance'))).toBe('dark');
        await page
          .getByRole('button', { name: /^curl$/ })
          .first()
          .click();
        await page.getByRole('menuitem', { name: 'Python' }).click();
        expect(await shown(page)).toEqual({ dark: true, light: false });
        await page.reload();
        expect(await shown(page)).toEqual({ dark: true, light: false });
        await page.getByRole('switch', { name: 'Dark theme' }).click();
        expect(await page.evaluate(() => localStorage.getItem('vitepress-theme-appearance'))).toBe('auto');
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect.poll(() => shown(page)).toEqual({ dark: true, light: false });
      });
    });
  });

  describe('axe', () => {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    const found = new Set<string>();

    test.each(
      themes.flatMap((system) =>
        sizes.flatMap(([name, size]) => ['', upload].map((at) => ({ system, name, size, at }))),
      ),
    )('finds no other fault, $system, $name, at "$at"', async ({ system, size, at }) => {
      await visit({ system, size, at }, async (page) => {
        await page.addScriptTag({ path: axe });
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html })));
        const unknown = [];
        for (const fault of faults) {
          const known = knownFaults.find(({ rule, selector }) => rule === fault.rule && fault.html.includes(selector));
          if (known === undefined) unknown.push(fault);
          else found.add(`${known.rule} ${known.selector}`);
        }
        expect(unknown).toEqual([]);
      });
    });

    test.each(themes)('finds no fault in any operation or webhook, %s', async (system) => {
      await visit({ system, fresh: true }, async (page) => {
        await page.addScriptTag({ path: axe });
        for (const { id } of await places()) {
          await goTo(page, id);
          const { violations } = await page.evaluate(
            (include) => (globalThis as unknown as { axe: { run(on: string): Promise<AxeResults> } }).axe.run(include),
            `[id="${id}"]`,
          );
          const faults = violations.flatMap(({ id: rule, nodes }) => nodes.map(({ html }) => ({ rule, html })));
          expect({ id, faults }).toEqual({ id, faults: [] });
        }
      });
    });

    test('still finds each fault that is listed as known', () => {
      expect([...found].sort()).toEqual(knownFaults.map(({ rule, selector }) => `${rule} ${selector}`).sort());
    });
  });

  test('works below a path of a server, and with its own content security policy', async () => {
    const server: Server = createServer((request, response) => {
      if (request.url !== '/some/path/reference.html') return void response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const context = await browser.newContext({ viewport: desktop });
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      const blocked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') blocked.push(message.text());
      });
      page.on('pageerror', (error) => blocked.push(error.message));
      await page.goto(`${origin}/some/path/reference.html${upload}`);
      await page.getByRole('heading', { name: operations.uploadCustomers.summary }).waitFor();
      await page.getByRole('link', { name: 'Create customer' }).first().click();
      await page.getByRole('heading', { name: operations.createCustomer.summary }).waitFor();
      const outside = asked.filter(
        (url) => !/^(blob|data):/.test(url) && !url.startsWith(`${origin}/some/path/reference.html`),
      );
      expect(outside.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
      expect(blocked.filter((text) => !text.includes('favicon'))).toEqual([]);
    } finally {
      await context.close();
      await new Promise((done) => server.close(done));
    }
  });

  test('makes no external requests, and logs no errors', () => {
    expect(requests.filter((url) => !/^(file|blob|data|about):/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
  });
});
