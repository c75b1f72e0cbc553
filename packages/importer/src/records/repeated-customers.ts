import type { Database } from '../database.ts';
import { type CustomerTargets, columnsOf, type Rows } from './targets.ts';
import { textOf } from './value-sql.ts';

/** Rows of customers whose `external_id` an earlier row has. */
export interface RepeatedCustomers {
  count: number;
  /** The first ten, each with the first row that has the same. */
  first: { file: number; row: number; earlier: { file: number; row: number } }[];
}

/** Finds the customers that are in several rows. Each of these rows is sent. */
export async function repeatedCustomers(
  database: Database,
  { id }: CustomerTargets,
  { from }: Rows,
): Promise<RepeatedCustomers> {
  if (id === undefined) return { count: 0, first: [] };
  const rows = `(SELECT __file, __row, __part, __at, ${textOf(id)} AS __id FROM ${from(columnsOf([id]))})`;
  const [found] = await database.all<{ count: bigint }>(
    `SELECT count(__id) - count(DISTINCT __id) AS count FROM ${rows}`,
  );
  const count = Number(found!.count);
  if (count === 0) return { count, first: [] };
  const first = await database.all<{ file: number; row: number; earlier: { file: number; row: number } }>(
    `SELECT __file::INTEGER AS file, __row::INTEGER AS row, earlier FROM (
       SELECT *, row_number() OVER same AS number, first({ file: __file::INTEGER, row: __row::INTEGER }) OVER same AS earlier
       FROM ${rows} WHERE __id IS NOT NULL WINDOW same AS (PARTITION BY __id ORDER BY __part, __at)
     ) WHERE number > 1 ORDER BY __part, __at LIMIT 10`,
  );
  return { count, first };
}
