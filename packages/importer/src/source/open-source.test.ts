import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Source } from '../types.ts';
import { type Files, useSources } from './open-source.fixture.ts';

const { open, all } = useSources();

describe('JSON keeps what its values are', () => {
  const cases: [
    what: string,
    name: string,
    given: string | Uint8Array,
    types: Record<string, string>,
    rows: unknown[][],
  ][] = [
    [
      'scalars',
      'a.json',
      '[{"s":"007","i":1,"d":1.5,"b":true},{"s":null,"i":-2,"d":2}]',
      { s: 'text', i: 'number', d: 'number', b: 'boolean' },
      [
        ['007', 1n, 1.5, true],
        [null, -2n, 2, null],
      ],
    ],
    [
      'objects and arrays',
      'a.json',
      '[{"o":{"x":[1.50]},"a":["y"]},{"o":"z"}]',
      { o: 'nested', a: 'nested' },
      [
        ['{"x":[1.5]}', '["y"]'],
        ['"z"', null],
      ],
    ],
    [
      'numbers and texts',
      'a.json',
      '[{"v":1},{"v":"01"},{"v":true},{"v":""}]',
      { v: 'text' },
      [['1'], ['01'], ['true'], [null]],
    ],
    [
      'a large integer',
      'a.json',
      '[{"v":9007199254740993},{"v":9223372036854775808}]',
      { v: 'number' },
      [[9007199254740993n], [9223372036854775808n]],
    ],
    [
      'an integer too large for any type',
      'a.json',
      '[{"v":123456789012345678901234567890},{"v":0.5}]',
      { v: 'text' },
      [['123456789012345678901234567890'], ['0.5']],
    ],
    ['only null', 'a.json', '[{"v":null}]', { v: 'text' }, [[null]]],
    [
      'a key that only the last object has',
      'a.json',
      '[{"a":1},{"b":2}]',
      { a: 'number', b: 'number' },
      [
        [1n, null],
        [null, 2n],
      ],
    ],
    ['one object over several lines', 'a.json', '{\n "a": 1,\n "b": []\n}', { a: 'number', b: 'nested' }, [[1n, '[]']]],
    ['lines in .json', 'a.json', '{"a":1}\n{"a":2}\n', { a: 'number' }, [[1n], [2n]]],
    ['lines', 'a.ndjson', '{"a":1}\r\n\r\n{"a":2}', { a: 'number' }, [[1n], [2n]]],
    ['lines in gzip', 'a.jsonl.gz', gzipSync('{"a":1}\n{"a":2}\n'), { a: 'number' }, [[1n], [2n]]],
    ['byte order mark', 'a.json', '\ufeff [{"a":"😀"}]', { a: 'text' }, [['😀']]],
    ['UTF-16', 'a.json', Buffer.from('\ufeff[{"a":"é"}]', 'utf16le'), { a: 'text' }, [['é']]],
    [
      'objects of attributes, as the API takes them',
      'a.ndjson',
      '{"id":"1","attributes":{"b":true,"a/b~c":"007"},"n":1}\n{"id":"2","attributes":null}\n{"id":"3","attributes":{"$.x":[1],"a/b~c":"x"}}',
      { id: 'text', 'attributes.b': 'boolean', 'attributes.a/b~c': 'text', 'attributes.$.x': 'nested', n: 'number' },
      [
        ['1', true, '007', null, 1n],
        ['2', null, null, null, null],
        ['3', null, 'x', '[1]', null],
      ],
    ],
    [
      'empty lists and texts in place of objects, as programs write them',
      'a.json',
      '[{"attributes":{"b":1},"metrics":{}},{"attributes":[],"metrics":""},{"attributes":"","metrics":[{"date":"2026-01-01"}]}]',
      { 'attributes.b': 'number', metrics: 'nested' },
      [
        [1n, null],
        [null, null],
        [null, '[{"date":"2026-01-01"}]'],
      ],
    ],
    [
      'attributes and metrics that are something else, outside of bodies',
      'a.json',
      '[{"attributes":[1],"metrics":"x"},{"attributes":"y","metrics":["z"]}]',
      { attributes: 'nested', metrics: 'nested' },
      [
        ['[1]', '"x"'],
        ['"y"', '["z"]'],
      ],
    ],
    [
      'metrics of one date in an object',
      'a.json',
      '[{"metrics":{"date":"2026-01-01","logins":2}},{"metrics":[]}]',
      { 'metrics.date': 'text', 'metrics.logins': 'number' },
      [
        ['2026-01-01', 2n],
        [null, null],
      ],
    ],
    ['numbers that are too large', 'a.json', '[{"v":1e400},{"v":1.5}]', { v: 'text' }, [['1e400'], ['1.5']]],
    [
      'a body of a request',
      'a.json',
      '{\n"customers": [{"external_id":"1"}, {"external_id":"2","attributes":{"b":1},"metrics":[{"date":"2026-01-01"}]}]}',
      { external_id: 'text', 'attributes.b': 'number', metrics: 'nested' },
      [
        ['1', null, null],
        ['2', 1n, '[{"date":"2026-01-01"}]'],
      ],
    ],
    [
      'bodies in lines, one of them empty',
      'a.jsonl',
      '{"customers":[{"id":1}]}\n{"customers":[]}\n{"customers":[{"id":2},{"id":3}]}\n',
      { id: 'number' },
      [[1n], [2n], [3n]],
    ],
    [
      'an attribute with a long name',
      'a.json',
      `[{"attributes":{"${'x'.repeat(2000)}":1}}]`,
      { [`attributes.${'x'.repeat(2000)}`]: 'number' },
      [[1n]],
    ],
    ['attributes that are all null', 'a.json', '[{"id":"1","attributes":null}]', { id: 'text' }, [['1']]],
    ['customers that are no list', 'a.json', '[{"customers":5}]', { customers: 'number' }, [[5n]]],
    [
      'keys that end in a number',
      'a.json',
      '[{"a":1,"a_1":2,"A_b_1":3}]',
      { a: 'number', a_1: 'number', A_b_1: 'number' },
      [[1n, 2n, 3n]],
    ],
  ];
  test.for(cases)('%s', async ([, name, given, types, rows]) => {
    const opened = await open({ [name]: given });
    expect(Object.fromEntries(opened.columns.map((column) => [column.name, column.type]))).toEqual(types);
    expect(opened.rows).toEqual(rows);
    expect(opened.numbers).toEqual(rows.map((_, index) => index + 1));
  });

  test('200,000 lines are in their order', async () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `{"id":${index},"text":"some text ${index}"}`);
    const { rows } = await open(
      { 'a.ndjson': lines.join('\n') },
      { query: 'select count(*) filter (__row <> id + 1) as wrong, count(*) as all from source' },
    );
    expect(rows).toEqual([[0n, 200_000n]]);
  });
});

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
      'a key that an object has twice',
      { 'a.ndjson': '{"a":1}\n{"b":1,"b":2}\n' },
      {},
      /^a\.ndjson has an object with two keys "b", in row 2\. Export it again with one of them\.$/,
    ],
    [
      'a query that takes texts for numbers',
      { 'a.csv': 'a\n1\n' },
      { query: 'select a * 2 as b from source' },
      /^The query of a\.csv failed: No function matches [^\n]* Make numbers of texts, as in try_cast\(COLUMN as double\)\.$/,
    ],
    ['a reserved key', { 'a.json': '{"__row":1}' }, {}, /^a\.json has a column __row, /],
    ['a reserved key in a body', { 'a.json': '{"customers":[{"__at":1}]}' }, {}, /^a\.json has a column __at, /],
    [
      'keys that differ in case',
      { 'a.ndjson': '{"Seats":1}\n{"seats":2,"seats_2":3}\n' },
      {},
      /^a\.ndjson has the keys "Seats" and "seats", which would be one column\. Rename one of them\.$/,
    ],
    [
      'codenames that differ in case',
      { 'a.json': '[{"attributes":{"Seats":1}},{"attributes":{"seats":2}}]' },
      {},
      /^a\.json has the keys "attributes\.Seats" and "attributes\.seats", which would be one column\./,
    ],
    [
      'an attribute that a customer has twice',
      { 'a.ndjson': '{"attributes":{"a":1}}\n{"attributes":{"b":1,"a/b":2,"a/b":3}}\n' },
      {},
      /^a\.ndjson has an object with two keys "a\/b", in row 2\. Export it again with one of them\.$/,
    ],
    [
      'a field that a customer of a body has twice',
      { 'a.json': '{"customers":[{"id":1,"id":2}]}' },
      {},
      /^a\.json has an object with two keys "id", in row 1\./,
    ],
    [
      'attributes that are not all objects',
      { 'a.json': '[{"attributes":{"b":1}},{},{"attributes":"x"}]' },
      {},
      /^a\.json has attributes that are not objects, in row 3\. Correct them, or leave them out\.$/,
    ],
    [
      'attributes of a body that are no object',
      { 'a.ndjson': '{"customers":[{},{"attributes":5}]}\n' },
      {},
      /^a\.ndjson has attributes that are not objects, in row 2\./,
    ],
    [
      'metrics that are not all lists',
      { 'a.json': '[{"metrics":[]},{"metrics":[{"date":"2026-01-01"}]},{"metrics":{"date":"2026-01-01"}}]' },
      {},
      /^a\.json has metrics that are not lists of objects, in row 3\./,
    ],
    [
      'metrics in lists of others',
      { 'a.json': '[{"metrics":[{"date":"2026-01-01"}]},{"metrics":[{"date":"2026-01-01"},[1]]}]' },
      {},
      /^a\.json has metrics that are not lists of objects, in row 2\./,
    ],
    [
      'a metric that a date has twice',
      { 'a.json': '[{"metrics":[{"date":"2026-01-01","a":1},{"date":"2026-01-02","date":"2026-01-03"}]}]' },
      {},
      /^a\.json has an object with two keys "date", in row 1\./,
    ],
    [
      'an attribute with a zero byte in its name',
      { 'a.json': '[{"attributes":{"a\\u0000b":1}}]' },
      {},
      /^a\.json has the key "a\\u0000b", with a zero byte\. Rename it\.$/,
    ],
    [
      'a body that is larger than any that the API takes',
      { 'a.json': JSON.stringify({ customers: Array(17_000).fill({ id: 'x'.repeat(1000) }) }) },
      {},
      /^a\.json has an object of more than 16 MB\. Each row is an object: export them again as lines, or as a list\.$/,
    ],
    [
      'a body with another value',
      { 'a.json': '{"customers":[{"id":1},5]}' },
      {},
      /^a\.json has no objects, or values that are not objects\./,
    ],
    [
      'another encoding',
      { 'a.csv': latin },
      {},
      /^a\.csv is not UTF-8: see byte 6\. Pass --encoding windows-1250, for instance; with a mapping, set it there: source: \{ files: "a\.csv", encoding: windows-1250 \}\.$/,
    ],
    [
      'another encoding of JSON',
      { 'a.json': Buffer.from('{"a":"\xe9"}', 'latin1') },
      {},
      /^a\.json is not UTF-8: see byte 6\./,
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
    [
      'broken JSON',
      { 'a.ndjson': '{"a":1}\n{"a":}\n' },
      {},
      /^a\.ndjson is not valid JSON in row 2, at its byte 6: unexpected character\. Export it again, or correct it\.$/,
    ],
    [
      'a cut array',
      { 'a.json': '[{"a":1},\n{"a":2' },
      {},
      /^a\.json is not valid JSON in row 2, at its byte \d+: unexpected end of data\./,
    ],
    [
      'JSON without objects',
      { 'a.json': '[1,2]' },
      {},
      /^a\.json has no objects, or values that are not objects\. Each row/,
    ],
    ['JSON with other values', { 'a.json': '[{"a":1},5]' }, {}, /^a\.json has no objects, or values/],
    ['empty JSON', { 'a.json': ' \n' }, {}, /^a\.json is empty\./],
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
