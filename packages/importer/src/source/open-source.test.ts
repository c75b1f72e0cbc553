import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Source } from '../types.ts';
import { type Files, useSources } from './open-source.fixture.ts';

const { open, all } = useSources();

test('rows are not read if the columns are enough', async () => {
  const { folder } = await open({ 'a.csv': 'id\n1\n' });
  const path = join(folder, 'a.parquet');
  await all(`copy (select range as id, 'x' || range as v from range(9)) to '${path}'`);
  const whole = await readFile(path);
  // What follows the mark at its beginning are rows; the columns are at its end.
  await writeFile(path, whole.fill(0xff, 4, 60));
  await expect(open({}, { files: [path] })).rejects.toThrow(/cannot be read as Parquet/);
  const { names, rows } = await open({}, { files: [path] }, { areColumnsEnough: true });
  expect({ names, rows }).toEqual({ names: ['id', 'v'], rows: [] });
});

test('Parquet is read as it is typed', async () => {
  const { folder } = await open({ 'x.csv': 'a\n1\n' });
  const path = join(folder, 'a.parquet');
  await all(
    `copy (select * from (values
       ('007', 1, 1.25::decimal(9, 2), date '2024-01-02', true, timestamp '2024-01-02 03:04:05', [1]),
       ('', null, null, null, null, null, null), ('NA', 2, 2, null, false, null, [])
     ) as t(s, i, d, day, b, time, list)) to '${path}'`,
  );
  const opened = await open({}, { files: [path], nulls: ['NA'] });
  expect(opened.columns.map((column) => column.type)).toEqual([
    'text',
    'number',
    'number',
    'date',
    'boolean',
    'other',
    'nested',
  ]);
  expect(opened.rows.map(([text, number]) => [text, number])).toEqual([
    ['007', 1],
    [null, null],
    [null, 2],
  ]);
  expect(opened.numbers).toEqual([1, 2, 3]);
});

describe('several files', () => {
  test('are joined by name, and numbered each for itself', async () => {
    const opened = await open({
      'b.csv': 'id,name\n1,x\n\n2,y\n',
      'a.csv': 'Name;ID;more\nz;3;m\n',
      'c.ndjson': '{"id":"4"}\n{"id":"5"}\n',
    });
    expect(opened.names).toEqual(['id', 'name', 'more']);
    expect(opened.rows).toEqual([
      ['1', 'x', null],
      ['2', 'y', null],
      ['3', 'z', 'm'],
      ['4', null, null],
      ['5', null, null],
    ]);
    expect(opened.numbers).toEqual(['0:2', '0:4', '1:2', '2:1', '2:2']);
  });

  test('of a glob come by name, and once; their sizes and times are known', async () => {
    const files = { 'b2.csv': 'a\n2\n', 'b10.csv': 'a\n10\n', 'z [1].csv': 'a\n0\n', 'other.txt': 'a\n9\n' };
    const opened = await open(files, { files: ['z [1].csv', 'b*.csv', 'b2.csv'] });
    expect(opened.rows).toEqual([['0'], ['10'], ['2']]);
    const { mtimeMs } = await stat(join(opened.folder, 'b2.csv'));
    expect(opened.files[2]).toEqual({ path: 'b2.csv', bytes: 4, modified: Math.round(mtimeMs) });
    expect(opened.files[0]!.path).toBe('z [1].csv');
    const absolute = await open(files, { files: [join(opened.folder, 'b1*.csv')] });
    expect(absolute.files.map(({ path }) => path)).toEqual([join(opened.folder, 'b10.csv')]);
  });

  test('a file that changes later is not read again', async () => {
    const opened = await open({ 'a.csv': 'a\n1\n' });
    await writeFile(join(opened.folder, 'a.csv'), 'b\n2\n');
    expect(await all(`select a from "${opened.table}"`)).toEqual([{ a: '1' }]);
  });
});

describe('a query', () => {
  const csv = { 'a.csv': 'id,n\nb,2\na,1\nc,3\n' };
  const cases: [query: string, types: Record<string, string>, rows: unknown[][], numbers: number[]][] = [
    [
      'select * from source where n::int > 1 order by n desc;',
      { id: 'text', n: 'text' },
      [
        ['c', '3'],
        ['b', '2'],
      ],
      [4, 2],
    ],
    [
      'select id, n::int as n from source order by id',
      { id: 'text', n: 'number' },
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
      [1, 2, 3],
    ],
    ['with x as (from source) select id, __row from x -- all', { id: 'text' }, [['b'], ['a'], ['c']], [2, 3, 4]],
    [
      "select sum(n::int) as sum, date '2024-01-02' as day from source",
      { sum: 'number', day: 'date' },
      [[6n, new Date('2024-01-02')]],
      [1],
    ],
  ];
  test.for(cases)('%s', async ([query, types, rows, numbers]) => {
    const opened = await open(csv, { query });
    expect(Object.fromEntries(opened.columns.map((column) => [column.name, column.type]))).toEqual(types);
    expect(opened.rows).toEqual(rows);
    expect(opened.numbers).toEqual(numbers);
  });

  test('leaves no table but its result', async () => {
    const { table } = await open(csv, { query: 'from source' });
    const tables = await all<{ name: string }>(
      `select table_name as name from duckdb_tables() where table_name like '${table}%'`,
    );
    expect(tables).toEqual([{ name: `${table}_rows` }]);
    await expect(all('from source')).rejects.toThrow('does not exist');
  });
});

