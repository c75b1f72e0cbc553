import type { AccountInput, CodenamesInput } from '@customerscore-kit/contract/inspect';
import { nearest } from '@customerscore-kit/runtime/nearest';
import { columnList } from '../column-list.ts';
import { columnsAtOnce, type Database, identifier, literal } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import { metricFields } from '../mapping/customer-fields.ts';
import { typesOfWriting } from '../mapping/value-problems.ts';
import type { OpenedSource } from '../source/open-source.ts';
import { columnKey, isNumeric, type SourceColumn } from '../source/source-column.ts';
import type { Columns, Mapping, MetricsMapping, Value } from '../types.ts';
import { isNumberSql, textOf, type ValueSql, type ValueType, valueSql } from './value-sql.ts';

/** Rows, as `openSource` returns them. */
export type Rows = Pick<OpenedSource, 'columns' | 'from' | 'isQuery' | 'longestRow'>;

/** A value of the mapping with the place where it goes. */
export interface Target {
  /** Such as `external_id`, `attributes.plan` or `metrics.logins`. */
  path: string;
  value: Value;
  type: ValueType;
  /** The type of its column. */
  columnType: string;
  /** Of metrics in rows of their own: the types of the codenames whose values have another one. */
  ofCodenames?: { codename: Target; types: readonly { type: ValueType; names: readonly string[] }[] };
  /** Whether most values of its column are numbers, and all of them are sent as texts because some are not. */
  isAlmostNumber?: boolean;
}

/** The values of a row of customers. */
export interface CustomerTargets {
  /** The `external_id`, which is one of the fields. */
  id: Target | undefined;
  fields: Target[];
  attributes: Target[];
  metrics: { date: Target; values: Target[] } | undefined;
}

/** The values of a row of metrics. */
export interface MetricTargets {
  customer: Target;
  date: Target;
  long: { codename: Target; value: Target } | undefined;
  values: Target[];
}

/** Rows that are read first to find the types of columns. */
const rowsInSample = 2000;

/** The part of the first values of a column that are numbers, from which on the others are exceptions. */
const mostNumbers = 0.9;

/** What becomes of the rows. */
export interface Targets {
  customers: CustomerTargets;
  metrics: MetricTargets | undefined;
}

/**
 * Finds the type of each value: as the mapping states it; else as the account has it; else a number if all values of the column
 * are, for which the rows are read once.
 *
 * @throws Error that names the columns that do not exist or have binary data
 */
export async function resolveTargets(
  database: Database,
  mapping: Mapping,
  rows: { customers: Rows; metrics: Rows | undefined },
  account: AccountInput | undefined,
): Promise<Targets> {
  const { customers, metrics } = mapping;
  const ofCustomers = new TargetBuilder(rows.customers, 'customers');
  const codenames = account?.customer;
  const fields = Object.entries(customers.fields).map(([name, value]) => ofCustomers.target(name, value, 'text'));
  const targets: Targets = {
    customers: {
      id: fields.find(({ path }) => path === 'external_id'),
      fields,
      attributes: ofCustomers.group(
        'attributes',
        customers.attributes,
        customers.attributesFrom,
        codenames?.attributes,
      ),
      metrics: customers.metrics && {
        date: ofCustomers.target('metrics.date', customers.metrics.date, 'date'),
        values: ofCustomers.group(
          'metrics',
          customers.metrics.values,
          customers.metrics.valuesFrom,
          codenames?.metrics,
          'number',
        ),
      },
    },
    metrics: undefined,
  };
  const builders = [ofCustomers];
  if (metrics !== undefined) {
    const ofMetrics = new TargetBuilder(rows.metrics!, 'metrics');
    builders.push(ofMetrics);
    const { long, wide } = metrics;
    targets.metrics = {
      customer: ofMetrics.target('external_id', metrics.customer, 'text'),
      date: ofMetrics.target('metrics.date', metrics.date, 'date'),
      long: long && ofMetrics.long(long, codenames?.metrics),
      values: ofMetrics.group('metrics', wide?.values ?? {}, wide?.valuesFrom, codenames?.metrics, 'number'),
    };
  }
  const problems = builders.flatMap((each) => each.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const each of builders) await each.findTypes(database);
  return targets;
}

/** The values of a row of customers, in the order in which they are read and counted. */
export function valuesOfCustomers({ fields, attributes, metrics }: CustomerTargets): Target[] {
  return [...fields, ...attributes, ...(metrics === undefined ? [] : [metrics.date, ...metrics.values])];
}

