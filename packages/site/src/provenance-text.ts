import type { Document, Provenance } from './document.ts';

type Register = Pick<Document, 'x-sources' | 'x-statements'>;

/** The provenance of a field, a status or a header as one line of Markdown. */
export function provenanceLine(entries: Provenance[], register: Register): string {
  return `Source: ${entries.map((entry) => `${level(entry)}${parts(entry)} ${reference(entry, register)}`).join('; ')}`;
}

/** The provenance of an operation as a Markdown list, with the text of each statement. */
export function provenanceList(facts: { of: string; entry: Provenance }[], register: Register): string {
  return facts
    .map(({ of, entry }) => {
      const text = [reference(entry, register), register['x-statements'][entry.source]?.text]
        .filter(Boolean)
        .join(': ');
      return `- ${of}${parts(entry)}, ${level(entry)}: ${text}`;
    })
    .join('\n');
}

function level({ level }: Provenance): string {
  return `\`${level}\``;
}

function parts({ of }: Provenance): string {
  return of === undefined ? '' : ` (${of.join(', ')})`;
}

/** The source as a link. Statements link to the page that is marked with `statements`. */
function reference(
  { source, note }: Provenance,
  { 'x-sources': sources, 'x-statements': statements }: Register,
): string {
  const isStatement = source in statements;
  const entry = isStatement ? Object.values(sources).find(({ statements }) => statements) : sources[source];
  if (entry === undefined) throw new Error(`x-sources has no "${source}".`);
  const title = isStatement ? `${entry.title}, ${source}` : entry.title;
  return [entry.url === undefined ? title : `[${title}](${entry.url})`, note].filter(Boolean).join('. ');
}
