import { type Database, identifier, literal } from '../database.ts';
import { RowNumbers } from './row-numbers.ts';
import type { CustomerTargets, MetricTargets, Rows, Target, Targets } from './targets.ts';
import { valueSql } from './value-sql.ts';

/** Metrics of one date. */
type Metrics = Record<string, unknown>;

/** A row of metrics whose customer is in no row of customers. */
export interface Orphan {
  customer: string | null;
  file: number;
  row: number;
}

/** Customers as they are read, in the order in which they are sent. */
export class RecordReader {
  /** The row of each customer, by its number in the order, from 0. */
  readonly rowOf = new RowNumbers();
  metricRows = 0;
  orphanRows = 0;
  /** The first rows whose customer is in no row of customers. */
  readonly orphans: Orphan[] = [];
  readonly #database: Database;
  readonly #targets: Targets;
  readonly #rows: { customers: Rows; metrics: Rows | undefined };

  constructor(database: Database, targets: Targets, rows: { customers: Rows; metrics: Rows | undefined }) {
    this.#database = database;
    this.#targets = targets;
    this.#rows = rows;
  }

  /** Reads the customers, each with all its metrics. */
  async *records(): AsyncGenerator<object, void> {
    const isLong = this.#targets.metrics?.long !== undefined;
    const sql = await this.#prepare();
    let current: Customer | undefined;
    /** The customer of the rows at hand, whose metrics go to its last row. */
    let customer: string | null | undefined;
    for await (const chunk of this.#database.rows(sql)) {
      for (const [id, kind, file, row, json] of chunk as Iterable<[string | null, number, number, bigint, string]>) {
        if (kind === 0) {
          if (current !== undefined) yield current.end();
          customer = id;
          this.rowOf.push(file, Number(row));
          current = new Customer(JSON.parse(json));
          continue;
        }
        this.metricRows += 1;
        // Without an id, nobody knows whose metrics they are.
        if (current === undefined || id !== customer || id === null) {
          this.orphanRows += 1;
          if (this.orphans.length < 10) this.orphans.push({ customer: id, file, row: Number(row) });
          continue;
        }
        current.add(JSON.parse(json), isLong);
      }
    }
    if (current !== undefined) yield current.end();
  }

  /** The SQL of rows of `id, kind, file, row, json`, in order: customers have the kind 0, metrics 1. */
  async #prepare(): Promise<string> {
    const { customers, metrics } = this.#targets;
    const { id } = customers;
    const result = 'id, kind, __file AS file, __row AS row, json';
    const first = `SELECT ${id === undefined ? 'NULL' : textOf(id)} AS id, 0 AS kind, __file::INTEGER AS __file, __row::BIGINT AS __row, NULL AS date, ${customerJson(customers)} AS json FROM ${this.#rows.customers.table}`;
    // Without metrics, nobody asks for the id.
    if (metrics === undefined) return `SELECT NULL AS ${result} FROM (${first})`;
    const second = `SELECT ${textOf(metrics.customer)}, 1, __file, __row, ${jsonOf(metrics.date)}, ${metricJson(metrics)} FROM ${this.#rows.metrics!.table}`;
    // To a table first: sorted while it is read from CSV, it takes three times the memory.
    await this.#database.run(`CREATE OR REPLACE TABLE staged AS ${first} UNION ALL ${second}`);
    return `SELECT ${result} FROM staged ORDER BY id, kind, date, __file, __row`;
  }
}

/** A customer whose metrics are being read. */
class Customer {
  readonly #record: { metrics?: Metrics[] };
  #latest: Metrics | undefined;

  constructor(record: { metrics?: Metrics[] }) {
    this.#record = record;
  }

  /** Adds metrics of a date. Values of one date become one object, unless a codename is repeated. */
  add(metrics: Metrics, areJoined: boolean): void {
    const [codename] = Object.keys(metrics).filter((key) => key !== 'date');
    const latest = this.#latest;
    if (areJoined && latest?.date === metrics.date && codename !== undefined && !Object.hasOwn(latest!, codename)) {
      latest![codename] = metrics[codename];
      return;
    }
    this.#latest = metrics;
    this.#record.metrics ??= [];
    this.#record.metrics.push(metrics);
  }

  end(): object {
    return this.#record;
  }
}

/** The text of a value in SQL, without quotes. */
export function textOf({ value }: Target): string {
  if (value.constant !== undefined) return literal(String(value.constant));
  return `(${value.column === undefined ? value.sql : identifier(value.column)})::VARCHAR`;
}

const jsonOf = ({ value, type, columnType }: Target) => valueSql(value, type, columnType).json;

function customerJson({ fields, attributes, metrics }: CustomerTargets): string {
  const members = fields.map((each) => memberOf(each.path, jsonOf(each)));
  if (attributes.length > 0) members.push(memberOf('attributes', objectOf(attributes)));
  if (metrics !== undefined) {
    const values = joined(metrics.values.map(codenameMember));
    const date = memberOf('date', jsonOf(metrics.date));
    members.push(
      memberOf('metrics', `'[{' || concat_ws(',', ${date}, nullif(${values}, '')) || '}]'`, `${values} <> ''`),
    );
  }
  return `'{' || ${joined(members)} || '}'`;
}

function metricJson({ date, long, values }: MetricTargets): string {
  const members = [memberOf('date', jsonOf(date))];
  // A row without a codename or a value is sent as it is, so that `inspect` finds it.
  if (long !== undefined) {
    members.push(`to_json(${textOf(long.codename)})::VARCHAR || ':' || coalesce(${jsonOf(long.value)}, 'null')`);
  }
  return `'{' || ${joined([...members, ...values.map(codenameMember)])} || '}'`;
}

/** A member of an object; NULL, and so left out, without a value. */
function memberOf(name: string, json: string, condition?: string): string {
  const member = `${literal(`${JSON.stringify(name)}:`)} || ${json}`;
  return condition === undefined ? member : `CASE WHEN ${condition} THEN ${member} END`;
}

/** The member of a codename: what follows the first point of its path. */
const codenameMember = (target: Target) => memberOf(target.path.slice(target.path.indexOf('.') + 1), jsonOf(target));

/** An object; NULL if it would be empty. */
function objectOf(targets: readonly Target[]): string {
  const members = joined(targets.map(codenameMember));
  return `CASE WHEN ${members} <> '' THEN '{' || ${members} || '}' END`;
}

/** The members that are not NULL, with commas. */
const joined = (members: readonly string[]) => (members.length === 0 ? "''" : `concat_ws(',', ${members.join(', ')})`);
