import { newDatabase } from '@customerscore-kit/run-tool/postgres';
import { loadSqlite } from '@customerscore-kit/sqlite';

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

/** A new database in PostgreSQL: its URL, if there is a server. */
export const newPostgres = async (): Promise<string | undefined> => server && newDatabase(server);
