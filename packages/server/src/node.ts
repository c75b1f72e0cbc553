import type { IncomingMessage, ServerResponse } from 'node:http';
import { concatenate } from './content.ts';
import type { ContractServer } from './create-contract-server.ts';
import { type Answer, BodyError, type Exchange } from './exchange.ts';
import { bodyTimeout } from './web.ts';

/** A request listener for `http.createServer`, and a handler for `express()` and `app.use()`. */
export type NodeListener = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

/**
 * Serves a contract with `node:http`, Express and other frameworks on Node. With `next`, as in Express, requests to other paths
 * are passed on. Mount it before middleware that reads the body.
 */
export function nodeListener(server: Pick<ContractServer, 'handle' | 'hasPath'>): NodeListener {
  return (request, response, next) => {
    if (next !== undefined && !server.hasPath(request.url ?? '')) return next();
    void server.handle(exchangeOf(request, response)).then((answer) => send(answer, request, response));
  };
}

function exchangeOf(request: IncomingMessage, response: ServerResponse): Exchange {
  let controller: AbortController | undefined;
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    header(name) {
      const value = request.headers[name];
      return typeof value === 'object' ? value.join(', ') : value;
    },
    readBody: (maxBytes) => readBody(request, maxBytes),
    // Created on demand, because few handlers use it.
    get signal() {
      if (controller === undefined) {
        const created = new AbortController();
        controller = created;
        response.once('close', () => {
          if (!response.writableFinished) created.abort();
        });
      }
      return controller.signal;
    },
  };
}

function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => settle(new BodyError('too-slow')), bodyTimeout);
    const settle = (error?: BodyError) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      if (error === undefined) resolve(concatenate(chunks, length));
      else reject(error);
    };
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length > maxBytes) settle(new BodyError('too-large'));
    };
    const onEnd = () => settle();
    // Without `end` before it, the client closed the connection.
    const onClose = () => settle(new BodyError('aborted'));
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', ignore);
  });
}

/** An `error` event without a listener would end the process. `close` follows it. */
function ignore(): void {}

/** How long an unread body may take to arrive after the answer, in milliseconds. Then the connection is closed. */
const drainTimeout = 5_000;

function send({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { ...headers, 'content-length': body === undefined ? 0 : Buffer.byteLength(body) });
  response.end(body);
  if (request.complete) return;
  // Without reading the rest, a client that sends first and reads later would not see the answer.
  request.resume();
  const timer = setTimeout(() => request.destroy(), drainTimeout).unref();
  request.once('close', () => clearTimeout(timer));
}
