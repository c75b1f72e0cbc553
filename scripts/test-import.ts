// npm run test:import [-- ARGUMENT …]
//
// Runs the tests of imports from SQLite and PostgreSQL. It starts a PostgreSQL server, and installs better-sqlite3 where Node has no
// SQLite. Arguments are passed to Vitest.
import { exitCode, runCommand, startTool } from '@customerscore-kit/run-tool';
import { withPostgres } from './postgres.ts';
import { installSqlite } from './sqlite.ts';

const ofImporter = ['source/open-sqlite', 'source/open-postgres', 'import-resumed'];
const tests = [...ofImporter.map((name) => `packages/importer/src/${name}`), 'packages/cli/src/import/examples'];
const selection = process.argv.slice(2);

await runCommand(async () => {
  await installSqlite();
  return withPostgres((postgres) => {
    const env = { IMPORT_TEST_POSTGRES: postgres };
    return exitCode(
      startTool('vitest', ['run', ...(selection.length > 0 ? selection : tests)], { env, output: 'inherit' }),
    );
  });
});
