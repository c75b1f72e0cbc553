import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plan } from '@customerscore-kit/importer';
import { chromiumFlags, findChromium } from '@customerscore-kit/run-tool/chromium';
import axe from 'axe-core';
import fc from 'fast-check';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../exit-codes.ts';
import { printable } from '../../report/printable.ts';
import { planHtml } from './plan-html.ts';

const executablePath = findChromium();
if (executablePath === undefined) {
  console.warn('SKIPPED: the report is not opened, for want of a Chromium. Install one, or set CHROMIUM_PATH.');
}
const bin = fileURLToPath(new URL('../../bin.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-report-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

const longName = 'a_name_without_a_space_'.repeat(20);
const markup = '<script>alert(1)</script>';
const files = {
  'account.yaml': 'customer: { attributes: { plan: string, seats: number }, metrics: { logins: number } }\n',
  'clean.csv': 'id,name,plan,seats\n1,Acme,pro,12\n2,Other,,7\n',
  'problems.csv': [
    `id,name,Plan,seats,الخطة,${longName},${markup},pla`,
    '1,Acme,pro,12,برو,x,<b>y</b>,z',
    '2,,pro,many,برو,x,<b>y</b>,z',
    '3,Other,pro,many,,,,',
    '4,Other,pro,1,,,,,too many',
  ].join('\n'),
  'usage.csv': 'customer_id,date,metric,value\n1,2026-01-01,logins,7\n1,2026-01-01,Logins,7\n9,2026-01-01,logins,1\n',
  'mapping.yaml': JSON.stringify({
    version: 1,
    customers: {
      source: 'problems.csv',
      fields: { external_id: 'id', name: 'name' },
      attributes: { plan: 'Plan', seats: 'seats', الخطة: 'الخطة', [longName]: longName, [markup]: markup },
    },
    metrics: { source: 'usage.csv', customer: 'customer_id', date: 'date', codename: 'metric', value: 'value' },
  }),
  'wide.csv': `id,name,${Array.from({ length: 300 }, (_, index) => `attributes.codename_${index}`)}\n1,Acme${',x'.repeat(300)}\n`,
};

/** Runs the command as users do. */
function plan(args: readonly string[]): Promise<{ status: number | string; stdout: string; stderr: string }> {
  const command = ['--import', import.meta.resolve('tsx'), bin, 'plan', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });
}

const reports: { name: string; args: string[]; status: number }[] = [
  { name: 'clean', args: ['clean.csv', '--account', 'account.yaml'], status: exitCodes.success },
  { name: 'problems', args: ['--mapping', 'mapping.yaml', '--account', 'account.yaml'], status: exitCodes.findings },
  { name: 'wide', args: ['wide.csv'], status: exitCodes.success },
];

describe('plan --out', () => {
  test.each(['text', 'json', 'html'])(
    'writes %s to a file, and replaces it',
    async (format) => {
      await writeFile(join(folder, 'out'), 'before');
      const args = ['clean.csv', '--format', format, '--out', 'out'];
      const { status, stdout, stderr } = await plan(args);
      expect({ status, stdout }).toEqual({ status: exitCodes.success, stdout: '' });
      expect(stderr).toContain('Would send 2 customers in 1 request');
      const text = await readFile(join(folder, 'out'), 'utf8');
      const starts = { text: '2 rows of customers', json: '{', html: '<!doctype html>' }[format]!;
      expect(text.slice(0, starts.length)).toBe(starts);
      expect((await readdir(folder)).filter((name) => name.includes('staged'))).toEqual([]);
    },
    60_000,
  );

  test.each(['clean.csv', 'account.yaml', 'customers.state'])(
    'does not replace %s, which it reads',
    async (name) => {
      const reads = ['clean.csv', '--account', 'account.yaml', '--changed-since', 'customers.state'];
      const { status, stderr } = await plan([...reads, '--out', name]);
      expect(status).toBe(exitCodes.usage);
      expect(stderr).toBe(`${name} is a file of the import. Name another --out.\n`);
      const before: Record<string, string> = files;
      expect(await readFile(join(folder, name), 'utf8').catch(() => undefined)).toBe(before[name]);
    },
    60_000,
  );
});

describe.skipIf(executablePath === undefined)('the report', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags });
    for (const { name, args, status } of reports) {
      const planned = await plan([...args, '--format', 'html', '--out', `${name}.html`]);
      expect({ name, status: planned.status }).toEqual({ name, status });
    }
  }, 120_000);
  afterAll(() => browser?.close());

  /** Opens a report; fails if it requests anything, or its policy or a script reports an error. */
  async function visit(name: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const problems: string[] = [];
    const url = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) problems.push(request.url());
    });
    await page.goto(url);
    await look(page);
    await context.close();
    expect(problems).toEqual([]);
  }

  const looks = [
    { width: 1180, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
  ] as const;
  const views = reports.flatMap(({ name }) => looks.map((look) => ({ name, ...look })));
  test.each(views)(
    '$name, $width px, $colorScheme: axe finds nothing, and nothing is cut off',
    async (view) => {
      const { name, width, colorScheme } = view;
      // For axe only, which is a script.
      await visit(name, { viewport: { width, height: 800 }, colorScheme, bypassCSP: true }, async (page) => {
        const isCut = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        await page.evaluate(axe.source);
        const faults = await page.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
          return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
        });
        expect({ isCut, faults }).toEqual({ isCut: false, faults: [] });
      });
    },
    60_000,
  );

  test('is styled in spite of its policy, which lets no script run', async () => {
    await visit('problems', {}, async (page) => {
      const color = () => page.evaluate(() => getComputedStyle(document.querySelector('rect.dropped')!).fill);
      expect(await color()).not.toBe('rgb(0, 0, 0)');
    });
    const text = await readFile(join(folder, 'problems.html'), 'utf8');
    await writeFile(
      join(folder, 'hostile.html'),
      text.replace('<main>', '<main><script>document.title = "ran"</script>'),
    );
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'hostile.html')).href);
    expect(await page.title()).toBe('Import plan: This import would lose data');
    await page.close();
  });

  test('says what becomes of the values of each column, in the order of the file', async () => {
    await visit('problems', {}, async (page) => {
      const rows = (of: string) =>
        page
          .getByRole('table', { name: of })
          .getByRole('row')
          .filter({ has: page.getByRole('cell') });
      const cells = await rows('Columns of customers').evaluateAll((list) =>
        list.map((row) => [...row.querySelectorAll('th, code, .numbers li')].map(({ textContent }) => textContent)),
      );
      expect(cells).toEqual([
        ['id', 'external_id', '2 stored', '1 not sent'],
        ['name', 'name', '2 stored'],
        ['Plan', 'attributes.plan', '2 stored', '1 not sent'],
        ['seats', 'attributes.seats', '1 stored', '1 misread', '1 not sent'],
        ['الخطة', 'attributes.الخطة', '1 dropped', '1 not sent'],
        [`${longName.slice(0, 120)}…`, `${`attributes.${longName}`.slice(0, 120)}…`, '1 dropped', '1 not sent'],
        [markup, `attributes.${markup}`, '1 dropped', '1 not sent'],
      ]);
      expect(await rows('Columns that are not imported').allInnerTexts()).toEqual([
        expect.stringMatching(/^pla\s+attributes\.plan\s/),
      ]);
      expect(await page.locator('main').innerText()).toMatch(
        /2 customers would be sent; 1 customer would be refused, 1 row cannot be read, 1 row of metrics would not be sent, 4 values would be dropped, and 1 value would be misread\./,
      );
    });
  });

  test('prints in light colors, with nothing hidden', async () => {
    await visit('problems', { colorScheme: 'dark' }, async (page) => {
      const screen = await page.locator('main').innerText();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
      expect(await page.locator('main').innerText()).toBe(screen);
    });
  });

  test('shows whatever the files contain as text', async () => {
    const page = await browser.newPage();
    const shape = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].map(({ tagName, attributes }) => [tagName, attributes.length]),
      );
    const show = async (text: string) => {
      await page.setContent(planHtml(planWith(text), new Date(0)));
      return { shape: await shape(), texts: await page.locator('bdi, .lead, .places li').allTextContents() };
    };
    const mark = 'TextOfTheFiles';
    const plain = await show(mark);
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '</style>',
      '<!--',
      '-->',
      ']]>',
      '&lt;',
      '<img src=x onerror=alert(1)>',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const given = `x${parts.join('')}`;
        const { shape, texts } = await show(given);
        expect(shape).toEqual(plain.shape);
        expect(texts).toEqual(plain.texts.map((each) => each.replaceAll(mark, () => printable(given))));
      }),
      { numRuns: 60 },
    );
    await page.close();
  }, 120_000);
});

