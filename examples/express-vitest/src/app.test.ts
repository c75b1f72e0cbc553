import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@customerscore-kit/contract';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from './app.js';

let mock: Mock;
let server: Server;
beforeAll(async () => {
  mock = await startMock();
  server = createApp(createClient({ key: 'any', baseUrl: mock.url })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
}, 30_000);
afterAll(async () => {
  server.close();
  await mock.close();
});

function post(body: unknown): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/customers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

test('creates a customer', async () => {
  expect((await post({ external_id: '1', name: 'Acme' })).status).toBe(201);
});

test('returns the errors by field', async () => {
  const response = await post({ external_id: '1', name: 7 });
  expect(response.status).toBe(422);
  expect(await response.json()).toEqual({
    errors: [{ pointer: '/name', message: 'name must be a string, but is a number.' }],
  });
});