/** The values of a row of metrics, in the order in which they are counted, which is after those of customers. */
export function valuesOfMetrics({ customer, date, long, values }: MetricTargets): Target[] {
  return [customer, date, ...(long === undefined ? [] : [long.codename, long.value]), ...values];
}

/** The value of a target in SQL. */
export function targetSql({ value, type, columnType, ofCodenames }: Target): ValueSql {
  const otherwise = valueSql(value, type, columnType);
  if (ofCodenames === undefined) return otherwise;
  const codename = textOf(ofCodenames.codename);
  const cases = ofCodenames.types.map(({ type, names }) => ({
    when: `${codename} IN (${names.map(literal).join(', ')})`,
    sql: valueSql(value, type, columnType),
  }));
  const choose = (part: 'json' | 'readable' | 'coerced') =>
    `CASE ${cases.map(({ when, sql }) => `WHEN ${when} THEN ${sql[part]}`).join(' ')} ELSE ${otherwise[part]} END`;
  const { present } = otherwise;
  return { json: choose('json'), present, readable: choose('readable'), coerced: choose('coerced') };
}

/** Whether a row of metrics in the long form has a value and no codename, or the name of a field in its place, in SQL. */
export function namelessSql({ long }: MetricTargets): string {
  if (long === undefined) return 'false';
  const codename = textOf(long.codename);
  const isNone = `(${codename} IS NULL OR ${codename} IN (${metricFields.map(literal).join(', ')}))`;
  return `(${isNone} AND ${textOf(long.value)} IS NOT NULL)`;
}

/** The columns that values need; undefined if they have expressions of SQL, which may need all of them. */
export function columnsOf(targets: readonly Target[]): string[] | undefined {
  if (targets.some(({ value }) => value.sql !== undefined)) return undefined;
  return targets.flatMap(({ value }) => value.column ?? []);
}

class TargetBuilder {
  /** Columns that have no texts. */
  readonly #binary: string[] = [];
  /** Columns that do not exist, and what they are for. */
  readonly #missing: string[] = [];
  readonly #rows: Rows;
  readonly #name: string;
  readonly #untyped: Target[] = [];

  constructor(rows: Rows, name: string) {
    this.#rows = rows;
    this.#name = name;
  }

  /** @param type the type unless the mapping states one; undefined: it depends on the values */
  target(path: string, value: Value, type: ValueType | undefined): Target {
    const column = value.column === undefined ? undefined : this.#columnNamed(value.column);
    if (value.column !== undefined && column === undefined) {
      const near = nearest(value.column, this.#names);
      const meant = near === undefined ? '' : ` (${JSON.stringify(near)} resembles it)`;
      this.#missing.push(`${JSON.stringify(value.column)} for ${path}${meant}`);
    }
    if (column?.type === 'binary') {
      const cure = `Leave it out, or write hex(${identifier(column.name)}) in a query of the source`;
      this.#binary.push(
        `${this.#name}: the column ${JSON.stringify(column.name)} for ${path} has binary data. ${cure}.`,
      );
    }
    const columnType = column?.type ?? 'text';
    const stated = value.type ?? typeOfWriting(value) ?? type;
    const named = column === undefined ? value : { ...value, column: column.name };
    const target: Target = { path, value: named, type: stated ?? typeOfColumn(columnType) ?? 'text', columnType };
    const isOpen = stated === undefined && column?.type === 'text';
    if (isOpen) this.#untyped.push(target);
    return target;
  }

  /** Metrics with a row for each value, whose type depends on the codename in its row, unless the mapping states it. */
  long(given: NonNullable<MetricsMapping['long']>, codenames: CodenamesInput = {}): NonNullable<MetricTargets['long']> {
    const codename = this.target('(codename)', given.codename, 'text');
    const value = this.target('(value)', given.value, 'number');
    if (given.value.type !== undefined) return { codename, value };
    const types = (['text', 'boolean', 'date'] as const).flatMap((type) => {
      const names = Object.keys(codenames).filter((name) => typeOfCodename(codenames[name]!) === type);
      return names.length === 0 ? [] : [{ type, names }];
    });
    return { codename, value: types.length === 0 ? value : { ...value, ofCodenames: { codename, types } } };
  }

