import { codenamePlaces } from '../contract/codename-locations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { docComment } from './print/doc-comment.ts';
import { printType, printValue } from './print/print.ts';

/**
 * `operations.js` and `operations.d.ts`: method, path, statuses, limits, security and provenance of each operation. Also
 * `limits.js` and `limits.d.ts`: only the limits, for browsers, because the full table is larger than all validators.
 */
export function renderOperations({ document, operations, account }: Contract): Record<string, string> {
  const table = Object.fromEntries(
    operations.map(
      ({ id, method, path, pathParameters, summary, body, statuses, limits, security, level, provenance }) => [
        id,
        {
          method,
          path,
          pathParameters,
          summary,
          body: body && { mediaType: body.mediaType, required: body.required },
          codenames: body?.schema && codenamePlaces(account?.base ?? document, body.schema),
          statuses: Object.fromEntries(
            statuses.map(({ status, meaning, provenance }) => [status, { meaning, provenance }]),
          ),
          limits,
          security,
          level,
          provenance,
        },
      ],
    ),
  );
  const limits = Object.fromEntries(operations.map(({ id, limits }) => [id, limits]));
  const serverUrl = document.servers[0].url;
  return {
    'operations.js': `export const serverUrl = ${printValue(serverUrl)};

export const operations = ${printValue(table)};
`,
    'operations.d.ts': `${docComment('URL of the production server.')}export declare const serverUrl: ${printType(serverUrl)};

${docComment([
  'The operations of the contract, by operationId.',
  [
    ...limitFields.map((line) => line.replace('- `', '- `limits.')),
    '- `body`: media type of the request body, and whether it is required; absent if the operation has none',
    '- `codenames`: where the body has codenames. `path` are the keys to an object whose keys are codenames of the part `of` of the account, except its `fields`; `*` is any item of an array. `system` are codenames that every account has. `others` is what the API does with all other keys. The path of `events` leads to a string.',
    '- `statuses`: every documented status with its meaning',
    '- `level`: how reliable it is that the operation exists: `documented` by the vendor, `reported` by someone else, or `assumed`',
    '- `provenance`: the sources of the facts; `of` limits an entry to some parts of the operation',
  ].join('\n'),
])}export declare const operations: ${printType(table)};

${docComment('Id of an operation.')}export type OperationId = keyof typeof operations;
`,
    'limits.js': `export const limits = ${printValue(limits)};\n`,
    'limits.d.ts': `${docComment(['The limits of each operation, by operationId.', limitFields.join('\n')])}export declare const limits: ${printType(limits)};\n`,
  };
}

const limitFields = [
  '- `maxItems`: items in one request',
  '- `maxBodyBytes`: bytes in one request body',
  '- `requestsPerMinute`: over all operations with the same `ratePool`',
  '- `retryAfterUnit`: unit of the number in the header `Retry-After`',
];
