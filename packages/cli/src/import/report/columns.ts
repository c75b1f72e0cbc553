import type { Plan, PlannedColumn } from '@customerscore-kit/importer';
import { countText } from '../../report/text-parts.ts';
import { notOfType } from '../plan-text.ts';
import { bar, mark, type Part } from './bar.ts';
import { given, type Html, html, sentence } from './html.ts';
import { table } from './table.ts';

/** What becomes of values: the parts of a bar, with their meaning. */
const outcomes = (hasAccount: boolean) =>
  [
    hasAccount
      ? [
          'stored',
          'stored',
          'The account has the codename, or it is a field, and nothing is known to be wrong with the value.',
        ]
      : ['stored', 'sent', 'Whether the account has the codename is not known.'],
    [
      'dropped',
      'dropped',
      'The API accepts the value, and drops it without an error: the account has no such codename, or an integration feeds it.',
    ],
    [
      'misread',
      'misread',
      'The value is sent, but is not what its codename expects: another type, unit, or a value that is not allowed.',
    ],
    ['unsent', 'not sent', 'The value is of a customer with errors, or of metrics without a customer.'],
  ] as const satisfies readonly (readonly [Part['name'], string, string])[];

/** The columns of the files, where they go, and what would become of their values. */
export function columnsSection({ columns, rows, hasAccount }: Plan): Html {
  const has = (name: keyof PlannedColumn) => columns.some((column) => Number(column[name]) > 0);
  const legend = outcomes(hasAccount)
    .filter(([name], index) => index === 0 || has(name))
    .map(([name, label, meaning]) => html`<div><dt>${mark(name)}${label}</dt><dd>${meaning}</dd></div>`);
  const tables = (['customers', 'metrics'] as const).map((name) => {
    const own = columns.filter((column) => column.table === name);
    if (own.length === 0) return html``;
    const title = `Columns of ${name}`;
    return html`<h3>${title}</h3>
${table(
  title,
  [
    { title: 'Column' },
    { title: 'Goes to' },
    { title: 'Type' },
    { title: 'Values' },
    { title: 'Converted', isNumber: true },
  ],
  own.map((column) => row(column, rows[name], hasAccount)),
)}`;
  });
  return html`<section aria-labelledby="columns"><h2 id="columns">Columns and their values</h2>
<p>A whole bar stands for all rows: what is left of it are empty cells, which are not sent. A converted value is sent as a number, a
boolean or a date instead of its text.</p>
<dl class="legend">${legend}</dl>
${tables}</section>
`;
}

function row(column: PlannedColumn, rows: number, hasAccount: boolean): (Html | undefined)[] {
  const parts = outcomes(hasAccount).map(([name, label]) => ({ name, label, count: column[name] }));
  const { from, to, type, coerced, unreadable } = column;
  const mistyped =
    unreadable > 0
      ? html`<p class="note">${countText(unreadable, 'value')} in the files ${unreadable === 1 ? 'is' : 'are'} ${notOfType(type)}</p>`
      : undefined;
  return [
    given(from),
    target(to),
    html`${type}`,
    html`${bar(parts, rows)}${mistyped}`,
    coerced > 0 ? html`${coerced.toLocaleString('en')}` : undefined,
  ];
}

/** Where values go. Those of metrics with a row for each value have no name of their own. */
function target(to: string): Html {
  if (to === '(codename)') return html`codename of the metric`;
  return to === '(value)' ? html`value of the metric` : html`<code>${given(to)}</code>`;
}

/** Keys that the API would drop, and columns that are not sent. */
export function lostColumns({ dropped, unused, hasAccount }: Plan): Html {
  const drops = html`<section aria-labelledby="dropped"><h2 id="dropped">Keys that the API would drop</h2>
<p>The API accepts these values without an error, and does not store them. The numbers include customers that would be refused.</p>
${table(
  'Keys that the API would drop',
  [{ title: 'Key' }, { title: 'Values', isNumber: true }, { title: 'What to do' }],
  dropped.map(({ path, values, suggestion }) => [
    html`<code>${given(path)}</code>`,
    html`${values.toLocaleString('en')}`,
    sentence(suggestion),
  ]),
)}</section>
`;
  const left = html`<section aria-labelledby="unused"><h2 id="unused">Columns that are not imported</h2>
${table(
  'Columns that are not imported',
  [{ title: 'Column' }, { title: 'Resembles' }, { title: 'Why' }],
  unused.map(({ column, resembles, why }) => [
    given(column),
    resembles === undefined ? undefined : html`<code>${given(resembles)}</code>`,
    sentence(why),
  ]),
)}</section>
`;
  return html`${hasAccount && dropped.length > 0 ? drops : undefined}${unused.length > 0 ? left : undefined}`;
}
