import { existsSync } from 'node:fs';
import { appendFile, copyFile, cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ImportReport, WorkFolder } from '../index.ts';
import { customersOnly, type Run, Runs, withMetrics } from './changed-since.fixture.ts';
import { CustomerHashes } from './customer-hashes.ts';
import { encodeState } from './state-file.ts';

let folder: string;
let mock: Mock;
let runs: Runs;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-changes-'));
  mock = await startMock({ rateLimit: false });
  runs = new Runs(folder, mock);
});
afterEach(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

const three = ['1,Acme,pro,10', '2,Globex,free,7', '3,Initech,,'];
const usage = ['1,2026-01-01,logins,5', '1,2026-01-01,exports,2', '2,2026-01-02,logins,8'];
const account = (plan: 'string' | 'number') => ({ customer: { attributes: { plan, seats: 'number' } } }) as const;

/** `sent` has the names of the customers that are sent by the last run. */
const cases: { given: string; runs: Run[]; sent: string[]; unchanged: number }[] = [
  { given: 'no state', runs: [{ customers: three }], sent: ['Acme', 'Globex', 'Initech'], unchanged: 0 },
  { given: 'the same source', runs: [{ customers: three }, { customers: three }], sent: [], unchanged: 3 },
  {
    given: 'a changed cell',
    runs: [{ customers: three }, { customers: [three[0]!, '2,Globex,free,8', three[2]!] }],
    sent: ['Globex'],
    unchanged: 2,
  },
  {
    given: 'rows and columns in another order, and another column that goes nowhere',
    runs: [
      { customers: three },
      { header: 'note,seats,id,plan,name', customers: ['x,,3,,Initech', 'y,10,1,pro,Acme'] },
    ],
    sent: [],
    unchanged: 2,
  },
  {
    given: 'numbers that are written in another way',
    runs: [{ customers: ['1,Acme,pro,10'] }, { customers: ['1,Acme,pro,010'] }],
    sent: [],
    unchanged: 1,
  },
  {
    given: 'a customer that was not there once',
    runs: [{ customers: three }, { customers: three.slice(1) }, { customers: three }],
    sent: ['Acme'],
    unchanged: 2,
  },
  {
    given: 'a customer that was refused',
    runs: [{ customers: ['1,,pro,10', three[1]!] }, { customers: ['1,Acme,pro,10', three[1]!] }],
    sent: ['Acme'],
    unchanged: 1,
  },
  {
    given: 'a content that is as it was before it was refused',
    runs: [{ customers: three }, { customers: ['1,,pro,10', ...three.slice(1)] }, { customers: three }],
    sent: ['Acme'],
    unchanged: 2,
  },
  {
    given: 'a customer in two rows',
    runs: [{ customers: ['1,Old,,', '1,New,,', '2,Globex,,'] }, { customers: ['1,Old,,', '1,New,,', '2,Globex,,'] }],
    sent: ['Old', 'New'],
    unchanged: 1,
  },
  {
    given: 'a second row after one that is as it was',
    runs: [{ customers: ['1,A,,'] }, { customers: ['1,A,,', '1,B,,'] }],
    sent: ['B'],
    unchanged: 1,
  },
  {
    given: 'a second row that is as it was, after one that is not',
    runs: [{ customers: ['1,A,,'] }, { customers: ['1,B,,', '1,A,,'] }],
    sent: ['B', 'A'],
    unchanged: 0,
  },
  {
    given: 'a row that was one of two',
    runs: [{ customers: ['1,A,,'] }, { customers: ['1,A,,', '1,B,,'] }, { customers: ['1,A,,'] }],
    sent: ['A'],
    unchanged: 0,
  },
  {
    given: 'the same metrics in another order',
    runs: [
      { customers: three, usage },
      { customers: three, usage: usage.toReversed() },
    ],
    sent: [],
    unchanged: 3,
  },
  {
    given: 'a metric that is new',
    runs: [
      { customers: three, usage },
      { customers: three, usage: [...usage, '2,2026-01-03,logins,1'] },
    ],
    sent: ['Globex'],
    unchanged: 2,
  },
  {
    given: 'a mapping with another attribute, which one customer does not have',
    runs: [
      { customers: three },
      {
        customers: three,
        mapping: { customers: { ...customersOnly.customers, attributes: { level: { column: 'plan' } } } },
      },
    ],
    sent: ['Acme', 'Globex'],
    unchanged: 1,
  },
  {
    given: 'an account with another codename, whose values were dropped before',
    runs: [
      { customers: ['1,Acme,pro,'], account: { customer: { attributes: { seats: 'number' } } } },
      { customers: ['1,Acme,pro,'], account: account('string') },
    ],
    sent: ['Acme'],
    unchanged: 0,
  },
  {
    given: 'the account with its codenames in another order, and a label',
    runs: [
      { customers: three, account: account('string') },
      {
        customers: three,
        account: { customer: { attributes: { seats: 'number', plan: { type: 'string', label: 'Plan' } } } },
      },
    ],
    sent: [],
    unchanged: 3,
  },
];

describe('an import with a state', () => {
  test.each(cases)('sends what has changed: $given', async ({ runs: steps, sent, unchanged }) => {
    for (const [index, run] of steps.entries()) {
      await runs.received();
      const report = await runs.start(run);
      expect(report.isComplete).toBe(true);
      if (index < steps.length - 1) continue;
      expect(report).toMatchObject({ unchanged, acknowledged: sent.length });
      expect(report.unchanged + report.records).toBe(report.rows.customers);
      if (
        run.usage === undefined &&
        new Set(run.customers.map((row) => row.split(',')[0])).size === run.customers.length
      )
        expect((await runs.plan(run)).customers).toMatchObject({ sent: 0, unchanged: sent.length + unchanged });
    }
    expect((await runs.received()).map(({ name }) => name)).toEqual(sent);
  });

  test('is planned with the metrics of those who are sent, refused and left out', async () => {
    await runs.start({
      customers: three,
      usage: ['1,2026-01-01,logins,1', '2,2026-01-01,logins,2', '1,2026-01-02,logins,3'],
    });
    const write = (name: string, rows: string) => appendFile(join(runs.latest, name), rows);
    await write('customers.csv', '4,,pro,1\n');
    await write(
      'usage.csv',
      '2,2026-01-02,logins,1\n4,2026-01-01,logins,1\n9,2026-01-01,logins,1\n1,2026-01-03,logins,\n',
    );
    expect(await runs.plan({ customers: [], mapping: withMetrics })).toMatchObject({
      customers: { sent: 1, refused: 1, unchanged: 2 },
      metrics: { sent: 2, refused: 1, unchanged: 3 },
      orphans: { count: 1 },
    });
  });

  test('numbers rejects by what is sent, and names their rows', async () => {
    await runs.start({ customers: three });
    const report = await runs.start({ customers: [...three, '4,,pro,1', '5,New,pro,1', '6,,free,1'] });
    expect(report).toMatchObject({ records: 3, acknowledged: 1, refused: 2, unchanged: 3 });
    expect(report.findings[0]!.first.map(({ row }) => row)).toEqual([5, 7]);
    const rejects = await readFile(join(runs.latest, 'work/rejects.csv'), 'utf8');
    expect(
      rejects
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['4', '6', '']);
  });

  test('has neither ids nor the key in its state', async () => {
    await runs.start({ customers: ['customer-with-a-long-id,Acme,pro,1'] });
    const state = await readFile(runs.state, 'latin1');
    expect(state).not.toMatch(/customer-with|Acme|sesame/);
    expect(state.length).toBe(state.indexOf('\n') + 1 + 16 + 32);
  });

  test('says how many customers are unchanged while it reads', async () => {
    const customers = Array.from({ length: 30_000 }, (_, number) => `${number},Customer ${number},,`);
    await runs.start({ customers });
    const seen: number[] = [];
    await runs.start({ customers: [...customers, 'x,New,,'] }, { onProgress: ({ unchanged }) => seen.push(unchanged) });
    expect(seen.at(-1)).toBe(30_000);
  });

  test('is the same by a link', async () => {
    await runs.start({ customers: three });
    const { state } = runs;
    runs.state = join(folder, 'link');
    await symlink(state, runs.state);
    expect(await runs.start({ customers: ['1,Acme,pro,11', ...three.slice(1)] })).toMatchObject({ acknowledged: 1 });
    runs.state = state;
    expect(await runs.start({ customers: three })).toMatchObject({ acknowledged: 1, unchanged: 2 });
  });

  test('is the same by a link to its folder, before it exists and after', async () => {
    await symlink(folder, join(folder, 'link'));
    const state = join(folder, 'link', 'customers.state');
    await runs.start({ customers: three }, { changedSince: state });
    expect(await runs.resume({ customers: three })).toMatchObject({ isComplete: true, acknowledged: 3 });
    expect(await runs.resume({ customers: three }, { changedSince: state })).toMatchObject({ isComplete: true });
  });

  test('tells which customers left it', async () => {
    expect(await runs.start({ customers: three })).toMatchObject({ left: 0 });
    expect(await runs.start({ customers: three.slice(1) })).toMatchObject({ unchanged: 2, left: 1 });
    expect(await runs.start({ customers: three })).toMatchObject({ acknowledged: 1, unchanged: 2, left: 0 });
  });
});

describe('a part of the customers', () => {
  const rejects = 'id,name,plan,seats,reject_file,reject_row,reject_pointer,reject_reason';
  test.each<{ given: string; run: Run; want: RegExp }>([
    {
      given: 'no rows',
      run: { customers: [] },
      want: /^customers\.csv has no customers: 3 customers would leave \S+\.state.* Export it again, or leave out/,
    },
    {
      given: 'no rows that can be read',
      run: { customers: ['1,Acme,pro,10,x'] },
      want: /^customers\.csv has no customers \(1 unreadable, such as row 2: It has 5 cells, and the header 4\.\): 3 /,
    },
    {
      given: 'rejects of metrics',
      run: {
        customers: three,
        usage: ['1,2026-01-01,logins,5'],
        mapping: {
          ...customersOnly,
          metrics: {
            ...withMetrics.metrics!,
            source: { files: ['usage.csv'], query: 'select *, 1 as reject_row, 2 as reject_reason from source' },
          },
        },
      },
      want: /^usage\.csv has the rejects of an import/,
    },
    {
      given: 'rejects',
      run: { customers: ['1,Acme,pro,10,c.csv,2,/name,x'], header: rejects },
      want: /^customers\.csv has the rejects of an import: 3 customers would leave \S+\.state.* Leave out --changed-since/,
    },
  ])('does not replace the state: $given', async ({ run, want }) => {
    await runs.start({ customers: three });
    await runs.received();
    await expect(runs.start(run)).rejects.toThrow(want);
    expect(await runs.received()).toEqual([]);
    expect(await runs.start({ customers: three })).toMatchObject({ acknowledged: 0, unchanged: 3 });
  });

  test('is imported if there is no state yet', async () => {
    expect(await runs.start({ customers: [] })).toMatchObject({ isComplete: true, acknowledged: 0 });
  });
});

describe('a state that cannot be used', () => {
  const damage = (change: (bytes: Buffer) => Buffer) => async () =>
    writeFile(runs.state, change(await readFile(runs.state)));
  const errors: { given: string; change: () => Promise<void>; want: RegExp }[] = [
    { given: 'an empty file', change: damage(() => Buffer.alloc(0)), want: /is damaged.*delete it to send all/ },
    { given: 'a file cut off', change: damage((bytes) => bytes.subarray(0, -16)), want: /is damaged/ },
    {
      given: 'a changed bit',
      change: damage((bytes) => {
        bytes[bytes.length - 40]! ^= 1;
        return bytes;
      }),
      want: /is damaged/,
    },
    {
      given: 'another file',
      change: damage(() => Buffer.from('id,name\n1,Acme\n')),
      want: /is not the state of an import\. Name another file\.$/,
    },
    {
      given: 'another version',
      change: damage((bytes) => Buffer.from(bytes.toString('latin1').replace('"version":1', '"version":2'), 'latin1')),
      want: /was written by another version/,
    },
    {
      given: 'another server',
      change: async () =>
        writeFile(
          runs.state,
          encodeState(new CustomerHashes(0), () => true, { baseUrl: 'https://example.com', run: '' }),
        ),
      want: /is the state of https:\/\/example\.com, and this import is to http:\/\/127\.0\.0\.1.*delete it/,
    },
    {
      given: 'a folder',
      change: async () => {
        runs.state = folder;
      },
      want: /^\S+ is a folder\. Name a file, /,
    },
    {
      given: 'a file within a file',
      change: async () => {
        await writeFile(join(folder, 'file'), '');
        runs.state = join(folder, 'file', 'state');
      },
      want: /file\/state cannot be (read|written)/,
    },
    {
      given: 'a folder that does not exist',
      change: async () => {
        runs.state = join(folder, 'nowhere/state');
      },
      want: /^The folder of the state \S+nowhere\/state does not exist\. Make it/,
    },
  ];
  test.each(errors)('is an error that says what to do: $given', async ({ change, want }) => {
    await runs.start({ customers: three });
    await runs.received();
    await change();
    await expect(runs.start({ customers: ['4,New,,'] })).rejects.toThrow(want);
    await expect(runs.plan({ customers: ['4,New,,'] })).rejects.toThrow(want);
    expect(await runs.received()).toEqual([]);
  });

  test.each([
    { given: 'an empty mark, of an import that was killed as it began', running: '', isFree: true },
    {
      given: 'the mark of another import, for a state that does not exist yet',
      running: '{"folder":"/other/work","run":"other"}',
      isFree: false,
    },
  ])('begins with $given: $isFree', async ({ running, isFree }) => {
    await writeFile(`${runs.state}.running`, running);
    const outcome = await runs.start({ customers: three }).catch((error: Error) => error.message);
    if (isFree) expect(outcome).toMatchObject({ isComplete: true, acknowledged: 3 });
    else
      expect(outcome).toMatch(/the import in \/other\/work has not ended.* or delete \S+state and \S+state\.running/);
  });

  test('of three that begin at once, each customer is sent by one', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => runs.start({ customers: three })));
    const errors = outcomes.flatMap((each) => (each.status === 'rejected' ? [`${each.reason}`] : []));
    for (const error of errors) expect(error).toMatch(/is importing in|has not ended|was replaced by another import/);
    expect(await runs.received()).toHaveLength(3);
  });

  test('a slash at the end makes no other server', async () => {
    await runs.start({ customers: three });
    expect(await runs.start({ customers: three }, { baseUrl: `${mock.url}/` })).toMatchObject({ unchanged: 3 });
  });
});

