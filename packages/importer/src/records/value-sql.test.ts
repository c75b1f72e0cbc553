import { describe, expect, test } from 'vitest';
import { literal } from '../database.ts';
import { useSources } from '../source/open-source.fixture.ts';
import type { Value } from '../types.ts';
import { type ValueType, valueSql } from './value-sql.ts';

const { all } = useSources();

interface Case {
  cell: string | null;
  value?: Omit<Value, 'column'>;
  /** What is sent; undefined: nothing. */
  want: unknown;
  coerced?: boolean;
  unreadable?: boolean;
}

async function read(type: ValueType, cell: string | null, value: Omit<Value, 'column'>) {
  const { json, present, coerced, readable } = valueSql({ column: 'cell', ...value }, type);
  const text = cell === null ? 'NULL::VARCHAR' : literal(cell);
  const [row] = await all<{ json: string | null; present: boolean; coerced: boolean; unreadable: boolean }>(
    `SELECT ${json} AS json, ${present} AS present, ${coerced} AS coerced, ${present} AND NOT coalesce(${readable}, false) AS unreadable FROM (SELECT ${text} AS cell)`,
  );
  return row!;
}

const groups: Record<string, { type: ValueType; cases: Case[] }> = {
  'a text is sent as it is': {
    type: 'text',
    cases: [
      { cell: 'Acme', want: 'Acme' },
      { cell: '007', want: '007' },
      { cell: ' padded ', want: ' padded ' },
      { cell: 'quotes "within" and \\', want: 'quotes "within" and \\' },
      { cell: 'two\nlines\tand a tab', want: 'two\nlines\tand a tab' },
      { cell: 'žluťoučký 🙂', want: 'žluťoučký 🙂' },
      { cell: null, want: undefined },
    ],
  },
  'a number has all of its digits': {
    type: 'number',
    cases: [
      { cell: '12', want: 12, coerced: true },
      { cell: '-1.50', want: -1.5, coerced: true },
      { cell: ' 7 ', want: 7, coerced: true },
      { cell: '1e3', want: 1000, coerced: true },
      { cell: '0', want: 0, coerced: true },
      { cell: '007', want: 7, coerced: true },
      { cell: '+5', want: 5, coerced: true },
      { cell: '.5', want: 0.5, coerced: true },
      // `inspect` warns of it.
      { cell: '9007199254740993', want: 2 ** 53, coerced: true },
    ],
  },
  'what is no number stays text': {
    type: 'number',
    cases: [
      { cell: 'many', want: 'many', unreadable: true },
      { cell: '12 %', want: '12 %', unreadable: true },
      { cell: '1,5', want: '1,5', unreadable: true },
      { cell: '1 000', want: '1 000', unreadable: true },
      { cell: 'NaN', want: 'NaN', unreadable: true },
      { cell: 'Infinity', want: 'Infinity', unreadable: true },
      { cell: '1e999', want: '1e999', unreadable: true },
      { cell: '0x10', want: '0x10', unreadable: true },
      { cell: '5.', want: '5.', unreadable: true },
      { cell: '', want: '', unreadable: true },
      { cell: null, want: undefined },
    ],
  },
  'a decimal mark that is stated': {
    type: 'number',
    cases: [
      { cell: '1.234,56', value: { decimal: ',' }, want: 1234.56, coerced: true },
      { cell: '1 234 567,8', value: { decimal: ',' }, want: 1234567.8, coerced: true },
      { cell: '1\u00a0234', value: { decimal: ',' }, want: 1234, coerced: true },
      { cell: "1'234.5", value: { decimal: '.' }, want: 1234.5, coerced: true },
      { cell: '-1,234.5', value: { decimal: '.' }, want: -1234.5, coerced: true },
      { cell: '7,5', value: { decimal: ',' }, want: 7.5, coerced: true },
      // Nobody writes thousands of nothing.
      { cell: '0.123', value: { decimal: ',' }, want: '0.123', unreadable: true },
      { cell: '-0,500', value: { decimal: '.' }, want: '-0,500', unreadable: true },
      // A mark between other numbers of digits is no thousands separator.
      { cell: '1.5', value: { decimal: ',' }, want: '1.5', unreadable: true },
      { cell: '1,5', value: { decimal: '.' }, want: '1,5', unreadable: true },
      { cell: '1.23,4', value: { decimal: ',' }, want: '1.23,4', unreadable: true },
    ],
  },
  'a date becomes ISO 8601': {
    type: 'date',
    cases: [
      { cell: '2026-11-26', want: '2026-11-26' },
      { cell: '26.11.2026', value: { format: '%d.%m.%Y' }, want: '2026-11-26', coerced: true },
      { cell: '11/26/2026', value: { format: '%m/%d/%Y' }, want: '2026-11-26', coerced: true },
      { cell: '46352', value: { format: 'excel' }, want: '2026-11-26', coerced: true },
      { cell: '2026-11-26', value: { format: '%d.%m.%Y' }, want: '2026-11-26' },
      { cell: '2026-11-26', value: { format: '%Y-%d-%m' }, want: '2026-11-26', unreadable: true },
      { cell: '2026-11-02', value: { format: '%Y-%d-%m' }, want: '2026-02-11', coerced: true },
      { cell: '46352.75', value: { format: 'excel' }, want: '2026-11-26', coerced: true },
      { cell: '46,352', value: { format: 'excel' }, want: '46,352', unreadable: true },
      { cell: '46352,75', value: { format: 'excel' }, want: '2026-11-26', coerced: true },
      { cell: '26.11.2026', want: '26.11.2026', unreadable: true },
      { cell: '31.12.26', value: { format: '%d.%m.%y' }, want: '2026-12-31', coerced: true },
      { cell: '31.12.26', value: { format: '%d.%m.%Y' }, want: '31.12.26', unreadable: true },
      { cell: '31.02.2026', value: { format: '%d.%m.%Y' }, want: '31.02.2026', unreadable: true },
      { cell: '2026-02-31', want: '2026-02-31', unreadable: true },
      { cell: 'soon', value: { format: 'excel' }, want: 'soon', unreadable: true },
      { cell: '1', value: { format: 'excel' }, want: '1900-01-01', coerced: true },
      { cell: '59', value: { format: 'excel' }, want: '1900-02-28', coerced: true },
      { cell: '61', value: { format: 'excel' }, want: '1900-03-01', coerced: true },
      { cell: '60', value: { format: 'excel' }, want: '60', unreadable: true },
      { cell: '0', value: { format: 'excel' }, want: '0', unreadable: true },
      { cell: 'epoch', value: { format: '%d.%m.%Y' }, want: 'epoch', unreadable: true },
      { cell: 'infinity', value: { format: '%d.%m.%Y' }, want: 'infinity', unreadable: true },
      { cell: null, want: undefined },
    ],
  },
  'a boolean as people write it': {
    type: 'boolean',
    cases: [
      { cell: 'true', want: true, coerced: true },
      { cell: 'YES', want: true, coerced: true },
      { cell: ' 0 ', want: false, coerced: true },
      { cell: 'n', want: false, coerced: true },
      { cell: 'perhaps', want: 'perhaps', unreadable: true },
    ],
  },
};

