// npm test [-- FILTER …]
//
// Runs all tests except those of other commands: the slow ones of the breaking-change gate (`npm run test:gate`), of the packed packages
// (`npm run test:packages`), of the site (`npm run test:site`), of the mock with databases (`npm run test:state`), of imports from
// databases (`npm run test:import`), of imports that are interrupted (`npm run test:survival`) and of the shared rate gate
// (`npm run test:rate-gate`). Then checks that each statement of the vendor's page has a test. Arguments are passed to Vitest, which then
// runs only the selected tests.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { statements, untestedStatements } from '@customerscore-kit/conformance';
import { exitCode, runCommand, startTool, withTemporaryFolder } from '@customerscore-kit/run-tool';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

const selection = process.argv.slice(2);
/** They build the whole site, open every page, and run every sample. */
const siteTests = 'packages/site/src/{site,lighthouse,reference/reference,samples/samples}.test.ts';
const exclude =
  selection.length === 0
    ? [
        'packages/breaking/src/{gate,type-surface}.test.ts',
        'packages/release/**',
        'packages/cli/src/survival/**',
        siteTests,
      ].flatMap((pattern) => ['--exclude', pattern])
    : [];
const report = 'dist/test-report.json';
mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });

/** Random payloads and compilers make many short-lived objects: with more room for these, garbage is collected less often. */
const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();

/** Tests write their temporary files to this folder, which is removed even if the run is interrupted. */
const runTests = () =>
  withTemporaryFolder('customerscore-test-', (folder) =>
    exitCode(
      startTool(
        'vitest',
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...exclude, ...selection],
        { env: { TMPDIR: folder, TEMP: folder, TMP: folder, NODE_OPTIONS: nodeOptions }, output: 'inherit' },
      ),
    ),
  );

/** @returns 1 if a statement has no test that passed, else 0 */
function checkStatements(): number {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const passed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed'),
  );
  const problems = untestedStatements(
    passed.map(({ fullName }) => fullName),
    statements,
  );
  const count = Object.keys(statements).length;
  if (problems.length === 0) {
    console.log(`Statements of the vendor's page: each of the ${count} has a test that passed.`);
  } else {
    console.error(`Statements of the vendor's page:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  return problems.length === 0 ? 0 : 1;
}

await runCommand(async () => {
  const folder = process.cwd();
  if (/[#%]/.test(folder)) {
    throw new Error(`Vite cannot load tests from a folder with # or % in its path: ${folder}
Move or clone the repository to another folder. The other commands work in this one.`);
  }
  const code = await runTests();
  return selection.length === 0 && existsSync(report) ? Math.max(code, checkStatements()) : code;
});
