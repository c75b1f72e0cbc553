import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock } from '@customerscore-kit/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { runOnTerminal } from '../terminal.fixture.ts';
import { stepText } from './progress-text.ts';

const count = 2000;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-terminal-'));
  const rows = Array.from({ length: count }, (_, index) => index);
  await writeFile(join(folder, 'customers.csv'), `id,name\n${rows.map((id) => `${id},Company ${id}\n`).join('')}`);
  const metrics = rows.map((id) => `${id},2026-01-01,logins,1\n`).join('');
  await writeFile(join(folder, 'usage.csv'), `customer_id,date,metric,value\n${metrics}`);
});
afterAll(() => rm(folder, { recursive: true }));

/** What the line of the terminal showed: each text without numbers, and repetitions once. */
function shownOn(screen: string): string[] {
  const texts = screen.split('\r\u001b[K').slice(1);
  const lines = texts.map((text) => text.split('\r', 1)[0]!.replaceAll(/\d+(,\d{3})*/g, '#'));
  return lines.filter((text, index) => text !== lines[index - 1]);
}

describe.skipIf(process.platform === 'win32')('on a terminal', () => {
  const files = () => [join(folder, 'customers.csv'), '--metrics', join(folder, 'usage.csv')];
  const reading = [
    expect.stringMatching(/^Reading …?.*customers\.csv …/),
    expect.stringMatching(/^Reading …?.*usage\.csv …/),
  ];
  const steps = [...reading, ...reading, 'Counting values …', 'Sorting customers and their metrics …'];

  /** Without how long a step takes, if it takes longer than expected. */
  const withoutSeconds = (lines: readonly string[]) =>
    lines.map((line) => line.replace(/ # s$/, '')).filter((line, index, all) => line !== all[index - 1] && line !== '');

  test('plan shows each step, and removes the line before the plan', async () => {
    const { status, screen } = await runOnTerminal(['plan', ...files()]);
    expect(status).toBe(exitCodes.success);
    const shown = withoutSeconds(shownOn(screen));
    expect(shown.slice(0, 7)).toEqual([...steps, 'Inspecting customers: # of #, # %']);
    expect(screen).toContain('\r\u001b[K2,000 rows of customers and 2,000 rows of metrics');
  }, 120_000);

  test('import shows each step, and removes the line before the report', async () => {
    const mock = await startMock({ rateLimit: false });
    const args = ['import', ...files(), '--server', mock.url, '--out', join(folder, 'work')];
    const { status, screen } = await runOnTerminal(args, { CUSTOMERSCORE_KEY: 'sesame' });
    await mock.close();
    expect(status).toBe(exitCodes.success);
    const shown = withoutSeconds(shownOn(screen)).filter((line) => !/^(Columns| {2})/.test(line));
    expect(shown.slice(0, 6)).toEqual(steps);
    expect(shown[6]).toMatch(/^# customers, # a second/);
    expect(shown).toContain('Writing what was refused …');
    expect(screen).toContain('\r\u001b[K2,000 customers acknowledged, 0 refused');
  }, 120_000);
});

test.each([
  { given: { step: 'reading', file: 'a.csv' }, seconds: 0, want: 'Reading a.csv …' },
  { given: { step: 'reading', file: 'a.csv' }, seconds: 12, want: 'Reading a.csv … 12 s' },
  {
    given: { step: 'reading', file: `${'folder/'.repeat(20)}a.csv` },
    seconds: 0,
    want: `Reading …${'folder/'.repeat(20).slice(-45)}a.csv …`,
  },
  { given: { step: 'reading', file: 'a\u001b[2J.csv' }, seconds: 0, want: 'Reading a\\u001b[2J.csv …' },
  { given: { step: 'sorting' }, seconds: 3, want: 'Sorting customers and their metrics … 3 s' },
] as const)('$want', ({ given, seconds, want }) => {
  expect(stepText(given, seconds)).toBe(want);
});
