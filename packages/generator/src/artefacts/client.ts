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
    throw new Error('The client supports only one key header, the same for all operations.');
  }
  const source = `import { connect } from '@customerscore-kit/runtime/client';
export function createClient({ key, baseUrl = ${JSON.stringify(document.servers[0].url)}, fetch, transport, maxResponseBytes }) {
  const send = connect({
    key,
    keyHeader: ${JSON.stringify(keyHeader)},
    baseUrl,
    contractPaths: ${JSON.stringify(pathPrefixes(operations))},
    fetch,
    transport,
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
/** The API client, with one method per operation. */
export interface Client {
${operations.map(declaration).join('\n')}}

/**
 * Creates a client. It contains the secret key, so use it only on servers. In browsers, import only types and validators.
 *
 * @throws TypeError when the key is not a valid header value, when the base URL is invalid or ends in a path of the contract,
 * or when the limit is not a number. No message contains the key or the base URL.
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
 * Suffixes that a base URL must not have, longest first: the contract's paths up to their first parameter, and all their
 * prefixes. Single segments such as `/api` are allowed, because a proxy may mount the API there.
 */
function pathPrefixes(operations: Operation[]): string[] {
  const prefixes = operations.flatMap(({ path }) => {
    const segments = path.split('/');
    const parameter = segments.findIndex((segment) => segment.includes('{'));
    const fixed = parameter === -1 ? segments : segments.slice(0, parameter);
    return fixed.map((_, index) => fixed.slice(0, index + 1).join('/'));
  });
  return [...new Set(prefixes)]
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
        ? ['@throws TypeError when an identifier is empty, "." or "..", which cannot be a path segment of a URL.']
        : []),
    ],
    2,
  )}  ${id}(${parameters.join(', ')}): Promise<${pascalCase(id)}Result>;\n`;
}

/** A union of the documented statuses and, as separate members, all other statuses. */
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
    `The result of \`${id}\`. Both \`ok\` and \`status\` narrow the type.`,
  )}export type ${pascalCase(id)}Result =${members.map((member) => `\n  | ${member}`).join('')};
`;
}
