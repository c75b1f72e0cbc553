import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { useImports } from './imports.fixture.ts';
import type { CustomersMapping, Value } from './types.ts';

const { at, inputOf, received, send, writeParquet } = useImports();

interface Case {
  given: string;
  /** Contents by path; of Parquet, SQL of its rows. */
  files: Record<string, string>;
  source?: CustomersMapping['source'];
  /** The attribute `x`. Default: the column `x`. */
  value?: Value;
  /** Identifier, name and attribute of each customer that is sent. */
  want: unknown[][];
}
const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

const cases: Case[] = [
  {
    given: 'a column named rowid in lines of JSON',
    files: {
      'a.ndjson': lines({ id: 1, name: 'A', rowid: 7 }, { id: 2, name: 'B', rowid: null }, { id: 3, name: 'C', x: 1 }),
    },
    value: { column: 'rowid' },
    want: [
      ['1', 'A', 7],
      ['2', 'B', undefined],
      ['3', 'C', undefined],
    ],
  },
  {
    given: 'a column named rowid in CSV',
    files: { 'a.csv': 'id,name,ROWID\n1,A,x\n2,B,y\n' },
    value: { column: 'ROWID' },
    want: [
      ['1', 'A', 'x'],
      ['2', 'B', 'y'],
    ],
  },
  {
    given: 'a column named rowid in Parquet, and in a query',
    files: { 'a.parquet': "select * from (values (1, 'A', -1), (2, 'B', null)) as t(id, name, rowid)" },
    source: { files: ['a.parquet'], query: 'select * from source' },
    value: { column: 'rowid' },
    want: [
      ['1', 'A', -1],
      ['2', 'B', undefined],
    ],
  },
  {
    given: 'folders that look like a column',
    files: {
      'id=7/x=9/a.csv': 'id,name,x\n1,A,2\n',
      'id=7/x=9/b.ndjson': lines({ id: '2', name: 'B', x: '3' }),
      'id=7/x=9/c.parquet': "select '3' as id, 'C' as name, '4' as x",
    },
    want: [
      ['1', 'A', 2],
      ['2', 'B', 3],
      ['3', 'C', 4],
    ],
  },
  {
    given: 'headers that differ in the case of a letter beyond ASCII',
    files: { 'a.csv': 'id,name,Země\n1,A,CZ\n', 'b.csv': 'id,name,ZEMĚ\n2,B,SK\n' },
    value: { column: 'ZEMĚ' },
    want: [
      ['1', 'A', undefined],
      ['2', 'B', 'SK'],
    ],
  },
  {
    given: 'headers that differ in the case of a letter of ASCII',
    files: { 'a.csv': 'id,name,plan\n1,A,CZ\n', 'b.csv': 'ID,name,PLAN\n2,B,SK\n' },
    value: { column: 'plan' },
    want: [
      ['1', 'A', 'CZ'],
      ['2', 'B', 'SK'],
    ],
  },
  {
    given: 'numbers of JSON, and a decimal comma that is for texts',
    files: { 'a.ndjson': lines({ id: '1', name: 'A', x: 1.234 }, { id: '2', name: 'B', x: 12.5 }) },
    value: { column: 'x', type: 'number', decimal: ',' },
    want: [
      ['1', 'A', 1.234],
      ['2', 'B', 12.5],
    ],
  },
  {
    given: 'texts of JSON beside objects and lists',
    files: {
      'a.ndjson': lines(
        { id: '1', name: 'A', x: 'pro' },
        { id: '2', name: 'B', x: { a: [1] } },
        { id: '3', name: 'C', x: '' },
        { id: '4', name: 'D', x: null },
      ),
    },
    want: [
      ['1', 'A', 'pro'],
      ['2', 'B', '{"a":[1]}'],
      ['3', 'C', undefined],
      ['4', 'D', undefined],
    ],
  },
  {
    given: 'values whose types differ between files',
    files: {
      'a.ndjson': lines({ id: 1, name: 'A', x: true }),
      'b.parquet': "select 2 as id, 'B' as name, 5 as x",
      'c.parquet': "select 3 as id, 'C' as name, date '2026-01-01' as x",
      'd.ndjson': lines({ id: 4, name: 'D', x: [1] }),
      'e.csv': 'id,name,x\n5,E,many\n',
      'f.parquet': "select 6.0::double as id, 'F' as name, null::integer as x",
    },
    want: [
      ['1', 'A', 'true'],
      ['2', 'B', '5'],
      ['3', 'C', '2026-01-01'],
      ['4', 'D', '[1]'],
      ['5', 'E', 'many'],
      ['6', 'F', undefined],
    ],
  },
  {
    given: 'texts that a query makes of numbers',
    files: { 'a.ndjson': lines({ id: '1', name: 'A', x: 12.5 }, { id: '2', name: 'B', x: 7 }) },
    source: { files: ['a.ndjson'], query: "select * replace (replace(x::varchar, '.', ',') as x) from source" },
    value: { column: 'x', type: 'number', decimal: ',' },
    want: [
      ['1', 'A', 12.5],
      ['2', 'B', 7],
    ],
  },
  {
    given: 'structs and lists of Parquet',
    files: { 'a.parquet': "select 1 as id, 'A' as name, {'a': 'it''s', 'b': [1, null]} as x" },
    want: [['1', 'A', '{"a":"it\'s","b":[1,null]}']],
  },
  {
    given: 'texts that Parquet has as bytes',
    files: {
      'a.parquet': "select '1' as id, 'A' as name, encode('é 😀') as x union all select '2', 'B', null",
      'b.parquet': "select '3' as id, encode('Č') as name, 'z' as x",
    },
    want: [
      ['1', 'A', 'é 😀'],
      ['2', 'B', undefined],
      ['3', 'Č', 'z'],
    ],
  },
  {
    given: 'numbers of files that have different types for them, with all their digits',
    files: {
      'a.ndjson': lines({ id: '1', name: 'A', x: 7 }).replace('7', '9007199254740993'),
      'b.ndjson': lines({ id: '2', name: 'B', x: 0.1 }),
      'c.parquet': "select '3' as id, 'C' as name, 0.3::float as x",
      'd.parquet': "select '4' as id, 'D' as name, 123456789012345.678::decimal(18, 3) as x",
    },
    value: { column: 'x', type: 'text' },
    want: [
      ['1', 'A', '9007199254740993'],
      ['2', 'B', '0.1'],
      ['3', 'C', '0.3'],
      ['4', 'D', '123456789012345.678'],
    ],
  },
  {
    given: 'numbers of files that have different types for them, and fit one',
    files: { 'a.ndjson': lines({ id: '1', name: 'A', x: 7 }), 'b.ndjson': lines({ id: '2', name: 'B', x: 0.5 }) },
    source: { files: ['a.ndjson', 'b.ndjson'], query: 'select * replace (2 * x as x) from source' },
    want: [
      ['1', 'A', 14],
      ['2', 'B', 1],
    ],
  },
  {
    given: 'booleans of JSON beside empty texts and those that are no values',
    files: {
      'a.ndjson': lines(
        { id: '1', name: 'A', x: true },
        { id: '2', name: 'B', x: '' },
        { id: '3', name: 'C', x: 'N/A' },
        { id: '4', name: 'D', x: false },
      ),
    },
    source: { files: ['a.ndjson'], nulls: ['N/A'] },
    want: [
      ['1', 'A', true],
      ['2', 'B', undefined],
      ['3', 'C', undefined],
      ['4', 'D', false],
    ],
  },
  {
    given: 'a file in which a column has no values',
    files: {
      'a.ndjson': lines({ id: '1', x: null, name: 'A' }),
      'b.csv': 'id,x,name\n2,,B\n',
      'c.ndjson': lines({ id: '3', name: 'C', x: true }),
    },
    want: [
      ['1', 'A', undefined],
      ['2', 'B', undefined],
      ['3', 'C', true],
    ],
  },
  {
    given: 'a glob beside hidden files and folders',
    files: {
      'exports/a.csv': 'id,name,x\n1,A,y\n',
      'exports/.b.csv': 'id,name,x\n2,B,y\n',
      'exports/._a.csv': '\0\x05\x16\x07',
      '.old/c.csv': 'id,name,x\n3,C,y\n',
    },
    source: { files: ['*/*.csv'] },
    want: [['1', 'A', 'y']],
  },
  {
    given: 'hidden files that the glob names',
    files: { '.old/.a.csv': 'id,name,x\n1,A,y\n', '.old/b.csv': 'id,name,x\n2,B,y\n' },
    source: { files: ['.old/.*.csv'] },
    want: [['1', 'A', 'y']],
  },
  {
    given: 'a format without a type, which is of a date',
    files: { 'a.csv': 'id,name,x\n1,A,31.12.2025\n' },
    value: { column: 'x', format: '%d.%m.%Y' },
    want: [['1', 'A', '2025-12-31']],
  },
  {
    given: 'a decimal mark without a type, which is of a number',
    files: { 'a.csv': 'id,name,x\n1,A,"1.234,5"\n2,B,n/a\n' },
    value: { column: 'x', decimal: ',' },
    want: [
      ['1', 'A', 1234.5],
      ['2', 'B', 'n/a'],
    ],
  },
  {
    given: 'days of Excel that are numbers',
    files: { 'a.ndjson': lines({ id: '1', name: 'A', x: 45000 }, { id: '2', name: 'B', x: 45000.25 }) },
    value: { column: 'x', type: 'date', format: 'excel' },
    want: [
      ['1', 'A', '2023-03-15'],
      ['2', 'B', '2023-03-15'],
    ],
  },
  {
    given: 'dates that are numbers',
    files: { 'a.parquet': "select '1' as id, 'A' as name, 20260105 as x" },
    value: { column: 'x', type: 'date', format: '%Y%m%d' },
    want: [['1', 'A', '2026-01-05']],
  },
  {
    given: 'dates that begin and end with words, and words that are none',
    files: { 'a.csv': 'id,name,x\n1,A,"Mon, 05 Jan 2026 10:00:00 GMT"\n2,B,epoch\n' },
    value: { column: 'x', type: 'date', format: '%a, %d %b %Y %H:%M:%S GMT' },
    want: [
      ['1', 'A', '2026-01-05'],
      ['2', 'B', 'epoch'],
    ],
  },
  {
    given: 'texts of an expression that are empty',
    files: { 'a.csv': 'id,name,x\n1,A," "\n2,B, y\n' },
    value: { sql: 'trim(x)' },
    want: [
      ['1', 'A', undefined],
      ['2', 'B', 'y'],
    ],
  },
  {
    given: 'texts of a query that are empty or no values',
    files: { 'a.csv': 'id,name,x\n1,A," "\n2,B, y\n3,C, N/A\n' },
    source: { files: ['a.csv'], query: 'select * replace (trim(x) as x) from source', nulls: ['N/A'] },
    want: [
      ['1', 'A', undefined],
      ['2', 'B', 'y'],
      ['3', 'C', undefined],
    ],
  },
  {
    given: 'whole numbers of an expression, as texts',
    files: { 'a.ndjson': lines({ id: '1', name: 'A', x: 1001 }, { id: '2', name: 'B', x: 0.5 }) },
    value: { sql: 'x', type: 'text' },
    want: [
      ['1', 'A', '1001'],
      ['2', 'B', '0.5'],
    ],
  },
  {
    given: 'whole numbers beside others, as texts',
    files: { 'a.ndjson': lines({ id: 1, name: 'A', x: 10 }, { id: 2.5, name: 'B', x: 1.5 }) },
    value: { column: 'x', type: 'text' },
    want: [
      ['1', 'A', '10'],
      ['2.5', 'B', '1.5'],
    ],
  },
];

