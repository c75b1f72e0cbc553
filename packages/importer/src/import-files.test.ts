import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { reusablePort } from '@customerscore-kit/run-tool/reusable-port';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ImportInput, importFiles, type Mapping, parseMapping, planImport, WorkFolder } from './index.ts';
import { PreparedImport } from './prepared-import.ts';

const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number', exports: 'number' } },
} as const;

let folder: string;
let mock: Mock;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-import-'));
  mock = await startMock({ account, rateLimit: false });
});
afterEach(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

const write = (name: string, lines: readonly string[]) => writeFile(join(folder, name), `${lines.join('\n')}\n`);
const read = (name: string) => readFile(join(folder, name), 'utf8');
const inputOf = (mapping: Mapping): ImportInput => ({ mapping, folder, account, temporaryFolder: folder });
const send = (mapping: Mapping, name = 'work', input = inputOf(mapping)) =>
  importFiles(input, { key: 'sesame', baseUrl: mock.url, work: new WorkFolder(join(folder, name)) });

const mapping: Mapping = {
  customers: {
    source: { files: ['customers.csv'] },
    fields: { external_id: { column: 'id' }, name: { column: 'name' } },
    attributes: { plan: { column: 'plan' }, seats: { column: 'seats' }, Region: { column: 'region' } },
  },
  metrics: {
    source: { files: ['usage.csv'] },
    customer: { column: 'customer' },
    date: { column: 'day' },
    long: { codename: { column: 'metric' }, value: { column: 'value' } },
  },
};
const customers = [
  'id,name,plan,seats,region,notes',
  '3,"Say ""hi"", Inc.",pro,12,EMEA,x',
  '1,Acme,free,007,,x',
  '2,,pro,3,APAC,x',
  '4,Other,,many,,x',
];
const usage = [
  'customer,day,metric,value',
  '3,2026-01-02,logins,5',
  '9,2026-01-01,logins,1',
  '1,2026-01-01,logins,7',
  '3,2026-01-01,exports,2',
  '3,2026-01-01,logins,4',
  '2,2026-01-01,logins,8',
  '1,2026-01-02,Logins,7',
];

describe('a plan', () => {
  test('says what would be sent, refused and dropped, and sends nothing', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const plan = await planImport(inputOf(mapping));
    expect(plan).toMatchObject({
      rows: { customers: 4, metrics: 7 },
      customers: { sent: 3, refused: 1 },
      batches: 1,
      unreadable: { count: 0, customers: 0, metrics: 0 },
      orphans: { count: 1, first: [{ customer: '9', row: 3 }] },
      metrics: { sent: 5, refused: 1, unchanged: 0 },
      hasAccount: true,
      unused: [{ table: 'customers', column: 'notes', why: 'the account has no such codename' }],
    });
    expect(plan.findings.map(({ code, severity, count, first }) => [severity, code, count, first[0]!.row])).toEqual([
      ['error', 'required', 1, 4],
      ['warning', 'unknown-codename', 2, 4],
      ['warning', 'miscased-codename', 1, 8],
      ['warning', 'wrong-type', 1, 5],
    ]);
    expect(plan.dropped).toMatchObject([
      { path: 'attributes.Region', values: 2 },
      { path: 'metrics.Logins', values: 1 },
    ]);
    const seats = plan.columns.find(({ to }) => to === 'attributes.seats');
    expect(seats).toMatchObject({ from: 'seats', type: 'number', values: 4, coerced: 3, unreadable: 1 });
    expect(
      plan.columns.map(({ table, from, values, stored, dropped, misread, unsent }) => [
        ...[table, from, values, stored, dropped, misread, unsent],
      ]),
    ).toEqual([
      ['customers', 'id', 4, 3, 0, 0, 1],
      ['customers', 'name', 3, 3, 0, 0, 0],
      ['customers', 'plan', 3, 2, 0, 0, 1],
      ['customers', 'seats', 4, 2, 0, 1, 1],
      ['customers', 'region', 2, 0, 1, 0, 1],
      ['metrics', 'customer', 7, 5, 0, 0, 2],
      ['metrics', 'day', 7, 5, 0, 0, 2],
      ['metrics', 'metric', 7, 5, 0, 0, 2],
      ['metrics', 'value', 7, 4, 1, 0, 2],
    ]);
    expect(await mock.customers()).toEqual([]);
  });
});

