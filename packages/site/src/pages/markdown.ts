import type { Document, Provenance } from '../document.ts';

/** Text of the contract as prose of a page: nothing in it is HTML, or an expression of Vue. */
export const prose = (text: string) => text.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;');

/** A table with a header cell in each row. Cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A fenced block of code. */
export const block = (info: string, code: string) => `\`\`\`${info}\n${code.trimEnd()}\n\`\`\``;

/** A level, as a link to what it means. */
export const levelLink = (level: string) => `[${level}](/provenance#${level})`;

/** A source or statement as a link to its entry in the page of sources, with the note of this citation. */
export function sourceLink({ source, note }: Provenance, document: Document): string {
  const isStatement = source in document['x-statements'];
  const title = isStatement ? source : document['x-sources'][source]?.title;
  if (title === undefined) throw new Error(`x-sources has no "${source}".`);
  return [`[${prose(title)}](/provenance#${source})`, note && prose(note)].filter(Boolean).join('. ');
}
