import { mkdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operations } from '@customerscore-kit/contract/operations';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultLinks } from './links.ts';
import {
  desktop,
  goTo,
  hasChromium,
  OpenedReference,
  places,
  settled,
  sizes,
  themes,
  upload,
} from './opened-reference.fixture.ts';

test('an error names the patch that no longer applies to the page of Redoc', async () => {
  const { patched } = await import('./redoc-page.ts');
  expect(() => patched('<html></html>')).toThrow('cannot be patched any more: The frame has the h1');
});

const reference = new OpenedReference();
const visit = reference.visit.bind(reference);

describe.skipIf(!hasChromium)('in a browser', () => {
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
    const url = reference.url;
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
    const url = reference.url;
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

  test('works below a path of a server, and with its own content security policy', async () => {
    const server: Server = createServer((request, response) => {
      if (request.url !== '/some/path/reference.html') return void response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(reference.html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const context = await reference.browser.newContext({ viewport: desktop });
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
    expect(reference.requests.filter((url) => !/^(file|blob|data|about):/.test(url))).toEqual([]);
    expect(reference.problems).toEqual([]);
  });
});
