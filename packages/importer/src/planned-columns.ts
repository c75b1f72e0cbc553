import type { ImportInput } from './import-input.ts';
import type { LostValues } from './lost-values.ts';
import { codenamesOf } from './mapping/codename-matches.ts';
import type { TableName, UnmatchedColumn } from './mapping/guess.ts';
import { TableColumns } from './mapping/table-columns.ts';
import { unmatchedColumns } from './mapping/unmatched-columns.ts';
import type { PlannedColumn } from './planned-column.ts';
import type { PreparedImport } from './prepared-import.ts';
import type { ColumnCounts, Counts } from './records/read-counts.ts';
import { type Target, valuesOfCustomers, valuesOfMetrics } from './records/targets.ts';

/**
 * The columns that are sent, in the order of their files; then what has no column.
 *
 * @param unsent the same counts, of the rows that are not sent; undefined if all are
 * @param keys those that the API drops
 */
export function plannedColumns(
  prepared: PreparedImport,
  counts: Counts,
  unsent: Counts | undefined,
  lost: LostValues,
  keys: ReadonlyMap<string, string>,
): PlannedColumn[] {
  const { targets, customers, metrics } = prepared;
  const ofCustomers = valuesOfCustomers(targets.customers).map((target) => ({ target, source: customers }));
  const ofMetrics = targets.metrics === undefined ? [] : valuesOfMetrics(targets.metrics);
  const all = [...ofCustomers, ...ofMetrics.map((target) => ({ target, source: metrics! }))];
  const columns = all.map(({ target, source }, index) => {
    const at = source.columns.findIndex(({ name }) => name === target.value.column);
    const table: TableName = source === customers ? 'customers' : 'metrics';
    const position = at === -1 ? source.columns.length : at;
    return { position, column: outcomesOf(table, counts.columns[index]!, unsent?.columns[index], lost, keys) };
  });
  const isOf = (name: TableName) => columns.filter(({ column }) => column.table === name);
  return [isOf('customers'), isOf('metrics')].flatMap((each) =>
    each.sort((a, b) => a.position - b.position).map(({ column }) => column),
  );
}

function outcomesOf(
  table: TableName,
  counts: ColumnCounts,
  unsent: Pick<ColumnCounts, 'values' | 'unreadable'> = { values: 0, unreadable: 0 },
  lost: LostValues,
  keys: ReadonlyMap<string, string>,
): PlannedColumn {
  const sent = counts.values - unsent.values;
  const droppedByFindings = take(lost, 'dropped', counts.to, sent);
  const dropped = keys.has(counts.to) ? sent : droppedByFindings;
  const misreadByApi = take(lost, 'misread', counts.to, sent - dropped);
  // Without an account, `inspect` knows no types.
  const misread = Math.max(misreadByApi, Math.min(sent - dropped, counts.unreadable - unsent.unreadable));
  return { table, ...counts, unsent: unsent.values, dropped, misread, stored: sent - dropped - misread };
}

/** Takes values that are lost from their count, for a column. What is left of metrics is of the column of values. */
function take(lost: LostValues, effect: 'dropped' | 'misread', to: string, atMost: number): number {
  const paths = to === '(value)' ? lost.paths(effect).filter((path) => path.startsWith('metrics.')) : [to];
  return paths.reduce((taken, path) => taken + lost.take(effect, path, atMost - taken), 0);
}

/** The columns that go nowhere, and what they resemble. */
export function unusedColumns(
  { targets, customers, metrics }: PreparedImport,
  { account }: ImportInput,
): UnmatchedColumn[] {
  const codenames = codenamesOf(account);
  const unused = (columns: TableColumns, values: readonly Target[]) => {
    for (const { path, value } of values) {
      const { column, sql } = value;
      const used =
        sql === undefined ? [column] : columns.free.map(({ name }) => name).filter((name) => mentions(sql, name));
      for (const name of used) if (name !== undefined) columns.take(name, path, 'the mapping says so');
    }
    return unmatchedColumns(columns, codenames, true);
  };
  const ofCustomers = new TableColumns('customers', { source: { files: [] }, columns: customers.columns });
  const list = unused(ofCustomers, valuesOfCustomers(targets.customers));
  if (targets.metrics === undefined) return list;
  const ofMetrics = new TableColumns('metrics', { source: { files: [] }, columns: metrics!.columns });
  return [...list, ...unused(ofMetrics, valuesOfMetrics(targets.metrics))];
}

/** Whether an expression has the name of a column in it, as a whole word. */
function mentions(sql: string, name: string): boolean {
  const [text, word] = [sql.toLowerCase(), name.replaceAll('"', '""').toLowerCase()];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = text.slice(0, at).slice(-1) + text.slice(at + word.length).slice(0, 1);
    if (!/[\p{L}\p{N}_]/u.test(around)) return true;
  }
  return false;
}
