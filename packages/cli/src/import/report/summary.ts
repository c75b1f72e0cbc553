import { limits } from '@customerscore-kit/contract/limits';
import type { Plan } from '@customerscore-kit/importer';
import { bytesText, countText, durationText } from '../../report/text-parts.ts';
import { leftText } from '../plan-text.ts';
import { bar } from './bar.ts';
import { given, type Html, html } from './html.ts';
import { table } from './table.ts';

/** What a plan says, in a sentence, and whether it is good. */
export interface Verdict {
  state: 'good' | 'attention' | 'bad';
  title: string;
  text: string;
}

/** Numbers of values in all columns. */
const valuesOf = ({ columns }: Plan, name: 'values' | 'stored' | 'dropped' | 'misread') =>
  columns.reduce((sum, column) => sum + column[name], 0);

export function verdictOf(plan: Plan): Verdict {
  const { customers, unreadable, orphans, hasAccount } = plan;
  const [dropped, misread] = [valuesOf(plan, 'dropped'), valuesOf(plan, 'misread')];
  const losses = [
    ...(customers.refused > 0 ? [`${countText(customers.refused, 'customer')} would be refused`] : []),
    ...(unreadable.count > 0 ? [`${countText(unreadable.count, 'row')} cannot be read`] : []),
    ...(orphans.count > 0 ? [`${countText(orphans.count, 'row')} of metrics would not be sent`] : []),
    ...(dropped > 0 ? [`${countText(dropped, 'value')} would be dropped`] : []),
    ...(misread > 0 ? [`${countText(misread, 'value')} would be misread`] : []),
  ];
  const unknown = hasAccount ? '' : ' The codenames of the account are not known, so neither is what it would drop.';
  if (customers.sent === 0 && customers.unchanged > 0 && losses.length === 0) {
    const text = `All customers are as they were at the last import.${leftText(plan.left)}`;
    return { state: 'good', title: 'Nothing has changed', text };
  }
  if (customers.sent === 0)
    return { state: 'bad', title: 'Nothing would be sent', text: `${listText(losses)}.${unknown}` };
  const sent = `${countText(customers.sent, 'customer')} would be sent`;
  const left = leftText(plan.left);
  if (losses.length > 0) {
    return {
      state: 'attention',
      title: 'This import would lose data',
      text: `${sent}; ${listText(losses)}.${unknown}${left}`,
    };
  }
  if (!hasAccount)
    return { state: 'attention', title: 'This import would be accepted', text: `${sent}.${unknown}${left}` };
  return { state: 'good', title: 'This import is ready', text: `${sent}, and nothing would be lost.${left}` };
}

function listText(items: readonly string[]): string {
  if (items.length === 0) return 'The files have no customers';
  return items.length === 1 ? items[0]! : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;
}

/** The numbers that matter most. */
export function figures(plan: Plan): Html {
  const { customers, batches, bytes, leastMs, hasAccount } = plan;
  const of = (part: number, all: number) =>
    html`${part.toLocaleString('en')} <small>of ${all.toLocaleString('en')}</small>`;
  const list: [string, Html][] = [
    ['Customers sent', of(customers.sent, customers.sent + customers.refused + customers.unchanged)],
    [hasAccount ? 'Values stored' : 'Values sent', of(valuesOf(plan, 'stored'), valuesOf(plan, 'values'))],
    ['Requests', html`${batches.toLocaleString('en')} <small>${bytesText(bytes)}</small>`],
    [`Time, at ${limits.uploadCustomers.requestsPerMinute} requests a minute`, html`${durationText(leastMs)}`],
  ];
  return html`<dl class="figures">${list.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** The files, and what would become of their rows. */
export function filesAndRows(plan: Plan): Html {
  const { files, rows, customers, metrics, unreadable, orphans } = plan;
  const hasMetrics = rows.metrics + unreadable.metrics > 0;
  const unread = (count: number) => ({ name: 'unsent', count, label: 'cannot be read' }) as const;
  const ofCustomers = bar(
    [
      { name: 'stored', count: customers.sent, label: 'sent' },
      { name: 'error', count: customers.refused, label: 'refused, because of errors' },
      { name: 'unsent', count: customers.unchanged, label: 'left out, because they have not changed' },
      unread(unreadable.customers),
    ],
    rows.customers + unreadable.customers,
  );
  const ofMetrics = bar(
    [
      { name: 'stored', count: metrics.sent, label: 'sent with their customer' },
      { name: 'error', count: metrics.refused, label: 'of customers that are refused' },
      { name: 'unsent', count: metrics.unchanged, label: 'of customers that are left out' },
      { name: 'misread', count: orphans.count, label: 'without a customer or a codename' },
      unread(unreadable.metrics),
    ],
    rows.metrics + unreadable.metrics,
  );
  return html`<section aria-labelledby="rows"><h2 id="rows">Files and rows</h2>
${table(
  'Files',
  [{ title: 'File' }, { title: 'Size', isNumber: true }],
  files.map(({ path, bytes }) => [given(path), html`${bytesText(bytes)}`]),
)}
<dl class="bars"><div><dt>Rows of customers</dt><dd>${ofCustomers}</dd></div>${hasMetrics ? html`<div><dt>Rows of metrics</dt><dd>${ofMetrics}</dd></div>` : undefined}</dl>
</section>
`;
}
