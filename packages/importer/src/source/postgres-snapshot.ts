import type { Client, FieldDef } from 'pg';
import { identifier } from '../database.ts';
import { connectPostgres } from './connect-postgres.ts';
import { columnOf, type PostgresType, textSql } from './postgres-types.ts';
import { asSubquery, chunkSize, type DatabaseRows, mostRows, type Result, type Snapshot } from './snapshots.ts';

/** Rows that are fetched first; then as many as fit into a chunk. */
const firstRows = 100;

/** A database of PostgreSQL, in a transaction that sees one state and writes nothing. */
export class PostgresSnapshot implements Snapshot {
  readonly #client: Client;
  readonly #variable: string;

  /**
   * @param variable name of the environment variable with the connection string
   * @throws Error without any part of the connection string
   */
  static async open(variable: string, env: Readonly<Record<string, string | undefined>>): Promise<PostgresSnapshot> {
    const client = await connectPostgres(variable, env);
    try {
      await client.query(
        `begin isolation level repeatable read read only;
         set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601';
         set local extra_float_digits = 1; set local cursor_tuple_fraction = 1`,
      );
    } catch (cause) {
      // Otherwise the process would not end.
      await client.end();
      throw new Error(`The server of ${variable} does not work as PostgreSQL does: ${(cause as Error).message}.`, {
        cause,
      });
    }
    return new PostgresSnapshot(client, variable);
  }

  private constructor(client: Client, variable: string) {
    this.#client = client;
    this.#variable = variable;
  }

  async read({ table, query, areColumnsEnough }: DatabaseRows): Promise<Result> {
    if (query === undefined && table === undefined) {
      throw new Error(`The source does not say what to read from ${this.#variable}. Set "table" or "query".`);
    }
    const rows = query === undefined ? tableName(table!) : asSubquery(query);
    try {
      const { fields } = await this.#client.query(`select * from ${rows} as source limit 0`);
      const types = await this.#typesOf(fields);
      const columns = fields.map((field, index) => columnOf(field, types[index]!, this.#variable));
      const keys = fields.map((_, index) => `c${index}`);
      const selected = keys.map((key, index) => `${textSql(key, types[index]!)} as ${key}`);
      await this.#client.query(
        `declare customerscore_rows no scroll cursor for select ${selected.join(', ')} from ${rows} as source (${keys.join(', ')}) ${areColumnsEnough ? 'limit 0' : ''}`,
      );
      const chunks = { [Symbol.asyncIterator]: () => this.#rows(table) };
      return { names: fields.map(({ name }) => name), chunks, columns: () => columns };
    } catch (error) {
      throw this.#failed(table, error as Error);
    }
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async *#rows(table: string | undefined): AsyncGenerator<(string | null)[][], void> {
    try {
      for (let count = firstRows; ; ) {
        const { rows } = await this.#client.query<(string | null)[]>({
          text: `fetch ${count} from customerscore_rows`,
          rowMode: 'array',
        });
        if (rows.length === 0) break;
        const size = rows.reduce((sum, row) => row.reduce((all, text) => all + (text?.length ?? 0), sum), 0);
        count = Math.min(mostRows, Math.max(1, Math.floor((rows.length * chunkSize) / Math.max(size, 1))));
        yield rows;
      }
      await this.#client.query('close customerscore_rows');
    } catch (error) {
      throw this.#failed(table, error as Error);
    }
  }

  async #typesOf(fields: readonly FieldDef[]): Promise<PostgresType[]> {
    const { rows } = await this.#client.query<PostgresType & { oid: number }>(
      'select oid, typname as name, typcategory as category from pg_type where oid = any($1::oid[])',
      [fields.map(({ dataTypeID }) => dataTypeID)],
    );
    const byId = new Map(rows.map((row) => [Number(row.oid), row]));
    return fields.map(({ dataTypeID }) => byId.get(dataTypeID)!);
  }

  #failed(table: string | undefined, error: Error & { code?: string }): Error {
    const options = { cause: error };
    if (/^Connection terminated/.test(error.message)) {
      return new Error(`The connection to the database of ${this.#variable} was lost. Run the command again.`, options);
    }
    // Errors of this module have none.
    if (error.code === undefined) return error;
    if (table === undefined) return new Error(`The query of ${this.#variable} failed: ${error.message}`, options);
    const cure =
      error.code === '42P01' ? ' Write its name as PostgreSQL has it, with its schema, as in crm.companies.' : '';
    return new Error(`The table ${table} of ${this.#variable} cannot be read: ${error.message}.${cure}`, options);
  }
}

/** A name in SQL, which may follow that of its schema and a point. */
const tableName = (table: string): string => table.split('.').map(identifier).join('.');
