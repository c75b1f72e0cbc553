import { methods, type OpenApiDocument, type Provenance } from '../contract/openapi.ts';

/** The lines between which {@link withProvenanceTable} puts the table. */
const markers = { begin: '<!-- provenance: written by `npm run generate` -->', end: '<!-- /provenance -->' };

/**
 * Replaces the text between the markers of a Markdown file with the table of all provenance.
 *
 * @throws Error when the text lacks the markers.
 */
export function withProvenanceTable(text: string, document: OpenApiDocument): string {
  const begin = text.indexOf(markers.begin);
  const end = text.indexOf(markers.end);
  if (begin < 0 || end < begin) throw new Error(`The text needs the lines ${markers.begin} and ${markers.end}.`);
  return `${text.slice(0, begin) + markers.begin}\n\n${provenanceTable(document)}\n\n${text.slice(end)}`;
}

/** A Markdown table with a row for every `x-provenance` entry: fact, level, source. */
export function provenanceTable(document: OpenApiDocument): string {
  const rows = [...facts(document, [])].flatMap(({ path, provenance }) =>
    provenance.map(({ level, source, of, note }) => {
      const fact = `${nameOf(path, document)}${of === undefined ? '' : ` (${of.join(', ')})`}`;
      return `| ${fact} | \`${level}\` | ${[reference(source, document), note].filter(Boolean).join(' — ')} |`;
    }),
  );
  // Link definitions go below the table, to keep its rows readable.
  const addresses = Object.entries(document['x-sources']).flatMap(([source, { url }]) =>
    url === undefined ? [] : [`[${source}]: ${url}`],
  );
  return ['| fact | level | source |', '| --- | --- | --- |', ...rows, '', ...addresses].join('\n');
}

function* facts(here: unknown, path: string[]): Generator<{ path: string[]; provenance: Provenance[] }> {
  if (typeof here !== 'object' || here === null) return;
  const { 'x-provenance': provenance } = here as { 'x-provenance'?: Provenance[] };
  if (provenance) yield { path, provenance };
  for (const [key, inner] of Object.entries(here)) {
    if (key !== 'examples' && key !== 'x-provenance') yield* facts(inner, [...path, key]);
  }
}

/** A readable name for a path: `uploadCustomers, limit maxItems`, `Customer.external_id`, `response BadRequest`. */
function nameOf([root, ...path]: string[], document: OpenApiDocument): string {
  if (root === 'components') {
    const [kind, name, ...inner] = path as [string, string, ...string[]];
    if (kind !== 'schemas') return `${kinds[kind] ?? kind} \`${name}\``;
    const fields = inner.filter((key) => key !== 'properties').map((key) => (key === 'items' ? '[]' : `.${key}`));
    return `\`${name}${fields.join('')}\``;
  }
  const [place, method, ...inner] = path as [string, string, ...string[]];
  const item = (root === 'paths' ? document.paths : document.webhooks)?.[place];
  const known = methods.find((each) => each === method);
  const operation = known && item?.[known]?.operationId;
  if (operation === undefined) return `\`${place}\``;
  if (inner.length === 0) return `\`${operation}\``;
  return `\`${operation}\`, ${inner[0] === 'x-limits' ? 'limit' : inner[0]} \`${inner[1]}\``;
}

const kinds: Record<string, string> = {
  responses: 'response',
  headers: 'header',
  parameters: 'parameter',
  securitySchemes: 'security scheme',
};

/** The title of the source as a link, or the text of a statement. */
function reference(source: string, document: OpenApiDocument): string {
  const statement = document['x-statements'][source];
  if (statement) return `${source}: ${statement.text}`;
  const entry = document['x-sources'][source];
  if (entry === undefined) throw new Error(`x-sources has no "${source}".`);
  return entry.url === undefined ? entry.title : `[${entry.title}][${source}]`;
}
