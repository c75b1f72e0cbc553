import { xml } from '@customerscore-kit/verify/xml';
import type { PlacedFinding } from '../payloads/finding.ts';
import type { Reporter } from './reporter.ts';

/**
 * Writes JUnit XML, with a suite for each file with findings and a failed case for each finding. JUnit has no warnings, so these are
 * failed cases too. The counts come before the cases in the file, so the reporter keeps all findings in memory until the end.
 */
export function junitReporter(): Reporter {
  const byFile = new Map<string, string[]>();
  return {
    begin: () => '',
    finding(finding) {
      const cases = byFile.get(finding.file);
      if (cases === undefined) byFile.set(finding.file, [testCase(finding)]);
      else cases.push(testCase(finding));
      return '';
    },
    end({ files, errors, warnings }) {
      const suites = [...byFile].map(
        ([file, cases]) =>
          `  <testsuite name="${xml(file)}" tests="${cases.length}" failures="${cases.length}" errors="0" skipped="0">\n${cases.join('')}  </testsuite>\n`,
      );
      const clean = files - byFile.size;
      if (clean > 0) {
        suites.push(
          `  <testsuite name="files without findings" tests="1" failures="0" errors="0" skipped="0">\n    <testcase classname="customerscore" name="${clean} of ${files}"/>\n  </testsuite>\n`,
        );
      }
      const failures = errors + warnings;
      const tests = failures + (clean > 0 ? 1 : 0);
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="customerscore" tests="${tests}" failures="${failures}" errors="0">\n${suites.join('')}</testsuites>\n`;
    },
  };
}

function testCase({ file, line, column, severity, code, message, cure }: PlacedFinding): string {
  const place = `${file}:${line}:${column}`;
  return `    <testcase classname="${xml(file)}" name="${xml(`${line}:${column} ${code}`)}" file="${xml(file)}" line="${line}"><failure type="${severity}" message="${xml(message)}">${xml(`${place} ${message} ${cure}`)}</failure></testcase>\n`;
}
