import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadSqlite, type SqliteDatabase, type SqliteStatement } from '@customerscore-kit/sqlite';
import { keyOf, missingMigrations } from './schema.ts';
import {
  maxNotifications,
  type Notification,
  parseCustomer,
  type Queue,
  type Store,
  type StoredCustomer,
  type StoredData,
  type Upload,
} from './store.ts';
import { Turns } from './turns.ts';

/** Keeps the data in an SQLite file. Processes on one machine can share it. */
export class SqliteStore implements Store {
  readonly name: string;
  readonly isShared = true;
  readonly #database: SqliteDatabase;
  readonly #data: SqliteData;
  readonly #turns: Turns;

  /**
   * Opens a file, or creates it.
   *
   * @throws Error that names the file and the cure, if it cannot be opened or is not a file of the mock
   */
  static async open(path: string): Promise<SqliteStore> {
    const file = resolve(path);
    if (!existsSync(dirname(file))) throw new Error(`${path}: the folder ${dirname(file)} does not exist. Create it.`);
    if (existsSync(file) && !statSync(file).isFile()) throw new Error(`${path} is not a file. Name a file.`);
    const open = await loadSqlite();
    try {
      return new SqliteStore(open(file), file);
    } catch (error) {
      throw new Error(`${path} cannot be used to keep the data of the mock: ${(error as Error).message}.`, {
        cause: error,
      });
    }
  }

  private constructor(database: SqliteDatabase, file: string) {
    this.name = `SQLite, ${file}`;
    this.#database = database;
    this.#turns = turnsOfFiles.get(file) ?? new Turns();
    turnsOfFiles.set(file, this.#turns);
    try {
      // A write-ahead log makes commits cheap; they survive the end of the process, though not a power failure.
      database.exec('pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = normal');
      migrate(database);
      this.#data = new SqliteData(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  transaction<Result>(work: (data: StoredData) => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      this.#database.exec('begin immediate');
      try {
        const result = await work(this.#data);
        this.#database.exec('commit');
        return result;
      } catch (error) {
        rollBack(this.#database);
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#turns.take(async () => this.#database.close());
  }
}

/** Two mocks of one process take turns too: a wait for the lock of the file would stop the one that has it. */
const turnsOfFiles = new Map<string, Turns>();

function rollBack(database: SqliteDatabase): void {
  try {
    database.exec('rollback');
  } catch {
    // SQLite has done it, as after a full disk.
  }
}

/** Marks files of the mock: the letters "csmk". */
const applicationId = 0x63_73_6d_6b;

/** Brings the tables up to date. @throws Error if the file has other tables, or those of a later version */
function migrate(database: SqliteDatabase): void {
  const number = (sql: string) => Number(Object.values(database.prepare(sql).get() as Record<string, unknown>)[0]);
  database.exec('begin immediate');
  try {
    const isOther =
      number('pragma application_id') !== applicationId && number('select count(*) from sqlite_master') > 0;
    if (isOther) throw new Error('it is the database of another program');
    const version = number('pragma user_version');
    const missing = missingMigrations('integer primary key', version);
    for (const sql of missing) database.exec(sql);
    database.exec(`pragma application_id = ${applicationId}; pragma user_version = ${version + missing.length}`);
    database.exec('commit');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** The data within a transaction. */
class SqliteData implements StoredData {
  readonly #statements: Readonly<Record<keyof typeof queries, SqliteStatement>>;

  constructor(database: SqliteDatabase) {
    const entries = Object.entries(queries).map(([name, sql]) => [name, database.prepare(sql)]);
    this.#statements = Object.fromEntries(entries) as Record<keyof typeof queries, SqliteStatement>;
  }

  get ahead(): number {
    return Number((this.#statements.ahead.get() as { ahead: number }).ahead);
  }

  async advance(milliseconds: number): Promise<void> {
    this.#statements.advance.run(milliseconds);
  }

  async customers(ids: readonly string[]): Promise<(StoredCustomer | undefined)[]> {
    return ids.map((id) => {
      const row = this.#statements.customer.get(keyOf(id)) as Row | undefined;
      return row && parseCustomer(row.json);
    });
  }

  async allCustomers(): Promise<StoredCustomer[]> {
    return (this.#statements.customers.all() as Row[]).map(({ json }) => parseCustomer(json));
  }

  async countCustomers(): Promise<number> {
    return (this.#statements.countCustomers.get() as { count: number }).count;
  }

  async put(customers: readonly StoredCustomer[]): Promise<void> {
    for (const customer of customers) this.#statements.put.run(keyOf(customer.external_id), JSON.stringify(customer));
  }

  async delete(id: string): Promise<boolean> {
    return Number(this.#statements.delete.run(keyOf(id)).changes) > 0;
  }

  async queue(): Promise<Queue> {
    const { length, first, last } = this.#statements.queue.get() as Record<keyof Queue, number | null>;
    return { length: length!, first: first ?? undefined, last: last ?? undefined };
  }

  async enqueue(due: number, upload: Upload): Promise<void> {
    this.#statements.enqueue.run(due, JSON.stringify(upload));
  }

  async dequeue(now: number): Promise<Upload | undefined> {
    const row = this.#statements.due.get(now) as (Row & { position: number }) | undefined;
    if (row === undefined) return undefined;
    this.#statements.dequeue.run(row.position);
    return JSON.parse(row.json) as Upload;
  }

  async notify(notifications: readonly Notification[]): Promise<void> {
    for (const notification of notifications) this.#statements.notify.run(JSON.stringify(notification));
    if (notifications.length > 0) this.#statements.forget.run();
  }

  async outbox(): Promise<Notification[]> {
    return (this.#statements.outbox.all() as Row[]).map(({ json }) => JSON.parse(json) as Notification);
  }

  async countNotifications(): Promise<number> {
    return (this.#statements.countNotifications.get() as { count: number }).count;
  }

  async clear(): Promise<void> {
    const { clearCustomers, clearWaiting, clearNotifications } = this.#statements;
    for (const statement of [clearCustomers, clearWaiting, clearNotifications]) statement.run();
  }
}

interface Row {
  json: string;
}

const queries = {
  ahead: 'select ahead from clock',
  advance: 'update clock set ahead = ahead + ?',
  customer: 'select json from customers where key = ?',
  customers: 'select json from customers order by position',
  countCustomers: 'select count(*) count from customers',
  put: 'insert into customers (key, json) values (?, ?) on conflict (key) do update set json = excluded.json',
  delete: 'delete from customers where key = ?',
  queue: 'select count(*) length, min(due) first, max(due) last from waiting',
  enqueue: 'insert into waiting (due, json) values (?, ?)',
  due: 'select position, json from waiting where due <= ? order by position limit 1',
  dequeue: 'delete from waiting where position = ?',
  notify: 'insert into notifications (json) values (?)',
  forget: `delete from notifications where position <= (select max(position) from notifications) - ${maxNotifications}`,
  outbox: 'select json from notifications order by position',
  countNotifications: 'select count(*) count from notifications',
  clearCustomers: 'delete from customers',
  clearWaiting: 'delete from waiting',
  clearNotifications: 'delete from notifications',
};
