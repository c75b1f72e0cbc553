import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goTo, hasChromium, OpenedReference, places, sizes, themes, upload } from './opened-reference.fixture.ts';

/** What Redoc does and neither an option nor the frame can change. A test fails if an entry is missing or no longer needed. */
const knownFaults: { rule: string; selector: string; reason: string }[] = [];

const reference = new OpenedReference();

describe.skipIf(!hasChromium)('axe', () => {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  const found = new Set<string>();

  test.each(
    themes.flatMap((system) => sizes.flatMap(([name, size]) => ['', upload].map((at) => ({ system, name, size, at })))),
  )('finds no other fault, $system, $name, at "$at"', async ({ system, size, at }) => {
    await reference.visit({ system, size, at }, async (page) => {
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
    await reference.visit({ system, fresh: true }, async (page) => {
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

describe.skipIf(!hasChromium)('the keyboard', () => {
  const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());

  test('skips to the content, behind which the next key finds its first link', async () => {
    await reference.visit({ at: upload, fresh: true }, async (page) => {
      await page.evaluate(() => document.body.focus());
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.closest('.api-content') !== null)).toBe(true);
      expect(new URL(page.url()).hash).toBe(upload);
    });
  });

  test('opens a group of the menu and an operation in it', async () => {
    await reference.visit({ fresh: true }, async (page) => {
      const menu = page.getByRole('navigation', { name: 'Operations' });
      await menu.getByRole('link', { name: 'Customers', exact: true }).focus();
      await page.keyboard.press('Enter');
      await menu.getByRole('link', { name: 'Upload customers' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).hash).toBe(upload);
    });
  });

  test('chooses a status', async () => {
    await reference.visit({ at: upload, fresh: true }, async (page) => {
      await page.getByRole('tab', { name: '200' }).first().focus();
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('400');
      expect(await page.getByRole('tab', { name: '400', selected: true }).count()).toBe(1);
    });
  });

  const menus: { of: string; button: RegExp; keys: string[]; want: string }[] = [
    { of: 'languages', button: /^curl$/, keys: ['Enter', 'ArrowDown', 'Enter'], want: 'TypeScript' },
    { of: 'languages', button: /^curl$/, keys: ['Space', 'End', 'ArrowUp', 'Space'], want: 'Python' },
    {
      of: 'languages',
      button: /^curl$/,
      keys: ['ArrowDown', 'ArrowUp', 'Home', 'ArrowDown', 'Enter'],
      want: 'TypeScript',
    },
    { of: 'languages', button: /^curl$/, keys: ['Enter', 'ArrowDown', 'Escape'], want: 'curl' },
    { of: 'examples', button: /^Example: /, keys: ['Enter', 'ArrowDown', 'Enter'], want: "The vendor's full example" },
  ];
  test.each(menus)(
    'in the menu of $of, $keys chooses $want and returns to the button',
    async ({ button, keys, want }) => {
      await reference.visit({ at: upload, fresh: true }, async (page) => {
        await page.getByRole('button', { name: button }).first().focus();
        const [open, ...others] = keys;
        await page.keyboard.press(open!);
        await expect.poll(() => page.evaluate(() => document.activeElement!.role)).toBe('menuitem');
        for (const key of others) await page.keyboard.press(key);
        await expect.poll(() => focused(page)).toBe(want);
        expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-expanded'))).toBe('false');
      });
    },
  );

  test('leaves a menu by Tab, to what comes after its button', async () => {
    await reference.visit({ at: upload, fresh: true }, async (page) => {
      const button = page.getByRole('button', { name: /^curl$/ }).first();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement!.role)).toBe('menuitem');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe("The vendor's short example");
      expect(await button.getAttribute('aria-expanded')).toBe('false');
    });
  });
});
