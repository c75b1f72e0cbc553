import { expect, test } from 'vitest';
import { useSources } from '../source/open-source.fixture.ts';
import type { Mapping } from '../types.ts';
import { resolveTargets } from './targets.ts';

const { using } = useSources();

const mapping: Mapping = {
  customers: { source: { files: [] }, fields: {}, attributes: {}, attributesFrom: { prefix: 'a_' } },
};
/** More than are read first. */
const rows = 5000;

// Each column is an expression of `n`, the number of the row from 0.
const columns: { what: string; sql: string; want: 'number' | 'text' }[] = [
  { what: 'numbers', sql: 'n', want: 'number' },
  { what: 'texts', sql: "'x' || n", want: 'text' },
  { what: 'numbers but for the first', sql: `CASE WHEN n = 0 THEN 'x' ELSE n::VARCHAR END`, want: 'text' },
  { what: 'numbers but for the last', sql: `CASE WHEN n = ${rows - 1} THEN 'x' ELSE n::VARCHAR END`, want: 'text' },
  { what: 'codes such as 12E5', sql: `CASE WHEN n = 1 THEN '12E5' ELSE '3e7' END`, want: 'text' },
  { what: 'numbers with exponents', sql: `CASE WHEN n = 1 THEN '1.2E5' ELSE '-3e+7' END`, want: 'number' },
  { what: 'numbers after many empty cells', sql: `CASE WHEN n > ${rows - 9} THEN n END`, want: 'number' },
  { what: 'texts after many empty cells', sql: `CASE WHEN n > ${rows - 9} THEN 'x' END`, want: 'text' },
  { what: 'empty cells only', sql: 'NULL', want: 'text' },
  { what: 'leading zeros', sql: "'00' || n", want: 'text' },
];

test.each(columns)('a column of $what is sent as $want', async ({ sql, want }) => {
  await using().run(
    `CREATE OR REPLACE TABLE companies AS SELECT (${sql})::VARCHAR AS a_seats, 'x' AS a_other FROM range(${rows}) AS r(n)`,
  );
  const customers = {
    columns: ['a_seats', 'a_other'].map((name) => ({ name, type: 'text' as const })),
    from: () => 'companies',
    isQuery: false,
    longestRow: undefined,
  };
  const targets = await resolveTargets(using(), mapping, { customers, metrics: undefined }, undefined);
  expect(targets.customers.attributes.map(({ path, type }) => [path, type])).toEqual([
    ['attributes.seats', want],
    ['attributes.other', 'text'],
  ]);
});

test('no rows have no numbers', async () => {
  const customers = {
    columns: [{ name: 'a_seats', type: 'text' as const }],
    from: () => '(SELECT NULL::VARCHAR AS a_seats WHERE false)',
    isQuery: false,
    longestRow: undefined,
  };
  const targets = await resolveTargets(using(), mapping, { customers, metrics: undefined }, undefined);
  expect(targets.customers.attributes).toMatchObject([{ type: 'text' }]);
});
