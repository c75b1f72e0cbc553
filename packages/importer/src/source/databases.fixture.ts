import { randomUUID } from 'node:crypto';
import { loadSqlite } from '@customerscore-kit/sqlite';
import pg from 'pg';

/** URL of a PostgreSQL server, which `npm run test:import` starts. Without it, the tests that need one are skipped. */
const server = process.env.IMPORT_TEST_POSTGRES;
if (server === undefined) console.warn('Skipped: tests with PostgreSQL. Run them with "npm run test:import".');

/** Whether Node or `better-sqlite3` has SQLite. Without it, the tests that need it are skipped. */
export const hasSqlite = await loadSqlite().then(
  () => true,
  (error: Error) => {
    console.warn(`Skipped: tests with SQLite. ${error.message} Or run "npm run test:import", which installs it.`);
    return false;
  },
);

/** Writes to a file of SQLite, which is made if it does not exist. */
export async function writeSqlite(file: string, sql: string): Promise<void> {
  const database = (await loadSqlite())(file);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** Makes a database in PostgreSQL, and gives its URL. Each test file has its own: they run at the same time. */
export async function newPostgres(): Promise<string | undefined> {
  if (server === undefined) return undefined;
  const name = `import_${randomUUID().replaceAll('-', '')}`;
  await runPostgres(server, `create database ${name}`);
  return new URL(`/${name}`, server).href;
}

/** Runs SQL in a database of PostgreSQL. */
export async function runPostgres(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
