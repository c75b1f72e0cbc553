import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { operations } from '@customerscore-kit/contract/operations';

/** What a server got. */
export interface Received {
  method: string;
  path: string;
  key: string | undefined;
}

/**
 * A server that is not the mock: it refuses a missing and a wrong key, and answers everything else as it is told.
 *
 * @param answer status and body for a request with the right key
 */
export async function startServer(
  key: string,
  answer: (request: Received) => { status: number; body?: string },
): Promise<{ url: string; received: Received[]; close(): Promise<void> }> {
  const received: Received[] = [];
  const respond = (message: IncomingMessage) => {
    const header = message.headers[operations.uploadCustomers.security[0].header];
    const request = { method: message.method!, path: message.url!, key: header?.toString() };
    received.push(request);
    if (request.path === '/') return { status: 404 };
    if (request.key === undefined) return { status: 401 };
    return request.key === key ? answer(request) : { status: 403 };
  };
  const server = createServer(async (message, response) => {
    await buffer(message);
    const { status, body } = respond(message);
    response.statusCode = status;
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
