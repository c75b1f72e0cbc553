import { identifier, literal } from '../database.ts';
import type { MetricsMapping, Source } from '../types.ts';
import { metricFields, metricsKey } from './customer-fields.ts';
import type { TableColumns } from './table-columns.ts';

const [date] = metricFields as readonly [string];

/** Metrics that are in lists of objects, in a column of the customers. */
export interface ListedMetrics {
  /** The source of the customers without the lists. */
  customers: Source;
  metrics: MetricsMapping;
}

/**
 * Takes the column in which customers have their metrics as the API takes them: lists of objects with a date. By a query, they become a row
 * for each value, which knows the row of its customer.
 *
 * @param externalId column of the customers
 * @returns undefined if there is no such column, or the rows are the result of another query
 */
export function takeListedMetrics(columns: TableColumns, externalId: string): ListedMetrics | undefined {
  const { source } = columns.table;
  const column = columns.free.find(({ name, type }) => name === metricsKey && type === 'nested')?.name;
  if (column === undefined || !('files' in source) || source.query !== undefined) return undefined;
  columns.take(column, metricsKey, 'it has lists of metrics');
  const lists = `select __file, __row, ${identifier(externalId)} as customer, unnest(to_json(${identifier(column)})::map(varchar, json)[]) as metric from source`;
  const members = `select __file, __row, customer, metric[${literal(date)}]->>'$' as date, unnest(map_keys(metric)) as codename, unnest(map_values(metric))->>'$' as value from (${lists})`;
  return {
    customers: { ...source, query: `select * exclude (${identifier(column)}) from source` },
    metrics: {
      source: { ...source, query: `from (${members}) where codename <> ${literal(date)}` },
      customer: { column: 'customer' },
      date: { column: 'date' },
      long: { codename: { column: 'codename' }, value: { column: 'value' } },
    },
  };
}