/** Writes a file, or Parquet with the rows of a statement. */
async function writeSource(path: string, content: string): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  if (!path.endsWith('.parquet')) return writeFile(at(path), content);
  await writeParquet(path, content);
}

test.each(cases)('what a source says is sent: $given', async ({ files, source, value = { column: 'x' }, want }) => {
  for (const [path, content] of Object.entries(files)) await writeSource(path, content);
  const customers: CustomersMapping = {
    source: source ?? { files: Object.keys(files) },
    fields: { external_id: { column: 'id' }, name: { column: 'name' } },
    attributes: { x: value },
  };
  const report = await send({ customers }, 'work', { ...inputOf({ customers }), account: undefined });
  expect(report).toMatchObject({ isComplete: true, records: want.length, acknowledged: want.length });
  const sent = (await received()).map(({ external_id, name, attributes }) => [external_id, name, attributes?.x]);
  expect(sent).toEqual(want);
});

const bytes = "select '1' as id, 'A' as name, '\\xFF'::blob as x";

test.each([
  ['of Parquet', { 'a.parquet': bytes }, undefined],
  ['of one of several files', { 'a.parquet': bytes, 'b.csv': 'id,name,x\n2,B,y\n' }, undefined],
  ['that a query makes', { 'b.csv': 'id,name,x\n2,B,y\n' }, 'select * replace (encode(x) as x) from source'],
])('binary data %s is an error if it is to be sent', async (_, files, query) => {
  for (const [path, content] of Object.entries(files)) await writeSource(path, content);
  const customers = (attributes: Record<string, Value>): CustomersMapping => ({
    source: { files: Object.keys(files), ...(query && { query }) },
    fields: { external_id: { column: 'id' } },
    attributes,
  });
  await expect(send({ customers: customers({ logo: { column: 'x' } }) })).rejects.toThrow(
    'customers: the column "x" for attributes.logo has binary data. Leave it out, or write hex("x") in a query of the source.',
  );
  expect(await send({ customers: customers({}) })).toMatchObject({ isComplete: true });
});
