// npm test [-- FILTER …]
//
// All tests but those that run the whole gate against breaking changes, compilers included (`npm run test:gate`); and then
// whether each statement of the vendor's page has one. With arguments, which go to Vitest, the tests that they select and no
// more.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { statements, unproven } from '@customerscore-kit/conformance';

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

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...left, ...selection],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;

if (selection.length === 0 && existsSync(report)) {
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
    process.exitCode = 1;
  }
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
}
