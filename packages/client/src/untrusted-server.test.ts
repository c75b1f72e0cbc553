import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from '@customerscore-kit/run-tool/self-signed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGate, stopped } from './bulk/bulk-server.fixture.ts';
import { type Client, type ConnectionError, createClient } from './index.ts';

let server: Server;
let client: Client;
let received = 0;
beforeAll(async () => {
  server = createServer(await selfSigned(), (_, response) => {
    received += 1;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createClient({ key: 'k', baseUrl, rateGate: openGate, retry: { limit: 1, baseDelay: 1 } });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const unsent = /self-signed certificate.*The request was not sent\./;

test('a call to a server whose certificate is not trusted was not sent', async () => {
  const error: ConnectionError = await client.deleteCustomer('1').then(
    () => expect.unreachable(),
    (reason) => reason,
  );
  expect(error).toMatchObject({ name: 'ConnectionError', message: expect.stringMatching(unsent), attempts: 2 });
  expect(received).toBe(0);
});

test('records of an upload to it were never sent, and none is in doubt', async () => {
  const source = [{ external_id: '1', name: 'A' }];
  const { report, message } = await stopped(client.uploadMany(source, { maxFailedBatches: 1 }));
  expect(report).toMatchObject({ neverSent: 1, inDoubt: 0, acknowledged: 0 });
  expect(message).toMatch(unsent);
  expect(received).toBe(0);
});
