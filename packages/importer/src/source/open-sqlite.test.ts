import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSqlite } from '@customerscore-kit/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileSource } from '../types.ts';
import { hasSqlite, writeSqlite } from './databases.fixture.ts';
import { useSources } from './open-source.fixture.ts';

describe.skipIf(!hasSqlite)('SQLite', () => {
  const { open } = useSources();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  let count = 0;
  /** Opens a new database. */
  async function opened(sql: string, source: Partial<FileSource> = {}, options: { areColumnsEnough?: boolean } = {}) {
    count += 1;
    const name = `crm-${count}.db`;
    await writeSqlite(join(folder, name), sql);
    return open({}, { files: [name], ...source }, { folder, ...options });
  }

  test('rows are not read if the columns are enough', async () => {
    const sql = "create table t (id, seats); insert into t values (1, 'a'), (2, x'00')";
    await expect(opened(sql)).rejects.toThrow(/binary data in row 2/);
    const { names, rows } = await opened(sql, {}, { areColumnsEnough: true });
    expect({ names, rows }).toEqual({ names: ['id', 'seats'], rows: [] });
  });

  describe('a column has the type of its values, and all their digits', () => {
    const cases: { what: string; given: string; type: string; want: unknown[] }[] = [
      {
        what: 'integers',
        given: '(1), (9007199254740993), (-9223372036854775808), (null)',
        type: 'number',
        want: [1n, 9007199254740993n, -9223372036854775808n, null],
      },
      { what: 'texts like numbers', given: "('007'), ('1')", type: 'text', want: ['007', '1'] },
      { what: 'integers and texts', given: "(7), ('007'), (1.5)", type: 'text', want: ['7', '007', '1.5'] },
      { what: 'real numbers', given: '(0.1), (1e300), (-2.5)', type: 'number', want: [0.1, 1e300, -2.5] },
      { what: 'integers and real numbers', given: '(1), (0.5)', type: 'number', want: [1, 0.5] },
      {
        what: 'a large integer and a real number',
        given: '(9007199254740993), (0.5)',
        type: 'numeric',
        want: ['9007199254740993', '0.5'],
      },
      { what: 'empty texts', given: "(''), ('a'), ('N/A')", type: 'text', want: [null, 'a', null] },
      { what: 'no values', given: '(null), (null)', type: 'text', want: [null, null] },
      { what: 'characters', given: "('é 😀'), ('a' || char(10) || 'b')", type: 'text', want: ['é 😀', 'a\nb'] },
    ];
    test.each(cases)('$what', async ({ given, type, want }) => {
      const { columns, rows } = await opened(`create table t (v); insert into t values ${given}`, { nulls: ['N/A'] });
      expect(columns).toEqual([{ name: 'v', type }]);
      expect(rows).toEqual(want.map((value) => [value]));
    });

    test('whatever the declared type is', async () => {
      const { columns, rows } = await opened(
        `create table t (id integer primary key, code int, flag boolean, "1" text);
         insert into t values (2, 'x', true, '01'), (1, 5, false, '02')`,
      );
      expect(columns.map(({ name, type }) => [name, type])).toEqual([
        ['id', 'number'],
        ['code', 'text'],
        ['flag', 'number'],
        ['1', 'text'],
      ]);
      expect(rows).toEqual([
        [1n, '5', 0n, '02'],
        [2n, 'x', 1n, '01'],
      ]);
    });
  });

  test('without rows, the columns are known', async () => {
    const { names, rows } = await opened('create table t (id, name)');
    expect({ names, rows }).toEqual({ names: ['id', 'name'], rows: [] });
  });

  const tables = `create table companies (id, name); create table "odd ""table" (id); create table usage (day);
    create view active as select id from companies where id > 1;
    insert into companies values (1, 'a'), (2, 'b'); insert into "odd ""table" values (5)`;
  const parts: { what: string; source: Partial<FileSource>; want: unknown[][] }[] = [
    {
      what: 'a table',
      source: { table: 'Companies' },
      want: [
        [1n, 'a'],
        [2n, 'b'],
      ],
    },
    { what: 'a table with a quote in its name', source: { table: 'odd "table' }, want: [[5n]] },
    { what: 'a view', source: { table: 'active' }, want: [[2n]] },
    {
      what: 'a query of SQLite, with a comment',
      source: { query: "select name, iif(id = 1, 'x', 'y') as v from companies order by id desc; " },
      want: [
        ['b', 'y'],
        ['a', 'x'],
      ],
    },
    { what: 'a comment at its end', source: { query: 'with c as (select 3) select * from c -- all' }, want: [[3n]] },
    {
      what: 'a name that is used twice',
      source: { query: 'select id, id from companies' },
      want: [
        [1n, 1n],
        [2n, 2n],
      ],
    },
  ];
  test.each(parts)('reads $what', async ({ source, want }) => {
    const { rows, numbers } = await opened(tables, source);
    expect(rows).toEqual(want);
    expect(numbers).toEqual(want.map((_, index) => index + 1));
  });

  test('text that has the character for what is not UTF-8', async () => {
    const { rows } = await opened("create table t (v); insert into t values ('a\ufffd'), ('b')");
    expect(rows).toEqual([['a\ufffd'], ['b']]);
  });

  test('text of a database in UTF-16', async () => {
    const { rows } = await opened("pragma encoding = 'UTF-16'; create table t (v); insert into t values ('é\ufffd')");
    expect(rows).toEqual([['é\ufffd']]);
  });

  const errors: { what: string; sql?: string; source?: Partial<FileSource>; want: RegExp }[] = [
    {
      what: 'several tables',
      sql: tables,
      want: /^crm-\d+\.db has several tables: companies, odd "table, usage\. Name one by --table, or in a mapping, such as source: \{ files: crm-\d+\.db, table: companies \}\.$/,
    },
    { what: 'no tables', sql: 'pragma user_version = 1', want: /^crm-\d+\.db has no tables\./ },
    {
      what: 'a table that it does not have',
      source: { table: 'users' },
      want: /^crm-\d+\.db has no table users\. Its tables: active, companies, odd "table, usage\.$/,
    },
    {
      what: 'a wrong query',
      source: { query: 'select x from usage' },
      want: /^The query of crm-\d+\.db failed: no such column: x/,
    },
    {
      what: 'several statements',
      source: { query: 'select 1; delete from usage' },
      want: /^The query of crm-\d+\.db failed: .*syntax error/,
    },
    { what: 'a statement that writes', source: { query: 'delete from usage returning *' }, want: /syntax error/ },
    {
      what: 'text that is not UTF-8',
      sql: "create table t (id, name); insert into t values (1, 'é'), (2, null), (3, cast(x'436166e9' as text)), (4, 'b')",
      want: /^crm-\d+\.db has text that is not UTF-8 in row 3 of the column name\. Leave it out by a query, or correct it in the database\.$/,
    },
    {
      what: 'binary data',
      sql: "create table t (id, logo); insert into t values (1, null), (2, x'00ff')",
      want: /^crm-\d+\.db has binary data in row 2 of the column logo\. Leave it out by a query, or write hex\("logo"\) there\.$/,
    },
    { what: 'a reserved name', sql: 'create table t (__row)', want: /has a column __row, / },
  ];
  test.each(errors)('$what: says what to do', async ({ sql = tables, source, want }) => {
    await expect(opened(sql, source)).rejects.toThrow(want);
  });

  describe('files', () => {
    test('that are none', async () => {
      await writeFile(join(folder, 'none.db'), 'id,name\n'.repeat(1000));
      await expect(open({}, { files: ['none.db'] }, { folder })).rejects.toThrow(
        /^none\.db cannot be read as SQLite: file is not a database\. It is of another program, or encrypted\. /,
      );
      await expect(open({ 'a.sqlite.gz': 'x' })).rejects.toThrow(
        'a.sqlite.gz is compressed. Run "gunzip a.sqlite.gz" first.',
      );
    });

    test('of a glob, and with CSV, are joined by name', async () => {
      await writeSqlite(join(folder, 'g1.sqlite'), 'create table t (id, v); insert into t values (1, 2), (3, 4)');
      await writeSqlite(
        join(folder, 'g2.sqlite3'),
        "create table t (ID, v); insert into t values ('01', 9007199254740993)",
      );
      await writeFile(join(folder, 'g3.csv'), 'v,id\n5,x\n');
      const { columns, rows, numbers, files } = await open({}, { files: ['g*.sqlite*', 'g3.csv'] }, { folder });
      expect(columns).toEqual([
        { name: 'id', type: 'text' },
        { name: 'v', type: 'text' },
      ]);
      expect(rows).toEqual([
        ['1', '2'],
        ['3', '4'],
        ['01', '9007199254740993'],
        ['x', '5'],
      ]);
      expect(numbers).toEqual(['0:1', '0:2', '1:1', '2:2']);
      expect(files[0]!.bytes).toBe((await stat(join(folder, 'g1.sqlite'))).size);
      const mixed = open({}, { files: ['g1.sqlite', 'g3.csv'], query: 'select 1' }, { folder });
      await expect(mixed).rejects.toThrow(
        /^The query of the source would run in g1\.sqlite, but g3\.csv is not SQLite\./,
      );
      await expect(open({}, { files: ['g3.csv'], table: 't' }, { folder })).rejects.toThrow(/^g3\.csv has no tables/);
    });

    test('from standard input', async () => {
      await writeSqlite(join(folder, 'in.db'), 'create table t (id); insert into t values (1)');
      const content = await readFile(join(folder, 'in.db'));
      const stdin = (async function* () {
        yield content;
      })();
      const { rows } = await open({}, { files: ['-'], format: 'sqlite' }, { stdin });
      expect(rows).toEqual([[1n]]);
    });

    test('that another process writes are read as they are, with their write-ahead log', async () => {
      const file = join(folder, 'wal.db');
      const writer = (await loadSqlite())(file);
      try {
        writer.exec('pragma journal_mode = wal; create table t (id); insert into t values (1)');
        expect(existsSync(`${file}-wal`)).toBe(true);
        writer.exec('begin; insert into t values (2)');
        const { rows } = await open({}, { files: ['wal.db'] }, { folder });
        expect(rows).toEqual([[1n]]);
        writer.exec('commit');
      } finally {
        writer.close();
      }
    });

    test('are not written', async () => {
      const file = join(folder, 'kept.db');
      await writeSqlite(file, 'create table t (id); insert into t values (1)');
      await chmod(file, 0o444);
      const before = await readFile(file);
      expect((await open({}, { files: ['kept.db'] }, { folder })).rows).toEqual([[1n]]);
      expect(await readFile(file)).toEqual(before);
    });
  });

  test('100,000 rows are in their order, whatever their size', async () => {
    const { rows } = await opened(
      `create table t (id, v);
       with recursive n (i) as (select 1 union all select i + 1 from n where i < 100000)
       insert into t select i, case when i % 1000 = 0 then printf('%.*c', 20000, 'x') else 'v' || i end from n`,
    );
    expect(rows).toHaveLength(100_000);
    expect(rows.findIndex(([id], index) => id !== BigInt(index + 1))).toBe(-1);
    expect(rows[999]![1]).toHaveLength(20_000);
  });
});
