import type { ContractPackage } from '../contract-package.ts';
import { fieldLimits, type Limit, operationsOf, printed } from '../document.ts';
import type { Page } from '../page-source.ts';
import { levelLink, prose, sourceLink, table } from './markdown.ts';

/** The limits of all operations in one table, where each comes from, and the limits of fields. */
export function limitsPage({ document, operations }: ContractPackage): Page {
  const rows = Object.entries(operations).map(([id, { method, path, limits }]) => {
    const { maxItems, maxBodyBytes, requestsPerMinute, ratePool } = limits as Partial<Record<string, number | string>>;
    return [
      `\`${id}\``,
      ...[maxItems, maxBodyBytes, requestsPerMinute, ratePool].map((each) =>
        each === undefined ? '–' : printed(each),
      ),
      `\`${method} ${path}\``,
    ];
  });
  return {
    path: 'limits',
    title: 'Limits',
    description: 'Every limit of the Customerscore API: items, bytes and requests per minute of each operation.',
    markdown: `# Limits

These numbers are data in the contract package, so code and tests need not repeat them:

\`\`\`ts
import { limits } from '@customerscore-kit/contract/limits';

console.log(limits.uploadCustomers.maxItems);
\`\`\`

\`\`\`text output
{{ limits.uploadCustomers.maxItems }}
\`\`\`

## By operation

${table(['Operation', 'Items', 'Bytes in a body', 'Requests in a minute', 'Counted with', 'Request'], rows)}

Operations that are *counted with* the same name share one count. That reading is an [assumption](/provenance#rate-pool).

## Where they come from

${table(['Limit', 'Level', 'Source'], sources(operationsOf(document.paths), document))}

A dash means that no limit is documented.

## Fields

${table(
  ['Field', 'Limit'],
  fieldLimits(document).map(({ field, keyword, limit }) => [
    `\`${field.join('.')}\``,
    `${printed(limit)} ${keyword === 'maxLength' ? 'characters' : 'items'}`,
  ]),
)}

Characters are counted as [Unicode code points](/provenance#length-in-code-points), which is an assumption.

## Over a limit

| Limit | What happens |
| --- | --- |
| requests | [429](/errors/429) with \`{{ retryAfterHeader }}\`, in {{ limits.uploadCustomers.retryAfterUnit }} |
| items | [400](/errors/400), and nothing is imported ([reported](/provenance#digest)). For events, the outcome [is not documented](/provenance#event-limit). |
| bytes | not documented. The mock answers 413. |
| characters of a field | [400](/errors/400) |
`,
  };
}

/** Each statement about a limit once. */
function sources(all: ReturnType<typeof operationsOf>, document: ContractPackage['document']): string[][] {
  const rows = new Map<string, string[]>();
  for (const { 'x-limits': limits = {} } of all) {
    for (const { description, 'x-provenance': provenance } of Object.values<Limit>(limits)) {
      for (const entry of provenance) {
        const cells = [prose(description), levelLink(entry.level), sourceLink(entry, document)];
        rows.set(cells.join(), cells);
      }
    }
  }
  return [...rows.values()];
}
