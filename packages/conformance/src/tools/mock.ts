import { operations } from '@customerscore-kit/contract/operations';
import { startMock } from '@customerscore-kit/mock';
import type { Tool } from '../tool.ts';

/** The mock: the status that Prism returns. */
export async function mockTool(): Promise<Tool> {
  const mock = await startMock();
  return {
    name: 'mock',
    applies: () => true,
    expected: ({ rejection }) => rejection?.status ?? 200,
    async run({ operationId, body, text = JSON.stringify(body) }) {
      const { method, path, security } = operations[operationId];
      const response = await fetch(mock.url + path.replaceAll(/\{[^}]+\}/g, 'an-id'), {
        method,
        headers: { 'content-type': 'application/json', [security[0].header]: 'any' },
        body: text,
      });
      await response.arrayBuffer();
      return response.status;
    },
    close: mock.close,
  };
}
