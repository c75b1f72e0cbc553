import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { inspect, promisify } from 'node:util';
import { query } from '@customerscore-kit/run-tool/postgres';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PostgresSource } from '../types.ts';
import { newPostgres } from './databases.fixture.ts';
import { useSources } from './open-source.fixture.ts';
import { openSource } from './open-source.ts';
import { withSnapshots } from './snapshots.ts';

const database = await newPostgres();

describe.skipIf(database === undefined)('PostgreSQL', () => {
  const { open, all, using } = useSources();
  const env = { CRM: database };
  const read = (rows: Omit<PostgresSource, 'postgres'>) => open({}, { postgres: 'CRM', ...rows }, { env });
  beforeAll(() =>
    query(
      database!,
      `create schema crm; create table crm.companies (id int, price numeric(9, 2), seen timestamptz, day timestamp);
      insert into crm.companies values (2, 1.5, '2026-01-02 01:00+03', '2026-01-02 23:30'), (1, 'NaN', null, null), (3, 7, null, null);
      create sequence crm.numbers; create table "Odd ""Name" (id int); insert into "Odd ""Name" values (5)`,
    ),
  );

  describe('a column has its type, and every digit', () => {
    const cases: { values: string; type: string; want: unknown[] }[] = [
      { values: '(1::smallint), (null)', type: 'number', want: [1n, null] },
      {
        values: '(9007199254740993), (-9223372036854775808)',
        type: 'number',
        want: [9007199254740993n, -9223372036854775808n],
      },
      { values: '(1.50), (12345678901234567890.12)', type: 'numeric', want: ['1.5', '12345678901234567890.12'] },
      { values: "(1.50), ('NaN'::numeric), ('-Infinity')", type: 'numeric', want: ['1.5', 'NaN', '-Infinity'] },
      { values: '(100.40), (9), (0.00001), (null)', type: 'numeric', want: ['100.4', '9', '0.00001', null] },
      { values: '(12345678901234567890::numeric), (-7.00)', type: 'numeric', want: ['12345678901234567890', '-7'] },
      { values: '(10.0 / 3), (9), (-100.0)', type: 'numeric', want: ['3.3333333333333333', '9', '-100'] },
      { values: `(${'9'.repeat(39)}), (7.00)`, type: 'numeric', want: ['9'.repeat(39), '7'] },
      { values: "(0.1::float4), ('NaN')", type: 'number', want: [0.1, Number.NaN] },
      { values: "(0.1::float8), (1e300), ('-Infinity')", type: 'number', want: [0.1, 1e300, Number.NEGATIVE_INFINITY] },
      { values: '(true), (false), (null)', type: 'boolean', want: [true, false, null] },
      { values: "(date '2026-01-02'), (null)", type: 'date', want: [new Date('2026-01-02'), null] },
      { values: "('007'), (''), ('N/A')", type: 'text', want: ['007', null, null] },
      { values: "('ab'::char(5))", type: 'text', want: ['ab'] },
      { values: `('{"a": [1.50]}'::json)`, type: 'nested', want: ['{"a": [1.50]}'] },
      { values: `('[12345678901234567890]'::jsonb)`, type: 'nested', want: ['[12345678901234567890]'] },
      { values: "(array['x', 'a,b', null])", type: 'nested', want: ['["x","a,b",null]'] },
      { values: '(array[[1, 9007199254740993]])', type: 'nested', want: ['[[1,9007199254740993]]'] },
      { values: "(row(1, 'x'))", type: 'nested', want: ['{"f1":1,"f2":"x"}'] },
      { values: "(interval '1 day 2 hours')", type: 'text', want: ['P1DT2H'] },
    ];
    test.each(cases)('$values', async ({ values, type, want }) => {
      const { columns, rows } = await read({
        query: `select * from (values ${values}) as t(v)`,
        nulls: ['N/A'],
      });
      expect(columns).toEqual([{ name: 'v', type }]);
      expect(rows).toEqual(want.map((value) => [value]));
    });
  });

  test('reads a table of a schema; times are in UTC, and their days too', async () => {
    const { columns, table, files } = await read({ table: 'crm.companies' });
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'number'],
      ['price', 'number'],
      ['seen', 'other'],
      ['day', 'other'],
    ]);
    expect(
      await all(
        `select id, price, seen::varchar as seen, seen::date::varchar as day, day::varchar as local from "${table}"`,
      ),
    ).toEqual([
      { id: 2n, price: '1.50', seen: '2026-01-01 22:00:00+00', day: '2026-01-01', local: '2026-01-02 23:30:00' },
      { id: 1n, price: 'NaN', seen: null, day: null, local: null },
      { id: 3n, price: '7.00', seen: null, day: null, local: null },
    ]);
    expect(files).toEqual([{ path: 'CRM', bytes: expect.any(Number), modified: 0 }]);
  });

  test('numbers of any size are compared as numbers', async () => {
    const { table } = await read({
      query:
        'select * from (values (100.4, 99, 1), (9, 10, 1e20::numeric + 0.5), (150.5, 1000, 1e20::numeric)) as t(a, b, c)',
    });
    expect(await all(`select a > b as more, greatest(a, b)::varchar as top, c::varchar as c from "${table}"`)).toEqual([
      { more: true, top: '100.4', c: '1.0' },
      { more: false, top: '10.0', c: '100000000000000000000.5' },
      { more: false, top: '1000.0', c: '100000000000000000000.0' },
    ]);
  });

  test('rows are not read if the columns are enough', async () => {
    const failing = { query: "select 1 as id, (n || 'x')::int as seats from generate_series(1, 3) as n" };
    await expect(read(failing)).rejects.toThrow(/invalid input syntax/);
    const { columns, rows } = await open({}, { postgres: 'CRM', ...failing }, { env, areColumnsEnough: true });
    expect(columns).toEqual([
      { name: 'id', type: 'number' },
      { name: 'seats', type: 'number' },
    ]);
    expect(rows).toEqual([]);
  });

  const parts: { what: string; rows: Omit<PostgresSource, 'postgres'>; want: unknown[][] }[] = [
    { what: 'a table with capitals and a quote in its name', rows: { table: 'Odd "Name' }, want: [[5n]] },
    {
      what: 'a query in its order',
      rows: { query: 'select id from crm.companies order by id desc; ' },
      want: [[3n], [2n], [1n]],
    },
    { what: 'a comment at its end', rows: { query: 'with c as (select 3 as v) select * from c -- all' }, want: [[3n]] },
    { what: 'no rows', rows: { query: 'select 1 as a where false' }, want: [] },
  ];
  test.each(parts)('reads $what', async ({ rows, want }) => {
    const opened = await read(rows);
    expect(opened.rows).toEqual(want);
    expect(opened.numbers).toEqual(want.map((_, index) => index + 1));
  });

  test('a decimal of a precision has its digits', async () => {
    const { table, rows } = await read({ query: 'select price from crm.companies where id <> 1 order by id' });
    expect(await all(`select typeof(price) as type, price::varchar as text from "${table}" limit 1`)).toEqual([
      { type: 'DECIMAL(9,2)', text: '1.50' },
    ]);
    expect(rows).toHaveLength(2);
  });

  test('sources of one mapping see one state, also while others write', async () => {
    await query(database!, 'create table crm.state (id int); insert into crm.state values (1)');
    const counts = await withSnapshots(async (snapshots) => {
      const source = { postgres: 'CRM', table: 'crm.state' };
      const counted: number[] = [];
      for (const name of ['first', 'second']) {
        await openSource(using(), source, { name, folder: '/', snapshots, env });
        counted.push((await all(`from ${name}`)).length);
        await query(database!, 'insert into crm.state values (2)');
      }
      return counted;
    });
    expect(counts).toEqual([1, 1]);
    expect((await read({ table: 'crm.state' })).rows).toHaveLength(3);
  });

  test('100,000 rows are in their order, whatever their size', async () => {
    const { rows } = await read({
      query:
        "select i, case when i % 1000 = 0 then repeat('x', 20000) else 'v' || i end as v from generate_series(1, 100000) i",
    });
    expect(rows).toHaveLength(100_000);
    expect(rows.findIndex(([id], index) => id !== BigInt(index + 1))).toBe(-1);
  });

  const errors: { what: string; rows: Omit<PostgresSource, 'postgres'>; want: RegExp }[] = [
    {
      what: 'a wrong query',
      rows: { query: 'select x' },
      want: /^The query of CRM failed: column "x" does not exist$/,
    },
    {
      what: 'several statements',
      rows: { query: 'select 1; delete from crm.companies' },
      want: /^The query of CRM failed: syntax error/,
    },
    { what: 'a statement that writes', rows: { query: 'delete from crm.companies returning *' }, want: /syntax error/ },
    {
      what: 'a function that writes',
      rows: { query: "select nextval('crm.numbers')" },
      want: /read-only transaction/,
    },
    {
      what: 'an error in a later row',
      rows: { query: 'select 1 / (5000 - i) as v from generate_series(1, 9000) i' },
      want: /failed: division by zero$/,
    },
    {
      what: 'a table that does not exist',
      rows: { table: 'companies' },
      want: /^The table companies of CRM cannot be read: relation "companies" does not exist\. Write its name as/,
    },
    {
      what: 'binary data',
      rows: { query: "select 'x'::bytea as logo" },
      want: /^CRM has binary data in the column logo\. Leave it out by a query, or write encode\(logo, 'hex'\) there\.$/,
    },
    {
      what: 'a name that is used twice',
      rows: { query: 'select 1 as a, 2 as "A"' },
      want: /^CRM has the column A twice, apart from case\./,
    },
    { what: 'a reserved name', rows: { query: 'select 1 as __row' }, want: /^CRM has a column __row, / },
    { what: 'nothing to read', rows: {}, want: /^The source does not say what to read from CRM\./ },
  ];
  test.each(errors)('$what: says what to do', async ({ rows, want }) => {
    await expect(read(rows)).rejects.toThrow(want);
  });

  test('a connection that is lost', async () => {
    await expect(read({ query: 'select pg_terminate_backend(pg_backend_pid())' })).rejects.toThrow(/terminat/);
  });
});

