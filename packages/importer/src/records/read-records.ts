import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import { CustomerWithMetrics } from './customer-with-metrics.ts';
import { oneByOne } from './one-by-one.ts';
import { readJson } from './read-json.ts';
import { readSorted } from './read-sorted.ts';
import { RowNumbers } from './row-numbers.ts';
import { customerShape, jsonArray, metricsShape } from './row-shapes.ts';
import { columnsOf, type MetricTargets, type Rows, type Target, type Targets } from './targets.ts';
import { textOf, valueSql } from './value-sql.ts';

/** A row of metrics whose customer is in no row of customers, or which has a value and no codename of a metric. */
export interface Orphan {
  customer: string | null;
  lacks: 'customer' | 'codename';
  file: number;
  row: number;
}

/** Values that one statement reads: more take DuckDB long to plan, and more memory. */
const valuesInSlice = 500;

/** Bytes of a row that is short enough not to be measured. */
const shortRow = 500;

/** Customers as they are read, in the order in which they are sent. */
export class RecordReader {
  /** The row of each customer, by its number in the order, from 0. */
  readonly rowOf: RowNumbers = new RowNumbers();
  /** Rows of metrics of customers that are left out. */
  unchangedMetricRows = 0;
  orphanRows = 0;
  /** The first of them. */
  readonly orphans: Orphan[] = [];
  readonly #database: Database;
  readonly #targets: Targets;
  readonly #rows: { customers: Rows; metrics: Rows | undefined };
  readonly #changes: Changes | undefined;
  #isStopped = false;

  /** @param changes which customers are left out. Default: none */
  constructor(
    database: Database,
    targets: Targets,
    rows: { customers: Rows; metrics: Rows | undefined },
    changes?: Changes,
  ) {
    this.#database = database;
    this.#targets = targets;
    this.#rows = rows;
    this.#changes = changes;
  }

  /** Reads the customers, each with all its metrics, without those that are left out. */
  records(): AsyncIterableIterator<object> {
    const { metrics } = this.#targets;
    return oneByOne(metrics === undefined ? this.#customers() : this.#customersWithMetrics(metrics));
  }

  /** Ends the reading within the next rows, also where all of them are left out. */
  stop(): void {
    this.#isStopped = true;
  }

  async *#customers(): AsyncGenerator<object[], void> {
    const { from, longestRow } = this.#rows.customers;
    const { values, build } = customerShape(this.#targets.customers);
    // Of a row of which nothing is sent, an empty record is: `inspect` refuses it.
    const [first = [], ...others] = inGroups(values, valuesInSlice);
    const slices = [first, ...others].map((some, index) => {
      const json = jsonArray(some, index === 0 ? ['__file', '__row'] : []);
      const columns = columnsOf(some);
      return { rows: from(columns), json, size: isShort(some, longestRow) ? `${longestRow}` : sizeSql(some) };
    });
    for await (const rows of readJson<[number, number, ...unknown[]]>(this.#database, slices)) {
      if (this.#isStopped) return;
      const records: object[] = [];
      for (const row of rows) {
        this.rowOf.push(row[0], row[1]);
        const record = build(row, 2);
        if (this.#note(record)) records.push(record);
      }
      yield records;
    }
  }

  async *#customersWithMetrics(targets: MetricTargets): AsyncGenerator<object[], void> {
    const { build: buildCustomer, values: ofCustomer } = customerShape(this.#targets.customers);
    const { build: buildMetrics, values: ofMetrics } = metricsShape(targets);
    let current: CustomerWithMetrics | undefined;
    /** The customer of the rows at hand, whose metrics go to its last row. */
    let customer: string | null | undefined;
    await this.#database.withAllCores(() => this.#sort(targets, ofCustomer, ofMetrics));
    for await (const rows of readSorted(this.#database)) {
      if (this.#isStopped) return;
      const records: object[] = [];
      for (const [id, kind, file, row, values] of rows) {
        if (kind === 0) {
          const record = this.#completed(current);
          if (record !== undefined) records.push(record);
          customer = id;
          this.rowOf.push(file, row);
          current = new CustomerWithMetrics(buildCustomer(values, 0));
          continue;
        }
        const metrics = buildMetrics(values, 0);
        // Without an id, nobody knows whose metrics they are.
        const isAlone = current === undefined || id !== customer || id === null;
        if (isAlone || metrics === 'nameless') {
          this.orphanRows += 1;
          const lacks = isAlone ? 'customer' : 'codename';
          if (this.orphans.length < 10) this.orphans.push({ customer: id, lacks, file, row });
          continue;
        }
        current!.metricRows += 1;
        if (metrics !== undefined) current!.add(metrics);
      }
      yield records;
    }
    const last = this.#completed(current);
    if (last !== undefined) yield [last];
  }

  /** The record of a customer whose metrics have all been read; undefined if it is left out. */
  #completed(customer: CustomerWithMetrics | undefined): object | undefined {
    if (customer === undefined || this.#note(customer.record)) return customer?.record;
    this.unchangedMetricRows += customer.metricRows;
    return undefined;
  }

  /** Notes the record of the last row, which has no number if it is left out. @returns whether it is to be sent */
  #note(record: object): boolean {
    if (this.#changes === undefined || this.#changes.note(record, this.rowOf.length - 1)) return true;
    this.rowOf.pop();
    return false;
  }

  /** Makes a table of all rows: customers, of the kind 0, each followed by its metrics, of the kind 1. */
  async #sort(metrics: MetricTargets, ofCustomer: readonly Target[], ofMetrics: readonly Target[]): Promise<void> {
    const { id } = this.#targets.customers;
    const date = valueSql(metrics.date.value, metrics.date.type, metrics.date.columnType).json;
    // Of rows of a file, the place is their number; a query may sort them.
    const isSorted = this.#rows.customers.isQuery || this.#rows.metrics!.isQuery;
    const place = isSorted ? '__part, __at' : '__file, __row';
    const added = isSorted ? ', __part, __at' : '';
    const first = `SELECT ${id === undefined ? 'NULL' : textOf(id)} AS id, 0 AS kind, __file, __row, NULL AS date, ${jsonArray(ofCustomer)} AS row${added} FROM ${this.#rows.customers.from()}`;
    const second = `SELECT ${textOf(metrics.customer)}, 1, __file, __row, ${date}, ${jsonArray(ofMetrics)}${added} FROM ${this.#rows.metrics!.from()}`;
    // To a table first: sorted while it is read from several, it takes three times the memory.
    const staged = `CREATE OR REPLACE TABLE staged AS ${first} UNION ALL ${second}`;
    await this.#database.withRoomFor(ofCustomer.length, () => this.#database.run(staged));
    await this.#database.run(
      `CREATE OR REPLACE TABLE sorted AS SELECT id, kind, __file, __row, row FROM staged ORDER BY id, kind, date, ${place}`,
    );
    await this.#database.run('DROP TABLE staged');
  }
}

/** Whether each row is so short that it need not be measured, which takes a twentieth of the time of a plan. */
function isShort(targets: readonly Target[], longestRow = Number.POSITIVE_INFINITY): boolean {
  const columns = new Set(targets.map(({ value }) => value.column));
  // Other values, and those of a column that is sent twice, may be longer than the row.
  return longestRow <= shortRow && !columns.has(undefined) && columns.size === targets.length;
}

/** SQL of the number of bytes of the values. */
function sizeSql(targets: readonly Target[]): string {
  return ['0', ...targets.map((target) => `coalesce(strlen(${textOf(target)}), 0)`)].join(' + ');
}
