import { describe, expect, test } from 'vitest';
import { customers, mapping, usage, useImports } from './imports.fixture.ts';
import { type Mapping, planImport } from './index.ts';

const imports = useImports();
const { inputOf, write } = imports;

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
      ['warning', 'unknown-codename', 2, 2],
      ['warning', 'miscased-codename', 1, 8],
      ['warning', 'wrong-type', 1, 5],
    ]);
    expect(plan.dropped).toMatchObject([
      { path: 'attributes.Region', values: 1 },
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
    expect(await imports.mock.customers()).toEqual([]);
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

test('a plan reads customers and their metrics from standard input', async () => {
  const source = { files: ['-'] };
  const both: Mapping = {
    customers: { ...mapping.customers, source, attributes: {} },
    metrics: { ...mapping.metrics!, source, customer: { column: 'id' } },
  };
  const stdin = (async function* () {
    yield Buffer.from('id,name,day,metric,value\n1,Acme,2026-01-01,logins,5\n');
  })();
  expect(await planImport({ ...inputOf(both), stdin })).toMatchObject({
    customers: { sent: 1 },
    metrics: { sent: 1 },
    files: [{ path: 'standard input', bytes: 52 }],
  });
});

test('a plan takes the date for no metric, also if it has the prefix of metrics', async () => {
  await write('customers.csv', ['id,name,metrics.date,metrics.logins', '1,Acme,2026-01-01,5', '2,Other,2026-01-02,']);
  const metrics = { date: { column: 'metrics.date' }, values: {}, valuesFrom: { prefix: 'metrics.' } };
  const given: Mapping = { customers: { ...mapping.customers, attributes: {}, metrics } };
  const { columns, bytes } = await planImport(inputOf(given));
  expect(columns.map(({ to }) => to)).toEqual(['external_id', 'name', 'metrics.date', 'metrics.logins']);
  const sent = [
    { external_id: '1', name: 'Acme', metrics: [{ date: '2026-01-01', logins: 5 }] },
    { external_id: '2', name: 'Other' },
  ];
  expect(bytes).toBe(JSON.stringify({ customers: sent }).length);
});
