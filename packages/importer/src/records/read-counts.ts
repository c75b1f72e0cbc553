import type { Database } from '../database.ts';
import type { Rows, Target, Targets } from './targets.ts';
import { valueSql } from './value-sql.ts';

/** How the values of a column are read. */
export interface ColumnCounts {
  /** The column, or what stands in its place. */
  from: string;
  /** Where its values go, such as `attributes.seats`. */
  to: string;
  type: Target['type'];
  /** Number of rows with a value. */
  values: number;
  /** Number of values that are sent as something else than their text: as a number, a boolean, or a date in ISO 8601. */
  coerced: number;
  /** Number of values that are not of the type. They are sent as text. */
  unreadable: number;
}

/** Numbers of rows, and how their values are read. */
export interface Counts {
  customers: number;
  metrics: number;
  columns: ColumnCounts[];
}

/** Columns that are counted by one statement: to plan twice as many takes DuckDB four times as long. */
const columnsAtOnce = 100;

/** Counts rows and values. Each column is read once. */
export async function readCounts(
  database: Database,
  { customers, metrics }: Targets,
  rows: { customers: Rows; metrics: Rows | undefined },
): Promise<Counts> {
  const counted = await count(database, rows.customers, valuesOfCustomers(customers));
  if (metrics === undefined) return { customers: counted.rows, metrics: 0, columns: counted.columns };
  const more = await count(database, rows.metrics!, valuesOfMetrics(metrics));
  return { customers: counted.rows, metrics: more.rows, columns: [...counted.columns, ...more.columns] };
}

/** The values of a row of customers, in the order in which their columns are counted. */
export function valuesOfCustomers({ fields, attributes, metrics }: Targets['customers']): Target[] {
  return [...fields, ...attributes, ...(metrics === undefined ? [] : [metrics.date, ...metrics.values])];
}

/** The values of a row of metrics, in the order in which their columns are counted, which is after those of customers. */
export function valuesOfMetrics({ customer, date, long, values }: NonNullable<Targets['metrics']>): Target[] {
  return [customer, date, ...(long === undefined ? [] : [long.codename, long.value]), ...values];
}

async function count(
  database: Database,
  { table }: Rows,
  targets: readonly Target[],
): Promise<{ rows: number; columns: ColumnCounts[] }> {
  let [rows, columns] = [0, [] as ColumnCounts[]];
  for (let from = 0; from === 0 || from < targets.length; from += columnsAtOnce) {
    const counted = await countAtOnce(database, table, targets.slice(from, from + columnsAtOnce));
    rows = counted.rows;
    columns = columns.concat(counted.columns);
  }
  return { rows, columns };
}

async function countAtOnce(
  database: Database,
  table: string,
  targets: readonly Target[],
): Promise<{ rows: number; columns: ColumnCounts[] }> {
  const parts = targets.map(({ value, type, columnType }) => valueSql(value, type, columnType));
  // DuckDB takes long to plan thousands of counts, and most are of texts, which are not coerced.
  const counter = (condition: string) => (condition === 'false' ? '0' : `count(*) FILTER (${condition})`);
  const list = (name: 'present' | 'coerced' | 'unreadable') =>
    `[${parts.map((part) => counter(part[name])).join(', ')}]::BIGINT[]`;
  const [result] = await database.all<Record<string, unknown>>(
    `SELECT count(*) AS total, ${list('present')} AS present, ${list('coerced')} AS coerced, ${list('unreadable')} AS unreadable FROM ${table}`,
  );
  const counts = (name: string) => (result![name] as bigint[]).map(Number);
  const [present, coerced, unreadable] = ['present', 'coerced', 'unreadable'].map(counts) as [
    number[],
    number[],
    number[],
  ];
  const columns = targets.map(({ path, value, type }, index) => ({
    from: value.column ?? value.sql ?? JSON.stringify(value.constant),
    to: path,
    type,
    values: present[index]!,
    coerced: coerced[index]!,
    unreadable: unreadable[index]!,
  }));
  return { rows: Number(result!.total), columns };
}
