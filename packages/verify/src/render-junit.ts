import type { Report } from './report.ts';
import { xml } from './xml.ts';

interface TestCase {
  name: string;
  milliseconds: number;
  /** Why the case failed; undefined if it passed. */
  failure?: string | undefined;
  /** Why the case did not run; undefined if it ran. */
  skipped?: string | undefined;
}

/** The report as JUnit XML, with a suite per operation and workflow, and a case per status or step. */
export function renderJUnit({ operations, workflows, skippedWorkflows }: Report): string {
  const suites = [
    ...operations.map(({ operationId, statuses }) =>
      suite(
        operationId,
        statuses.map(({ status, outcome, how, got, milliseconds, detail }) => ({
          name: outcome === 'not tested' ? String(status) : `${status} ${how}`,
          milliseconds,
          failure: outcome === 'failed' ? `got ${got || 'no answer'}. ${detail}` : undefined,
          skipped: outcome === 'not tested' ? how : undefined,
        })),
      ),
    ),
    ...workflows.map(({ workflowId, steps }) =>
      suite(
        workflowId,
        steps.length === 0
          ? [{ name: workflowId, milliseconds: 0, failure: 'no step ran' }]
          : steps.map(({ stepId, ok, milliseconds, detail }) => ({
              name: stepId,
              milliseconds,
              failure: ok ? undefined : detail,
            })),
      ),
    ),
    ...skippedWorkflows.map(({ workflowId, reason }) =>
      suite(workflowId, [{ name: workflowId, milliseconds: 0, skipped: reason }]),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="verify">\n${suites.join('')}</testsuites>\n`;
}

function suite(name: string, cases: readonly TestCase[]): string {
  const count = (key: 'failure' | 'skipped') => cases.filter((each) => each[key] !== undefined).length;
  const numbers = `tests="${cases.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}"`;
  const time = seconds(cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  const rows = cases.map(({ name: caseName, milliseconds, failure, skipped }) => {
    const start = `    <testcase classname="${xml(name)}" name="${xml(caseName)}" time="${seconds(milliseconds)}"`;
    if (failure !== undefined) return `${start}><failure message="${xml(failure)}"/></testcase>\n`;
    return skipped === undefined ? `${start}/>\n` : `${start}><skipped message="${xml(skipped)}"/></testcase>\n`;
  });
  return `  <testsuite name="${xml(name)}" ${numbers} time="${time}">\n${rows.join('')}  </testsuite>\n`;
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);
