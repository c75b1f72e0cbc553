import { hasDocumentedBody, type Operation } from '../contract/operations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { bundleModules } from './bundle-modules.ts';
import { readDeclarations } from './print/declarations.ts';
import { docComment } from './print/doc-comment.ts';
import { pascalCase } from './print/print.ts';

/** `client.js` and `client.d.ts`: one method for each operation, over `fetch`. */
export async function renderClient({ document, operations }: Contract): Promise<Record<string, string>> {
  const keyHeaders = new Set(operations.flatMap(({ security }) => security.map(({ header }) => header)));
  const [keyHeader, another] = keyHeaders;
  if (keyHeader === undefined || another !== undefined) {
    throw new Error('The client expects one key header for all operations.');
  }
  const source = `import { connect } from '@customerscore-kit/runtime/client';
export function createClient({ key, baseUrl = ${JSON.stringify(document.servers[0].url)}, fetch, maxResponseBytes }) {
  const send = connect({
    key,
    keyHeader: ${JSON.stringify(keyHeader)},
    baseUrl,
    contractPaths: ${JSON.stringify(pathBeginnings(operations))},
    fetch,
    maxResponseBytes,
  });
  return {
${operations.map(method).join('\n')}
  };
}
`;
  const schemas = new Set(operations.filter(hasDocumentedBody).map(({ body }) => body.schema));
  return {
    ...(await bundleModules({ client: source })),
    'client.d.ts': `import type { ${[...schemas].sort().join(', ')} } from './types.js';

${readDeclarations('client')}
${operations.map(resultType).join('\n')}
/** The operations of the API, a method each. */
export interface Client {
${operations.map(declaration).join('\n')}}

/**
 * Makes a client. It holds the secret key: use it on servers only, and import types and validators in browsers.
 *
 * @throws TypeError when the key cannot be sent in a header, when the base URL is none or ends in a path of the contract,
 * or when the limit is no number. No message repeats the key or the base URL.
 */
export declare function createClient(options: ClientOptions): Client;
`,
  };
}

function method({ id, method, path, pathParameters, body }: Operation): string {
  const parameters = [...pathParameters, ...(body ? ['body'] : []), 'options'].join(', ');
  const call = [
    ...Object.entries({ id, method, path }).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...(pathParameters.length > 0 ? [`parameters: { ${pathParameters.join(', ')} }`] : []),
    ...(body ? ['body'] : []),
  ];
  return `    ${id}: (${parameters}) => send({ ${call.join(', ')} }, options),`;
}

/**
 * What a base URL must not end in, longest first: the paths of the contract up to their first parameter, and their
 * beginnings. A first segment alone, such as `/api`, is left out, since that may well be where a proxy mounts the API.
 */
function pathBeginnings(operations: Operation[]): string[] {
  const beginnings = operations.flatMap(({ path }) => {
    const segments = path.split('/');
    const parameter = segments.findIndex((segment) => segment.includes('{'));
    const fixed = parameter === -1 ? segments : segments.slice(0, parameter);
    return fixed.map((_, index) => fixed.slice(0, index + 1).join('/'));
  });
  return [...new Set(beginnings)]
    .filter((path) => path.lastIndexOf('/') > 0)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function declaration({ id, summary, description, pathParameters, body, statuses }: Operation): string {
  const parameters = [
    ...pathParameters.map((name) => `${name}: string`),
    ...(body ? [`body${body.required ? '' : '?'}: ${body.schema ?? 'unknown'}`] : []),
    'options?: RequestOptions',
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
    const kind = ok ? 'Success' : 'Failure';
    if (documented === '') return [`Answer<${ok}, ${kind}Status>`];
    return [`Answer<${ok}, ${documented}>`, `Answer<${ok}, Other${kind}<${documented}>>`];
  });
  return `${docComment(
    `What the API answers to \`${id}\`. Both \`ok\` and \`status\` tell the answers apart.`,
  )}export type ${pascalCase(id)}Result =${members.map((member) => `\n  | ${member}`).join('')};
`;
}
