// What the route makes of the answers of the API.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { POST } from './route';

let status: number;
let server: Server;
beforeEach(async () => {
  server = createServer((_, response) => response.writeHead(status, { 'Retry-After': '7' }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('CUSTOMERSCORE_KEY', 'any');
  vi.stubEnv('CUSTOMERSCORE_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const create = () =>
  POST(new Request('http://app/', { method: 'POST', body: JSON.stringify({ external_id: '1', name: 'Acme' }) }));

test.each([
  [200, 201],
  [400, 422],
  [401, 502],
  [403, 502],
  [429, 503],
  [500, 502],
])('maps %i to %i', async (given, want) => {
  status = given;
  expect((await create()).status).toBe(want);
});

test('passes on when to try again', async () => {
  status = 429;
  expect((await create()).headers.get('Retry-After')).toBe('7');
});

test('answers if the API does not', async () => {
  await new Promise((resolve) => server.close(resolve));
  expect((await create()).status).toBe(502);
});
