import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Source } from '../types.ts';
import { useSources } from './open-source.fixture.ts';

const { open, all } = useSources();

type Case = [
  what: string,
  given: string | Uint8Array,
  want: { rows: unknown[][]; numbers?: number[]; names?: string[] },
  source?: Partial<Source>,
];

describe('cells of CSV are read as they were written', () => {
  const long = 'x'.repeat(10_000);
  const cases: Case[] = [
    ['leading zeros', 'id,v\n007,1.50\n', { rows: [['007', '1.50']] }],
    ['what looks like a date or a boolean', 'a,b\n2024-01-02,true\n', { rows: [['2024-01-02', 'true']] }],
    [
      'CRLF',
      'a,b\r\n1,2\r\n3,4\r\n',
      {
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
      },
    ],
    [
      'CR',
      'a,b\r1,2\r3,4\r',
      {
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
      },
    ],
    ['no line break at the end', 'a,b\n1,2', { rows: [['1', '2']] }],
    [
      'mixed line breaks',
      'a,b\r\n1,2\n"3\r\n",4\r5,6',
      {
        rows: [
          ['1', '2'],
          ['3\r\n', '4'],
          ['5', '6'],
        ],
        numbers: [2, 3, 4],
      },
    ],
    ['LF in cells, CRLF between rows, as Excel writes it', 'a,b\r\n"x\ny",2\r\n', { rows: [['x\ny', '2']] }],
    ['quotes', 'a,b\n"say ""x""",""""\n', { rows: [['say "x"', '"']] }],
    ['quotes within a cell that is not quoted', 'a,b\n5" tube,6"\n', { rows: [['5" tube', '6"']] }],
    ['spaces', 'a,b\n 1 ,\t2\n', { rows: [[' 1 ', '\t2']] }],
    ['byte order mark', '\ufeffa,b\n1,2\n', { rows: [['1', '2']], names: ['a', 'b'] }],
    ['byte order mark and quotes', '\ufeff"a,x",b\n1,2\n', { rows: [['1', '2']], names: ['a,x', 'b'] }],
    ["Excel's first line", 'sep=;\r\na;b\r\n1,5;2\r\n', { rows: [['1,5', '2']], numbers: [3], names: ['a', 'b'] }],
    [
      "Excel's first line, with a mark and quotes",
      '\ufeff"sep=\t"\na,x\tb\n1\t2\n',
      { rows: [['1', '2']], names: ['a,x', 'b'] },
    ],
    ["Excel's first line, which is skipped", 'sep=|\na|b,c\n1|2\n', { rows: [['1', '2']] }, { skip: 1 }],
    ["Excel's first line, and another delimiter", 'sep=;\na|b;c\n1|2\n', { rows: [['1', '2']] }, { delimiter: '|' }],
    ['a header that begins as that line', 'sep=x;b\n1;2\n', { rows: [['1', '2']], names: ['sep=x', 'b'] }],
    ['semicolons, and commas in numbers', 'a;b\n1,5;2,5\n', { rows: [['1,5', '2,5']] }],
    [
      'semicolons, and more commas in the header',
      'a;b, or c, or d\n1;x\n2;y\n',
      {
        rows: [
          ['1', 'x'],
          ['2', 'y'],
        ],
        names: ['a', 'b, or c, or d'],
      },
    ],
    ['tabs', 'a\tb\n1\t2,3\n', { rows: [['1', '2,3']] }],
    ['pipes', 'a|b\n1|2\n', { rows: [['1', '2']] }],
    ['a delimiter that is given', 'a:b\n1:2\n', { rows: [['1', '2']] }, { delimiter: ':' }],
    ['TSV', 'a,b\tc\n1,2\t3\n', { rows: [['1,2', '3']] }, { format: 'tsv' }],
    ['# is no comment', '#a,b\n#1,2\n', { rows: [['#1', '2']], names: ['#a', 'b'] }],
    ['a header that looks like a row', '1,2\n3,4\n', { rows: [['3', '4']], names: ['1', '2'] }],
    ['a header only', 'a,b\n', { rows: [], names: ['a', 'b'] }],
    ['a header without a line break', 'a,b', { rows: [], names: ['a', 'b'] }],
    ['one column', 'a\n1\n\n""\n2\n\n', { rows: [['1'], [null], ['2']], numbers: [2, 4, 5] }],
    [
      'blank rows',
      'a,b\n\n1,2\n\n\n3,4\n\n',
      {
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
        numbers: [3, 6],
      },
    ],
    ['blank rows before the header', '\r\n\r\na,b\r\n1,2\r\n', { rows: [['1', '2']], numbers: [4] }],
    [
      'a row of delimiters is no blank one',
      'a,b\n,\n1,2\n',
      {
        rows: [
          [null, null],
          ['1', '2'],
        ],
        numbers: [2, 3],
      },
    ],
    [
      'lines before the header, with a quote',
      'Report "x\n\na,b\n1,2\n',
      { rows: [['1', '2']], numbers: [4] },
      { skip: 2 },
    ],
    [
      'missing cells',
      'a,b,c\n1\n2,3\n',
      {
        rows: [
          ['1', null, null],
          ['2', '3', null],
        ],
      },
    ],
    [
      'an empty cell too many',
      'a,b\n1,2,\n3,4\n',
      {
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
        numbers: [2, 3],
      },
    ],
    [
      'a space before a quote',
      'a,b\n1, "2,\n3"\n4, 5\n',
      {
        rows: [
          ['1', '2,\n3'],
          ['4', ' 5'],
        ],
        numbers: [2, 3],
      },
    ],
    ['spaces after a quote', 'a,b\n"1" ,"2"\n', { rows: [['1', '2']] }],
    ['empty cells', 'a,b\n,""\n', { rows: [[null, null]] }],
    [
      'texts for no value',
      'a,b\nNA," NA"\n"NA",na\n',
      {
        rows: [
          [null, ' NA'],
          [null, 'na'],
        ],
      },
      { nulls: ['NA', "it's"] },
    ],
    [
      'texts for no value with the delimiter, quotes and a line break',
      'a;b\n"n;a";"n;a"\n"""";x\n"\n";y\n',
      {
        rows: [
          [null, null],
          [null, 'x'],
          [null, 'y'],
        ],
      },
      { nulls: ['n;a', '"', '\n'] },
    ],
    [
      'a repeated and a blank header',
      'a,A,,b,a\n1,2,3,4,5\n',
      { rows: [['1', '2', '3', '4', '5']], names: ['a', 'A_1', 'column2', 'b', 'a_2'] },
    ],
    [
      'odd headers',
      ` a ,"b\nc","d""e",f'g\n1,2,3,4\n`,
      { rows: [['1', '2', '3', '4']], names: ['a', 'b\nc', 'd"e', "f'g"] },
    ],
    [
      'without a header',
      '7;"x;y"\r\n\r\n8;z\r\n',
      {
        rows: [
          ['7', 'x;y'],
          ['8', 'z'],
        ],
        numbers: [1, 3],
        names: ['id', 'a "b", c'],
      },
      { header: ['id', 'a "b", c'] },
    ],
    [
      'without a header, after skipped lines and a mark',
      '\ufeffReport\n1,2\n3\n',
      {
        rows: [
          ['1', '2'],
          ['3', null],
        ],
        numbers: [2, 3],
        names: ['a', 'b'],
      },
      { skip: 1, header: ['a', 'b'] },
    ],
    ['a long cell', `a,b\n1,${long}\n`, { rows: [['1', long]] }],
    ['a cell of 3 MB', `a,b\n1,"${long.repeat(300)}"\n`, { rows: [['1', long.repeat(300)]] }],
    ['emoji and scripts', 'a,b\n😀👩‍👩‍👧,žluťoučký 客户\n', { rows: [['😀👩‍👩‍👧', 'žluťoučký 客户']] }],
    [
      'gzip',
      gzipSync('a,b\n1,2\n\n3,4\n'),
      {
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
        numbers: [2, 4],
      },
    ],
    [
      'windows-1250',
      Buffer.from('a,b\n\x8elu\x9d,\xf8\n', 'latin1'),
      { rows: [['Žluť', 'ř']] },
      { encoding: 'windows-1250' },
    ],
    ['latin1', Buffer.from('a,b\ncaf\xe9,\x80\n', 'latin1'), { rows: [['café', '€']] }, { encoding: 'latin1' }],
    ['UTF-16', Buffer.from('\ufeffa\tb\r\n1\t😀\r\n', 'utf16le'), { rows: [['1', '😀']], names: ['a', 'b'] }],
    [
      'UTF-16, big-endian',
      Buffer.from('\ufeffa,b\n1,é\n', 'utf16le').swap16(),
      { rows: [['1', 'é']], names: ['a', 'b'] },
    ],
    ['UTF-16 without a mark', Buffer.from('a,b\n1,é\n', 'utf16le'), { rows: [['1', 'é']] }, { encoding: 'utf-16' }],
  ];
  test.for(cases)('%s', async ([, given, { rows, numbers, names }, source]) => {
    const name = given instanceof Uint8Array && given[0] === 0x1f ? 'a.csv.gz' : 'a.csv';
    const opened = await open({ [name]: given }, source);
    expect(opened.rows).toEqual(rows);
    expect(opened.unreadableCount).toBe(0);
    if (numbers) expect(opened.numbers).toEqual(numbers);
    if (names) expect(opened.names).toEqual(names);
    expect(opened.columns.every((column) => column.type === 'text')).toBe(true);
  });

  test('gzip in another encoding', async () => {
    const opened = await open({ 'a.csv.gz': gzipSync(Buffer.from('a,b\n1,\xe9\n', 'latin1')) }, { encoding: 'latin1' });
    expect(opened.rows).toEqual([['1', 'é']]);
  });

  test('a quoted delimiter and line break after 30,000 rows, which no sample has', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `${index},x`);
    const opened = await open({ 'a.csv': ['id,text', ...rows, '30000,"a,b\n""c"""', '30001,y'].join('\n') });
    expect(opened.rows.slice(-2)).toEqual([
      ['30000', 'a,b\n"c"'],
      ['30001', 'y'],
    ]);
    expect(opened.numbers.slice(-2)).toEqual([30_002, 30_003]);
    expect(opened.unreadableCount).toBe(0);
  });
});