describe('a database that cannot be reached', () => {
  const { open } = useSources();
  const cases: { what: string; url: string | undefined; want: RegExp }[] = [
    {
      what: 'no variable',
      url: undefined,
      want: /^The environment variable CRM is not set\. Set it to a connection string: /,
    },
    { what: 'an empty variable', url: '', want: /^The environment variable CRM is not set\./ },
    {
      what: 'another URL',
      url: 'mysql://u:sesame@127.0.0.1/x',
      want: /^CRM is not a connection string of PostgreSQL\./,
    },
    {
      what: 'no URL',
      url: 'postgres://u:sesame@127.0.0.1:port/x',
      want: /^CRM is not a URL\. Write special characters/,
    },
    {
      what: 'a password with a slash',
      url: 'postgres://u:5/sesame@127.0.0.1:1/x',
      want: /^CRM is not a URL\. .* %2F for \//,
    },
    {
      what: 'a password with an at sign',
      url: 'postgres://u:a@sesame@127.0.0.1:1/x',
      want: /^CRM is not a URL\. .* %40 for @/,
    },
    {
      what: 'no server',
      url: 'postgres://u:sesame@127.0.0.1:1/x',
      want: /^The database of CRM cannot be reached: nothing listens at its host and port\./,
    },
    {
      what: 'no host',
      url: 'postgres://u:sesame@nowhere.invalid/x',
      want: /^The database of CRM cannot be reached: (its host does not exist|getaddrinfo)/,
    },
  ];
  test.each(cases)('$what: says what to do, and nothing of the password', async ({ url, want }) => {
    const error = await open({}, { postgres: 'CRM', table: 't' }, { env: { CRM: url } }).catch((each: Error) => each);
    expect((error as Error).message).toMatch(want);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('sesame');
  });

  const refused: { what: string; change: (url: URL) => void; want: RegExp }[] = [
    {
      what: 'no such database',
      change: (url) => (url.pathname = '/none'),
      want: /the server has no such database\. Correct its name\.$/,
    },
    {
      what: 'no such user',
      change: (url) => (url.username = 'nobody'),
      want: /the server refuses the user or the password\. Correct them\.$/,
    },
    { what: 'no encryption', change: (url) => url.searchParams.set('sslmode', 'require'), want: /SSL/ },
  ];
  test.skipIf(database === undefined).each(refused)('$what', async ({ change, want }) => {
    const url = new URL(database!);
    url.password = 'sesame';
    change(url);
    const error = await open({}, { postgres: 'CRM', table: 't' }, { env: { CRM: url.href } }).catch(
      (each: Error) => each,
    );
    expect((error as Error).message).toMatch(want);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('sesame');
  });

  test('a server that speaks as PostgreSQL and refuses everything: the connection is closed', async () => {
    const message = (type: string, ...parts: string[]) => {
      const body = Buffer.from(parts.map((part) => `${part}\0`).join(''));
      const length = Buffer.alloc(4);
      length.writeInt32BE(4 + body.length);
      return Buffer.concat([Buffer.from(type), length, body]);
    };
    const welcome = Buffer.concat([Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]), Buffer.from('Z\0\0\0\x05I', 'latin1')]);
    const server = createServer((socket) => {
      socket.once('data', () => {
        socket.write(welcome);
        const refusal = message('E', 'SERROR', 'C42704', 'Munrecognized parameter', '');
        socket.once('data', () => socket.write(Buffer.concat([refusal, Buffer.from('Z\0\0\0\x05I', 'latin1')])));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `postgres://u:sesame@127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    await expect(open({}, { postgres: 'CRM', table: 't' }, { env: { CRM: url } })).rejects.toThrow(
      'The server of CRM does not work as PostgreSQL does: unrecognized parameter.',
    );
    // It waits until all connections are closed.
    await promisify(server.close.bind(server))();
  });
});
