import type { Account, Codename } from '@customerscore-kit/runtime/declarations/account';
import { codenameLists, codenamesOf } from '../contract/codename-locations.ts';
import { hasDocumentedBody, type Operation } from '../contract/operations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { packageName } from './manifest.ts';
import { readDeclarations } from './print/declarations.ts';
import { pascalCase } from './print/print.ts';

/** `README.md` of the package: what it exports, and the facts of each operation. */
export function renderReadme({ document, operations, examples, account }: Contract): Record<string, string> {
  const first = operations.find(hasDocumentedBody);
  const [example] = Object.keys(examples[first?.id ?? '']?.accepted ?? {});
  if (first === undefined || example === undefined)
    throw new Error('The first operation with a body needs an accepted example.');
  const name = packageName(account);
  const source = account === undefined ? 'openapi/ by `npm run generate`' : 'the contract and an account file';
  return {
    'README.md': `<!-- Generated from ${source}. Do not edit. -->

# ${name}

${document.info.title} ${document.info.version}. This package is generated from one OpenAPI 3.1 contract, which is independent of
the vendor. It has no dependencies.
${account === undefined ? '' : `\n${codenames(account.codenames)}\n`}
| import | provides |
| --- | --- |
| \`${name}\` | everything below except the examples |
| \`…/types\` | TypeScript types, with a short name for each schema |
| \`…/validators\` | one function for each operation with a body, and for each record; safe in browsers |
| \`…/inspect\` | finds what the API would refuse in a payload, and what it would drop or misread; safe in browsers |
| \`…/finding-codes\` | what each finding of \`inspect\` means: cause, consequence, cure |
| \`…/limits\` | limits of each operation: items, bytes, requests per minute |
| \`…/operations\` | method, path, statuses, limits, security and provenance of each operation |
| \`…/client\` | a thin fetch client; for servers only, because it contains the key |
| \`…/examples\` | accepted and rejected request bodies |
| \`…/openapi.json\`, \`…/openapi.yaml\` | the contract in one file |
${account === undefined ? '| `…/openapi-3.0.json` | the contract as OpenAPI 3.0.3, without its webhooks, for tools that do not read 3.1 |\n| `…/postman.json` | a Postman collection; set its variable `apiKey` |\n' : ''}| \`…/account.schema.json\` | JSON Schema of \`customerscore.account.yaml\`, for editors |

\`\`\`ts
import { createClient, validate${pascalCase(first.id)} } from '${name}';
import { examples } from '${name}/examples';

const { body } = examples.${first.id}.accepted['${example}'];
const checked = validate${pascalCase(first.id)}(body);
if (!checked.ok) throw new Error(checked.errors.map(({ message }) => message).join('\\n'));

const client = createClient({ key: process.env.CUSTOMERSCORE_KEY ?? '' });
const result = await client.${first.id}(checked.value);
if (!result.ok) console.error(result.status, result.body);
\`\`\`

## Forms and routers

Every validator is a schema of [Standard Schema](https://standardschema.dev). React Hook Form, TanStack Form, tRPC, Hono and
others take it as it is, and show each message at its field:

\`\`\`ts
import { validateCustomer } from '${name}';
import { sValidator } from '@hono/standard-validator';
import { Hono } from 'hono';

new Hono().post('/customers', sValidator('json', validateCustomer), (context) => {
  const customer = context.req.valid('json');
  return context.text(\`Received \${customer.name}.\`);
});
\`\`\`

## Errors in other languages

Messages are in English. \`keyword\` and \`params\` are stable, so you can write your own:

${keywordTable()}
\`\`\`ts
import { type ValidationError, validateCustomer } from '${name}';

const german: Record<string, (params: ValidationError['params']) => string> = {
  required: () => 'Pflichtfeld.',
  maxLength: ({ limit }) => \`Höchstens \${limit} Zeichen.\`,
  format: ({ format }) => (format === 'email' ? 'Keine gültige E-Mail-Adresse.' : 'Kein gültiges Datum (JJJJ-MM-TT).'),
};
const translate = ({ keyword, params, shortMessage }: ValidationError) => german[keyword]?.(params) ?? shortMessage;

const result = validateCustomer({ external_id: '1', owner_email: 'nobody' });
if (!result.ok) console.log(result.errors.map(translate)); // Pflichtfeld. Keine gültige E-Mail-Adresse.
\`\`\`

${operations.map(section).join('\n')}`,
  };
}

/** A table of the codenames of an account. */
function codenames(account: Account): string {
  const rows = codenameLists.flatMap((list) =>
    Object.entries(codenamesOf(account, list) ?? {}).map(([codename, definition]) => {
      const { type, label = '' }: Codename = typeof definition === 'string' ? { type: definition } : definition;
      return `| ${list} | ${cell(codename)} | ${type} | ${cell(label)} |`;
    }),
  );
  const events = (account.events ?? []).map((event) => `| event | ${cell(event)} | | |`);
  return `It is restricted to these codenames, and to those that every account has:

| | codename | type | label |
| --- | --- | --- | --- |
${[...rows, ...events].join('\n')}
`;
}

/** Text in a table cell, with what Markdown would interpret escaped. */
function cell(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[\\`*_{}[\]<>()#+!|&~]/g, '\\$&');
}

/** The table of keywords in the doc comment of `ValidationError`. */
function keywordTable(): string {
  return [...readDeclarations('validation').matchAll(/^ \* (\|.*\n)/gm)].map(([, row]) => row).join('');
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