describe('rows that cannot be read are listed, and shift no number', () => {
  const cases: [
    what: string,
    given: string,
    numbers: number[],
    unreadable: [row: number, problem: string, text: string][],
  ][] = [
    ['too many cells', 'a,b\n1,2\n1,2,3\n5,6\n', [2, 4], [[3, 'It has 3 cells, and the header 2.', '1,2,3']]],
    [
      'after blank rows, with line breaks',
      'a,b\n\n\n"x\ny",2,3,4\n\n5,6\n',
      [6],
      [
        [
          4,
          'It has 4 cells, and the header 2. The row has several lines: look for a quote that is open.',
          '"x\ny",2,3,4',
        ],
      ],
    ],
    ['in CRLF', 'a,b\r\n\r\n1,2,3\r\n5,6\r\n', [4], [[3, 'It has 3 cells, and the header 2.', '1,2,3']]],
    ['in one column', 'a\n1,2\n\n3\n', [4], [[2, 'It has 2 cells, and the header 1.', '1,2']]],
    [
      'text after a quote',
      'a,b\n1,"x" y\n5,6\n',
      [3],
      [[2, 'Text follows a closing quote. A quote within quotes is written twice.', '1,"x" y']],
    ],
    [
      'a quote that is never closed',
      'a,b\n1,2\n3,"4\n5,6\n',
      [2],
      [[3, 'A quote is never closed. The row has several lines: look for a quote that is open.', '3,"4\n5,6\n']],
    ],
    [
      'a long row',
      `a,b\n${'x'.repeat(10_000)},2,3\n5,6\n`,
      [3],
      [[2, 'It has 3 cells, and the header 2.', `${'x'.repeat(10_000)}…`]],
    ],
    [
      'a long row at the end',
      `a,b\n1,"${'x'.repeat(10_000)}`,
      [],
      [[2, 'A quote is never closed.', `1,"${'x'.repeat(9997)}…`]],
    ],
    ['in the last cell of the last row', 'a,b\n1,2\n3,"4', [2], [[3, 'A quote is never closed.', '3,"4']]],
  ];
  test.for(cases)('%s', async ([, given, numbers, unreadable]) => {
    const opened = await open({ 'a.csv': given }, given.startsWith('a\n') ? { delimiter: ',' } : {});
    expect(opened.numbers).toEqual(numbers);
    expect(opened.unreadable).toEqual(
      unreadable.map(([row, problem, text]) => ({ file: 'a.csv', row, problem, text })),
    );
    expect(opened.unreadableCount).toBe(unreadable.length);
  });

  test('after skipped lines', async () => {
    const opened = await open({ 'a.csv': 'x\nx\n\na,b\n1,2,3\n\n5,6\n' }, { skip: 2 });
    expect(opened.numbers).toEqual([7]);
    expect(opened.unreadable).toMatchObject([{ row: 5, text: '1,2,3' }]);
  });

  test('without a header', async () => {
    const opened = await open({ 'a.csv': '1,2,3\n\n4,5\n6,7,8\n9,"0\n' }, { header: ['a', 'b'] });
    expect(opened.numbers).toEqual([3]);
    expect(opened.unreadable).toMatchObject([
      { row: 1, text: '1,2,3' },
      { row: 4, text: '6,7,8' },
      { row: 5, text: '9,"0\n' },
    ]);
  });

  test('all are counted, and 1,000 listed', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => (index % 2 ? `${index},x` : `${index},x,y`));
    const opened = await open({ 'a.csv': ['a,b', ...rows].join('\n'), 'b.csv': 'a,b\n1,2,3\n4,5\n' });
    expect(opened.unreadableCount).toBe(1501);
    expect(opened.unreadable).toHaveLength(1000);
    expect(opened.unreadable.at(-1)).toMatchObject({ row: 2000, text: '1998,x,y' });
    expect(opened.numbers.slice(-2)).toEqual(['0:3001', '1:3']);
    expect(opened.rows.slice(0, 1500).every(([id], index) => Number(id) === 2 * index + 1)).toBe(true);
  });
});

