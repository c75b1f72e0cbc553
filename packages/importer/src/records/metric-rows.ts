import { encodeToken } from '@customerscore-kit/runtime/json-pointer';
import type { Database } from '../database.ts';
import { CustomerWithMetrics } from './customer-with-metrics.ts';
import { readSorted } from './read-sorted.ts';
import type { RowNumbers } from './row-numbers.ts';
import { customerShape, metricsShape } from './row-shapes.ts';
import type { Targets } from './targets.ts';

/** A place in a customer: the number of its record, and a pointer that begins there. */
export interface PlaceInCustomer {
  number: number;
  pointer: string;
}

/** A row of a source. */
interface Row {
  file: number;
  row: number;
}

/** A pointer to the metrics of a date, or to a key in them. */
const ofMetrics = /^(\/metrics\/\d+)(?:\/|$)/;

/**
 * Finds the rows of metrics that made values of customers. Their numbers are not kept while rows are read, which are millions; so the
 * customers with these values are made once more.
 *
 * @param wanted of customers that a {@link RecordReader} has read
 * @param rowOf the row of each customer
 * @returns a function that gives the row, or undefined if the value is of no row of metrics
 */
export async function findMetricRows(
  database: Database,
  targets: Targets,
  wanted: readonly PlaceInCustomer[],
  rowOf: RowNumbers,
): Promise<(place: PlaceInCustomer) => Row | undefined> {
  const ofTargets = targets.metrics;
  const places = wanted.filter(({ pointer }) => ofMetrics.test(pointer));
  if (ofTargets === undefined || places.length === 0) return () => undefined;
  const numbers = new Map(places.map(({ number }) => [keyOf(rowOf.at(number)), number]));
  const found = new Map<string, Row | undefined>(
    places.flatMap(({ number, pointer }) =>
      [pointer, metricsOf(pointer)!].map((each) => [`${number}${each}`, undefined]),
    ),
  );
  const { build: buildCustomer } = customerShape(targets.customers);
  const { build: buildMetrics } = metricsShape(ofTargets);
  const list = [...numbers.keys()].map((key) => `'${key}'`).join();
  // To a table first: a statement for each range of rows would look for its customers again.
  const ids = `SELECT DISTINCT id FROM sorted WHERE kind = 0 AND concat(__file, ':', __row) IN (${list})`;
  await database.run(`CREATE OR REPLACE TABLE wanted AS SELECT * FROM sorted WHERE id IN (${ids}) ORDER BY rowid`);
  let customer: CustomerWithMetrics | undefined;
  let number: number | undefined;
  for await (const rows of readSorted(database, 'wanted')) {
    for (const [, kind, file, row, values] of rows) {
      if (kind === 0) {
        customer = new CustomerWithMetrics(buildCustomer(values, 0));
        number = numbers.get(keyOf({ file, row }));
        continue;
      }
      const metrics = buildMetrics(values, 0);
      if (metrics === undefined || metrics === 'nameless') continue;
      const index = customer!.add(metrics);
      const pointer = `${number}/metrics/${index}`;
      // The object and its date are of the customer's row, if that has metrics.
      const isAdded = index === 0 && customer!.own !== undefined;
      const keys = Object.keys(metrics).filter((key) => !(isAdded && key === 'date'));
      const pointers = [...(isAdded ? [] : [pointer]), ...keys.map((key) => `${pointer}/${encodeToken(key)}`)];
      // The first row of a date stands for it.
      for (const each of pointers) if (found.has(each)) found.set(each, found.get(each) ?? { file, row });
    }
  }
  return ({ number, pointer }) => found.get(`${number}${pointer}`) ?? found.get(`${number}${metricsOf(pointer)}`);
}

const keyOf = ({ file, row }: Row) => `${file}:${row}`;

const metricsOf = (pointer: string): string | undefined => ofMetrics.exec(pointer)?.[1];