test('a plan finds the customers that are in several rows, also of several files', async () => {
  await write('a.csv', ['id,name', '1,A', '2,B', '1,C', ',D', ',E']);
  await write('b.csv', ['id,name', '3,F', '2,G', '1,H']);
  const given: Mapping = {
    customers: { ...mapping.customers, source: { files: ['a.csv', 'b.csv'] }, attributes: {} },
  };
  const { findings, customers: counted } = await planImport(inputOf(given));
  expect(counted).toMatchObject({ sent: 6, refused: 2 });
  const repeated = findings.find(({ code }) => code === 'duplicate-customer')!;
  expect(repeated).toMatchObject({ severity: 'warning', count: 3 });
  expect(repeated.first.map(({ file, row, message }) => `${file}:${row} ${message.split('.')[0]}`)).toEqual([
    'a.csv:4 is also that of row 2',
    'b.csv:3 is also that of a',
    'b.csv:4 is also that of a',
  ]);
  expect(repeated.first[2]!.message).toMatch(/^is also that of a\.csv:2\. Both are sent/);
});

test('a plan lists every column that the API would drop, also of customers with more than a list of findings has', async () => {
  const names = Array.from({ length: 1100 }, (_, index) => `unknown ${index}`);
  const given: Mapping = {
    customers: {
      ...mapping.customers,
      attributes: {},
      attributesFrom: { columns: names },
    },
  };
  await write('customers.csv', [['id', 'name', ...names].join(), ['1', 'Acme', ...names].join(), '2,Other']);
  const { dropped, columns } = await planImport(inputOf(given));
  expect(dropped.map(({ path, values }) => [path, values])).toEqual(names.map((name) => [`attributes.${name}`, 1]));
  expect(columns.slice(2).every((column) => column.dropped === 1 && column.stored === 0)).toBe(true);
}, 60_000);