  /** As in SQL, without regard to case. CSV has no spaces around the names of columns that other files have: rejects are CSV. */
  #columnNamed(wanted: string): SourceColumn | undefined {
    const named = (keyOf: (name: string) => string) =>
      this.#rows.columns.find(({ name }) => keyOf(name) === keyOf(wanted));
    return named(columnKey) ?? named((name) => columnKey(name.trim()));
  }

  /** Columns that do not exist, or have no texts. */
  get problems(): string[] {
    if (this.#missing.length === 0) return this.#binary;
    // Excel writes the semicolons of some languages also where it read commas.
    const [other] = (this.#names.length === 1 && /[,;\t|]/.exec(this.#names[0]!)) || [];
    const cure = other === undefined ? '' : ` If ${JSON.stringify(other)} separates them, set "delimiter" to it.`;
    const missing = `${this.#name}: there is no column ${this.#missing.join(', ')}. Columns: ${columnList(this.#names)}.${cure}`;
    return [missing, ...this.#binary];
  }

  get #names(): string[] {
    return this.#rows.columns.map(({ name }) => name);
  }

  /** Values that are listed by name, and those of columns with a prefix or in a list. */
  group(
    parent: string,
    listed: Readonly<Record<string, Value>>,
    from: Columns | undefined,
    codenames: CodenamesInput | undefined,
    /** Of codenames that the account does not have. */
    otherwise?: ValueType,
  ): Target[] {
    const values = new Map(Object.entries(this.#valuesFrom(from)));
    // The date has a column of its own in the mapping.
    if (parent === 'metrics') for (const field of metricFields) values.delete(field);
    for (const [name, value] of Object.entries(listed)) values.set(name, value);
    return [...values].map(([name, value]) => {
      const codename = codenames !== undefined && Object.hasOwn(codenames, name) ? codenames[name] : undefined;
      return this.target(`${parent}.${name}`, value, codename === undefined ? otherwise : typeOfCodename(codename));
    });
  }

  /** Finds the columns with numbers only, among those without a type. */
  async findTypes(database: Database): Promise<void> {
    const columns = [...new Set(this.#untyped.map(({ value }) => value.column!))];
    const numbers = new Set<string>();
    const almost = new Set<string>();
    for (const some of inGroups(columns, columnsAtOnce)) {
      // Most columns of texts are told by their first rows.
      const parts = await this.#partsOfNumbers(database, some, rowsInSample);
      for (const [index, part] of parts.entries()) if (part !== null && part >= mostNumbers) almost.add(some[index]!);
      // Those without a value may have some in later rows.
      const likely = some.filter((_, index) => (parts[index] ?? 1) === 1);
      const ofAll = await this.#partsOfNumbers(database, likely);
      for (const [index, part] of ofAll.entries()) if (part === 1) numbers.add(likely[index]!);
    }
    for (const target of this.#untyped) {
      if (numbers.has(target.value.column!)) target.type = 'number';
      else target.isAlmostNumber = almost.has(target.value.column!);
    }
  }

  /** Of each column, which part of its values are numbers, in the first rows or in all of them; null without a value. */
  async #partsOfNumbers(database: Database, columns: readonly string[], first?: number): Promise<(number | null)[]> {
    if (columns.length === 0) return [];
    const limit = first === undefined ? '' : `LIMIT ${first}`;
    const parts = columns.map((column) => `avg(${isNumberSql(column)}::INTEGER)`);
    const [row] = await database.all<{ parts: (number | null)[] }>(
      `SELECT [${parts.join(', ')}] AS parts FROM (SELECT * FROM ${this.#rows.from(columns)} ${limit})`,
    );
    return row!.parts;
  }

  #valuesFrom({ prefix, columns }: Columns = {}): Record<string, Value> {
    if (columns !== undefined) return Object.fromEntries(columns.map((column) => [column, { column }]));
    if (prefix === undefined) return {};
    const found = this.#rows.columns.filter(({ name }) => name.startsWith(prefix) && name !== prefix);
    return Object.fromEntries(found.map(({ name }) => [name.slice(prefix.length), { column: name }]));
  }
}

function typeOfWriting({ format, decimal }: Value): ValueType | undefined {
  if (format !== undefined) return typesOfWriting.format;
  return decimal === undefined ? undefined : typesOfWriting.decimal;
}

function typeOfColumn(type: string): ValueType | undefined {
  if (isNumeric(type)) return 'number';
  return type === 'date' || type === 'boolean' ? type : undefined;
}

function typeOfCodename(codename: CodenamesInput[string]): ValueType {
  const type: string = typeof codename === 'object' ? codename.type : codename;
  if (type === 'number' || type === 'timestamp') return 'number';
  return type === 'boolean' || type === 'date' ? type : 'text';
}