describe('an import that does not come to its end', () => {
  const changed = { customers: ['1,Acme,pro,11', ...three.slice(1)] };
  const many = { customers: Array.from({ length: 3000 }, (_, number) => `${number},Customer ${number},,`) };

  /** Imports many customers, until a part of them has arrived. */
  function startPart(): Promise<ImportReport> {
    const stop = new AbortController();
    return runs.start(many, {
      signal: stop.signal,
      onProgress: ({ acknowledged }) => acknowledged > 0 && stop.abort(),
      concurrency: 1,
    });
  }

  test.each([
    { while: 'it reads what has not changed', state: many },
    { while: 'batches arrive', state: { customers: three } },
  ])('because onProgress throws while $while can be resumed', async ({ state }) => {
    await runs.start(state);
    const given = { customers: [...many.customers, 'x,New,,'] };
    const onProgress = () => {
      throw new Error('no terminal');
    };
    await expect(runs.start(given, { onProgress, concurrency: 1 })).rejects.toThrow('no terminal');
    expect(await runs.resume(given)).toMatchObject({ isComplete: true });
    await runs.received();
    expect(await runs.start(given)).toMatchObject({ isComplete: true, unchanged: given.customers.length });
    expect(await runs.received()).toEqual([]);
  });

  test('before anything arrived leaves the state to others', async () => {
    await runs.start({ customers: three });
    const before = await readFile(runs.state);
    const { url } = mock;
    await mock.close();
    expect(await runs.start(changed, { baseUrl: url, retry: { limit: 0 } })).toMatchObject({ isComplete: false });
    expect((await readFile(runs.state)).equals(before)).toBe(true);
    mock = await startMock({ rateLimit: false, port: Number(new URL(url).port) });
    expect(await runs.resume(changed)).toMatchObject({ isComplete: true, acknowledged: 1, unchanged: 2 });
    expect(await runs.start(changed)).toMatchObject({ acknowledged: 0, unchanged: 3 });
  });

  test('after something arrived keeps others out until it is resumed', async () => {
    await runs.start({ customers: three });
    const before = await readFile(runs.state);
    const stopped = await startPart();
    expect(stopped.isComplete).toBe(false);
    expect(stopped.acknowledged).toBeGreaterThan(0);
    expect((await readFile(runs.state)).equals(before)).toBe(true);
    const first = runs.latest;
    await expect(runs.start({ customers: three })).rejects.toThrow(
      `the import in ${join(first, 'work')} has not ended`,
    );
    runs.latest = first;
    expect(await runs.resume(many)).toMatchObject({ isComplete: true, acknowledged: 3000, unchanged: 0 });
    expect(await runs.start(many)).toMatchObject({ acknowledged: 0, unchanged: 3000 });
    // It stays complete, though the state has moved on.
    await runs.start({ customers: three });
    const after = await readFile(runs.state);
    await runs.received();
    runs.latest = first;
    expect(await runs.resume(many)).toMatchObject({ isComplete: true, acknowledged: 3000 });
    expect(await runs.received()).toEqual([]);
    expect((await readFile(runs.state)).equals(after)).toBe(true);
  });

  test('is resumed from a folder that was moved, and not from a copy of it', async () => {
    await startPart();
    const work = (name: string) => new WorkFolder(join(runs.latest, name));
    await cp(work('work').path, work('copy').path, { recursive: true });
    await expect(runs.resume(many, { work: work('copy') })).rejects.toThrow(
      `the import in ${work('work').path} uses ${runs.state}`,
    );
    await rename(work('work').path, work('moved').path);
    expect(await runs.resume(many, { work: work('moved') })).toMatchObject({ isComplete: true, acknowledged: 3000 });
    expect(await runs.start(many)).toMatchObject({ acknowledged: 0, unchanged: 3000 });
  });

  test('says how to free the state, if its source has changed', async () => {
    await startPart();
    await writeFile(join(runs.latest, 'customers.csv'), 'id,name,plan,seats\n1,Acme,,\n');
    await expect(runs.resume(many)).rejects.toThrow(
      `customers.csv has changed. Delete ${runs.state} and ${runs.state}.running, and start a new one in another folder;`,
    );
  });

  test('is not resumed after another one replaced the state', async () => {
    await runs.start({ customers: three });
    const state = await readFile(runs.state);
    const gone = { baseUrl: 'http://127.0.0.1:1', retry: false as const };
    await rm(runs.state);
    await runs.start(changed, gone);
    await writeFile(runs.state, state);
    await expect(runs.resume(changed, gone)).rejects.toThrow(`${runs.state} is not as it was`);
  });

  test.each([
    { given: 'before the state was replaced', isReplaced: false },
    { given: 'after the state was replaced', isReplaced: true },
  ])('that was killed at its end, $given, completes the state', async ({ isReplaced }) => {
    await runs.start({ customers: three });
    await runs.start(changed);
    const work = join(runs.latest, 'work');
    if (!isReplaced) await copyFile(join(work, 'state-before'), runs.state);
    const { changedSince } = JSON.parse(await readFile(join(work, 'import.json'), 'utf8'));
    await writeFile(`${runs.state}.running`, JSON.stringify({ folder: work, run: changedSince.run }));
    await runs.received();
    expect(await runs.resume(changed)).toMatchObject({ isComplete: true, acknowledged: 1, unchanged: 2 });
    expect(await runs.received()).toEqual([]);
    expect(await runs.start(changed)).toMatchObject({ acknowledged: 0, unchanged: 3 });
  });

  test('and has sent nothing leaves its folder and the state to others', async () => {
    const wrong: Run = {
      customers: three,
      mapping: { customers: { ...customersOnly.customers, attributes: { plan: { sql: 'plan::date' } } } },
    };
    await expect(runs.start(wrong)).rejects.toThrow('plan::date failed');
    expect(existsSync(`${runs.state}.running`)).toBe(false);
    expect(new WorkFolder(join(runs.latest, 'work')).isStarted).toBe(false);
    expect(await runs.resume({ customers: three })).toMatchObject({ isComplete: true, acknowledged: 3 });
  });

  test('and stops again before anything arrived leaves the state to others again', async () => {
    const gone = { baseUrl: 'http://127.0.0.1:1', retry: false as const };
    await runs.start({ customers: three }, gone);
    await runs.resume({ customers: three }, gone);
    expect(existsSync(`${runs.state}.running`)).toBe(false);
  });

  test('is not resumed with another state, or without one', async () => {
    await runs.start({ customers: three });
    for (const changedSince of [undefined, join(folder, 'other.state')]) {
      await expect(runs.resume({ customers: three }, { changedSince })).rejects.toThrow(
        /the state \(changedSince\) is/,
      );
    }
  });
});
