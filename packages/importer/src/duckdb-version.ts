import { Database } from './database.ts';

/** The version of DuckDB, for which it is loaded and run. @throws Error with the command that installs it, if it is missing */
export function duckDbVersion(temporaryFolder: string): Promise<string> {
  return Database.use({ temporaryFolder }, async (database) => {
    const [row] = await database.all<{ version: string }>('SELECT version() AS version');
    return row!.version;
  });
}