for (const [name, { type, cases }] of Object.entries(groups)) {
  describe(name, () => {
    test.each(cases)('$cell, $value', async ({ cell, value = {}, want, coerced = false, unreadable = false }) => {
      const { json, ...flags } = await read(type, cell, value);
      expect(json === null ? undefined : JSON.parse(json)).toEqual(want);
      expect({ ...flags, coerced: flags.coerced ?? false }).toEqual({ present: cell !== null, coerced, unreadable });
    });
  });
}

test('a constant and an expression take the place of a column', async () => {
  const rows = await all(
    `SELECT ${valueSql({ constant: 'EMEA' }, 'text').json} AS a, ${valueSql({ constant: 5 }, 'number').json} AS b, ${valueSql({ sql: 'x * 2' }, 'number').json} AS c FROM (SELECT 21 AS x)`,
  );
  expect(rows).toEqual([{ a: '"EMEA"', b: '5', c: '42' }]);
});

test.each([
  { sql: `('{"city":"Praha"}'::JSON).city`, want: 'Praha' },
  { sql: `('{"city":""}'::JSON).city`, want: undefined },
  { sql: `('{"tags":["a"]}'::JSON).tags`, want: '["a"]' },
  { sql: `({ 'city': 'Praha' }).city`, want: 'Praha' },
  { sql: '7::DOUBLE', want: '7' },
])('the text of an expression is that of a column: $sql', async ({ sql, want }) => {
  const { json, present } = valueSql({ sql }, 'text');
  const [row] = await all<{ json: string | null; present: boolean }>(`SELECT ${json} AS json, ${present} AS present`);
  expect(row).toEqual({ json: want === undefined ? null : JSON.stringify(want), present: want !== undefined });
});

test.each([
  { sql: "DATE '0044-03-15 (BC)'", want: '0044-03-15 (BC)' },
  { sql: "'0044-03-15 BC'", want: '0044-03-15 BC' },
  { sql: "'infinity'::DATE", want: 'infinity' },
  { sql: "DATE '12026-01-01'", want: '12026-01-01' },
  { sql: "DATE '0001-01-01'", want: '0001-01-01' },
])('a date outside of ISO 8601 is no date: $sql', async ({ sql, want }) => {
  const { json, readable } = valueSql({ column: 'cell' }, 'date', 'date');
  const isDate = /^\d{4}-\d\d-\d\d$/.test(want);
  expect(await all(`SELECT ${json} AS json, ${readable} AS readable FROM (SELECT ${sql} AS cell)`)).toEqual([
    { json: JSON.stringify(want), readable: isDate },
  ]);
});