test('a blank row after each of 100,000 shifts the numbers, and takes no longer', async () => {
  const content = `id,name\n${Array.from({ length: 100_000 }, (_, index) => `${index},x\n\n`).join('')}`;
  const query = 'select count(*) as rows, count(*) filter (__row <> 2 * id::int + 2) as wrong from source';
  expect((await open({ 'a.csv': content }, { query })).rows).toEqual([[100_000n, 0n]]);
}, 10_000);

test('rows are in the order of the file, and numbered so, with 200,000 rows and two threads', async () => {
  const lines = Array.from({ length: 200_000 }, (_, index) => `${index},"name, ${index}"`);
  lines[150_000] += ',x';
  await open({ 'a.csv': ['id,name', ...lines].join('\n') }, { query: 'select id::int as id, __row from source' });
  const [{ table }] = (await all<{ table: string }>(
    `select table_name as "table" from duckdb_tables() order by table_oid desc limit 1`,
  )) as [{ table: string }];
  const [counts] = await all<Record<string, bigint>>(
    `select count(*) as rows, count(*) filter (__row <> id + 2) as wrong, count(*) filter (id < before) as unordered
     from (select *, lag(id) over () as before from "${table}")`,
  );
  expect(counts).toEqual({ rows: 199_999n, wrong: 0n, unordered: 0n });
});

