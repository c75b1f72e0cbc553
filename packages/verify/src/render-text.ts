import { operations } from '@customerscore-kit/contract/operations';
import { leftToWrite, type Report, type StatusResult } from './report.ts';

const marks = { passed: '✓', failed: '✗', 'not provoked': '-' } as const;

/** The report for a terminal: a table for each operation, the workflows, what was left out, and the sums. */
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
  const unread = leftToWrite(report);
  if (unread.length > 0) {
    lines.push('', 'Left out, since they may change data (--write allows them; refusals for the key were tried):');
    lines.push(`  operations: ${unread.join(', ')}`);
    for (const { workflowId } of report.leftOut) lines.push(`  workflow: ${workflowId}`);
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
  if (outcome === 'not provoked') return line(marks[outcome], String(status), `not provoked: ${how}`);
  const answer = got === status ? '' : `got ${got || 'no answer'}. `;
  return line(marks[outcome], String(status), how, milliseconds, answer + detail);
}

function line(mark: string, status: string, how: string, milliseconds?: number, detail = ''): string {
  const time = milliseconds === undefined ? '' : `${Math.round(milliseconds)} ms`.padStart(8);
  return `  ${mark} ${status}  ${how.padEnd(30)}${time}${detail && `   ${detail}`}`.trimEnd();
}
