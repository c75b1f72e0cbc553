// What is there when an import is resumed, or read, is not always what was there before.
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { run } from '../run.fixture.ts';
import { type FaultyProxy, startProxy } from './proxy.fixture.ts';
import { account, expectAllAccounted, type Source, writeSource } from './source.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'customerscore-changes-'));
const env = { CUSTOMERSCORE_KEY: 'sesame-of-the-import' };
const at = (name: string) => join(folder, name);

let mock: Mock;
let proxy: FaultyProxy;
let source: Source;
beforeAll(async () => {
  mock = await startMock({ account, rateLimit: false });
  proxy = await startProxy(() => mock.url);
  source = writeSource(at('original'), 1500);
  const imported = await run(['import', ...source.args, '--server', proxy.url, '--out', at('complete')], { env });
  expect(imported.status).toBe(exitCodes.findings);
});
afterAll(async () => {
  proxy.close();
  await mock.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(at('work'), { recursive: true, force: true });
  cpSync(at('complete'), at('work'), { recursive: true });
});

const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(at(name), change(readFileSync(at(name), 'utf8')));

test('what is complete sends nothing again, and reports the same', async () => {
  const requests = mock.requests().length;
  for (let time = 0; time < 2; time += 1) {
    expect(await run(['resume', at('work')], { env })).toMatchObject({
      status: exitCodes.findings,
      stdout: expect.stringContaining(`${source.accepted.size.toLocaleString('en')} customers acknowledged, `),
    });
    await expectAllAccounted(source, mock, at('work'));
  }
  expect(mock.requests()).toHaveLength(requests);
});

/** What a kill before the report leaves: only the report says that an import is complete. */
const withoutReport = () => rmSync(at('work/report.json'));

const recoverable: { what: string; damage: () => void }[] = [
  {
    what: 'the end of refused.ndjson is cut off in a new entry',
    damage: () => appendFileSync(at('work/refused.ndjson'), '{"number":3,"fi'),
  },
  {
    what: 'refused.ndjson has entries that no checkpoint has, and one repeatedly',
    damage: () => edit('work/refused.ndjson', (text) => `${text}${text}`),
  },
  { what: 'there is no checkpoint', damage: () => rmSync(at('work/checkpoint.json')) },
  {
    what: 'files were being written',
    damage: () => copyFileSync(at('work/import.json'), at('work/checkpoint.json.1.tmp')),
  },
  { what: 'a killed process had it', damage: () => writeFileSync(at('work/lock.json'), '{"pid":') },
];
test.each(recoverable)('resume goes on if $what', async ({ damage }) => {
  withoutReport();
  damage();
  expect(await run(['resume', at('work')], { env })).toMatchObject({ status: exitCodes.findings });
  await expectAllAccounted(source, mock, at('work'));
});

describe('resume refuses to go on, and sends nothing, if', () => {
  const newer = (name: string) => edit(`work/${name}`, (text) => text.replace(/"version": ?1/, '"version": 2'));
  const cases: { what: string; damage: () => void; want: RegExp; mend?: () => void }[] = [
    {
      what: 'import.json is damaged',
      damage: () => edit('work/import.json', (text) => text.slice(0, 50)),
      want: /import\.json is damaged/,
    },
    {
      what: 'import.json is newer',
      damage: () => newer('import.json'),
      want: /import\.json was written by another version/,
    },
    {
      what: 'checkpoint.json is damaged',
      damage: () => writeFileSync(at('work/checkpoint.json'), '{"vers'),
      want: /checkpoint\.json is damaged/,
    },
    {
      what: 'checkpoint.json counts what is not there',
      damage: () => edit('work/checkpoint.json', (text) => text.replace(/"acknowledged":\d+/, '"acknowledged":7')),
      want: /checkpoint\.json is damaged/,
    },
    {
      what: 'checkpoint.json is newer',
      damage: () => newer('checkpoint.json'),
      want: /checkpoint\.json was written by another version/,
    },
    {
      what: 'refused.ndjson lost its end',
      damage: () => edit('work/refused.ndjson', (text) => text.slice(0, -30)),
      want: /refused\.ndjson is damaged/,
    },
    {
      what: 'refused.ndjson is gone',
      damage: () => rmSync(at('work/refused.ndjson')),
      want: /refused\.ndjson is damaged/,
    },
    {
      what: 'another process has it',
      damage: () =>
        edit('work/import.json', (text) => {
          writeFileSync(at('work/lock.json'), JSON.stringify({ pid: process.ppid, host: hostname() }));
          return text;
        }),
      want: /Process \d+ is importing in/,
    },
    {
      what: 'the source is gone',
      damage: () => renameSync(at('original/customers.csv'), at('original/gone')),
      mend: () => renameSync(at('original/gone'), at('original/customers.csv')),
      want: /There is no file .*customers\.csv/,
    },
    {
      what: 'the account is gone',
      damage: () => renameSync(at('original/account.yaml'), at('original/gone')),
      mend: () => renameSync(at('original/gone'), at('original/account.yaml')),
      want: /account\.yaml/,
    },
    {
      what: 'the account has changed',
      damage: () => {
        copyFileSync(at('original/account.yaml'), at('original/gone'));
        writeFileSync(at('original/account.yaml'), '{"customer":{"attributes":{"seats":"string"}}}');
      },
      mend: () => renameSync(at('original/gone'), at('original/account.yaml')),
      want: /the account is another one/,
    },
  ];
  test.each(cases)('$what', async ({ damage, want, mend }) => {
    const requests = mock.requests().length;
    withoutReport();
    damage();
    const { status, stderr, stdout } = await run(['resume', at('work')], { env });
    mend?.();
    expect({ status, stdout }).toEqual({ status: exitCodes.usage, stdout: '' });
    expect(stderr).toMatch(want);
    expect(stderr).not.toContain('Unexpected error');
    expect(mock.requests()).toHaveLength(requests);
  });

  test('the key is missing', async () => {
    expect(await run(['resume', at('work')])).toMatchObject({
      status: exitCodes.usage,
      stderr: expect.stringContaining('The key is missing.'),
    });
  });
});

test('import refuses a folder with another import', async () => {
  withoutReport();
  const again = await run(['import', ...source.args, '--server', proxy.url, '--out', at('work')], { env });
  expect(again).toMatchObject({ status: exitCodes.usage, stderr: expect.stringContaining('has an import already') });
});
