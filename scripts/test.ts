// npm test [-- FILTER …]
//
// All tests but those that run the whole gate against breaking changes, compilers included (`npm run test:gate`); and then
// whether each statement of the vendor's page has one. With arguments, which go to Vitest, the tests that they select and no
// more.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { statements, unproven } from '@customerscore-kit/conformance';
import { exitCode, runCommand, startTool, withTemporaryFolder } from '@customerscore-kit/run-tool';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

const selection = process.argv.slice(2);
const left = selection.length === 0 ? ['--exclude', 'packages/breaking/src/{gate,type-surface}.test.ts'] : [];
const report = 'dist/test-report.json';
mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });

/** With room for young objects, of which random payloads and compilers make many, the collector of garbage runs less often. */
const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();

/** What tests leave behind goes with the folder, also when the run is interrupted. */
const runTests = () =>
  withTemporaryFolder('customerscore-test-', (folder) =>
    exitCode(
      startTool(
        'vitest',
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...left, ...selection],
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
  const problems = unproven(
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
    throw new Error(`Vite, which loads the tests, finds no file in a folder with # or % in its path: ${folder}
Cure: move or clone the repository to another folder. The other commands work in this one.`);
  }
  const code = await runTests();
  return selection.length === 0 && existsSync(report) ? Math.max(code, checkStatements()) : code;
});
