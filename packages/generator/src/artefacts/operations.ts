import type { Contract } from '../contract/read-contract.ts';
import { docComment } from './print/doc-comment.ts';
import { printType, printValue } from './print/print.ts';

/** `operations.js` and `operations.d.ts`: method, path, statuses, limits, security and provenance of each operation. */
export function renderOperations({ document, operations }: Contract): Record<string, string> {
  const table = Object.fromEntries(
    operations.map(({ id, method, path, pathParameters, summary, statuses, limits, security, level, provenance }) => [
      id,
      {
        method,
        path,
        pathParameters,
        summary,
        statuses: Object.fromEntries(
          statuses.map(({ status, meaning, provenance }) => [status, { meaning, provenance }]),
        ),
        limits,
        security,
        level,
        provenance,
      },
    ]),
  );
  const serverUrl = document.servers[0].url;
  return {
    'operations.js': `export const serverUrl = ${printValue(serverUrl)};

export const operations = ${printValue(table)};
`,
    'operations.d.ts': `${docComment('URL of the production server.')}export declare const serverUrl: ${printType(serverUrl)};

${docComment([
  'The operations of the contract, by operationId.',
  [
    '- `limits.maxItems`: items in one request',
    '- `limits.maxBodyBytes`: bytes in one request body',
    '- `limits.requestsPerMinute`: over all operations with the same `limits.ratePool`',
    '- `limits.retryAfterUnit`: unit of the number in the header `Retry-After`',
    '- `statuses`: every documented status with its meaning',
    '- `level`: how far to trust that the operation exists: `documented` and `seed` by the vendor, `second-hand` by others',
    '- `provenance`: where the facts come from; `of` narrows an entry to some parts',
  ].join('\n'),
])}export declare const operations: ${printType(table)};

${docComment('Id of an operation.')}export type OperationId = keyof typeof operations;
`,
  };
}
