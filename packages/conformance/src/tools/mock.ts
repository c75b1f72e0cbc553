import { operations } from '@customerscore-kit/contract/operations';
import { startMock } from '@customerscore-kit/mock';
import { startPrism } from '@customerscore-kit/prism';
import type { Tool } from '../tool.ts';

/** The mock: the status that it answers for a customer, a contact and a parent that exist. */
export async function mockTool(): Promise<Tool> {
  const mock = await startMock();
  const reset = async (body: unknown) => {
    // Also resets the rate limit.
    await mock.reset();
    const { parent_external_id: parent } = Object(body) as { parent_external_id?: unknown };
    const parents = typeof parent === 'string' ? [{ external_id: parent }] : [];
    await mock.seed({ customers: [{ external_id: existing, contacts: { [existing]: {} } }, ...parents] });
  };
  return { ...serverTool('mock', mock.url, reset), close: mock.close };
}

/** Prism, an independent opinion: the status that it answers. */
export async function prismTool(): Promise<Tool> {
  const prism = await startPrism();
  return { ...serverTool('prism', prism.url), close: prism.close };
}

const existing = 'an-id';

function serverTool(name: string, url: string, prepare: (body: unknown) => Promise<void> = async () => {}): Tool {
  return {
    name,
    applies: () => true,
    expected: ({ rejection }) => rejection?.status ?? 200,
    async run({ operationId, body, text = JSON.stringify(body) }) {
      await prepare(body);
      const { method, path, security } = operations[operationId];
      const response = await fetch(url + path.replaceAll(/\{[^}]+\}/g, existing), {
        method,
        headers: { 'content-type': 'application/json', [security[0].header]: 'any' },
        body: text,
      });
      await response.arrayBuffer();
      return response.status;
    },
  };
}
