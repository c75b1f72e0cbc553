import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles, type Mapping, planImport, WorkFolder } from '../index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-expressions-'));
  await writeFile(join(folder, 'customers.csv'), 'id,name,created\n1,A,2026-01-01\n2,B,soon\n');
  await writeFile(join(folder, 'usage.csv'), 'id,day,logins\n1,2026-01-01,7\n');
});
afterAll(() => rm(folder, { recursive: true }));

const inputOf = (sql: string, place: 'attributes' | 'metrics' = 'attributes') => {
  const mapping: Mapping = {
    customers: {
      source: { files: ['customers.csv'] },
      fields: { external_id: { column: 'id' }, name: { column: 'name' } },
      attributes: place === 'attributes' ? { since: { sql } } : {},
    },
    metrics: {
      source: { files: ['usage.csv'] },
      customer: { column: 'id' },
      date: { column: 'day' },
      wide: { values: { logins: place === 'metrics' ? { sql } : { column: 'logins' } } },
    },
  };
  return { mapping, folder, temporaryFolder: join(folder, 'temporary') };
};

const valueCure = 'Correct the value, or use try_cast or try_strptime, which give no value instead.';

test.each([
  { sql: 'nothing + 1', want: 'Referenced column "nothing" not found in FROM clause! Candidate bindings: "name"' },
  { sql: 'foo(id)', want: 'Scalar Function with name foo does not exist!' },
  { sql: 'id +', want: 'syntax error at end of input. Correct it in the mapping.' },
  { sql: 'selct(', want: 'syntax error at end of input. Correct it in the mapping.' },
  { sql: 'count(*)', want: 'A value is of one row: use a query of the source for that of several.' },
  {
    sql: 'id * 12',
    want: 'explicit type casts. Make numbers of texts, as in try_cast(COLUMN as double).',
  },
  {
    sql: 'created::date',
    want: `invalid date field format: "soon", expected format is (YYYY-MM-DD) when casting from source column created. ${valueCure}`,
  },
  {
    sql: "strptime(created, '%d')",
    want: `Could not parse string "2026-01-01" according to format specifier "%d". ${valueCure}`,
  },
  { sql: 'id::utinyint - 300::utinyint', want: valueCure },
])('an expression that fails is named: $sql', async ({ sql, want }) => {
  await expect(planImport(inputOf(sql))).rejects.toThrow(`attributes.since: the expression ${sql} failed. `);
  await expect(planImport(inputOf(sql))).rejects.toThrow(want);
});

test('an expression that gives bytes is named', async () => {
  await expect(planImport(inputOf('encode(name)'))).rejects.toThrow(
    'attributes.since: the expression encode(name) gives binary data. Write hex(…) or decode(…) around it.',
  );
  expect(await planImport(inputOf('decode(encode(name))'))).toMatchObject({ customers: { sent: 2 } });
});

test('a time becomes the seconds of a timestamp', async () => {
  const input = inputOf("epoch(coalesce(try_cast(created AS timestamptz), '2026-01-02T01:00:00+01:00'))");
  const { attributes } = input.mapping.customers;
  const mapping: Mapping = {
    ...input.mapping,
    customers: { ...input.mapping.customers, attributes: { since: { ...attributes.since, type: 'number' } } },
  };
  const account = { customer: { attributes: { since: 'timestamp' }, metrics: { logins: 'number' } } } as const;
  const { columns, findings } = await planImport({ ...input, mapping, account });
  expect(columns.find(({ to }) => to === 'attributes.since')).toMatchObject({ type: 'number', stored: 2 });
  expect(findings).toEqual([]);
});

test('an expression of metrics is over their columns', async () => {
  expect(await planImport(inputOf('logins::int * 2', 'metrics'))).toMatchObject({ metrics: { sent: 1 } });
  await expect(planImport(inputOf('created', 'metrics'))).rejects.toThrow(
    'metrics.logins: the expression created failed. Referenced column "created" not found',
  );
});

test('an import with an expression that is no SQL does not begin', async () => {
  const work = new WorkFolder(join(folder, 'work'));
  await expect(importFiles(inputOf('foo(id)'), { key: 'k', baseUrl: 'http://127.0.0.1:1', work })).rejects.toThrow(
    'foo',
  );
  expect(work.isStarted).toBe(false);
});