describe('an import', () => {
  test('sends customers with their metrics, and writes what was rejected so that it can be imported', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const report = await send(mapping);
    expect(report).toMatchObject({ isComplete: true, acknowledged: 3, refused: 1, inDoubt: 0, orphans: 1 });
    expect(JSON.parse(await read('work/report.json'))).toEqual(JSON.parse(JSON.stringify(report)));
    const stored = await mock.customers();
    expect(stored.map(({ external_id, name }) => [external_id, name]).sort()).toEqual([
      ['1', 'Acme'],
      ['3', 'Say "hi", Inc.'],
      ['4', 'Other'],
    ]);
    const three = stored.find(({ external_id }) => external_id === '3')!;
    expect(three).toMatchObject({
      attributes: { plan: 'pro', seats: 12 },
      metrics: { '2026-01-01': { exports: 2, logins: 4 }, '2026-01-02': { logins: 5 } },
    });

    const rejects = await read('work/rejects.csv');
    expect(rejects.split('\n')[1]).toContain('2,,pro,3,APAC,x,');
    expect(await read('work/rejects-metrics.csv')).toContain('9,2026-01-01,logins,1,3,no row of customers');
    // Corrected, it is imported with the mapping beside it.
    await writeFile(join(folder, 'work/rejects.csv'), rejects.replace('2,,pro', '2,Named,pro'));
    const again = parseMapping(await read('work/rejects.mapping.yaml'), 'rejects.mapping.yaml');
    const second = await importFiles(
      { ...inputOf(again), folder: join(folder, 'work') },
      { key: 'sesame', baseUrl: mock.url, work: new WorkFolder(join(folder, 'second')) },
    );
    expect(second).toMatchObject({ acknowledged: 1, refused: 0, orphans: 1 });
    const two = (await mock.customers()).find(({ external_id }) => external_id === '2');
    expect(two).toMatchObject({ name: 'Named', metrics: { '2026-01-01': { logins: 8 } } });
  });

  test('writes rejects that are corrected in several rounds, one at a time', async () => {
    // Its columns are named as those of DuckDB's tables with the reasons might be.
    const own: Mapping = {
      ...mapping,
      customers: {
        ...mapping.customers,
        fields: { external_id: { column: 'row' }, name: { column: 'file' } },
        attributes: {},
      },
    };
    await write('customers.csv', ['file,row', ',1', ',2', 'Other,3']);
    await write('usage.csv', [usage[0]!, '1,2026-01-01,logins,1', '2,2026-01-01,logins,2']);
    let round = await send(own);
    const rounds: unknown[] = [[round.acknowledged, round.refused]];
    for (const id of [1, 2]) {
      const out = id === 1 ? 'work' : 'again-1';
      const rejects = await read(`${out}/rejects.csv`);
      await writeFile(join(folder, out, 'rejects.csv'), rejects.replace(new RegExp(`^,${id},`, 'm'), `Named,${id},`));
      const again = parseMapping(await read(`${out}/rejects.mapping.yaml`), 'rejects.mapping.yaml');
      round = await send(again, `again-${id}`, { ...inputOf(again), folder: join(folder, out) });
      rounds.push([round.acknowledged, round.refused, round.rejects.length]);
    }
    expect(rounds).toEqual([
      [1, 2],
      [1, 1, 4],
      [1, 0, 0],
    ]);
    expect((await read('again-1/rejects.csv')).split('\n')[0]).toBe(
      'file,row,reject_file,reject_row,reject_pointer,reject_reason',
    );
    expect((await read('again-1/rejects-metrics.csv')).split('\n')[0]).toBe(
      'customer,day,metric,value,reject_row,reject_reason',
    );
    expect(await mock.customers()).toMatchObject([
      { external_id: '3' },
      { external_id: '1', metrics: { '2026-01-01': { logins: 1 } } },
      { external_id: '2', metrics: { '2026-01-01': { logins: 2 } } },
    ]);
  });

  test('sends what has a value, and the metrics that it cannot send can be corrected and imported', async () => {
    await write('customers.csv', ['id,name,plan,seats,region', '1,Acme,,,']);
    const rows = [
      '1,2026-01-01,logins,5',
      '1,2026-01-02,logins,',
      '1,2026-01-03,,3',
      '1,2026-01-04,,',
      '2,2026-01-05,logins,8',
    ];
    await write('usage.csv', [usage[0]!, ...rows]);
    const plan = await planImport(inputOf(mapping));
    expect(plan).toMatchObject({
      customers: { sent: 1, refused: 0 },
      orphans: {
        count: 2,
        first: [
          { lacks: 'codename', row: 4 },
          { lacks: 'customer', row: 6 },
        ],
      },
      findings: [],
    });
    expect(plan.columns.find(({ to }) => to === '(value)')).toMatchObject({ values: 3, unsent: 2, stored: 1 });
    expect(await send(mapping)).toMatchObject({ acknowledged: 1, refused: 0, orphans: 2, findings: [] });
    expect(await mock.customers()).toMatchObject([{ metrics: { '2026-01-01': { logins: 5 } } }]);

    // Metrics are sent with their customer.
    expect((await read('work/rejects.csv')).split('\n').slice(1)).toEqual([
      '1,Acme,,,,customers.csv,2,"",a row of its metrics was rejected',
      '',
    ]);
    const rejects = await read('work/rejects-metrics.csv');
    expect(rejects.split('\n').slice(1)).toEqual([
      '1,2026-01-03,,3,4,it has a value and no codename',
      '2,2026-01-05,logins,8,6,no row of customers has this customer',
      '',
    ]);
    await writeFile(
      join(folder, 'work/rejects-metrics.csv'),
      rejects.replace(',,3', ',logins,3').replace('\n2,', '\n1,'),
    );
    const again = parseMapping(await read('work/rejects.mapping.yaml'), 'rejects.mapping.yaml');
    const second = await importFiles(
      { ...inputOf(again), folder: join(folder, 'work') },
      { key: 'sesame', baseUrl: mock.url, work: new WorkFolder(join(folder, 'second')) },
    );
    expect(second).toMatchObject({ acknowledged: 1, orphans: 0 });
    expect(await mock.customers()).toMatchObject([
      { metrics: { '2026-01-01': { logins: 5 }, '2026-01-03': { logins: 3 }, '2026-01-05': { logins: 8 } } },
    ]);
  });

  const changes: { what: string; change: () => Promise<Mapping>; want: RegExp }[] = [
    {
      what: 'a file',
      change: async () => {
        await appendFile(join(folder, 'customers.csv'), '5,New,,,,\n');
        return mapping;
      },
      want: /customers\.csv has changed/,
    },
    {
      what: 'the mapping',
      change: async () => ({ ...mapping, customers: { ...mapping.customers, attributes: {} } }),
      want: /the mapping is another one/,
    },
  ];
  test.each(changes)('does not go on if $what has changed', async ({ change, want }) => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const options = () => ({
      key: 'sesame',
      baseUrl: 'http://127.0.0.1:1',
      work: new WorkFolder(join(folder, 'work')),
    });
    expect(await importFiles(inputOf(mapping), { ...options(), retry: false })).toMatchObject({ isComplete: false });
    const changed = await change();
    await expect(importFiles(inputOf(changed), options())).rejects.toThrow(want);
  });

  test('whose server accepts connections and never answers ends, and goes on later', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    // The one that answers later has the same: an import goes on at its server.
    const port = await reusablePort();
    const silent = createServer().listen(port, '127.0.0.1');
    await once(silent, 'listening');
    const sendTo = () =>
      importFiles(inputOf(mapping), {
        key: 'sesame',
        baseUrl: `http://127.0.0.1:${port}`,
        work: new WorkFolder(join(folder, 'work')),
        timeout: 200,
        retry: false,
      });
    const first = await sendTo();
    expect(first).toMatchObject({ isComplete: false, acknowledged: 0 });
    expect(first.inDoubt + first.neverSent).toBeGreaterThan(0);
    silent.close();
    silent.closeAllConnections();
    const answering = await startMock({ account, rateLimit: false, port });
    const second = await sendTo();
    const stored = await answering.customers();
    await answering.close();
    expect(second).toMatchObject({ isComplete: true, inDoubt: 0, neverSent: 0 });
    expect(stored).toHaveLength(second.acknowledged);
  });

  /** Writes a file with this many columns, whose third row has no identifier. */
  const writeWide = async (count: number): Promise<ImportInput> => {
    const names = Array.from({ length: count - 2 }, (_, index) => `c${index}`);
    const rows = [1, 2, '', 3].map((id) => [id, `Name ${id}`, ...names.map((_, index) => Number(id) * index)].join());
    await write('customers.csv', [['id', 'name', ...names.map((name) => `attributes.${name}`)].join(), ...rows]);
    const wide: Mapping = {
      customers: {
        source: { files: ['customers.csv'] },
        // An expression may need any of the columns.
        fields: { external_id: { column: 'id' }, name: { sql: 'trim(name)' } },
        attributes: {},
        attributesFrom: { prefix: 'attributes.' },
      },
    };
    return { ...inputOf(wide), account: undefined };
  };

  test('of a thousand columns is planned with each', async () => {
    const { columns, customers } = await planImport(await writeWide(1002));
    expect(customers).toMatchObject({ sent: 3, refused: 1 });
    expect(columns).toHaveLength(1002);
    const outcomes = columns.slice(1).map((column) => {
      const { to, type, values, coerced, unsent, stored } = column;
      return [to.split('.')[0], type, values, coerced, unsent, stored].join(' ');
    });
    expect(new Set(outcomes)).toEqual(new Set(['attributes number 4 4 1 3', 'name text 4 0 1 3']));
  }, 60_000);

  test('whose expressions make long values of short rows is planned in the usual memory', async () => {
    const count = 20_000;
    await write('customers.csv', ['id,name', ...Array.from({ length: count }, (_, number) => `c${number},N`)]);
    const long: Mapping = {
      customers: {
        source: { files: ['customers.csv'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: { note: { sql: "repeat('x', 16000)", type: 'text' } },
      },
    };
    const plan = await planImport({ ...inputOf(long), account: undefined });
    expect(plan.customers.sent + plan.customers.refused).toBe(count);
  }, 60_000);

  test('of ten thousand columns is sent, and its rejects have all of them', async () => {
    const input = await writeWide(10_002);
    expect(await send(input.mapping, 'work', input)).toMatchObject({ acknowledged: 3, refused: 1 });
    expect(await mock.customers()).toHaveLength(3);
    const [header = '', rejected = ''] = (await read('work/rejects.csv')).split('\n');
    expect(header).toMatch(/^id,name,attributes\.c0,.*,attributes\.c9999,reject_file,/);
    expect(rejected).toMatch(/^"?"?,Name ,0,0,/);
  }, 300_000);

  test('of ten thousand columns is planned with metrics in a file of their own', async () => {
    const input = await writeWide(10_002);
    await write('usage.csv', usage);
    const plan = await planImport({ ...input, mapping: { ...input.mapping, metrics: mapping.metrics } });
    expect(plan).toMatchObject({
      customers: { sent: 3, refused: 1 },
      metrics: { sent: 6, refused: 0 },
      orphans: { count: 1 },
    });
  }, 300_000);

  test('of a query that groups has the same order each time, so that a resumed one knows its customers', async () => {
    const lines = Array.from({ length: 200_000 }, (_, number) => `c${number % 50_000},N${number}`);
    await write('customers.csv', ['id,name', ...lines]);
    const query = 'SELECT id, max(name) AS name FROM source GROUP BY id';
    const grouped: Mapping = {
      customers: {
        source: { files: ['customers.csv'], query },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: {},
      },
    };
    const hashes = new Set<string | undefined>();
    for (let time = 0; time < 3; time += 1) {
      hashes.add(await PreparedImport.use(inputOf(grouped), (prepared) => prepared.rowsHash()));
    }
    expect(hashes.size).toBe(1);
  });

  test('of a file that grows while it is read is refused', async () => {
    const lines = Array.from({ length: 300_000 }, (_, number) => `c${number},N${number},,,,`);
    await write('customers.csv', [customers[0]!, ...lines]);
    let isDone = false;
    const growing = (async () => {
      for (; !isDone; await setTimeout(1)) await appendFile(join(folder, 'customers.csv'), 'x,Late,,,,\n');
    })();
    const { metrics: _, ...ofCustomers } = mapping;
    const failure = await send(ofCustomers).catch((error: Error) => error);
    isDone = true;
    await growing;
    expect(failure).toMatchObject({ message: expect.stringMatching(/customers\.csv changed while it was read/) });
    expect(mock.requests()).toEqual([]);
  });

  test('that is complete sends nothing again', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    await send(mapping);
    const requests = mock.requests().length;
    const report = await read('work/report.json');
    await write('work/rejects.csv', ['corrected']);
    expect(await send(mapping)).toMatchObject({ isComplete: true, acknowledged: 3, refused: 1, requests: 1 });
    expect(mock.requests()).toHaveLength(requests);
    expect(await read('work/report.json')).toBe(report);
    expect(await read('work/rejects.csv')).toBe('corrected\n');
  });

  test('that was killed when it was complete keeps no rows', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    await send(mapping);
    await write('work/rows.duckdb', ['the rows']);
    expect(await send(mapping)).toMatchObject({ isComplete: true });
    await expect(read('work/rows.duckdb')).rejects.toThrow('ENOENT');
  });

  test('tells why the API refuses what inspect does not', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const server = createServer((_, response) => response.writeHead(400).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const options = { key: 'sesame', baseUrl: `http://127.0.0.1:${port}`, work: new WorkFolder(join(folder, 'work')) };
    const report = await importFiles(inputOf(mapping), options);
    server.close();
    server.closeAllConnections();
    expect(report).toMatchObject({
      isComplete: true,
      refused: 4,
      neverSent: 0,
      refusals: [{ reason: expect.stringContaining('status 400'), customers: 3 }],
    });
  });

  test('that the API keeps out sends the same customers later, and rejects only those that are wrong', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const port = await reusablePort();
    const server = createServer((_, response) => response.writeHead(403).end()).listen(port, '127.0.0.1');
    await once(server, 'listening');
    const options = () => ({
      key: 'sesame',
      baseUrl: `http://127.0.0.1:${port}`,
      work: new WorkFolder(join(folder, 'work')),
    });
    const kept = await importFiles(inputOf(mapping), options());
    server.close();
    server.closeAllConnections();
    expect(kept).toMatchObject({
      isComplete: false,
      acknowledged: 0,
      refused: 1,
      inDoubt: 0,
      neverSent: 3,
      requests: 1,
    });
    expect((await read('work/rejects.ndjson')).trim().split('\n')).toHaveLength(1);
    const open = await startMock({ account, rateLimit: false, port });
    const sent = await importFiles(inputOf(mapping), options());
    await open.close();
    expect(sent).toMatchObject({ isComplete: true, acknowledged: 3, refused: 1, neverSent: 0, requests: 2 });
    expect(sent.bytes).toBe(2 * kept.bytes);
  });

  test('that a server ends goes on later', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const work = new WorkFolder(join(folder, 'work'));
    const port = await reusablePort();
    const options = { key: 'sesame', baseUrl: `http://127.0.0.1:${port}`, work, retry: { limit: 0 } };
    const stopped = await importFiles(inputOf(mapping), options);
    expect(stopped).toMatchObject({ isComplete: false, acknowledged: 0, refused: 1 });
    const back = await startMock({ account, rateLimit: false, port });
    expect(await importFiles(inputOf(mapping), options)).toMatchObject({
      isComplete: true,
      acknowledged: 3,
      refused: 1,
    });
    expect(await back.customers()).toHaveLength(3);
    await back.close();
  });
});
