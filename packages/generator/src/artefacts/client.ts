import { hasDocumentedBody, type Operation } from '../contract/operations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { bundleModule } from './bundle-module.ts';
import { readDeclarations } from './print/declarations.ts';
import { docComment } from './print/doc-comment.ts';
import { pascalCase } from './print/print.ts';

/** `client.js` and `client.d.ts`: one method for each operation, over openapi-fetch. */
export async function renderClient({ document, operations }: Contract): Promise<Record<string, string>> {
  const keyHeaders = new Set(operations.flatMap(({ security }) => security.map(({ header }) => header)));
  const [keyHeader, another] = keyHeaders;
  if (keyHeader === undefined || another !== undefined) {
    throw new Error('The client expects one key header for all operations.');
  }
  const source = `import { connect } from '@customerscore-kit/runtime/client';
export function createClient({ key, baseUrl = ${JSON.stringify(document.servers[0].url)}, fetch }) {
  const send = connect({ key, keyHeader: ${JSON.stringify(keyHeader)}, baseUrl, fetch });
  return {
${operations.map(method).join('\n')}
  };
}
`;
  const schemas = new Set(operations.filter(hasDocumentedBody).map(({ body }) => body.schema));
  return {
    'client.js': await bundleModule(source),
    'client.d.ts': `import type { ${[...schemas].sort().join(', ')} } from './types.js';

${readDeclarations('client')}
${operations.map(resultType).join('\n')}
/** The operations of the API, a method each. */
export interface Client {
${operations.map(declaration).join('\n')}}

/**
 * Makes a client. It holds the secret key: use it on servers only, and import types and validators in browsers.
 *
 * @throws TypeError when the key cannot be sent in a header; the message does not repeat it.
 */
export declare function createClient(options: ClientOptions): Client;
`,
  };
}

function method({ id, method, path, pathParameters, body }: Operation): string {
  const parameters = [...pathParameters, ...(body ? ['body'] : []), 'init'].join(', ');
  const request = [
    ...(pathParameters.length > 0 ? [`path: { ${pathParameters.join(', ')} }`] : []),
    ...(body ? ['body'] : []),
  ].join(', ');
  return `    ${id}: (${parameters}) => send(${JSON.stringify(method)}, ${JSON.stringify(path)}, { ${request} }, init),`;
}

function declaration({ id, summary, description, pathParameters, body, statuses }: Operation): string {
  const parameters = [
    ...pathParameters.map((name) => `${name}: string`),
    ...(body ? [`body${body.required ? '' : '?'}: ${body.schema ?? 'unknown'}`] : []),
    'init?: RequestOptions',
  ];
  return `${docComment(
    [
      `${summary}.`,
      ...description.split('\n\n').map((paragraph) => paragraph.replaceAll('\n', ' ')),
      ['Answers:', ...statuses.map(({ status, meaning }) => `- ${status}: ${meaning}`)].join('\n'),
      ...(pathParameters.length > 0
        ? ['@throws TypeError when an identifier is empty, "." or "..": no URL can hold it as one segment of its path.']
        : []),
    ],
    2,
  )}  ${id}(${parameters.join(', ')}): Promise<${pascalCase(id)}Result>;\n`;
}

/** The documented statuses and, as members of their own, those that may come all the same. */
function resultType({ id, statuses }: Operation): string {
  const members = ([true, false] as const).flatMap((ok) => {
    const documented = statuses
      .map(({ status }) => status)
      .filter((status) => (status >= 200 && status <= 299) === ok)
      .join(' | ');
    const all = ok ? 'SuccessStatus' : 'FailureStatus';
    if (documented === '') return [`Answer<${ok}, ${all}>`];
    return [`Answer<${ok}, ${documented}>`, `Answer<${ok}, Exclude<${all}, ${documented}>>`];
  });
  return `${docComment(
    `What the API answers to \`${id}\`. Both \`ok\` and \`status\` tell the answers apart.`,
  )}export type ${pascalCase(id)}Result =${members.map((member) => `\n  | ${member}`).join('')};
`;
}
