import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { createContractServer, type Handlers } from '@customerscore-kit/server';
import type { Tool } from '../tool.ts';

/** The server core: the status that it answers if each handler answers 200. */
export function serverTool(): Tool {
  const handlers = Object.fromEntries(
    (Object.keys(operations) as OperationId[]).map((id) => [id, () => ({ status: 200 })]),
  );
  const server = createContractServer({
    operations: handlers as Handlers,
    authenticate: (key) => key,
    rateLimiter: false,
  });
  return {
    name: 'server',
    applies: () => true,
    expected: ({ rejection }) => rejection?.status ?? 200,
    async run({ operationId, body, text = JSON.stringify(body) }) {
      const { method, path, security } = operations[operationId];
      const response = await server(
        new Request(`http://localhost${path.replaceAll(/\{[^}]+\}/g, 'an-id')}`, {
          method,
          headers: { 'content-type': 'application/json', [security[0].header]: 'any' },
          body: text,
        }),
      );
      return response.status;
    },
  };
}
