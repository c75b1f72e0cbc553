import { operations } from '@customerscore-kit/contract/operations';
import { type Report, type StatusResult, skippedOperations } from './report.ts';

const marks = { passed: '✓', failed: '✗', 'not tested': '-' } as const;

/** The report for a terminal: a table per operation, the workflows, what was skipped, and totals. */
export function renderText(report: Report): string {
  const lines = [`Server: ${report.server}`];
  for (const { operationId, statuses } of report.operations) {
    const { method, path } = operations[operationId];
    lines.push('', `${operationId}   ${method} ${path}`);
    for (const each of statuses) lines.push(row(each));
    lines.push(`  ${documented(statuses)}`);
  }
  for (const { workflowId, ok, steps } of report.workflows) {
    lines.push('', `workflow ${workflowId}${ok ? '' : ': failed'}`);
    for (const { stepId, ok, got, milliseconds, detail } of steps) {
      lines.push(line(ok ? '✓' : '✗', String(got || '---'), stepId, milliseconds, detail));
    }
  }
  const skippedIds = skippedOperations(report);
  if (skippedIds.length > 0) {
    lines.push('', 'Skipped because they may change data (--write allows them; missing and wrong keys were tested):');
    lines.push(`  operations: ${skippedIds.join(', ')}`);
    for (const { workflowId } of report.skippedWorkflows) lines.push(`  workflow: ${workflowId}`);
  }
  lines.push('', documented(report.operations.flatMap(({ statuses }) => statuses)));
  const failed = failures(report);
  lines.push(failed === 0 ? 'No step failed.' : `${failed} failed.`);
  return `${lines.join('\n')}\n`;
}

/** How many statuses and steps failed. */
const failures = ({ operations, workflows }: Report) =>
  operations.flatMap(({ statuses }) => statuses).filter(({ outcome }) => outcome === 'failed').length +
  workflows.flatMap(({ steps, ok }) => (steps.length === 0 ? [{ ok }] : steps)).filter(({ ok }) => !ok).length;

function documented(statuses: readonly StatusResult[]): string {
  const passed = statuses.filter(({ outcome }) => outcome === 'passed').length;
  return `${passed} of ${statuses.length} documented statuses`;
}

function row({ status, outcome, how, got, milliseconds, detail }: StatusResult): string {
  if (outcome === 'not tested') return line(marks[outcome], String(status), `not tested: ${how}`);
  const answer = got === status ? '' : `got ${got || 'no answer'}. `;
  return line(marks[outcome], String(status), how, milliseconds, answer + detail);
}

function line(mark: string, status: string, how: string, milliseconds?: number, detail = ''): string {
  const time = milliseconds === undefined ? '' : `${Math.round(milliseconds)} ms`.padStart(8);
  return `  ${mark} ${status}  ${how.padEnd(30)}${time}${detail && `   ${detail}`}`.trimEnd();
}
