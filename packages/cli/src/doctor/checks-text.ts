import { painter } from '../report/paint.ts';
import { printable } from '../report/printable.ts';
import { countText } from '../report/text-parts.ts';
import type { Check, CheckStatus } from './check.ts';

const styles = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'gray' } as const;
const widths = { status: 9, name: 18 };

/** A check as text: its status, its name and what was found; the cure and further lines below. */
export function checkText({ check, status, message, cure }: Check, colors: boolean): string {
  const paint = painter(colors);
  const [first = '', ...others] = message.split('\n');
  const indent = ' '.repeat(widths.status + widths.name);
  const lines = [
    `${paint(styles[status], status.padEnd(widths.status))}${check.padEnd(widths.name)}${printable(first)}`,
    ...[...others, ...(cure === undefined ? [] : [cure])].map((line) => indent + printable(line)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The numbers of problems and warnings. */
export function checksSummary(checks: readonly Check[]): string {
  const numberOf = (status: CheckStatus) => checks.filter((each) => each.status === status).length;
  const [problems, warnings] = [numberOf('problem'), numberOf('warning')];
  if (problems + warnings === 0) return 'No problems.\n';
  return `${countText(problems, 'problem')}, ${countText(warnings, 'warning')}.\n`;
}
