/** Where rows come from. */
export type Source = FileSource | PostgresSource;

/** Files of rows, and databases of SQLite. */
export interface FileSource {
  /** Paths or globs, relative to the folder of the mapping, in this order; `-` is standard input. */
  files: readonly string[];
  /** Default: by the extension of each file; `.gz` may follow it. Standard input is CSV. */
  format?: Format | undefined;
  /** A label of the Encoding Standard, such as `windows-1250`. For text. Default: by the byte order mark, else UTF-8. */
  encoding?: string | undefined;
  /** The character between values of CSV. Default: found by DuckDB; of TSV, the tab. */
  delimiter?: string | undefined;
  /** Lines of CSV before the header. Default: 0. */
  skip?: number | undefined;
  /** Names of the columns of CSV without a header. Default: the first row has them. */
  header?: readonly string[] | undefined;
  /** Types of columns of CSV for SQL, as DuckDB names them, such as `DOUBLE`. Default: they are texts. */
  types?: Readonly<Record<string, string>> | undefined;
  /** Texts that mean no value. Default: the empty one. */
  nulls?: readonly string[] | undefined;
  /** A table of SQLite. Default: the only one. */
  table?: string | undefined;
  /** SQL over the table `source`, whose result has the rows; of SQLite, SQL over its tables. Default: all rows of the files. */
  query?: string | undefined;
}

/** A table or a query of PostgreSQL. Exactly one of `table` and `query` is set. */
export interface PostgresSource {
  /** Name of the environment variable with the connection string, such as `DATABASE_URL`. */
  postgres: string;
  /** Name of a table, which may follow that of its schema: `crm.companies`. */
  table?: string | undefined;
  /** A SELECT of PostgreSQL. */
  query?: string | undefined;
  /** Texts that mean no value. Default: the empty one. */
  nulls?: readonly string[] | undefined;
}

export type Format = 'csv' | 'tsv' | 'json' | 'ndjson' | 'parquet' | 'sqlite';

/** Where a value comes from, and how it is read. Exactly one of `column`, `constant` and `sql` is set. */
export interface Value {
  column?: string | undefined;
  constant?: string | number | boolean | undefined;
  /** An expression of DuckDB over the columns of the source. */
  sql?: string | undefined;
  /** Default: that of the field or codename, if it is known; else a number if all values of the column are, else text. */
  type?: 'text' | 'number' | 'date' | 'boolean' | undefined;
  /** Format of dates, as of DuckDB's `strptime`, such as `%d.%m.%Y`; or `excel` for serial numbers of Excel. Default: ISO 8601. */
  format?: string | undefined;
  /** Decimal mark of numbers that are texts. The other one, spaces and apostrophes between digits are then thousands separators. Default: `.`, and none. */
  decimal?: '.' | ',' | undefined;
}

/** All columns with a prefix, which is cut off, or all that are listed, become keys of the same name. */
export interface Columns {
  prefix?: string | undefined;
  columns?: readonly string[] | undefined;
}

/** Customers: one row each. */
export interface CustomersMapping {
  source: Source;
  /** Fields of a customer besides attributes and metrics, by name. */
  fields: Readonly<Record<string, Value>>;
  attributes: Readonly<Record<string, Value>>;
  attributesFrom?: Columns | undefined;
  /** Metrics in columns of the customers' rows. */
  metrics?: WideMetrics | undefined;
}

/** Metrics of a date: a column for each codename. */
export interface WideMetrics {
  date: Value;
  values: Readonly<Record<string, Value>>;
  valuesFrom?: Columns | undefined;
}

/** Metrics in files of their own, of any number of rows per customer, in any order. */
export interface MetricsMapping {
  source: Source;
  /** The `external_id` of the customer. */
  customer: Value;
  date: Value;
  /** A row for each value: its codename and the value itself. Or `wide`. */
  long?: { codename: Value; value: Value } | undefined;
  /** A column for each codename. */
  wide?: { values: Readonly<Record<string, Value>>; valuesFrom?: Columns | undefined } | undefined;
}

/** What becomes of the columns of files. */
export interface Mapping {
  customers: CustomersMapping;
  metrics?: MetricsMapping | undefined;
}
