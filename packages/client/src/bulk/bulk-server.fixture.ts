import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect } from 'vitest';
import { type Client, type ClientOptions, createClient, type Report, type UploadStoppedError } from '../index.ts';

/** A request that a server received. */
export interface Received {
  url: string;
  body: string;
  /** Which of the records of the field, by a function of the test. */
  records: { external_id: string; name?: string; metrics?: unknown[] }[];
  key: string | undefined;
  /** Number of requests that were open when it came, itself included. */
  open: number;
}

/** How a server answers a request: with a status, or by losing the connection. Default: 200. */
export type Answer = number | 'reset' | 'hang' | { status: number; headers?: Record<string, string>; body?: string };

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Starts a server that answers as told, and is closed after the test. */
export async function startBulkServer(
  answerTo: (request: Received, index: number) => Answer | Promise<Answer> = () => 200,
) {
  const received: Received[] = [];
  let open = 0;
  const listen = async (request: IncomingMessage, response: ServerResponse) => {
    open += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const parsed = JSON.parse(body);
    const records = parsed.customers ?? parsed.contacts ?? parsed.events;
    const each = { url: request.url!, body, records, key: request.headers['customerscore-key'] as string, open };
    received.push(each);
    const answer = await answerTo(each, received.length - 1);
    open -= 1;
    if (answer === 'reset') request.socket.destroy();
    else if (answer !== 'hang') {
      const given = typeof answer === 'number' ? { status: answer } : answer;
      response.writeHead(given.status, given.headers).end(given.body);
    }
  };
  const server = createServer((request, response) => void listen(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** A gate that is always open. */
export const openGate = { acquire: async () => {}, close() {} };

/** Customers with the numbers from 0. */
export function customers(count: number): { external_id: string; name: string }[] {
  return Array.from({ length: count }, (_, number) => ({ external_id: `${number}`, name: `Customer ${number}` }));
}

/** Starts a server and a client of it, which waits a millisecond before its only retry. */
export async function connectClient(
  answerTo?: (request: Received, index: number) => Answer | Promise<Answer>,
  options: ClientOptions = {},
): Promise<{ client: Client; received: Received[] }> {
  const { url, received } = await startBulkServer(answerTo);
  const retry = { baseDelay: 1, limit: 1 };
  return { client: createClient({ key: 'k', baseUrl: url, rateGate: openGate, retry, ...options }), received };
}

/** The error of an upload that stops before its end. */
export const stopped = (upload: PromiseLike<Report>): Promise<UploadStoppedError> =>
  Promise.resolve(upload).then(
    () => expect.unreachable('The upload must stop.'),
    (error) => error as UploadStoppedError,
  );

/** The identifiers of the customers in requests, in order. */
export const idsOf = (received: readonly Received[]): string[] =>
  received.flatMap(({ records }) => records.map(({ external_id }) => external_id));
