import { readdir } from 'node:fs/promises';
import type { ContractPackage } from '../contract-package.ts';
import type { Page } from '../page-source.ts';
import type { Release } from '../releases.ts';
import { table } from './markdown.ts';

/** What a contract package can have, in the order of the page. The site has each at `/downloads/<name>`. */
const files: [name: string, what: string][] = [
  ['openapi.yaml', 'The contract as OpenAPI 3.1, in YAML.'],
  ['openapi.json', 'The same in JSON.'],
  ['openapi-3.0.json', 'The contract as OpenAPI 3.0.3, without its webhooks, for tools that do not read 3.1.'],
  ['postman.json', 'A Postman collection. Set its variable `apiKey` to your key.'],
  ['account.schema.json', 'JSON Schema of `customerscore.account.yaml`, for editors.'],
];

/** The names of the files that the site offers for download: those that the contract package has. */
export async function downloadsOf({ folder }: ContractPackage): Promise<string[]> {
  const existing = await readdir(folder);
  return files.map(([name]) => name).filter((name) => existing.includes(name));
}

export async function downloadsPage(contract: ContractPackage): Promise<Page> {
  const names = await downloadsOf(contract);
  const rows = files
    .filter(([name]) => names.includes(name))
    .map(([name, what]) => [`[\`${name}\`](/downloads/${name})`, what]);
  return {
    path: 'downloads',
    title: 'Downloads',
    description: 'The contract of the Customerscore API as OpenAPI 3.1 and 3.0, and as a Postman collection.',
    markdown: `# Downloads

Version {{ version }} of the contract. [What changed](/changelog).

${table(['File', 'What it is'], rows)}

All of them are generated from one contract, and are also in the npm package \`@customerscore-kit/contract\`. The command prints the
contract too:

\`\`\`sh
npx customerscore openapi --format json > openapi.json
\`\`\`
`,
  };
}

/** The changes of each version of the contract. */
export function changelogPage(releases: readonly Release[]): Page {
  const sections = releases.map(({ version, day, changes }) => `## ${version}\n\nReleased on ${day}.\n\n${changes}`);
  return {
    path: 'changelog',
    title: 'Changelog',
    description: 'What changed in each version of the contract.',
    markdown: `# Changelog

The versions of the contract package. Before 1.0.0, a breaking change raises the second number, and any other change the third.

${sections.join('\n\n')}
`,
  };
}
