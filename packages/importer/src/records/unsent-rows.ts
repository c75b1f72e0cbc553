import type { Database } from '../database.ts';
import type { RowNumbers } from './row-numbers.ts';
import { columnsOf, namelessSql, type Rows, type Target, type Targets } from './targets.ts';
import { textOf } from './value-sql.ts';

/**
 * Selects the rows that are not sent: those of customers that are refused, and of metrics without a customer that is sent.
 *
 * @param refused the rows of the customers that are refused
 */
export async function unsentRows(
  database: Database,
  { customers: { id }, metrics: targets }: Targets,
  { customers, metrics }: { customers: Rows; metrics: Rows | undefined },
  refused: RowNumbers,
): Promise<{ customers: Rows; metrics: Rows | undefined }> {
  const list = Array.from({ length: refused.length }, (_, index) => refused.at(index));
  // A list of SQL takes long to parse, a text does not.
  const text = list.map(({ file, row }) => `${file}:${row}`).join();
  await database.run(
    `CREATE OR REPLACE TABLE refused_rows AS SELECT split_part(place, ':', 1)::INTEGER AS file, split_part(place, ':', 2)::BIGINT AS row FROM (SELECT unnest(string_split('${text}', ',')) AS place) WHERE place <> ''`,
  );
  const isRefused = '(__file::INTEGER, __row::BIGINT) IN (SELECT (file, row) FROM refused_rows)';
  const refusedCustomers: Rows = {
    ...customers,
    from: (names) => `(SELECT * FROM ${customers.from(names)} WHERE ${isRefused})`,
  };
  if (metrics === undefined) return { customers: refusedCustomers, metrics };
  const ids =
    id === undefined
      ? 'SELECT NULL::VARCHAR AS id WHERE false'
      : idsOfLastRows(id, customers.from(columnsOf([id])), `NOT ${isRefused}`);
  await database.run(`CREATE OR REPLACE TABLE sent_customers AS ${ids}`);
  const { customer, long } = targets!;
  const needed = columnsOf([customer, ...(long === undefined ? [] : [long.codename, long.value])]);
  const isUnsent = `(NOT coalesce(${textOf(customer)} IN (SELECT id FROM sent_customers), false) OR ${namelessSql(targets!)})`;
  const unsentMetrics: Rows = {
    ...metrics,
    from: (names) => `(SELECT * FROM ${metrics.from(names && needed && [...names, ...needed])} WHERE ${isUnsent})`,
  };
  return { customers: refusedCustomers, metrics: unsentMetrics };
}

/**
 * SQL of the identifiers of which the last row, to which the metrics go, meets a condition.
 *
 * @param from SQL of the rows, after FROM
 * @param condition in SQL; not NULL
 */
export const idsOfLastRows = (id: Target, from: string, condition: string): string =>
  `SELECT id FROM (SELECT ${textOf(id)} AS id, (__part, __at) AS place, ${condition} AS is_met FROM ${from}) WHERE id IS NOT NULL GROUP BY id HAVING arg_max(is_met, place)`;
