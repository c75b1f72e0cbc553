import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';

/** What the server does with one request. */
export type Step = (request: IncomingMessage, response: ServerResponse) => void;

/** A request, as the server received it. */
export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** When it arrived, in milliseconds of `performance.now()`. */
  at: number;
  /** Which connection it came by, from 0. */
  connection: number;
}

/** A server with a script. Its port is free again after `close`. */
export interface HostileServer {
  url: string;
  requests: Received[];
  close(): Promise<void>;
}

/**
 * Starts a server that does one step of the script for each request. A request after the last step is answered with 599, which no
 * script expects.
 *
 * @param onRequest called before each step, with the number of the request, from 1
 */
export async function startHostileServer(
  script: readonly Step[],
  onRequest?: (count: number) => void,
): Promise<HostileServer> {
  const requests: Received[] = [];
  const connections: unknown[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers, socket } = request;
    if (!connections.includes(socket)) connections.push(socket);
    const received = {
      method,
      path,
      headers,
      body: '',
      at: performance.now(),
      connection: connections.indexOf(socket),
    };
    requests.push(received);
    const step = script[requests.length - 1] ?? answer(599);
    request.setEncoding('utf8').on('data', (part: string) => {
      received.body += part;
    });
    request.on('end', () => {
      onRequest?.(requests.length);
      step(request, response);
    });
    // Connections that end early are what this server is for.
    for (const stream of [request, response, socket]) if (!stream.listenerCount('error')) stream.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const json = { 'content-type': 'application/json' };

/** A complete answer. */
export const answer =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = json): Step =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

/** The same step for several requests. */
export const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step);

/** A refusal that says when to come back. */
export const retryAfter = (value: string, status = 429): Step => answer(status, '', { 'retry-after': value });

/** Sends what it is given, byte for byte, and then resets the connection, or waits if `then` says so. */
const raw =
  (text: string, then: 'reset' | 'end' | 'wait' = 'reset'): Step =>
  ({ socket }) => {
    const act = { reset: () => socket.resetAndDestroy(), end: () => socket.end(), wait: () => {} }[then];
    // The client gets some time to read the part before the reset discards it.
    if (text === '') act();
    else socket.write(text, () => setTimeout(act, 10));
  };

const head = (status: number, ...headers: string[]) =>
  [`HTTP/1.1 ${status} Status`, 'content-type: application/json', ...headers, '', ''].join('\r\n');

/** The connection is reset instead of an answer. */
export const reset = raw('');
/** The connection is closed, as a server does with a connection that it keeps no longer. */
export const hangUp = raw('', 'end');
/** The connection is reset in the middle of the headers. */
export const resetInHeaders = raw('HTTP/1.1 200 OK\r\ncontent-ty');
/** The connection is reset in the middle of the body. */
export const resetInBody = (status = 200, ...headers: string[]): Step =>
  raw(`${head(status, 'content-length: 20', ...headers)}{"half":`);
/** The connection is closed in the middle of a chunk. */
export const cutChunk = raw(`${head(200, 'transfer-encoding: chunked')}ff\r\n{"half":`, 'end');
/** Fewer bytes than `Content-Length` says, and then nothing. */
export const tooShort = raw(`${head(200, 'content-length: 100')}{}`, 'wait');
/** What no client of HTTP understands. */
export const notHttp = raw('220 mail.example ESMTP\r\n', 'end');
/** The headers at once, and then the body, a byte at a time, forever. */
export const drip =
  (status = 200): Step =>
  (_, response) => {
    response.writeHead(status, json);
    const timer = setInterval(() => response.write(' '), 5);
    response.on('close', () => clearInterval(timer));
  };
/** No answer at all. */
export const silence: Step = () => {};

const zipped = { ...json, 'content-encoding': 'gzip' };
/** Claims gzip and is not. */
export const notGzip = (status = 200): Step => answer(status, '{"message": "not compressed"}', zipped);
/** Gzip that is corrupt in the middle. The `fetch` of Node 20 and 22 waits for its end forever. */
export const corruptGzip = answer(
  200,
  zip(Array.from({ length: 9000 }, (_, n) => Math.sin(n))).fill(7, 5000, 5100),
  zipped,
);
/** Valid gzip of JSON. */
export const gzip = answer(200, zip({ zipped: true }), zipped);
/** The first half of a gzip stream, as a complete answer. */
export const cutGzip = answer(200, zip({ text: 'x'.repeat(9000) }).subarray(0, 30), zipped);
/** Megabytes of spaces, in kilobytes. */
export const gzipBomb =
  (megabytes: number): Step =>
  (_, response) => {
    const stream = createGzip({ level: 1 });
    stream.pipe(response.writeHead(200, zipped));
    const part = Buffer.alloc(1_000_000, ' ');
    let written = 0;
    const write = () => {
      if (response.destroyed || written === megabytes) stream.end();
      else stream.write(part, write);
      written += 1;
    };
    write();
  };

/** Informational answers before the answer. */
export const informed =
  (then: Step): Step =>
  (request, response) => {
    response.writeProcessing();
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    then(request, response);
  };

/** A redirect to another server. */
export const redirect = (status: number, location: string): Step => answer(status, '', { location });

function zip(value: unknown): Buffer {
  return gzipSync(JSON.stringify(value));
}
