import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { examples } from '@customerscore-kit/contract/examples';
import { selfSigned } from '@customerscore-kit/run-tool/self-signed';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openGate, stopped } from './bulk/bulk-server.fixture.ts';
import { type ConnectionError, createClient } from './index.ts';

const certificate = await selfSigned();
/** What arrived of requests. */
let received: number;
const answer = (_: unknown, response: { end(): void }) => {
  received += 1;
  response.end();
};
/** Waits for what a client says first. */
const onHello = (react: (socket: Socket) => void) =>
  createTcpServer((socket) => socket.once('data', () => react(socket)));

const unsent: { what: string; server: () => Server; want: RegExp }[] = [
  {
    what: 'whose certificate is not trusted',
    server: () => createHttpsServer(certificate, answer),
    want: /self-signed certificate/,
  },
  { what: 'without TLS', server: () => createHttpServer(answer), want: /SSL routines/ },
  {
    what: 'that is none of HTTP',
    server: () => onHello((socket) => socket.write('220 mail\r\n')),
    want: /SSL routines/,
  },
  {
    what: 'that closes connections as they are opened',
    server: () => createTcpServer((socket) => socket.end()),
    want: /disconnected before secure TLS connection was established|ECONNRESET/,
  },
  {
    what: 'that resets connections as they are secured',
    server: () => onHello((socket) => socket.resetAndDestroy()),
    want: /ECONNRESET/,
  },
  {
    what: 'that refuses the versions of TLS that Node speaks',
    server: () => createHttpsServer({ ...certificate, minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' }, answer),
    want: /SSL routines/,
  },
];

let server: Server;
const clientOf = async (listening: Server) => {
  server = listening.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return createClient({ key: 'k', baseUrl, rateGate: openGate, retry: { limit: 1, baseDelay: 1 } });
};
const failed = (calling: Promise<unknown>): Promise<ConnectionError> =>
  calling.then(
    () => expect.unreachable(),
    (reason) => reason,
  );
const sockets = new Set<Socket>();
beforeEach(() => {
  received = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const socket of sockets) socket.destroy();
  server.close();
});

describe.each(unsent)('a server $what', ({ server: create, want }) => {
  const message = new RegExp(`(?:${want.source}).*The request was not sent\\.`, 's');
  const open = async () => {
    const listening = create();
    listening.on('connection', (socket) => sockets.add(socket));
    return clientOf(listening);
  };

  test('was not sent the request of a call', async () => {
    const error = await failed((await open()).deleteCustomer('1'));
    expect(error).toMatchObject({ name: 'ConnectionError', message: expect.stringMatching(message), attempts: 2 });
    expect(received).toBe(0);
  });

  test('was not sent the events of a call, which may therefore be repeated', async () => {
    const client = await open();
    const error = await failed(client.trackEvents(examples.trackEvents.accepted['page-track-events'].body));
    expect(error).toMatchObject({ message: expect.stringMatching(message), attempts: 2 });
  });

  test('was never sent the records of an upload, and none is in doubt', async () => {
    const source = [{ external_id: '1', name: 'A' }];
    const { report, message: stop } = await stopped((await open()).uploadMany(source, { maxFailedBatches: 1 }));
    expect(report).toMatchObject({ neverSent: 1, inDoubt: 0, acknowledged: 0 });
    expect(stop).toMatch(message);
    expect(received).toBe(0);
  });
});

test('a request that a secured connection was lost with may have been carried out', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const lost = createTlsServer(certificate, (socket) => socket.once('data', () => socket.destroy()));
  const error = await failed((await clientOf(lost)).deleteCustomer('1'));
  expect(error.message).toMatch(/socket hang up.*The API may have carried out the request\./);
});
