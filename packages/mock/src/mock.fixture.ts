import { createClient } from '@customerscore-kit/contract/client';
import { operations } from '@customerscore-kit/contract/operations';
import { type Mock, type MockOptions, startMock as startMockInMemory } from './index.ts';
import { newPlace } from './store/place.fixture.ts';

const { uploadCustomers } = operations;
export const keyHeader = uploadCustomers.security[0].header;
export const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number' } },
  contact: { attributes: { role: 'string' }, metrics: { logins: 'number' } },
  events: ['export'],
} as const;
export const acme = { external_id: '1', name: 'Acme' };

/** Starts a mock whose data is where `npm run test:state` says. Default: in memory. */
export async function startMock(options?: MockOptions): Promise<Mock> {
  const data = await newPlace();
  return startMockInMemory({ ...(data !== undefined && { data }), ...options });
}

/** The mock that {@link start} started last. The test closes it. */
export let mock: Mock;

export async function start(options?: MockOptions) {
  mock = await startMock(options);
  const client = createClient({ key: 'valid', baseUrl: mock.url });
  const upload = (...customers: Parameters<typeof client.uploadCustomers>[0]['customers'][number][]) =>
    client.uploadCustomers({ customers });
  return { mock, client, upload };
}

/** Sends a request that is valid, except for what is given. */
export const send = (
  headers: Record<string, string> = {},
  body: unknown = { customers: [acme] },
  path: string = uploadCustomers.path,
) =>
  fetch(mock.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [keyHeader]: 'valid', ...headers },
    body: JSON.stringify(body),
  });
