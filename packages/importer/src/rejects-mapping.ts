import { identifier } from './database.ts';
import {
  type CustomerTargets,
  type MetricTargets,
  type Target,
  type Targets,
  valuesOfCustomers,
} from './records/targets.ts';
import { isNumeric } from './source/source-column.ts';
import type { CustomersMapping, Mapping, MetricsMapping, Source, Value } from './types.ts';

/** A file of rejects. */
interface RejectsFile {
  name: string;
  delimiter: string;
  /** Of the columns, if expressions may need them. */
  types: Readonly<Record<string, string>> | undefined;
}

/**
 * A mapping that imports rejects, which are CSV in UTF-8, whatever the source was.
 *
 * @param sources the file of the customers that were rejected, or the source of all if none was; and the file of the metrics; with
 * the types of columns
 */
export function mappingOfRejects(
  { customers, metrics }: Mapping,
  targets: Targets,
  sources: { customers: RejectsFile | Source; metrics: RejectsFile | undefined },
): Mapping {
  const source = ({ name, delimiter, types }: RejectsFile): Source => ({
    files: [name],
    delimiter,
    ...(types && { types }),
  });
  return {
    customers:
      'name' in sources.customers
        ? { ...customersOfRejects(customers, targets.customers), source: source(sources.customers) }
        : { ...customers, source: sources.customers },
    ...(metrics !== undefined && {
      metrics: { ...metricsOfRejects(metrics, targets.metrics!), source: source(sources.metrics!) },
    }),
  };
}

function customersOfRejects(mapping: CustomersMapping, targets: CustomerTargets): CustomersMapping {
  const { attributesFrom: _, metrics, ...others } = mapping;
  const all = valuesOfCustomers(targets);
  return {
    ...others,
    attributes: Object.fromEntries(
      targets.attributes.map((target) => [
        target.path.slice('attributes.'.length),
        {
          ...inRejects(target.value, target),
          // A few of the rows may look like another type.
          ...(target.value.column !== undefined && { type: target.type }),
        },
      ]),
    ),
    ...(metrics !== undefined && {
      metrics: {
        ...metrics,
        date: inRejects(metrics.date, targets.metrics!.date),
        values: eachValue(metrics.values, 'metrics', all, inRejects),
      },
    }),
  };
}

function metricsOfRejects(mapping: MetricsMapping, targets: MetricTargets): MetricsMapping {
  const { date, long, wide } = mapping;
  return {
    ...mapping,
    date: inRejects(date, targets.date),
    ...(long !== undefined && { long: { ...long, value: inRejects(long.value, targets.long!.value) } }),
    ...(wide !== undefined && {
      wide: { ...wide, values: eachValue(wide.values, 'metrics', targets.values, inRejects) },
    }),
  };
}

function eachValue(
  values: Readonly<Record<string, Value>>,
  parent: string,
  targets: readonly Target[],
  change: (value: Value, target: Target) => Value,
): Record<string, Value> {
  const byPath = new Map(targets.map((target) => [target.path, target]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, change(value, byPath.get(`${parent}.${name}`)!)]),
  );
}

/** A value whose column was a number or a date is written plainly. */
function inRejects(value: Value, { columnType, type }: Target): Value {
  const { column, decimal, format, ...plain } = value;
  if (column === undefined || columnType === 'text') return value;
  // It stands there with its time.
  if (columnType === 'other' && type === 'date') return { sql: `${identifier(column)}::TIMESTAMP::DATE`, type };
  return { column, ...plain, ...(isNumeric(columnType) && type === 'date' && { format }) };
}
