import { createClient } from '@customerscore-kit/contract/client';
import { operations } from '@customerscore-kit/contract/operations';
import { startRecorder } from '../recorder.ts';
import type { Tool } from '../tool.ts';

/** The generated client: the request that reaches a server. It does not validate, so only accepted examples apply. */
export async function clientTool(): Promise<Tool> {
  const recorder = await startRecorder();
  const client = createClient({ key: 'a-key', baseUrl: recorder.url });
  return {
    name: 'client',
    applies: ({ rejection }) => rejection === undefined,
    expected({ operationId, body }) {
      const { method, path, security } = operations[operationId];
      return {
        method,
        path: path.replaceAll(/\{[^}]+\}/g, 'an-id'),
        contentType: 'application/json',
        key: { [security[0].header]: 'a-key' },
        body: JSON.stringify(body),
        withinLimit: true,
      };
    },
    async run({ operationId, body }) {
      const send = client[operationId] as (...parameters: unknown[]) => Promise<unknown>;
      await send(...operations[operationId].pathParameters.map(() => 'an-id'), body);
      const { method, path, headers, body: bytes } = recorder.last();
      const { security, limits } = operations[operationId];
      return {
        method,
        path,
        contentType: headers['content-type'],
        key: { [security[0].header]: headers[security[0].header] },
        body: bytes.toString('utf8'),
        withinLimit: bytes.length <= limits.maxBodyBytes,
      };
    },
    close: recorder.close,
  };
}