/** A plan all of whose texts of the files are the same. */
function planWith(given: string): Plan {
  const column = {
    from: given,
    to: `attributes.${given}`,
    type: 'text',
    values: 1,
    coerced: 0,
    unreadable: 0,
  } as const;
  const place = { file: given, row: 2, pointer: given, message: given, suggestion: given };
  return {
    files: [{ path: given, bytes: 1 }],
    rows: { customers: 1, metrics: 1 },
    unreadable: { count: 1, customers: 1, metrics: 0, first: [{ file: given, row: 1, problem: given, text: given }] },
    short: { count: 1, first: [{ file: given, row: 2 }] },
    doubtful: [
      {
        table: 'customers',
        column: given,
        to: given,
        count: 1,
        first: { value: given, file: given, row: 2 },
        problem: given,
        cure: given,
      },
    ],
    orphans: { count: 1, first: [{ customer: given, lacks: 'customer', near: given, file: given, row: 2 }] },
    customers: { sent: 1, refused: 0, unchanged: 0 },
    left: 0,
    metrics: { sent: 0, refused: 0, unchanged: 0 },
    batches: 1,
    bytes: 1,
    leastMs: 0,
    hasAccount: true,
    columns: [{ table: 'customers', ...column, unsent: 0, dropped: 1, misread: 0, stored: 0 }],
    unused: [{ table: 'customers', column: given, why: given, resembles: given }],
    dropped: [{ path: given, values: 1, suggestion: given }],
    findings: [{ code: 'required', severity: 'error', count: 1, first: [place] }],
  };
}
