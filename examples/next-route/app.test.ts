// The built app, against the mock.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { afterAll, beforeAll, expect, test } from 'vitest';

let mock: Mock;
let app: ChildProcess;
let url: string;
beforeAll(async () => {
  mock = await startMock();
  app = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', '0'], {
    env: { ...process.env, NODE_ENV: 'production', CUSTOMERSCORE_KEY: 'any', CUSTOMERSCORE_URL: mock.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise((resolve, reject) => {
    let output = '';
    app.stdout!.on('data', (chunk) => {
      output += chunk;
      const [found] = output.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (found) resolve(found);
    });
    app.once('exit', () => reject(new Error(`Next.js did not start:\n${output}`)));
  });
}, 60_000);
afterAll(async () => {
  if (app?.exitCode === null) {
    app.kill();
    await once(app, 'exit');
  }
  await mock?.close();
});

const post = (body: string) =>
  fetch(`${url}/api/customers`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

test('creates a customer', async () => {
  const response = await post(JSON.stringify({ external_id: '1', name: 'Acme' }));
  expect(response.status).toBe(201);
});

test.each([
  ['{ "name": 7 }', { external_id: 'Is required.', name: 'Must be a string, but is a number.' }],
  ['[]', { root: 'Must be an object, but is an array.' }],
])('refuses %s with the errors by field', async (body, errors) => {
  const response = await post(body);
  expect([response.status, await response.json()]).toEqual([422, { errors }]);
});

test('refuses what is not JSON', async () => {
  expect((await post('{')).status).toBe(400);
});

test('does not accept other methods', async () => {
  expect((await fetch(`${url}/api/customers`)).status).toBe(405);
});
