import type { Document, Provenance } from '../document.ts';
import { link } from './html.ts';
import type { ReferenceLinks } from './links.ts';

type Register = Pick<Document, 'x-sources' | 'x-statements'>;
type Where = Pick<ReferenceLinks, 'provenance'>;

/**
 * The provenance of a fact as links to the page of provenance: a symbol for what the vendor documents, a word for the rest.
 *
 * Entries about the whole fact share the first mark. An entry about a part gets one only if the vendor does not document it.
 */
export function provenanceMarks(entries: Provenance[], register: Register, links: Where): string {
  const [first, ...others] = [...entries].sort((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined));
  if (first === undefined) return '';
  const undocumented = others.filter(({ of, level }) => of !== undefined && level !== 'documented');
  return [first, ...undocumented].map((entry) => mark(entry, register, links)).join(' ');
}

/** Every source of the facts, once, as links. */
export function sourceList(entries: Provenance[], register: Register, links: Where): string {
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  return [...bySource.values()]
    .map((entry) => {
      const level = entry.level === 'documented' ? '' : ` (${entry.level})`;
      return link(`${entry.source}${level}`, {
        href: links.provenance(entry.source),
        title: titleOf(entry, register),
      });
    })
    .join(', ');
}

function mark(entry: Provenance, register: Register, links: Where): string {
  const documented = entry.level === 'documented';
  const text = documented ? '' : `${part(entry)}${entry.level}`;
  const about = `${titleOf(entry, register)}${entry.note === undefined ? '' : `. ${entry.note}`}`;
  return link(text, {
    class: documented ? 'source' : 'source undocumented',
    href: links.provenance(entry.source),
    title: about,
    'aria-label': documented ? `Source: ${about}` : `${text}: ${about}`,
  });
}

/** What an entry is about, if readers know it by that name: a keyword such as `maxLength`, not an extension. */
function part({ of = [] }: Provenance): string {
  const [keyword] = of;
  if (keyword === undefined) return '';
  return of.length === 1 && shownKeywords.has(keyword) ? `${keyword} ` : 'partly ';
}

const shownKeywords = new Set(['format', 'maxLength', 'required', 'type']);

/** The title of the source. Statements are numbered parts of the page that is marked with `statements`. */
function titleOf(
  { level, source }: Provenance,
  { 'x-sources': sources, 'x-statements': statements }: Register,
): string {
  const statement = statements[source];
  const entry = statement ? Object.values(sources).find(({ statements }) => statements) : sources[source];
  if (entry === undefined) throw new Error(`x-sources has no "${source}".`);
  return statement ? `${level}, ${entry.title}, ${source}: ${statement.text}` : `${level}, ${entry.title}`;
}
