import type { ContractPackage } from '../contract-package.ts';
import type { Provenance } from '../document.ts';
import type { Page } from '../page-source.ts';
import { prose, sourceLink, table } from './markdown.ts';

interface Fact {
  /** The part of the contract, such as `uploadCustomers, status 429`. */
  of: string;
  entry: Provenance;
}

/** What is documented, reported and assumed, with an anchor for each statement and source. */
export function provenancePage({ document }: ContractPackage): Page {
  const { 'x-sources': sources, 'x-statements': statements } = document;
  const facts = factsIn(document);
  const page = Object.entries(sources).find(([, source]) => source.statements);
  const citing = (id: string) => facts.filter(({ entry }) => entry.source === id);
  const cited = (id: string) => {
    const places = [...new Set(citing(id).map(({ of }) => of))];
    return places.length > 6 ? `${places.length} places` : places.join(', ');
  };
  const sourceRows = (level: string) =>
    Object.entries(sources)
      .filter(([, source]) => source.level === level)
      .map(([id, { title, url }]) => [
        `<a id="${id}"></a>${url === undefined ? prose(title) : `[${prose(title)}](${url})`}`,
        cited(id) || (sources[id]?.statements ? 'the statements below' : '–'),
      ]);
  const choices = Object.values(sources).filter(({ level }) => level === 'assumed');
  return {
    path: 'provenance',
    title: 'Sources',
    description: 'Where each fact about the Customerscore API comes from: documented, reported, assumed, or unknown.',
    markdown: `# Sources

Every fact of the contract names its source. A *level* says who stated it.

| Level | Means |
| --- | --- |
| [documented](#documented) | the vendor's own pages state it |
| [reported](#reported) | someone who is not the vendor states it |
| [assumed](#assumed) | nobody documents it, and the contract had to choose |
| [unknown](#unknown) | nobody documents it, and the contract leaves it open |

Nothing was tried against the live API.

## Documented {#documented}

${table(['Page of the vendor', 'Used for'], sourceRows('documented'))}

### Statements {#statements}

The statements of ${page === undefined ? 'one page' : `[${prose(page[1].title)}](${page[1].url})`}, in other words:

${table(
  ['Statement', 'It says', 'Used for'],
  Object.entries(statements).map(([id, { text }]) => [`<a id="${id}"></a>${id}`, prose(text), cited(id) || '–']),
)}

## Reported {#reported}

${table(['Source', 'Used for'], sourceRows('reported'))}

## Assumed {#assumed}

The contract had to make ${choices.length} choices. If one is wrong, please report it.

${table(['Choice', 'Used for'], sourceRows('assumed'))}

## Unknown {#unknown}

No source that was available says:

- **What answers contain.** Every response body is \`unknown\` in the types, except that \`{{ path.getCustomer }}\` is
  [reported](#digest) to return scores.
- **What happens to unknown fields** of a customer, other than attributes and metrics.
- **Whether a value of the wrong type is stored** in an upload, and as what.
- **How to clear a value.** The contract accepts no null.
- **Which limit of bytes or items answers which status** in the tracker.
- **The names, fields and retries of webhooks**, and how their signature is encoded.
- **A sandbox.** Only the production server \`{{ server }}\` is documented.
- **The life of a key**: whether it expires, and what it may do.

## All facts {#facts}

${table(
  ['Fact', 'Level', 'Source'],
  facts.map(({ of, entry }) => [`${of}${parts(entry)}`, entry.level, sourceLink(entry, document)]),
)}
`,
  };
}

const parts = ({ of }: Provenance) => (of === undefined ? '' : ` (${of.join(', ')})`);

/** Every `x-provenance` in the contract, in its order. */
function factsIn(document: ContractPackage['document']): Fact[] {
  const facts: Fact[] = [];
  const visit = (value: unknown, name: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { 'x-provenance': provenance, ...rest } = value as { 'x-provenance'?: Provenance[] };
    for (const entry of provenance ?? []) facts.push({ of: name, entry });
    for (const [key, child] of Object.entries(rest)) visit(child, nameOf(name, key, child));
  };
  for (const items of [document.paths, document.webhooks]) {
    for (const item of Object.values(items)) visit(item, '');
  }
  for (const kind of ['schemas', 'responses', 'headers', 'parameters', 'securitySchemes'] as const) {
    for (const [name, value] of Object.entries(document.components[kind])) {
      visit(value, kind === 'schemas' ? `\`${name}\`` : `${kind.replace(/s$/, '')} \`${name}\``);
    }
  }
  return facts;
}

/** The name of a part of the contract, for people: without the keywords of OpenAPI between names. */
function nameOf(parent: string, key: string, child: unknown): string {
  const { operationId } = child as { operationId?: string };
  if (operationId !== undefined) return `\`${operationId}\``;
  if (/^\d(?:\d\d|XX)$/.test(key)) return `${parent}, status ${key}`;
  const isKeyword =
    /^(?:properties|items|schema|responses|requestBody|content|allOf|oneOf|anyOf|\d+|x-.*|[\w-]+\/[\w+-]+)$/.test(key);
  if (isKeyword || parent === '') return parent;
  return parent.endsWith('`') ? `${parent.slice(0, -1)}.${key}\`` : `${parent}, \`${key}\``;
}
