import { loadSqlite } from '@customerscore-kit/sqlite';
import pg from 'pg';

/** URL of a PostgreSQL server, which `npm run test:import` starts. Without it, the tests that need one are skipped. */
export const postgresUrl = process.env.IMPORT_TEST_POSTGRES;
if (postgresUrl === undefined) console.warn('Skipped: tests with PostgreSQL. Run them with "npm run test:import".');

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

/** Runs SQL in PostgreSQL. */
export async function runPostgres(sql: string): Promise<void> {
  const client = new pg.Client(postgresUrl);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