test('ten thousand columns of two files, in the least memory', async () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
  const cells = names.map((_, index) => (index % 7 === 0 ? '' : `${index}`));
  const badQuote = cells.with(7500, '"x"y');
  const opened = await open(
    {
      'a.csv': `${names}\n\n${cells}\n${cells},x\n${badQuote}\n${cells.slice(0, 10)}\n`,
      'b.csv': `other,c5000\nx,y\n`,
    },
    {},
    { areRowsWanted: false },
  );
  expect(opened.columns.map(({ name }) => name)).toEqual([...names, 'other']);
  expect(opened.unreadable.map(({ row }) => row)).toEqual([4, 5]);
  const rows = await all(
    `select __row, "c0", "c6", c1001, "c5000", "c9999", other from ${opened.from(['c0', 'c6', 'c1001', 'c5000', 'c9999', 'other'])} order by __part, __at`,
  );
  expect(rows.map((row) => Object.values(row as object))).toEqual([
    [3n, null, '6', null, '5000', '9999', null],
    [6n, null, '6', null, null, null, null],
    [2n, null, null, null, 'y', null, 'x'],
  ]);
  expect(await all(`select count(*) as rows from ${opened.from([])}`)).toEqual([{ rows: 3n }]);
});

test.each([
  { given: 'all cells', csv: 'a,b,c\n1,2,3\n,,\n', want: { count: 0, first: [] } },
  { given: 'no cells in blank rows', csv: 'a,b\n\n1,2\n\n', want: { count: 0, first: [] } },
  { given: 'a cell too few', csv: 'a,b,c\r\n1,2\r\n1,2,3\r\n1\r\n', want: { count: 2, first: [2, 4] } },
  { given: 'a cell too few at the end of the file', csv: 'a,b\n1,2\n1', want: { count: 1, first: [3] } },
  { given: 'delimiters within quotes', csv: 'a,b\n"1,2\n,3"\n', want: { count: 1, first: [2] } },
  { given: 'too many cells', csv: 'a,b\n1,2,3\n', want: { count: 0, first: [] } },
  { given: 'lines before the header', csv: 'title\na,b\n1\n', skip: 1, want: { count: 1, first: [3] } },
  {
    given: 'hundreds',
    csv: `a,b\n${'1\n'.repeat(300)}`,
    want: { count: 300, first: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
  },
])('rows with $given: short ones are counted', async ({ csv, skip, want: { count, first } }) => {
  const { short } = await open({ 'a.csv': csv }, skip === undefined ? {} : { skip });
  expect(short).toEqual({ count, first: first.map((row) => ({ file: 'a.csv', row })) });
});
