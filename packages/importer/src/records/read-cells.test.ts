import { describe, expect, test } from 'vitest';
import { useImports } from '../imports.fixture.ts';
import { type Mapping, planImport } from '../index.ts';

const { inputOf, write } = useImports();

const customers: Mapping['customers'] = {
  source: { files: ['customers.csv'] },
  fields: { external_id: { column: 'Id' }, name: { column: 'name' }, owner_email: { column: 'E-Mail' } },
  attributes: {},
};
const ofMetrics = { source: { files: ['usage.csv'] }, customer: { column: 'customer' }, date: { column: 'day' } };
const long: Mapping = {
  customers,
  metrics: { ...ofMetrics, long: { codename: { column: 'metric' }, value: { column: 'Wert' } } },
};

const customersHeader = 'Id,name,E-Mail';
const acme = '1,Acme,';
const usageHeader = 'customer,day,metric,Wert';

interface Case {
  given: string;
  mapping: Mapping;
  customers: string[];
  usage?: string[];
  /** Code, row, column and value of each finding. */
  want: string[];
}
const cases: Case[] = [
  {
    given: 'a field',
    mapping: { customers },
    customers: [customersHeader, '1,Acme,nobody', '2,Other, Jane <jane@example.com>'],
    want: ['format 2 E-Mail nobody', 'format 3 E-Mail  Jane <jane@example.com>'],
  },
  { given: 'no value', mapping: { customers }, customers: [customersHeader, '1,,'], want: ['required 2 - -'] },
  {
    given: 'attributes: a number as it is written, and none of those that are dropped',
    mapping: {
      customers: { ...customers, attributes: { seats: { column: 'Sitze' }, Plan: { column: 'plan' } } },
    },
    customers: [`${customersHeader},Sitze,plan`, `${acme},"1.234,5",pro`],
    want: ['miscased-codename 2 - -', 'wrong-type 2 Sitze 1.234,5'],
  },
  {
    given: 'an expression',
    mapping: { customers: { ...customers, attributes: { seats: { sql: "name || '!'" } } } },
    customers: [customersHeader, acme],
    want: ['wrong-type 2 - Acme!'],
  },
  {
    given: 'a constant',
    mapping: { customers: { ...customers, attributes: { seats: { constant: 'many' } } } },
    customers: [customersHeader, acme],
    want: ['wrong-type 2 - many'],
  },
  {
    given: 'a long text, with line breaks and emoji',
    mapping: { customers },
    customers: [customersHeader, `1,Acme,"${'a\n😀'.repeat(40)}"`],
    want: [`format 2 E-Mail ${'a\n😀'.repeat(20)}…`],
  },
  {
    given: 'metrics in rows of their own',
    mapping: long,
    customers: [customersHeader, acme],
    usage: [
      usageHeader,
      '1,2026-01-01,logins,1',
      '1,tomorrow,exports,2',
      '1,2026-01-01,logins,3',
      '1,2026-01-02,logins,many',
    ],
    want: ['format 3 day tomorrow', 'wrong-type 5 Wert many', 'x-unique-by 4 day 2026-01-01'],
  },
  {
    given: 'metrics in columns of rows of their own',
    mapping: { customers, metrics: { ...ofMetrics, wide: { values: { logins: { column: 'Logins' } } } } },
    customers: [customersHeader, acme],
    usage: ['customer,day,Logins', '1,2026-01-01,few', '1,2026-01-01,2'],
    want: ['wrong-type 2 Logins few', 'x-unique-by 3 day 2026-01-01'],
  },
  {
    given: 'metrics in the rows of customers',
    mapping: {
      customers: {
        ...customers,
        metrics: { date: { column: 'day' }, values: { logins: { column: 'Logins' } } },
      },
    },
    customers: [`${customersHeader},day,Logins`, `${acme},soon,few`],
    want: ['format 2 day soon', 'wrong-type 2 Logins few'],
  },
  {
    given: 'metrics without a date',
    mapping: long,
    customers: [customersHeader, acme],
    usage: [usageHeader, '1,,logins,1'],
    want: ['required 2 - -'],
  },
];

describe('a finding has the column and the value that it is about', () => {
  test.each(cases)('$given', async ({ mapping, customers, usage, want }) => {
    await write('customers.csv', customers);
    if (usage !== undefined) await write('usage.csv', usage);
    const { findings } = await planImport(inputOf(mapping));
    const found = findings.flatMap(({ code, first }) =>
      first.map(({ row, column = '-', value = '-' }) => `${code} ${row} ${column} ${value}`),
    );
    expect(found.sort()).toEqual(want);
  });
});

test('findings are the first by the rows of customers, also if these are read by their identifiers', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => 139 - index);
  await write('customers.csv', [customersHeader, ...ids.map((id) => `${id},N,nobody`)]);
  await write('usage.csv', [usageHeader, ...ids.map((id) => `${id},2026-01-01,logins,many`)]);
  const { findings } = await planImport(inputOf(long));
  expect(findings.map(({ code, count, first }) => [code, count, first.map(({ row }) => row)])).toEqual([
    ['format', 40, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['wrong-type', 40, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ]);
});

test.each([
  { given: long, want: 'Leave one row for each customer, date and codename' },
  {
    given: { customers, metrics: { ...ofMetrics, wide: { values: { logins: { column: 'Wert' } } } } },
    want: 'Leave one row for each customer and date',
  },
])('rows that repeat a date are told how to go on: $want', async ({ given, want }) => {
  await write('customers.csv', [customersHeader, acme]);
  await write('usage.csv', [usageHeader, '1,2026-01-01,logins,1', '1,2026-01-01,logins,2']);
  const { findings } = await planImport(inputOf(given));
  expect(findings[0]!.first[0]!.suggestion).toBe(`${want}, or add up their values in a query.`);
});
