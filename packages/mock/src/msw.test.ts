import { fileURLToPath } from 'node:url';
import { createClient } from '@customerscore-kit/contract/client';
import { operations, serverUrl } from '@customerscore-kit/contract/operations';
import { build } from 'esbuild';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMswMock } from './msw.ts';

const account = { customer: { attributes: { plan: 'string' } } } as const;
const acme = { external_id: '1', name: 'Acme' };
const mock = createMswMock({ account, operations: { searchCustomers: () => ({ status: 200, body: 'mine' }) } });
const server = setupServer(...mock.handlers);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => mock.reset());
afterAll(() => server.close());

// Node's fetch is replaced when MSW starts, so the client looks it up later.
const client = createClient({ key: 'any', fetch: (request) => fetch(request) });

describe('with MSW', () => {
  test('S01 requests to the production server reach the mock', async () => {
    const { status } = await client.uploadCustomers({
      customers: [{ ...acme, attributes: { plan: 'pro', Plan: 'x' } }],
    });
    expect(status).toBe(200);
    expect(await mock.customer('1')).toMatchObject({ attributes: { plan: 'pro' } });
    expect(mock.dropped()).toMatchObject([{ key: 'Plan' }]);
  });

  test('path parameters and statuses are those of the mock', async () => {
    expect((await client.updateCustomer('a/b', {})).status).toBe(404);
    await client.createCustomer({ ...acme, external_id: 'a/b' });
    expect((await client.updateCustomer('a/b', { is_churned: true })).status).toBe(200);
    expect(await mock.customer('a/b')).toMatchObject({ is_churned: true });
    const wrongMethod = await fetch(serverUrl + operations.uploadCustomers.path, { method: 'PATCH' });
    expect(wrongMethod.status).toBe(405);
  });

  test('scripts and your own handlers answer', async () => {
    mock.script([429, 'reset']);
    expect((await client.createCustomer(acme)).status).toBe(429);
    await expect(client.createCustomer(acme)).rejects.toThrow();
    expect((await client.createCustomer(acme)).status).toBe(200);
    expect((await client.searchCustomers()).body).toBe('mine');
  });

  test('other requests are left to MSW', async () => {
    await expect(fetch(`${serverUrl}/unknown`)).rejects.toThrow();
    expect(mock.requests()).toEqual([]);
  });

  test('no module of the entry for MSW imports a module of Node, so that browsers can load it', async () => {
    const entryPoints = [fileURLToPath(new URL('./msw.ts', import.meta.url))];
    // esbuild fails if it cannot resolve an import for browsers.
    await build({ entryPoints, bundle: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' });
  });
});
