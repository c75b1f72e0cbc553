import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import type { FindingGroup, Plan } from '@customerscore-kit/importer';
import { cellText, countText } from '../../report/text-parts.ts';
import { bar } from './bar.ts';
import { given, type Html, html, sentence } from './html.ts';

/** Findings by code, as a chart and with the first rows of each. */
export function findingsSection({ findings }: Plan): Html {
  if (findings.length === 0) return html``;
  const most = Math.max(...findings.map(({ count }) => count));
  const bars = findings.map(
    ({ code, severity, count }) =>
      html`<div><dt><a href="#finding-${code}">${code}</a></dt><dd>${bar([{ name: severity, count, label: severityText(severity, count) }], most)}</dd></div>`,
  );
  return html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
<p>A customer with an error is not sent. One with a warning is, and the API drops or misreads a value of it.</p>
<dl class="bars">${bars}</dl>
${findings.map(group)}</section>
`;
}

const severityText = (severity: FindingGroup['severity'], count: number) => `${severity}${count === 1 ? '' : 's'}`;

function group({ code, severity, count, first }: FindingGroup): Html {
  const rows = together(first).map(
    ([{ file, pointer, message, suggestion, ...cell }, numbers]) =>
      html`<li>${place(file, numbers)}${pointer === '' ? undefined : html` <code>${given(pointer)}</code>`} ${sentence(message)}${cell.value === undefined ? undefined : html` ${given(cellText(cell))}`} ${sentence(suggestion)}</li>\n`,
  );
  return html`<article aria-labelledby="finding-${code}"><h3 id="finding-${code}"><span class="badge ${severity}">${severity}</span> ${code}</h3>
<p>${findingCodes[code].cause}${count > first.length ? ` The first ${first.length} of ${count.toLocaleString('en')}:` : ''}</p>
<ul class="places">
${rows}</ul></article>
`;
}

/** Findings that differ only in their rows, each with all of these. */
function together(findings: FindingGroup['first']): [FindingGroup['first'][number], number[]][] {
  const groups = new Map<string, [FindingGroup['first'][number], number[]]>();
  for (const finding of findings) {
    const { row, ...rest } = finding;
    const key = JSON.stringify(rest);
    const [first, numbers] = groups.get(key) ?? [finding, []];
    groups.set(key, [first, [...numbers, row]]);
  }
  return [...groups.values()];
}

/** Rows that are in no customer that would be sent, and those with missing cells. */
export function rowsSection({ unreadable, short, orphans, doubtful }: Plan): Html {
  const unread = unreadable.first.map(
    ({ file, row, problem, text }) =>
      html`<li>${place(file, [row])} ${sentence(problem)}${text === '' ? undefined : html` <code class="row">${given(text)}</code>`}</li>\n`,
  );
  const alone = orphans.first.map(
    ({ file, row, customer, lacks, near }) =>
      html`<li>${place(file, [row])} ${lacks === 'codename' ? 'no codename of a metric, ' : undefined}${customer === null ? 'no customer' : html`customer <code>${given(customer)}</code>`}${near === undefined ? undefined : html` (a customer has <code>${given(near)}</code>)`}</li>\n`,
  );
  const cut = short.first.map(({ file, row }) => html`<li>${place(file, [row])}</li>\n`);
  const values = doubtful.map(
    ({ column, count, first, problem, cure }) =>
      html`<li>${place(first.file, [first.row])} <code>${given(column)}</code> has ${countText(count, 'value')} ${given(problem)}. ${given(cure)}</li>\n`,
  );
  return html`${[
    list(
      'doubtful',
      'Values that may not be meant as they are',
      'They would be sent. Each column is listed with its first row.',
      values,
      values.length,
    ),
    list('unreadable', 'Rows that cannot be read', 'They would not be sent.', unread, unreadable.count),
    list('short', 'Rows with fewer cells than the header', 'What is missing counts as empty.', cut, short.count),
    list(
      'orphans',
      'Metrics without a customer or a codename',
      'No row of customers has the customer of these rows, or they have a value and no codename of a metric. They would not be sent.',
      alone,
      orphans.count,
    ),
  ]}`;
}

function list(id: string, title: string, text: string, items: readonly Html[], count: number): Html {
  if (count === 0) return html``;
  const of = count > items.length ? ` Here are the first ${items.length} of ${countText(count, 'row')}.` : '';
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<p>${text}${of}</p>
<ul class="places">
${items}</ul></section>
`;
}

function place(file: string, rows: readonly (number | undefined)[]): Html {
  const numbers = rows.flatMap((row) => (row === undefined ? [] : [String(row)]));
  const text = numbers.length === 0 ? '' : `, ${numbers.length === 1 ? 'row' : 'rows'} ${numbers.join(', ')}`;
  return html`<span class="place">${given(file)}${text}</span>`;
}
