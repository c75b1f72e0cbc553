import { hasDocumentedBody, type Operation } from '../contract/operations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { pascalCase } from './print/print.ts';

/** `README.md` of the package: what it exports, and the facts of each operation. */
export function renderReadme({ document, operations, examples }: Contract): Record<string, string> {
  const first = operations.find(hasDocumentedBody);
  const [example] = Object.keys(examples[first?.id ?? '']?.accepted ?? {});
  if (first === undefined || example === undefined)
    throw new Error('The first operation with a body needs an accepted example.');
  return {
    'README.md': `<!-- Generated from openapi/ by \`npm run generate\`. Do not edit. -->

# @customerscore-kit/contract

${document.info.title} ${document.info.version}: ${document.info.summary ?? ''} Everything here is generated from one
OpenAPI 3.1 contract. An independent work, not the vendor's.

| import | holds |
| --- | --- |
| \`@customerscore-kit/contract\` | client, operations, validators, inspection and the short type names |
| \`…/types\` | TypeScript types, with a short name for each schema |
| \`…/validators\` | one function for each operation with a body; no imports, no network, fit for browsers |
| \`…/inspect\` | what the API would refuse of a payload, and what it would lose; no imports, no network, fit for browsers |
| \`…/client\` | a thin fetch client; for servers, since it holds the key |
| \`…/operations\` | method, path, statuses, limits, security and provenance as data |
| \`…/examples\` | accepted and rejected request bodies |
| \`…/openapi.json\`, \`…/openapi.yaml\` | the contract in one file |
| \`…/account.schema.json\` | JSON Schema of \`customerscore.account.yaml\`, for editors |

\`\`\`ts
import { createClient, validate${pascalCase(first.id)} } from '@customerscore-kit/contract';
import { examples } from '@customerscore-kit/contract/examples';

const { body } = examples.${first.id}.accepted['${example}'];
const checked = validate${pascalCase(first.id)}(body);
if (!checked.ok) throw new Error(checked.errors.map(({ message }) => message).join('\\n'));

const client = createClient({ key: process.env.CUSTOMERSCORE_KEY ?? '' });
const result = await client.${first.id}(checked.value);
if (!result.ok) console.error(result.status, result.body);
\`\`\`

${operations.map(section).join('\n')}`,
  };
}

function section({ id, method, path, summary, limits, statuses, level }: Operation): string {
  return `## \`${id}\`

${summary}: \`${method} ${path}\` (${level})

| limit | |
| --- | --- |
${Object.entries(limits)
  .map(([name, value]) => `| \`${name}\` | ${typeof value === 'number' ? value.toLocaleString('en') : value} |\n`)
  .join('')}
| status | meaning |
| --- | --- |
${statuses.map(({ status, meaning }) => `| ${status} | ${meaning} |\n`).join('')}`;
}
