import { limits } from '@customerscore-kit/contract/limits';
import type { FindingGroup, Guess, Plan } from '@customerscore-kit/importer';
import { printable } from '../report/printable.ts';
import { bytesText, cellText, countText, durationText, table } from '../report/text-parts.ts';

/** Characters of a column's name or SQL that are shown. */
const longestSource = 46;

/** How the columns were matched, as text. */
export function guessText({ matched, unmatched, problems }: Guess): string {
  const rows = matched.map(({ column, to }) => [`  ${printable(column)}`, `→ ${printable(to)}`]);
  rows.push(...notImported(unmatched));
  const notes = problems.map((problem) => `\n${printable(problem)}`);
  return `Columns, as they are matched by name. To change it, write a mapping: customerscore map\n${table(rows)}${notes.join('')}\n`;
}

const notImported = (columns: Plan['unused']) =>
  columns.map(({ column, resembles }) => [
    `  ${printable(column)}`,
    resembles === undefined ? '  not imported' : `  not imported; resembles ${printable(resembles)}`,
  ]);

/** A plan as text. */
export function planText(plan: Plan): string {
  const sections = [
    files(plan),
    columns(plan),
    doubtful(plan),
    unread(plan),
    dropped(plan),
    findings(plan.findings),
    sum(plan),
  ];
  return `${sections.filter((each) => each !== '').join('\n\n')}\n`;
}

function files({ files, rows }: Plan): string {
  const list = files.map(({ path, bytes }) => [`  ${printable(path)}`, bytesText(bytes)]);
  const metrics = rows.metrics > 0 ? ` and ${countText(rows.metrics, 'row')} of metrics` : '';
  return `${countText(rows.customers, 'row')} of customers${metrics}\n${table(list)}`;
}

function columns({ columns, unused }: Plan): string {
  const rows = columns.map(({ from, to, type, values, coerced, unreadable }) => [
    `  ${shortened(from)}`,
    `→ ${printable(to)}`,
    type,
    countText(values, 'value'),
    [
      ...(coerced > 0 ? [`${coerced.toLocaleString('en')} converted`] : []),
      ...(unreadable > 0 ? [`${unreadable.toLocaleString('en')} ${notOfType(type)}`] : []),
    ].join(', '),
  ]);
  rows.push(...notImported(unused));
  return `Columns\n${table(rows)}${columns.some(isWrittenOtherwise) ? `\n${otherwise}` : ''}`;
}

/** What is wrong with values that cannot be read as their type. */
export const notOfType = (type: Plan['columns'][number]['type']): string =>
  type === 'by codename' ? 'not of its type' : `not a ${type}`;

/** Whether a column has dates or numbers that are not read. */
const isWrittenOtherwise = ({ type, unreadable }: Plan['columns'][number]) =>
  unreadable > 0 && (type === 'date' || type === 'number' || type === 'by codename');

const otherwise =
  'If they are written in another way, say so in a mapping: format: "%d.%m.%Y" of a date, decimal: "," of a number, { sql: "epoch(COLUMN::timestamptz)" } of a timestamp.';

function doubtful({ doubtful }: Plan): string {
  if (doubtful.length === 0) return '';
  const lines = doubtful.map(({ column, count, first, problem, cure }) => {
    const place = `${first.file}:${first.row}`;
    return `  ${printable(`${place}: ${JSON.stringify(column)} has ${countText(count, 'value')} ${problem}. ${cure}`)}`;
  });
  return ['Values that may not be meant as they are', ...lines].join('\n');
}

/** A name of a column, or SQL of several lines, so that a table of them fits the terminal. */
function shortened(from: string): string {
  const line = printable(from.trim().replace(/\s+/g, ' '));
  return line.length > longestSource ? `${line.slice(0, longestSource - 1)}…` : line;
}

function unread({ unreadable, short, orphans }: Plan): string {
  const lines: string[] = [];
  if (unreadable.count > 0) {
    lines.push(`${countText(unreadable.count, 'row')} cannot be read, and would not be sent:`);
    for (const { file, row, problem } of unreadable.first)
      lines.push(`  ${printable(`${file}:${row ?? '?'}: ${problem}`)}`);
    lines.push(...more(unreadable));
  }
  if (short.count > 0) {
    lines.push(`${countText(short.count, 'row')} with fewer cells than the header; what is missing counts as empty:`);
    for (const { file, row } of short.first) lines.push(`  ${printable(`${file}:${row}`)}`);
    lines.push(...more(short));
  }
  if (orphans.count > 0) {
    lines.push(
      `${countText(orphans.count, 'row')} of metrics would not be sent: no row has their customer, or they have no codename of a metric:`,
    );
    for (const { file, row, customer, lacks, near } of orphans.first) {
      const meant = near === undefined ? '' : ` (a customer has ${JSON.stringify(near)})`;
      const what = lacks === 'codename' ? 'no codename of a metric' : `${customer ?? 'no customer'}${meant}`;
      lines.push(`  ${printable(`${file}:${row}: ${what}`)}`);
    }
    lines.push(...more(orphans));
  }
  return lines.join('\n');
}

const more = ({ count, first }: { count: number; first: readonly unknown[] }) =>
  count > first.length ? [`  … and ${(count - first.length).toLocaleString('en')} more`] : [];

function dropped({ dropped }: Plan): string {
  if (dropped.length === 0) return '';
  const rows = dropped.map(({ path, values, suggestion }) => [
    `  ${printable(path)}`,
    countText(values, 'value'),
    printable(suggestion),
  ]);
  return `The API would accept these and drop them\n${table(rows)}`;
}

/** Findings by code, each with the first rows that have it. */
export function findings(groups: readonly FindingGroup[]): string {
  return groups
    .map(({ code, severity, count, first }) => {
      const rows = first.map((finding) => `  ${printable(`${finding.file}:${finding.row}: ${findingText(finding)}`)}`);
      return [`${severity} ${code}: ${count.toLocaleString('en')}`, ...rows, ...more({ count, first })].join('\n');
    })
    .join('\n\n');
}

function findingText(finding: FindingGroup['first'][number]): string {
  const { pointer, message, suggestion } = finding;
  return [pointer, message, cellText(finding), suggestion].filter((part) => part !== '').join(' ');
}

/** What would be sent, in a line. */
export function sum({ customers, left, batches, bytes, leastMs }: Plan): string {
  const { requestsPerMinute } = limits.uploadCustomers;
  const refused =
    customers.refused > 0 ? ` ${countText(customers.refused, 'customer')} would not be sent, because of errors.` : '';
  const unchanged =
    customers.unchanged > 0
      ? ` ${countText(customers.unchanged, 'customer')} would be left out, unchanged since the last import.`
      : '';
  return `Would send ${countText(customers.sent, 'customer')} in ${countText(batches, 'request')} (${bytesText(bytes)}), which takes ${durationText(leastMs)} at ${requestsPerMinute} requests a minute.${refused}${unchanged}${leftText(left)} Nothing was sent.`;
}

/** What becomes of the customers of the state that no row has. */
export function leftText(left: number): string {
  if (left === 0) return '';
  const [are, them] = left === 1 ? ['is', 'it'] : ['are', 'them'];
  return ` ${countText(left, 'customer')} of the state ${are} in no row, so the next state is without ${them}.`;
}
