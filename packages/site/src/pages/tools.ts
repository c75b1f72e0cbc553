import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import type { ContractPackage } from '../contract-package.ts';
import { operationsOf } from '../document.ts';
import { exampleRequest } from '../example-request.ts';
import type { Page } from '../page-source.ts';

/** The account that the tools begin with, if the contract is not that of an account. */
const sampleAccount = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number' } },
  contact: { attributes: { role: 'string' } },
};

/** A payload whose findings show what the checker is for. */
const samplePayload = {
  customers: [
    {
      external_id: '1',
      name: 'Acme',
      attributes: { plan: 'pro', Seats: 12 },
      metrics: [{ date: '2024-08-14', logins: 'three' }],
    },
  ],
};

/** The pages that run in the browser: the checker and the mock. */
export async function toolPages(contract: ContractPackage): Promise<Page[]> {
  const { account = sampleAccount } = await import(pathToFileURL(join(contract.folder, 'inspect.js')).href);
  const accountText = stringify(account);
  const requests = Object.fromEntries(
    operationsOf(contract.document.paths).map((each) => [each.operationId, exampleRequest(each, contract)]),
  );
  return [
    {
      path: 'checker',
      title: 'Payload checker',
      description:
        'Paste a payload and the codenames of your account, and see what the API would refuse, drop or misread.',
      markdown: `# Payload checker

What the API would refuse, drop or misread in a payload, as you type. This is [\`inspect\`](/guides/silent-drops) of the kit. It runs
in this page: nothing that you paste leaves the browser, and a copied link carries it only after the \`#\`.

<ClientOnly><PayloadChecker v-bind="$frontmatter.input" /></ClientOnly>
`,
      frontMatter: { input: { payload: JSON.stringify(samplePayload, null, 2), account: accountText }, aside: false },
    },
    {
      path: 'try',
      title: 'Try an operation',
      description: 'Edit a request, and send it to a mock of the API that runs in the page.',
      markdown: `# Try an operation

::: info This is a mock
It runs in this page. It needs no key, sends nothing to the vendor, and forgets everything when you leave or change its account.
It behaves as the [mock of the kit](/guides/testing) does.
:::

<ClientOnly><TryOperation v-bind="$frontmatter.input" /></ClientOnly>
`,
      frontMatter: { input: { account: accountText, requests }, aside: false },
    },
  ];
}
