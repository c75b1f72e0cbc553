import { columnsAtOnce, type Database } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import {
  columnsOf,
  type Rows,
  type Target,
  type Targets,
  targetSql,
  valuesOfCustomers,
  valuesOfMetrics,
} from './targets.ts';

/** How the values of a column are read. */
export interface ColumnCounts {
  /** The column, or what stands in its place. */
  from: string;
  /** Where its values go, such as `attributes.seats`. */
  to: string;
  /** As what they are sent. `by codename`: as the account has it for the codename in the row. */
  type: Target['type'] | 'by codename';
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

async function count(
  database: Database,
  rows: Rows,
  targets: readonly Target[],
): Promise<{ rows: number; columns: ColumnCounts[] }> {
  const counted = { rows: 0, columns: [] as ColumnCounts[] };
  // Rows are counted even if nothing of them is sent.
  const [first = [], ...others] = inGroups(targets, columnsAtOnce);
  for (const some of [first, ...others]) {
    const { rows: count, columns } = await countAtOnce(database, rows, some);
    counted.rows = count;
    counted.columns.push(...columns);
  }
  return counted;
}

async function countAtOnce(
  database: Database,
  rows: Rows,
  targets: readonly Target[],
): Promise<{ rows: number; columns: ColumnCounts[] }> {
  const parts = targets.map(targetSql);
  // Many are the same, and DuckDB takes long to plan thousands of counts.
  const conditions = [...new Set(parts.flatMap(({ present, readable, coerced }) => [present, readable, coerced]))];
  const counters = conditions.map((condition) => `count(*) FILTER (${condition})`);
  const [result] = await database.all<{ total: bigint; counts: bigint[] }>(
    `SELECT count(*) AS total, [${counters.join(', ')}]::BIGINT[] AS counts FROM ${rows.from(columnsOf(targets))}`,
  );
  const counts = new Map(conditions.map((condition, index) => [condition, Number(result!.counts[index])]));
  const columns = targets.map(({ path, value, type, ofCodenames }, index): ColumnCounts => {
    const { present, readable, coerced } = parts[index]!;
    const values = counts.get(present)!;
    return {
      from: value.column ?? value.sql ?? JSON.stringify(value.constant),
      to: path,
      type: ofCodenames === undefined ? type : 'by codename',
      values,
      coerced: counts.get(coerced)!,
      unreadable: values - counts.get(readable)!,
    };
  });
  return { rows: Number(result!.total), columns };
}
