import { describe, expect, test } from 'vitest';
import { useImports } from './imports.fixture.ts';
import { importFiles, type Mapping, planImport, WorkFolder } from './index.ts';
import type { Value } from './types.ts';

const imports = useImports();
const { at, inputOf, received, send, write, writeParquet } = imports;

const customersOf = (file: string, attributes: Mapping['customers']['attributes'] = {}): Mapping['customers'] => ({
  source: { files: [file] },
  fields: { external_id: { column: 'id' }, name: { column: 'name' } },
  attributes,
});

describe('an expression', () => {
  test.each<{ given: string; sql: string; want: unknown }>([
    { given: 'with a comment at its end', sql: 'upper(name) -- in capitals', want: 'ACME' },
    { given: 'of several lines', sql: "name\n || ' & Co'", want: 'Acme & Co' },
    { given: 'that gives an object', sql: "{ 'city': 'Brno', 'seats': 7 }", want: '{"city":"Brno","seats":7}' },
    { given: 'that gives a list', sql: "['a', 'b']", want: '["a","b"]' },
    { given: 'that gives a map', sql: "map { 'k': 1 }", want: '{"k":1}' },
    { given: 'that gives no number', sql: "'nan'::double", want: undefined },
    { given: 'that gives a text with brackets', sql: "'[]'", want: '[]' },
  ])('$given', async ({ sql, want }) => {
    await write('customers.csv', ['id,name', '1,Acme']);
    await send({ customers: customersOf('customers.csv', { plan: { sql } }) });
    expect((await received()).map(({ attributes }) => attributes?.plan)).toEqual([want]);
  });
});

test('a number that is none is no value: an identifier is then missing', async () => {
  await writeParquet(
    'customers.parquet',
    "select unnest(['nan'::double, 7]) as id, 'Acme' as name, unnest([1, 'nan'::double]) as seats",
  );
  const mapping = { customers: customersOf('customers.parquet', { seats: { column: 'seats' } }) };
  expect(await planImport(inputOf(mapping))).toMatchObject({ customers: { sent: 1, refused: 1 } });
  expect(await send(mapping)).toMatchObject({ acknowledged: 1, refused: 1 });
  expect(await received()).toEqual([{ external_id: '7', name: 'Acme' }]);
});

test('metrics have the types of the account, and are numbers without one', async () => {
  await write('customers.csv', ['id,name,day,tier,logins', '1,Acme,2026-01-01,0042,07']);
  await write('usage.csv', ['id,day,active,other', '1,2026-01-02,yes,5']);
  const column = (name: string) => ({ [name]: { column: name } });
  const mapping: Mapping = {
    customers: {
      ...customersOf('customers.csv'),
      metrics: { date: { column: 'day' }, values: { ...column('tier'), ...column('logins') } },
    },
    metrics: {
      source: { files: ['usage.csv'] },
      customer: { column: 'id' },
      date: { column: 'day' },
      wide: { values: { ...column('active'), ...column('other') } },
    },
  };
  const account = { customer: { metrics: { tier: 'string', logins: 'number', active: { type: 'boolean' } } } } as const;
  const options = { key: 'k', baseUrl: imports.mock.url, work: new WorkFolder(at('work')) };
  await importFiles({ ...inputOf(mapping), account }, options);
  expect((await received()).map(({ metrics }) => metrics)).toEqual([
    [
      { date: '2026-01-01', tier: '0042', logins: 7 },
      { date: '2026-01-02', active: true, other: 5 },
    ],
  ]);
});

describe('metrics in rows of their own', () => {
  const metrics = {
    tier: 'string',
    "it's": 'boolean',
    renewal: { type: 'date' },
    seen: 'timestamp',
    logins: 'number',
  } as const;
  const rows = [
    ['tier', '0042'],
    ["it's", 'yes'],
    ["it's", 'maybe'],
    ['renewal', '2026-03-04'],
    ['seen', '12'],
    ['logins', '07'],
    ['logins', '1,5'],
    ['unknown', '5'],
    ['Tier', '0042'],
  ] as const;
  test.each<{ what: string; stated: Pick<Value, 'type' | 'decimal'>; want: unknown[]; unreadable: number }>([
    {
      what: 'have the types of the account',
      stated: {},
      want: ['0042', true, 'maybe', '2026-03-04', 12, 7, '1,5', 5, 42],
      unreadable: 2,
    },
    {
      what: 'have the type that the mapping states',
      stated: { type: 'text' },
      want: rows.map(([, text]) => text),
      unreadable: 0,
    },
    {
      what: 'have the decimal mark that it states, if they are numbers',
      stated: { decimal: ',' },
      want: ['0042', true, 'maybe', '2026-03-04', 12, 7, 1.5, 5, 42],
      unreadable: 1,
    },
  ])('$what', async ({ stated, want, unreadable }) => {
    await write('customers.csv', ['id,name', '1,Acme']);
    await write('usage.csv', [
      'id,day,codename,value',
      ...rows.map((row, day) => `1,2026-01-0${day + 1},"${row.join('","')}"`),
    ]);
    const mapping: Mapping = {
      customers: customersOf('customers.csv'),
      metrics: {
        source: { files: ['usage.csv'] },
        customer: { column: 'id' },
        date: { column: 'day' },
        long: { codename: { column: 'codename' }, value: { column: 'value', ...stated } },
      },
    };
    const input = { ...inputOf(mapping), account: { customer: { metrics } } };
    await importFiles(input, { key: 'k', baseUrl: imports.mock.url, work: new WorkFolder(at('work')) });
    const [customer] = await received();
    expect(customer?.metrics).toEqual(
      rows.map(([codename], index) => ({ date: `2026-01-0${index + 1}`, [codename]: want[index] })),
    );
    const { columns } = await planImport(input);
    expect(columns).toContainEqual(expect.objectContaining({ to: '(value)', values: rows.length, unreadable }));
  });
});

test('a column is found without regard to case, as in SQL and in the files that are joined', async () => {
  await write('a.csv', ['ID,Name,Seats', '1,Acme,', '2,Other,']);
  await write('b.ndjson', ['{"id":"3","name":"Third","seats":7}']);
  const mapping: Mapping = {
    customers: {
      ...customersOf('', { seats: { column: 'SEATS', type: 'number' } }),
      source: { files: ['a.csv', 'b.ndjson'] },
    },
  };
  const plan = await planImport(inputOf(mapping));
  expect(plan).toMatchObject({ customers: { sent: 3 }, unused: [] });
  await send(mapping);
  expect((await received()).map(({ external_id, attributes }) => [external_id, attributes])).toEqual([
    ['1', undefined],
    ['2', undefined],
    ['3', { seats: 7 }],
  ]);
});

test('an account may be that of a JSON module, whose types are strings, and a codename a name of every object', async () => {
  await write('customers.csv', ['id,name,day,constructor', '1,Acme,2026-01-01,7']);
  const mapping: Mapping = {
    customers: {
      ...customersOf('customers.csv', { plan: { constant: 'pro' } }),
      metrics: { date: { column: 'day' }, values: { constructor: { column: 'constructor' } } },
    },
  };
  const account = { customer: { attributes: { plan: 'string' as string }, metrics: {} } };
  const { columns, dropped } = await planImport({ ...inputOf(mapping), account });
  expect(columns.find(({ to }) => to === 'metrics.constructor')).toMatchObject({ type: 'number' });
  expect(dropped).toMatchObject([{ path: 'metrics.constructor', values: 1 }]);
});
