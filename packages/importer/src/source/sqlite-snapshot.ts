import { loadSqlite, readBigInts, type SqliteDatabase } from '@customerscore-kit/sqlite';
import { identifier } from '../database.ts';
import {
  asSubquery,
  chunkSize,
  type DatabaseRows,
  mostRows,
  type Result,
  type ResultColumn,
  type Snapshot,
} from './snapshots.ts';

/** The query, which gets a name so that SQLite tells its columns. */
const view = 'customerscore_rows';

/** A file of SQLite. It is not written, and its write-ahead log is read. */
export class SqliteSnapshot implements Snapshot {
  readonly #database: SqliteDatabase;
  readonly #path: string;

  /**
   * @param location absolute path
   * @param path for messages
   * @throws Error if Node has no SQLite, or the file is not one of SQLite
   */
  static async open(location: string, path: string): Promise<SqliteSnapshot> {
    const open = await loadSqlite();
    try {
      const database = open(location, { isReadOnly: true });
      try {
        // The state is that of the first statement that reads.
        database.exec('pragma busy_timeout = 10000; begin; select count(*) from sqlite_master');
        return new SqliteSnapshot(database, path);
      } catch (error) {
        database.close();
        throw error;
      }
    } catch (error) {
      const { message } = error as Error;
      const cure = /not a database/.test(message) ? 'It is of another program, or encrypted. ' : '';
      throw new Error(
        `${path} cannot be read as SQLite: ${message}. ${cure}Name a file that SQLite can open, or set "format".`,
        { cause: error },
      );
    }
  }

  private constructor(database: SqliteDatabase, path: string) {
    this.#database = database;
    this.#path = path;
  }

  async read({ table, query, areColumnsEnough }: DatabaseRows): Promise<Result> {
    const rows = query === undefined ? identifier(table ?? this.#onlyTable()) : asSubquery(query);
    let names: string[];
    try {
      this.#run(`drop view if exists temp.${view}`);
      this.#run(`create temp view ${view} as select * from ${rows} ${areColumnsEnough ? 'limit 0' : ''}`);
      names = this.#names(`select name from pragma_table_info('${view}', 'temp')`);
    } catch (error) {
      throw this.#failed(query, table, error as Error);
    }
    const columns = names.map(() => new ColumnContent());
    const read = () => this.#rows(names, columns, (error) => this.#failed(query, table, error));
    return { names, chunks: { [Symbol.asyncIterator]: read }, columns: () => columns.map((each) => each.type()) };
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  async *#rows(
    names: readonly string[],
    columns: readonly ColumnContent[],
    failed: (error: Error) => Error,
  ): AsyncGenerator<(string | null)[][], void> {
    // Rows are objects, in which names such as "1" would change places.
    const keys = names.map((_, index) => `c${index}`);
    const selected = names.map((name, index) => `${identifier(name)} as ${keys[index]}`);
    let chunk: (string | null)[][] = [];
    let [size, count] = [0, 0];
    /** Columns of texts in which Node replaced bytes, or which have such characters. */
    const replaced = new Set<string>();
    try {
      const statement = this.#database.prepare(`select ${selected.join(', ')} from temp.${view}`);
      readBigInts(statement);
      for (const row of statement.iterate() as IterableIterator<Record<string, SqliteValue>>) {
        count += 1;
        const texts = keys.map((key, index) => {
          const text = columns[index]!.add(row[key]!);
          if (text === undefined) {
            const name = names[index]!;
            throw this.#unreadable('binary data', count, name, `write hex(${identifier(name)}) there`);
          }
          if (text?.includes('\ufffd')) replaced.add(names[index]!);
          size += text?.length ?? 0;
          return text;
        });
        chunk.push(texts);
        if (chunk.length < mostRows && size < chunkSize) continue;
        yield chunk;
        [chunk, size] = [[], 0];
      }
      for (const name of replaced) this.#checkUtf8(name);
    } catch (error) {
      throw error instanceof UnreadableValueError ? error : failed(error as Error);
    }
    if (chunk.length > 0) yield chunk;
  }

  /** Node reads bytes that are not UTF-8 as U+FFFD, and SQLite takes any for text. @throws UnreadableValueError if a column has some */
  #checkUtf8(name: string): void {
    // What is UTF-16 in the file is converted by SQLite.
    if (this.#names('select encoding as name from pragma_encoding')[0] !== 'UTF-8') return;
    const bytes = this.#database.prepare(`select cast(${identifier(name)} as blob) as bytes from temp.${view}`);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let count = 0;
    for (const row of bytes.iterate() as IterableIterator<{ bytes: Uint8Array | null }>) {
      count += 1;
      try {
        if (row.bytes !== null) decoder.decode(row.bytes);
      } catch {
        throw this.#unreadable('text that is not UTF-8', count, name, 'correct it in the database');
      }
    }
  }

  #unreadable(what: string, row: number, column: string, cure: string): UnreadableValueError {
    return new UnreadableValueError(
      `${this.#path} has ${what} in row ${row} of the column ${column}. Leave it out by a query, or ${cure}.`,
    );
  }

  #onlyTable(): string {
    const tables = this.#names(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    );
    if (tables.length === 1) return tables[0]!;
    if (tables.length === 0) throw new Error(`${this.#path} has no tables. Name another file.`);
    throw new Error(
      `${this.#path} has several tables: ${tables.join(', ')}. Name one by --table, or in a mapping, such as source: { files: ${this.#path}, table: ${tables[0]} }.`,
    );
  }

  #failed(query: string | undefined, table: string | undefined, cause: Error): Error {
    if (query !== undefined) return new Error(`The query of ${this.#path} failed: ${cause.message}`, { cause });
    if (/no such table/.test(cause.message)) {
      const tables = this.#names("select name from sqlite_master where type in ('table', 'view') order by name");
      return new Error(`${this.#path} has no table ${table}. Its tables: ${tables.join(', ')}.`, { cause });
    }
    return new Error(`${this.#path} cannot be read: ${cause.message}`, { cause });
  }

  #run(sql: string): void {
    this.#database.prepare(sql).run();
  }

  #names(sql: string): string[] {
    return (this.#database.prepare(sql).all() as { name: string }[]).map(({ name }) => name);
  }
}

type SqliteValue = null | bigint | number | string | Uint8Array;

/** What the values of a column are: in SQLite, each has a type of its own. */
class ColumnContent {
  #hasInteger = false;
  #hasLargeInteger = false;
  #hasReal = false;
  #hasText = false;

  /** @returns the value as text; undefined if it is binary */
  add(value: SqliteValue): string | null | undefined {
    if (value === null || typeof value === 'string') {
      this.#hasText ||= value !== null;
      return value;
    }
    if (typeof value === 'object') return undefined;
    if (typeof value === 'bigint') {
      this.#hasInteger = true;
      this.#hasLargeInteger ||= value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    } else this.#hasReal = true;
    return String(value);
  }

  type(): ResultColumn {
    if (this.#hasText || !(this.#hasInteger || this.#hasReal)) return { type: 'text' };
    if (!this.#hasReal) return { type: 'number', sqlType: 'bigint' };
    return this.#hasLargeInteger ? { type: 'numeric', sqlType: 'numeric' } : { type: 'number', sqlType: 'double' };
  }
}

/** A value that cannot be sent as it is. */
class UnreadableValueError extends Error {}
