import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { expect, test } from 'vitest';
import { Database } from '../database.ts';
import { readJson } from './read-json.ts';

/** A row is its number and a text. */
type Row = [number, string];

/** Reads rows of two parts, each with as many texts as are given, and of these lengths. */
async function readParts(parts: readonly { rows: number; length: string }[], where = 'true') {
  return withTemporaryFolder('read-json-', async (temporaryFolder) => {
    const database = await Database.open({ temporaryFolder });
    try {
      for (const [part, { rows, length }] of parts.entries()) {
        await database.run(
          `CREATE TABLE part_${part} AS SELECT range AS number, repeat('x', ${length}) AS text FROM range(${rows}); DELETE FROM part_${part} WHERE NOT (${where})`,
        );
      }
      const selects = parts.map((_, part) => `SELECT *, ${part} AS __part, rowid AS __at FROM part_${part}`);
      await database.run(`CREATE VIEW parts AS ${selects.join(' UNION ALL ')}`);
      const read: Row[] = [];
      let longest = 0;
      const json = (values: string) => `json_array(${values})::VARCHAR`;
      const rows = readJson<Row>(database, [
        { rows: 'parts', size: 'strlen(number::VARCHAR)', json: json('number') },
        { rows: 'parts', size: 'strlen(text)', json: json('text') },
      ]);
      for await (const values of rows) {
        read.push(...values);
        longest = Math.max(longest, values.length);
      }
      return { numbers: read.map(([number]) => number), bytes: read.map(([, text]) => text.length), longest };
    } finally {
      await database.close();
    }
  });
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

test.each([
  { given: 'no rows', parts: [{ rows: 0, length: '1' }], want: [] },
  { given: 'a row', parts: [{ rows: 1, length: '1' }], want: [0] },
  {
    given: 'two parts, the first with rows in several row groups',
    parts: [
      { rows: 130_000, length: '3' },
      { rows: 5000, length: '3' },
    ],
    want: [...upTo(130_000), ...upTo(5000)],
  },
  {
    given: 'an empty part between others',
    parts: [
      { rows: 3, length: '1' },
      { rows: 0, length: '1' },
      { rows: 2, length: '1' },
    ],
    want: [0, 1, 2, 0, 1],
  },
])('$given is read in order', async ({ parts, want }) => {
  expect((await readParts(parts)).numbers).toEqual(want);
});

test('rows that were deleted leave no hole', async () => {
  const { numbers } = await readParts([{ rows: 50_000, length: '1' }], 'number % 7 = 3 OR number > 40000');
  expect(numbers).toEqual(upTo(50_000).filter((number) => number % 7 === 3 || number > 40_000));
});

test('of long rows, few are read at once', async () => {
  const { numbers, longest } = await readParts([{ rows: 300, length: '100000' }]);
  expect(numbers).toEqual(upTo(300));
  expect(longest).toBeLessThanOrEqual(40);
});

test('long rows among short ones are read whole', async () => {
  const { bytes } = await readParts([{ rows: 10_000, length: 'CASE WHEN range = 7000 THEN 5000000 ELSE 1 END' }]);
  expect(bytes.filter((length) => length > 1)).toEqual([5_000_000]);
});
