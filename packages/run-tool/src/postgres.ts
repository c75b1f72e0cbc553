import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * Makes an empty database in a PostgreSQL server. Test files run at the same time: each has its own.
 *
 * @returns its URL
 */
export async function newDatabase(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(server, `create database ${name}`);
  return new URL(`/${name}`, server).href;
}

/** Runs SQL in a PostgreSQL database. @returns the rows of the statement, if it is one */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