describe('what cannot be read is named, with what to do', () => {
  const latin = Buffer.from('a,b\n1,\xe9\n', 'latin1');
  const cases: [what: string, files: Files, source: Partial<Source>, want: RegExp][] = [
    ['no files', {}, { files: [] }, /^The source has no files\. Name at least one\.$/],
    [
      'a missing file',
      {},
      { files: ['x.csv'] },
      /^There is no file x\.csv\. Correct the path; relative paths begin in \/.*\.$/,
    ],
    ['a file in a file', { 'a.csv': 'a' }, { files: ['a.csv/x.csv'] }, /^There is no file a\.csv\/x\.csv\./],
    ['a glob without a match', {}, { files: ['x*.csv'] }, /^No file matches x\*\.csv in \/.*\. Correct the pattern/],
    ['a folder', {}, { files: ['../'] }, /^\.\.\/ is a folder\. Name the files in it, such as/],
    [
      'an unknown extension',
      { 'a.dat': 'a' },
      {},
      /^The name of a\.dat does not tell its format\. Set "format" to csv, /,
    ],
    ['Excel', { 'a.xlsx': 'PK' }, {}, /^a\.xlsx is a spreadsheet.* Export it: in Excel, File > Save As > CSV UTF-8\.$/],
    ['LibreOffice', { 'a.ODS': 'PK' }, {}, /^a\.ODS is a spreadsheet/],
    [
      'an empty file',
      { 'a.csv': '' },
      {},
      /^a\.csv is empty\. A file of CSV begins with a header\. Export it again\.$/,
    ],
    ['blank rows only', { 'a.csv': '\ufeff\n\n' }, {}, /^a\.csv is empty\./],
    ['all lines skipped', { 'a.csv': 'a\nb\n' }, { skip: 3 }, /^a\.csv has nothing after its first 3 lines\./],
    [
      'an open quote in the header',
      { 'a.csv': '"a,b\n1,2\n' },
      {},
      /^A quote in the header of a\.csv is never closed\./,
    ],
    [
      'wrong quotes in the header',
      { 'a.csv': 'a,"b"c\n1,2\n' },
      {},
      /^The header of a\.csv cannot be read\. Correct its quotes/,
    ],
    ['a spreadsheet', { 'a.csv': 'PK\x03\x04\0\0' }, {}, /^a\.csv is a ZIP archive, as spreadsheets are\. Unpack it; /],
    ['a spreadsheet named as JSON', { 'a.json': 'PK\x03\x04\xff' }, {}, /^a\.json is a ZIP archive/],
    [
      'gzip without its name',
      { 'a.csv': gzipSync('a\n1\n') },
      {},
      /^a\.csv is compressed by gzip\. Add \.gz to its name/,
    ],
    [
      'gzip in gzip',
      { 'a.csv.gz': gzipSync(gzipSync('a\n1\n')) },
      {},
      /^a\.csv\.gz is compressed by gzip twice\. Decompress it once\.$/,
    ],
    [
      'a database that is named as text',
      { 'a.csv': 'SQLite format 3\0\x10\0' },
      {},
      /^a\.csv is an SQLite database\. Name it \.sqlite, or set "format" to sqlite\.$/,
    ],
    ['a device', {}, { files: ['/dev/null'], format: 'csv' }, /^\/dev\/null is no file .* Pass - for standard input/],
    [
      'UTF-16 without a mark',
      { 'a.csv': Buffer.from('id,name\n1,A\n', 'utf16le') },
      {},
      /^a\.csv has zero bytes, as text in UTF-16 has\. Pass --encoding utf-16le; with a mapping, set it there: source: \{ files: "a\.csv", encoding: utf-16le \}\.$/,
    ],
    [
      'UTF-16 in the other order, and a delimiter',
      { 'a.csv': Buffer.from('id;name\n', 'utf16le').swap16() },
      { delimiter: ';' },
      /^a\.csv has zero bytes, .* Pass --encoding utf-16be;/,
    ],
    ['a reserved name', { 'a.csv': 'a,__Row\n' }, {}, /^a\.csv has a column __Row, .* Rename the column\.$/],
    [
      'a query that takes texts for numbers',
      { 'a.csv': 'a\n1\n' },
      { query: 'select a * 2 as b from source' },
      /^The query of a\.csv failed: No function matches [^\n]* Make numbers of texts, as in try_cast\(COLUMN as double\)\.$/,
    ],
    [
      'another encoding',
      { 'a.csv': latin },
      {},
      /^a\.csv is not UTF-8: see byte 6\. Pass --encoding windows-1250, for instance; with a mapping, set it there: source: \{ files: "a\.csv", encoding: windows-1250 \}\.$/,
    ],
    [
      'another encoding in gzip',
      { 'a.csv.gz': gzipSync(latin) },
      {},
      /^a\.csv\.gz is not UTF-8: see byte 6 of its content\./,
    ],
    [
      'a cut character at the end',
      { 'a.csv': Buffer.from('a\né').subarray(0, 3) },
      {},
      /^a\.csv is not UTF-8: see byte 2\./,
    ],
    [
      'an unknown encoding',
      { 'a.csv': 'a' },
      { encoding: 'cp999' },
      /^The encoding "cp999" is not known\. Set "encoding" to/,
    ],
    [
      'a wrong encoding',
      { 'a.csv': Buffer.from([0x61, 0x0a, 0xff]) },
      { encoding: 'gb18030' },
      /^a\.csv is not gb18030\. Correct "encoding"\.$/,
    ],
    [
      'a cut gzip file',
      { 'a.csv.gz': gzipSync('a,b\n'.repeat(99)).subarray(0, 20) },
      {},
      /^a\.csv\.gz is not a whole gzip file\./,
    ],
    [
      'a quote as no value in very many columns',
      { 'a.csv': `${Array.from({ length: 251 }, (_, index) => `c${index}`)}\n1\n` },
      { nulls: ['"'] },
      /^a\.csv has 251 columns\. .* no delimiter and no quote: remove "\\""\.$/,
    ],
    [
      'types of JSON',
      { 'a.json': '[{"a":1}]' },
      { types: { a: 'INT' } },
      /^a\.json is not CSV, for which alone "types" is\. /,
    ],
    ['no gzip file', { 'a.csv.gz': 'a,b\n' }, {}, /^a\.csv\.gz is not a whole gzip file\./],
    [
      'zeros after gzip',
      { 'a.ndjson.gz': Buffer.concat([gzipSync('{"a":1}\n'), Buffer.alloc(512)]) },
      {},
      /^a\.ndjson\.gz is not a whole gzip file\./,
    ],
    ['no Parquet', { 'a.parquet': 'PAR1 or so' }, {}, /^a\.parquet cannot be read as Parquet: .*a\.parquet/],
    ['a long delimiter', { 'a.csv': 'a' }, { delimiter: '::' }, /^The delimiter "::" is not one character/],
    ['a wrong skip', { 'a.csv': 'a' }, { skip: -1 }, /^"skip" is -1, /],
    [
      'a column that the query guesses',
      { 'a.csv': 'a\n1' },
      { query: 'select x from source' },
      /^The query of a\.csv failed: Referenced column "x" not found.* Correct it; the rows of the files are named source\.$/,
    ],
    [
      'a query that is no SQL',
      { 'a.csv': 'a\n1' },
      { query: 'selec a' },
      /^The query of a\.csv failed: syntax error at or near "selec"\. Correct it; /,
    ],
    [
      'a query of two statements',
      { 'a.csv': 'a\n1' },
      { query: 'from source; drop table x' },
      /^The query of a\.csv failed: it has 2 statements\. Write one SELECT\.$/,
    ],
    [
      'standard input that is not there',
      {},
      { files: ['-'] },
      /^The source is standard input, which is not there\. Name a file instead\.$/,
    ],
  ];
  test.for(cases)('%s', async ([, files, source, want]) => {
    await expect(open(files, source)).rejects.toThrow(want);
  });

  test('a row of more than 16 MB', async () => {
    const content = `a,b\n1,2\n3,"${'x'.repeat(17_000_000)}"\n`;
    await expect(open({ 'a.csv': content })).rejects.toThrow(/^Row 3 of a\.csv is longer than 16 MB\. Close a quote/);
  });

  test('too many columns for the memory', async () => {
    const object = JSON.stringify(Object.fromEntries(Array.from({ length: 12_000 }, (_, index) => [`c${index}`, 'x'])));
    await expect(open({ 'a.ndjson': `${object}\n` })).rejects.toThrow(
      /^a\.ndjson needs more memory than the database has\./,
    );
  });

  test('after an error, other files are read', async () => {
    await expect(open({ 'a.csv': 'a,"b"c\n1,2\n' })).rejects.toThrow();
    expect((await open({ 'a.csv': 'a,b\n1,2,3\n' })).unreadableCount).toBe(1);
  });
});

test('the folder of a source may have any name', async () => {
  const { folder } = await open({ 'x.csv': 'a\n1\n' });
  const odd = join(folder, `it's [a] *folder* {1}`);
  await mkdir(odd);
  await writeFile(join(odd, 'a.csv'), 'a,b\r\n1,2\n');
  const opened = await open({}, { files: ['*.csv'] }, { folder: odd });
  expect(opened.rows).toEqual([['1', '2']]);
});
