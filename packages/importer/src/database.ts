import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { DuckDBBlobValue, DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { orFullTemporaryFolder } from './full-disk.ts';
import { orOutOfMemory } from './out-of-memory.ts';

/** What to install for the importer. */
const packageName = '@duckdb/node-api';

/** Columns from which on statements over all of them take much more memory and time than their rows do. */
export const manyColumns = 250;

/** Columns that are counted by one statement: to plan twice as many takes DuckDB four times as long. */
export const columnsAtOnce = 25;

/** Bytes of memory for each byte of text, so that its tables are there together with what statements need. */
const memoryPerByte = 8;

/** Chunks that an appender keeps before it writes them. */
const chunksKept = 16;

/** How DuckDB works. */
export interface DatabaseOptions {
  /** Folder for what does not fit into memory, in a folder of its own that is removed at the end. It does not have to exist. */
  temporaryFolder: string;
  /** Upper bound of what DuckDB counts as its memory, in MB. The process takes up to 500 MB besides. Default: 300. */
  memoryLimit?: number | undefined;
  /** Bytes of the texts whose rows are its tables. If they are few, these are in memory. Default: unknown, so they are in a file. */
  bytesOfText?: number | undefined;
}

/**
 * A DuckDB that reads, joins and sorts. Its tables are in a file: those in memory count against the limit, also while they are sorted.
 * Only those of few bytes are in memory, where they are written in two thirds of the time.
 */
export class Database {
  /** Its own folder, also for copies of what it reads. It is removed when the database is closed. */
  readonly folder: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #memoryLimit: number;
  readonly #cores: number;
  readonly #others: DuckDBConnection[] = [];
  /** Statements that run. */
  readonly #running = new Set<Promise<unknown>>();
  #isClosing = false;

  private constructor(
    folder: string,
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    { memoryLimit, cores }: { memoryLimit: number; cores: number },
  ) {
    this.folder = folder;
    this.#instance = instance;
    this.#connection = connection;
    this.#memoryLimit = memoryLimit;
    this.#cores = cores;
  }

  /**
   * Opens a database for the duration of `work`.
   *
   * @throws FullDiskError if the disk of the temporary folder is full
   * @throws Error with the command that installs DuckDB, if it is missing
   */
  static async use<Result>(options: DatabaseOptions, work: (database: Database) => Promise<Result>): Promise<Result> {
    let database: Database | undefined;
    try {
      database = await Database.open(options);
      return await work(database);
    } catch (error) {
      throw orOutOfMemory(orFullTemporaryFolder(error, options), 'The import');
    } finally {
      await database?.close();
    }
  }

  /** Call `close` at the end. @throws Error with the command that installs DuckDB, if it is missing */
  static async open({
    temporaryFolder,
    memoryLimit = 300,
    bytesOfText = Number.POSITIVE_INFINITY,
  }: DatabaseOptions): Promise<Database> {
    loadDuckDb();
    // Synchronous: one that waits for its turn would make the folder again after a signal has removed it.
    mkdirSync(temporaryFolder, { recursive: true });
    const folder = mkdtempSync(join(temporaryFolder, 'import-'));
    try {
      const areFew = memoryPerByte * bytesOfText <= memoryLimit * 1e6;
      return await Database.#openIn(folder, areFew ? ':memory:' : join(folder, 'rows.duckdb'), memoryLimit);
    } catch (error) {
      removeFolder(folder);
      throw error;
    }
  }

  static async #openIn(folder: string, tables: string, memoryLimit: number): Promise<Database> {
    const { DuckDBInstance } = loadDuckDb();
    const instance = await DuckDBInstance.create(tables, {
      memory_limit: `${memoryLimit}MB`,
      temp_directory: folder,
      // Nothing is downloaded while it runs.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      preserve_insertion_order: 'true',
      // The tables are read once or twice: to compress them takes longer than to write and read what it saves.
      force_compression: 'uncompressed',
    });
    const connection = await connect(instance);
    // DuckDB knows the limits of a container, and Node those of its process.
    const reader = await connection.runAndReadAll("select current_setting('threads')::integer");
    const cores = Math.min(reader.getRows()[0]![0] as number, availableParallelism());
    const database = new Database(folder, instance, connection, { memoryLimit, cores });
    // Nobody opens the file again, so it need not be complete.
    await database.run(`set threads = ${database.#coresBesideNode}; pragma disable_checkpoint_on_shutdown`);
    return database;
  }

  /** Runs a statement, or several. */
  async run(sql: string): Promise<void> {
    await this.#track(() => this.#connection.run(sql));
  }

  /** Makes statements with many expressions start sooner, and run a little slower: DuckDB compares each expression with each other one. */
  async planQuickly(): Promise<void> {
    await this.run("set global disabled_optimizers = 'common_subexpressions'");
  }

  /** Lets statements use all cores, while Node waits for them. */
  async withAllCores<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.run(`set threads = ${this.#cores}`);
    try {
      return await work();
    } finally {
      await this.run(`set threads = ${this.#coresBesideNode}`);
    }
  }

  /** With more threads, the one that waits for the others keeps the core busy that Node needs. */
  get #coresBesideNode(): number {
    return Math.max(1, this.#cores - 1);
  }

  /**
   * Raises the limit of the memory for statements over many columns, for each of which DuckDB counts room for 2,048 values, several times.
   * Little of it is used if there are few rows.
   */
  async withRoomFor<Result>(columns: number, work: () => Promise<Result>): Promise<Result> {
    if (columns <= manyColumns) return work();
    await this.run(`set memory_limit = '${this.#memoryLimit + Math.ceil(columns / 2)}MB'`);
    try {
      return await work();
    } finally {
      await this.run(`set memory_limit = '${this.#memoryLimit}MB'`);
    }
  }

  /** Number of statements in SQL. @throws Error of DuckDB if it is none */
  async countStatements(sql: string): Promise<number> {
    return (await this.#connection.extractStatements(sql)).count;
  }

  /** The rows of a small result, as objects. Numbers beyond the safe integers are bigints. */
  async all<Row = Record<string, unknown>>(sql: string): Promise<Row[]> {
    const reader = await this.#track(() => this.#connection.runAndReadAll(sql));
    return reader.getRowObjectsJS() as Row[];
  }

  /**
   * Prepares a statement whose result is a column of bytes. It has a connection of its own, so other statements may run at the same time.
   *
   * @returns a function that runs it with the values of `$1`, `$2`, …
   */
  async prepareBytes(sql: string): Promise<(...values: readonly number[]) => Promise<Uint8Array[]>> {
    const connection = await connect(this.#instance);
    this.#others.push(connection);
    const statement = await connection.prepare(sql);
    return async (...values) => {
      const reader = await this.#track(() => {
        for (const [index, value] of values.entries()) statement.bindBigInt(index + 1, BigInt(value));
        return statement.runAndReadAll();
      });
      return ((reader.getColumns()[0] ?? []) as DuckDBBlobValue[]).map(({ bytes }) => bytes);
    };
  }

  /** Adds rows to a table, which has only columns of text. @param chunks of at most 2,048 rows, with a value for each column */
  async append(
    table: string,
    columns: number,
    chunks: AsyncIterable<readonly (readonly (string | null)[])[]>,
  ): Promise<void> {
    const { DuckDBDataChunk, VARCHAR } = loadDuckDb();
    const types = Array.from({ length: columns }, () => VARCHAR);
    // One for all: others would be released only in a later turn of the event loop.
    const chunk = DuckDBDataChunk.create(types);
    const appender = await this.#connection.createAppender(table);
    try {
      let count = 0;
      for await (const rows of chunks) {
        chunk.reset();
        chunk.rowCount = rows.length;
        chunk.setColumns(types.map((_, index) => rows.map((row) => row[index]!)));
        appender.appendDataChunk(chunk);
        count += 1;
        // By itself, the appender keeps 200,000 rows of any size.
        if (count % chunksKept === 0) {
          appender.flushSync();
          // Otherwise Ctrl+C waits until a database that answers at once has been read.
          await setImmediate();
        }
      }
    } finally {
      appender.closeSync();
    }
  }

  /** Ends what runs: a connection that is closed under a statement never ends, and nor does the process. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const connections = [this.#connection, ...this.#others];
    for (const connection of connections) connection.interrupt();
    await Promise.allSettled(this.#running);
    for (const connection of connections) connection.closeSync();
    this.#instance.closeSync();
    removeFolder(this.folder);
  }

  async #track<Result>(statement: () => Promise<Result>): Promise<Result> {
    if (this.#isClosing) throw new Error('The database is closed.');
    const running = statement();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}

const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

async function connect(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  // Days of timestamps do not depend on where it runs.
  await connection.run("set TimeZone = 'UTC'");
  return connection;
}

/** By `require`, which takes half the time of `import`: that reads each of its files once more to find their exports. */
function loadDuckDb(): typeof import('@duckdb/node-api') {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api');
  } catch (error) {
    // One of its own files may be missing too, such as that for this machine.
    if (!(error as Error).message.includes(`'${packageName}'`)) throw error;
    throw new Error(`The importer needs ${packageName}. Run "npm install ${packageName}".`);
  }
}

/** DuckDB's message without its excerpt of the SQL. */
export function messageOf(error: unknown): string {
  const [message = ''] = (error as Error).message.split(/\n\n?LINE \d+:/);
  return message.trim();
}

/** A text in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name in SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
