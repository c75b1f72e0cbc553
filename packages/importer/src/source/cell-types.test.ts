import { describe, expect, test } from 'vitest';
import { useSources } from './open-source.fixture.ts';

const { open } = useSources();

describe('types of columns', () => {
  const types = {
    n: 'DOUBLE',
    D: 'date',
    seen: 'timestamptz',
    list: 'integer[]',
    more: 'json',
    whole: 'numeric(4, 1)',
  };

  test('are those that DuckDB has for SQL', async () => {
    const content =
      'id,n,d,seen,list,more,whole\n007,1e3,2026-01-02,2026-01-02 01:00:00+03,"[1, 2]","{""a"":1}",12.50\n8,,,,,,\n';
    const query =
      'select id, n * 2 as n, d + 1 as d, seen::date as seen, list[2] as list, more.a as more, whole from source';
    const { rows, columns } = await open({ 'a.csv': content }, { types, query });
    expect(rows).toEqual([
      ['007', 2000, new Date('2026-01-03'), new Date('2026-01-01'), 2, '1', 12.5],
      ['8', null, null, null, null, null, null],
    ]);
    expect(columns[1]).toEqual({ name: 'n', type: 'number' });
  });

  test('are those of the files that have the columns', async () => {
    const { columns, rows } = await open({ 'a.csv': 'id,N\na,1\n', 'b.csv': 'id\nb\n' }, { types: { n: 'INT' } });
    expect(columns[1]).toEqual({ name: 'N', type: 'number' });
    expect(rows).toEqual([
      ['a', 1],
      ['b', null],
    ]);
  });

  test('are known without rows, and of a file without a header', async () => {
    const { columns } = await open({ 'a.csv': 'x,1\n' }, { header: ['id', 'n'], types: { n: 'double' } });
    expect(columns).toEqual([
      { name: 'id', type: 'text' },
      { name: 'n', type: 'number' },
    ]);
    const enough = await open({ 'a.csv': 'id,n\nx,1\n' }, { types: { n: 'double' } }, { areColumnsEnough: true });
    expect(enough.columns).toEqual(columns);
  });

  test.each<[given: string, types: Record<string, string>, want: RegExp]>([
    ['id,n\n1,2\n\n2,x\n3,y\n', { n: 'DOUBLE' }, /^a\.csv:4: "x" in the column "n" is not DOUBLE, nor are 1 more\. /],
    ['id,n\n1,2.5\n', { n: 'int' }, /"2\.5" in the column "n" is not INTEGER\. Correct it, or change "types"/],
    ['id,n\n1,999\n', { n: 'tinyint' }, /"999" in the column "n" is not TINYINT\./],
    ['id,n\n1,[1\n', { n: 'int[]' }, /"\[1" in the column "n" is not INTEGER\[\]\./],
    ['id,n\n1,2\n', { m: 'int' }, /^"types" names a column "m", which does not exist\. Columns: "id", "n"\.$/],
    ['id,n\n1,2\n', { n: 'int', N: 'double' }, /^"types" has two types for the column "n"\. Remove one\.$/],
    [
      'id,n\n1,2\n',
      { n: 'nmuber' },
      /^"types" has "nmuber" for "n", which is no type of DuckDB\. Write one such as DOUBLE/,
    ],
  ])('that do not fit are an error: %j %j', async (given, wrong, want) => {
    await expect(open({ 'a.csv': given }, { types: wrong })).rejects.toThrow(want);
  });
});

test.each<[type: string, texts: string[], others: string[]]>([
  ['date', ['2026-01-02', ' 2026-01-02 '], ['2026-01-01 or later', '2026-01-01 23:00', '26-01-02', '2026-02-30']],
  ['time', ['10:00', '10:00:00.5'], ['10:00 x', '25:00']],
  [
    'timestamp',
    ['2026-01-02', '2026-01-02 10:00', '2026-01-02T10:00:00.123456'],
    ['2026-01-01T23:00:00+05:00', '2026-01-02 10:00:00.123456789', '2026-01-02 or later'],
  ],
  ['timestamp_s', ['2026-01-02 10:00:00', '2026-01-02 10:00:00.000'], ['2026-01-02 10:00:00.5']],
  ['timestamp_ns', ['2026-01-02 10:00:00.123456789'], ['2026-01-02 10:00:00+05:00']],
  ['timestamptz', ['2026-01-02T10:00:00Z', '2026-01-02 10:00:00+05:30', '2026-01-02 10:00:00-03'], ['2026-01-02 x']],
  ['double', ['1.5', '-1e300', '123456789012345', '0.1', 'nan', '-inf'], ['12345678901234567890', '1e400', 'x']],
  ['float', ['0.1', '1.5', '16777216'], ['123456789.1', '16777217']],
  ['bigint', ['9007199254740993', '+7', '1.0'], ['1.5', '9223372036854775808', '1e3']],
  ['decimal(4, 1)', ['999.9', '1.50', '-1'], ['1.55', '9999']],
  ['boolean', ['true', 'F', '1'], ['ano']],
  ['json', ['{"a":1}', '[1]', 'gold', '12'], ['{"a":', '[1']],
  ['integer[]', ['[1, 2]'], ['gold', '["x"]']],
])('a value of %s is what is no other one after it was read', async (type, texts, others) => {
  const openCell = (text: string) =>
    open({ 'a.csv': `id,v\n1,"${text.replaceAll('"', '""')}"\n` }, { types: { v: type } });
  for (const text of texts) expect((await openCell(text)).rows[0]![1]).not.toBeNull();
  for (const text of others)
    await expect(openCell(text), text).rejects.toThrow(/^a\.csv:2: ".*" in the column "v" is not /);
});
