import { type Html, html } from './html.ts';

/** A column of a table. */
export interface Column {
  title: string;
  /** Whether its cells are aligned as numbers are. */
  isNumber?: boolean;
}

/**
 * A table whose rows become blocks on a narrow screen. The roles say that it is one even then.
 *
 * @param caption names the table; it is not shown
 * @param rows the first cell of each names the row; one that is undefined is left out where rows are blocks
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (Html | undefined)[])[],
): Html {
  const classOf = ({ isNumber = false }: Column) => (isNumber ? 'number' : 'text');
  const heads = columns.map(
    (column) => html`<th role="columnheader" scope="col" class="${classOf(column)}">${column.title}</th>`,
  );
  const bodies = rows.map((cells) => {
    const [first, ...others] = columns.map((column, index) => {
      const cell = cells[index];
      if (index === 0) return html`<th role="rowheader" scope="row">${cell}</th>`;
      const missing = cell === undefined ? ' missing' : '';
      return html`<td role="cell" class="${classOf(column)}${missing}" data-title="${column.title}"><div>${cell}</div></td>`;
    });
    return html`<tr role="row">${first}${others}</tr>\n`;
  });
  return html`<table role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${bodies}</tbody></table>
`;
}
