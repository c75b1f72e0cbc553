import { metricFields } from '../mapping/customer-fields.ts';
import { type CustomerTargets, type MetricTargets, type Target, targetSql, valuesOfCustomers } from './targets.ts';
import { textOf } from './value-sql.ts';

/** The values of a row, and what becomes of them. Rows are arrays: DuckDB takes twice the time for objects. */
export interface RowShape<Built> {
  values: readonly Target[];
  /** @param row the values, from the index `at` on */
  build(row: readonly unknown[], at: number): Built;
}

type Members = Record<string, unknown>;

/** Metrics of a date. */
export type Metrics = Members & { date?: unknown };

/** What is set of a customer besides its fields. */
type Customer = Members & { attributes?: Members; metrics?: Metrics[] };

/** A customer with what its row has. Values that are missing are left out, and so are objects without values. */
export function customerShape(targets: CustomerTargets): RowShape<Customer> {
  const { fields, attributes, metrics } = targets;
  const ofFields = membersOf(fields, ({ path }) => path);
  const ofAttributes = membersOf(attributes, codenameOf);
  const dates = metrics === undefined ? [] : [metrics.date];
  const ofDate = membersOf(dates, () => 'date');
  const ofMetrics = membersOf(metrics?.values ?? [], codenameOf);
  const attributesAt = fields.length;
  const dateAt = attributesAt + attributes.length;
  const metricsAt = dateAt + dates.length;
  return {
    values: valuesOfCustomers(targets),
    build(row, at) {
      const customer: Customer = {};
      ofFields.add(customer, row, at);
      const own: Members = {};
      if (ofAttributes.add(own, row, at + attributesAt)) customer.attributes = own;
      const day: Members = {};
      ofDate.add(day, row, at + dateAt);
      if (ofMetrics.add(day, row, at + metricsAt)) customer.metrics = [day];
      return customer;
    },
  };
}

/** Metrics of a row; undefined if it has none. In the long form, a value is `nameless` without a codename, or with the name of a field. */
export function metricsShape({ date, long, values }: MetricTargets): RowShape<Metrics | 'nameless' | undefined> {
  const ofDate = membersOf([date], () => 'date');
  const ofValues = membersOf(values, codenameOf);
  return {
    values: [date, ...(long === undefined ? [] : [long.codename, long.value]), ...values],
    build(row, at) {
      const metrics: Metrics = {};
      ofDate.add(metrics, row, at);
      if (long === undefined) return ofValues.add(metrics, row, at + 1) ? metrics : undefined;
      const [codename, value] = [row[at + 1], row[at + 2]];
      if (value === null) return undefined;
      if (codename === null || metricFields.includes(codename as string)) return 'nameless';
      setMember(metrics, codename as string, value);
      return metrics;
    },
  };
}

/** Sets an own property, also if its name is `__proto__`. */
export function setMember(members: Members, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(members, name, { value, enumerable: true, writable: true });
  else members[name] = value;
}

function membersOf(targets: readonly Target[], nameOf: (target: Target) => string) {
  const names = targets.map(nameOf);
  return {
    /** Adds the values that are there. @returns whether one is */
    add(members: Members, row: readonly unknown[], at: number): boolean {
      let isAdded = false;
      for (let index = 0; index < names.length; index += 1) {
        const value = row[at + index];
        if (value === null) continue;
        setMember(members, names[index]!, value);
        isAdded = true;
      }
      return isAdded;
    },
  };
}

/** What follows the first point of a path. */
const codenameOf = ({ path }: Target) => path.slice(path.indexOf('.') + 1);

/** SQL of an array of JSON, by whose values a record is built: of text, a text; of others, JSON. */
export const jsonArray = (targets: readonly Target[], first: readonly string[] = []): string =>
  `json_array(${[...first, ...targets.map(sqlOf)].join(', ')})::VARCHAR`;

const sqlOf = (target: Target) =>
  target.type === 'text' && target.value.constant === undefined ? textOf(target) : `(${targetSql(target).json})::JSON`;
