import type { Client, Pool } from 'pg';
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

/** Name of the schema with the tables of the mock. */
const schema = 'customerscore_mock';

/** For how many milliseconds a transaction waits for those of other processes. */
const lockTimeout = 10_000;

type Connection = Pick<Client, 'query'>;

/** Keeps the data in a PostgreSQL database. Any number of mocks can share it. */
export class PostgresStore implements Store {
  readonly name: string;
  readonly isShared = true;
  readonly #pool: Pool;

  /**
   * Connects to a database, and makes or updates the tables of the mock in a schema of their own.
   *
   * @param url such as `postgres://user:password@host:5432/database`; parts that it leaves out come from the variables of libpq
   * @throws Error that names the database, never the password, and the cure
   */
  static async open(url: string): Promise<PostgresStore> {
    const name = 'pg';
    const { default: pg } = await import('pg').catch((error: unknown) => {
      throw new Error(`Install the package ${name} to keep the data in PostgreSQL: npm install --save-dev ${name}@8`, {
        cause: error,
      });
    });
    try {
      const pool = new pg.Pool({
        connectionString: url,
        application_name: schema,
        connectionTimeoutMillis: 10_000,
        options: `-c search_path=${schema} -c lock_timeout=${lockTimeout}`,
      });
      // The next transaction connects again, or fails.
      pool.on('error', () => {});
      const store = new PostgresStore(url, pool);
      await store.#migrate().catch(async (error) => {
        await pool.end();
        throw error;
      });
      return store;
    } catch (error) {
      throw new Error(`${withoutPassword(url)} cannot be used to keep the data of the mock: ${reasonOf(error)}.`, {
        cause: error,
      });
    }
  }

  private constructor(url: string, pool: Pool) {
    this.name = `PostgreSQL, ${withoutPassword(url)}`;
    this.#pool = pool;
  }

  transaction<Result>(work: (data: StoredData) => Promise<Result>): Promise<Result> {
    return this.#transaction(async (connection) => {
      // The lock on the only row lets one transaction run at a time, of all processes.
      const { rows } = await connection.query<{ ahead: string }>('select ahead from clock for update');
      return work(new PostgresData(connection, Number(rows[0]!.ahead)));
    });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      // Ends the connection, which rolls back, also where the server does not answer any more.
      client.release(true);
      throw error;
    }
  }

  /** Makes or updates the tables. Mocks that start at the same time do it one after another. */
  #migrate(): Promise<void> {
    return this.#transaction(async (connection) => {
      await connection.query('select pg_advisory_xact_lock(hashtext($1))', [schema]);
      await connection.query(`create schema if not exists ${schema}`);
      await connection.query('create table if not exists version (number integer not null)');
      const { rows } = await connection.query<{ number: number }>('select number from version');
      const version = rows[0]?.number ?? 0;
      const missing = missingMigrations('bigint generated always as identity primary key', version);
      if (missing.length === 0) return;
      for (const sql of missing) await connection.query(sql);
      await connection.query('delete from version');
      await connection.query('insert into version values ($1)', [version + missing.length]);
    });
  }
}

/** The data within a transaction. */
class PostgresData implements StoredData {
  readonly #connection: Connection;
  readonly ahead: number;

  constructor(connection: Connection, ahead: number) {
    this.#connection = connection;
    this.ahead = ahead;
  }

  async #rows<Row>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    // The server plans a query with a name only once.
    const { rows } = await this.#connection.query({ name, text, values });
    return rows as Row[];
  }

  async advance(milliseconds: number): Promise<void> {
    await this.#rows('advance', 'update clock set ahead = ahead + $1', [milliseconds]);
  }

  async customers(ids: readonly string[]): Promise<(StoredCustomer | undefined)[]> {
    const keys = ids.map(keyOf);
    const rows = await this.#rows<{ key: string; json: string }>(
      'customers',
      'select key, json from customers where key = any($1)',
      [keys],
    );
    const byKey = new Map(rows.map(({ key, json }) => [key, json]));
    return keys.map((key) => {
      const json = byKey.get(key);
      return json === undefined ? undefined : parseCustomer(json);
    });
  }

  async allCustomers(): Promise<StoredCustomer[]> {
    const rows = await this.#rows<{ json: string }>('all-customers', 'select json from customers order by position');
    return rows.map(({ json }) => parseCustomer(json));
  }

  async countCustomers(): Promise<number> {
    const [row] = await this.#rows<{ count: string }>('count-customers', 'select count(*) from customers');
    return Number(row!.count);
  }

  async put(customers: readonly StoredCustomer[]): Promise<void> {
    // One statement cannot change a row twice. The last one counts.
    const byKey = new Map(customers.map((each) => [keyOf(each.external_id), JSON.stringify(each)]));
    await this.#rows(
      'put',
      `insert into customers (key, json) select key, json from unnest($1::text[], $2::text[]) with ordinality given (key, json, place)
       order by place on conflict (key) do update set json = excluded.json`,
      [[...byKey.keys()], [...byKey.values()]],
    );
  }

  async delete(id: string): Promise<boolean> {
    const rows = await this.#rows('delete', 'delete from customers where key = $1 returning 1', [keyOf(id)]);
    return rows.length > 0;
  }

  async queue(): Promise<Queue> {
    const [row] = await this.#rows<Record<keyof Queue, string | null>>(
      'queue',
      'select count(*) length, min(due) first, max(due) last from waiting',
    );
    const { length, first, last } = row!;
    return {
      length: Number(length),
      first: first === null ? undefined : Number(first),
      last: last === null ? undefined : Number(last),
    };
  }

  async enqueue(due: number, upload: Upload): Promise<void> {
    await this.#rows('enqueue', 'insert into waiting (due, json) values ($1, $2)', [due, JSON.stringify(upload)]);
  }

  async dequeue(now: number): Promise<Upload | undefined> {
    const [row] = await this.#rows<{ json: string }>(
      'dequeue',
      `delete from waiting where position = (select position from waiting where due <= $1 order by position limit 1)
       returning json`,
      [now],
    );
    return row && (JSON.parse(row.json) as Upload);
  }

  async notify(notifications: readonly Notification[]): Promise<void> {
    if (notifications.length === 0) return;
    await this.#rows('notify', 'insert into notifications (json) select unnest($1::text[])', [
      notifications.map((each) => JSON.stringify(each)),
    ]);
    await this.#rows(
      'forget',
      'delete from notifications where position <= (select max(position) from notifications) - $1::bigint',
      [maxNotifications],
    );
  }

  async outbox(): Promise<Notification[]> {
    const rows = await this.#rows<{ json: string }>('outbox', 'select json from notifications order by position');
    return rows.map(({ json }) => JSON.parse(json) as Notification);
  }

  async countNotifications(): Promise<number> {
    const [row] = await this.#rows<{ count: string }>('count-notifications', 'select count(*) from notifications');
    return Number(row!.count);
  }

  async clear(): Promise<void> {
    for (const table of ['customers', 'waiting', 'notifications']) {
      await this.#rows(`clear-${table}`, `delete from ${table}`);
    }
  }
}

/** Why a connection failed. Node gives an error with several errors, and no message, for a name with several addresses. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return (error as Error).message || String((error as NodeJS.ErrnoException).code);
}

/** A database URL without its password. */
export function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…');
}
