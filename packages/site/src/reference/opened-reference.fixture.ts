import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { operations } from '@customerscore-kit/contract/operations';
import { chromiumFlags, findChromium } from '@customerscore-kit/run-tool/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { readContractPackage } from '../contract-package.ts';
import { operationsOf } from '../document.ts';
import { buildReference } from './index.ts';

const executablePath = findChromium();
export const hasChromium = executablePath !== undefined;
if (!hasChromium) {
  console.warn('SKIPPED: the reference page is not opened, for want of a Chromium. Install one, or set CHROMIUM_PATH.');
}

export const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 800 };
export const sizes = [
  ['desktop', desktop],
  ['phone', phone],
] as const;
export const themes = ['light', 'dark'] as const;
/** Address of the first operation within the page. */
export const upload = '#/customers/uploadcustomers';

export interface Visit {
  at?: string;
  size?: { width: number; height: number };
  system?: 'light' | 'dark';
  /** Runs before the page loads. Such a visit, and one with `fresh`, has a page of its own; the others share one. */
  before?: (page: Page) => Promise<unknown>;
  fresh?: boolean;
}

/** The reference in Chromium, from the disk and without a network, for the tests of a file. */
export class OpenedReference {
  html = '';
  /** Address of the page. */
  url = '';
  browser!: Browser;
  /** What the pages asked for, and the errors that they logged. */
  readonly requests: string[] = [];
  readonly problems: string[] = [];
  readonly #shared = new Map<string, Page>();

  constructor() {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'customerscore-reference-'));
      this.html = await buildReference(await readContractPackage());
      const file = join(folder, 'reference.html');
      await writeFile(file, this.html);
      this.url = pathToFileURL(file).href;
      if (executablePath !== undefined) this.browser = await chromium.launch({ executablePath, args: chromiumFlags });
    });
    afterAll(async () => {
      await this.browser?.close();
      await rm(folder, { recursive: true });
    });
  }

  /** Opens the page, waits until Redoc runs, and uses it. */
  async visit(what: Visit, use: (page: Page) => unknown): Promise<void> {
    const { at = '', size = desktop, system = 'light' } = what;
    if (what.fresh || what.before) {
      const page = await this.#open(what);
      await use(page);
      return await page.context().close();
    }
    const key = `${at} ${size.width} ${system}`;
    const page = this.#shared.get(key) ?? (await this.#open(what));
    this.#shared.set(key, page);
    await use(page);
  }

  async #open({ at = '', size = desktop, system = 'light', before }: Visit): Promise<Page> {
    const context = await this.browser.newContext({
      offline: true,
      viewport: size,
      colorScheme: system,
      bypassCSP: true,
    });
    const page = await context.newPage();
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    await before?.(page);
    await page.goto(`${this.url}${at}`);
    const heading = at === upload ? operations.uploadCustomers.summary : /Customerscore API \(/;
    await page.getByRole('heading', { name: heading }).first().waitFor();
    // The search box, which Redoc shows when it runs. On a phone it is in a closed menu.
    await page.waitForFunction(() => !document.body.innerText.includes('Loading...'));
    await settled(page);
    return page;
  }
}

/** Waits until Redoc has scrolled to its place: the scroll position is the same in ten frames. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(
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
}

/** The operations and webhooks, with the id of the place of each. */
export async function places(): Promise<{ id: string; summary: string }[]> {
  const { paths, webhooks } = (await readContractPackage()).document;
  return operationsOf({ ...paths, ...webhooks }).map(({ operationId, summary, tags }) => ({
    id: `${tags[0]!}/${operationId}`.toLowerCase(),
    summary,
  }));
}

/** Opens a place within the page. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = `/${place}`;
  }, id);
  await page.locator(`[id="${id}"] h2`).waitFor();
  await settled(page);
}
