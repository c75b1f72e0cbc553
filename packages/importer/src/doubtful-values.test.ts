import { expect, test } from 'vitest';
import { mapping, usage, useImports } from './imports.fixture.ts';
import { type Mapping, planImport } from './index.ts';

const { inputOf, received, send, write } = useImports();

async function doubts(given: Mapping): Promise<[place: string, column: string, count: number, about: string][]> {
  const { doubtful } = await planImport(inputOf(given));
  return doubtful.map(({ column, count, first, problem, cure }) => [
    `${first.file}:${first.row}`,
    column,
    count,
    `${problem}. ${cure}`,
  ]);
}

const customers: Mapping = { customers: mapping.customers };

const cases: { given: string; rows: string[]; want: [column: string, about: RegExp] }[] = [
  {
    given: 'an identifier that a spreadsheet shortened',
    rows: ['1.23457E+11,Acme,,,,'],
    want: ['id', /^shortened by a spreadsheet, such as "1\.23457E\+11": .* Export them again/],
  },
  {
    given: 'an identifier that was made a decimal number',
    rows: ['1001.0,Acme,,,,'],
    want: [
      'id',
      /^with a fraction of zero, such as "1001\.0", .* \{ sql: 'regexp_replace\("id", ''\[\.\]0\$'', ''''\)' \}/,
    ],
  },
  {
    given: 'a header within the file',
    rows: ['id,name,plan,seats,region,notes'],
    want: ['id', /^that repeats the header/],
  },
  {
    given: 'NULL of PostgreSQL',
    rows: ['1,Acme,\\N,,,'],
    want: ['plan', /such as "\\\\N"\. .* nulls: \["\\\\N"\]\.$/],
  },
  { given: 'an error of a spreadsheet', rows: ['1,#REF!,,,,'], want: ['name', /^that programs write for no value/] },
  { given: 'no number', rows: ['1,Acme,,n/a,,'], want: ['seats', /^that programs write for no value, such as "n\/a"/] },
  {
    given: 'a space after a text',
    rows: ['1,Acme,pro ,,,'],
    want: ['plan', /^with spaces .* \{ sql: 'trim\("plan", chr\(32\) /],
  },
  {
    given: 'a tab before a text',
    rows: ['1,\tAcme,,,,'],
    want: ['name', /^with spaces around it, such as "\\tAcme"/],
  },
];

test.each(cases)('$given is doubtful', async ({ rows, want: [column, about] }) => {
  await write('customers.csv', ['id,name,plan,seats,region,notes', '0,Fine,basic,1,EMEA, unused ', ...rows]);
  expect(await doubts(customers)).toEqual([['customers.csv:3', column, 1, expect.stringMatching(about)]]);
});

test('what is meant as it is, or is not sent, is not doubtful', async () => {
  await write('customers.csv', [
    'id,name,plan,seats,region,notes',
    '1E,Acme,1.0,12,NA,N/A',
    '007,Null,2E+3,1.0,EU,"x "',
  ]);
  expect(await doubts(customers)).toEqual([]);
  await write('customers.csv', ['id,name,plan,seats,region,notes', '1,Acme,N/A,12,,']);
  const source = { files: ['customers.csv'], nulls: ['N/A'] };
  expect(await doubts({ customers: { ...mapping.customers, source } })).toEqual([]);
});

test.each([
  { given: 'a text among numbers', values: ['1', '12.5', '-'], want: '-' },
  { given: 'a number in another notation', values: ['1', '1 500', '3'], want: '1 500' },
  { given: 'a text after the rows that are read first', values: [...Array(3000).fill('1'), 'many'], want: 'many' },
  { given: 'a text among few numbers', values: ['1', ...Array(20).fill('A1')], want: undefined },
  { given: 'digits after a zero', values: ['02345', '1'], want: undefined },
  { given: 'numbers only', values: ['1', '2'], want: undefined },
])('$given, without a type, is told: $want', async ({ values, want }) => {
  const rows = [...Array<string>(30).fill('10'), ...values].map((value, index) => `${index},Acme,,,${value},`);
  await write('customers.csv', ['id,name,plan,seats,region,notes', ...rows]);
  const about = /^besides numbers, such as (".*?"), .* nulls: \[\1\]\. .* \{ column: "region", type: number \}, /;
  expect(await doubts(customers)).toEqual(
    want === undefined
      ? []
      : [[`customers.csv:${32 + values.indexOf(want)}`, 'region', 1, expect.stringMatching(about)]],
  );
});

test('metrics are compared too, and the first of several values is told', async () => {
  await write('customers.csv', ['id,name,plan,seats,region,notes', '1,Acme,,,,']);
  await write('usage.csv', [
    usage[0]!,
    '1,2026-01-01,logins,1',
    '1.0,2026-01-01,logins,1',
    '2.0,2026-01-01,logins,NaN',
  ]);
  expect(await doubts(mapping)).toEqual([
    ['usage.csv:3', 'customer', 2, expect.stringMatching(/^with a fraction of zero, such as "1\.0"/)],
    ['usage.csv:4', 'value', 1, expect.stringMatching(/^that programs write for no value, such as "NaN"/)],
  ]);
});

test('the cures of spaces and of fractions of zero are SQL that does what it says', async () => {
  await write('customers.csv', ['id,name,plan,seats,region,notes', '1001.0,Acme,"\t pro\u00a0",,,']);
  const { doubtful } = await planImport(inputOf(customers));
  const [id, plan] = doubtful.map(({ cure }) => /\{ sql: '(.*)' \}/.exec(cure)![1]!.replaceAll("''", "'"));
  const cured: Mapping = {
    customers: {
      ...mapping.customers,
      fields: { external_id: { sql: id! }, name: { column: 'name' } },
      attributes: { plan: { sql: plan! } },
    },
  };
  await send(cured);
  expect(await received()).toEqual([{ external_id: '1001', name: 'Acme', attributes: { plan: 'pro' } }]);
});
