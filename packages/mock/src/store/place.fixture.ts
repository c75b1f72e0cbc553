import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Where `npm run test:state` wants the data: a folder for SQLite files, or the URL of a PostgreSQL database. Default: in memory. */
export const place = process.env.MOCK_TEST_DATA;

/** A new place for the data of a mock, to pass as `data`: a file that does not exist yet, or an empty database. */
export async function newPlace(): Promise<string | undefined> {
  if (place === undefined) return undefined;
  if (!place.startsWith('postgres:')) return join(await mkdtemp(join(place, 'state-')), 'mock.sqlite');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(place, `create database ${name}`);
  return place.replace(/[^/]+$/, name);
}

/** Runs SQL in a PostgreSQL database. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
