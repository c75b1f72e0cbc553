// npm run test:state [-- FILTER …]
//
// Runs the tests of the mock again with its data in SQLite and in PostgreSQL, and those about data that is kept. It starts a
// PostgreSQL server, and installs better-sqlite3 where Node has no SQLite. Arguments are passed to Vitest.
import { exitCode, runCommand, startTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { withPostgres } from './postgres.ts';
import { installSqlite } from './sqlite.ts';

const selection = process.argv.slice(2);
const suites = ['handlers', 'start-mock', 'control', 'inspector'].map((name) => `packages/mock/src/${name}.test.ts`);
const filters = selection.length > 0 ? selection : [...suites, 'packages/mock/src/store/'];

/**
 * @param place an empty folder for SQLite files, or the URL of a PostgreSQL database
 * @param other start of the name of the tests that are only about the other one
 */
function runTests(name: string, place: string, other: string): Promise<number> {
  console.log(`\nData in ${name}:`);
  const args = ['run', '--exclude', `packages/mock/src/store/${other}-store.test.ts`, ...filters];
  return exitCode(startTool('vitest', args, { env: { MOCK_TEST_DATA: place }, output: 'inherit' }));
}

await runCommand(async () => {
  await installSqlite();
  const codes = [
    await withTemporaryFolder('customerscore-state-', (folder) => runTests('SQLite', folder, 'postgres')),
    await withPostgres((url) => runTests('PostgreSQL', url, 'sqlite')),
  ];
  return Math.max(...codes);
});
