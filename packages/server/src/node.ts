import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContractServer } from './create-contract-server.ts';
import type { Answer, Exchange } from './exchange.ts';
import { readBody } from './node-body.ts';

/** A request listener for `http.createServer`, and a handler for `express()` and `app.use()`. */
export type NodeListener = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

/**
 * Serves a contract with `node:http`, Express and other frameworks on Node. With `next`, as in Express, requests to other paths
 * are passed on. Mount it before middleware that reads the body, such as `express.json()`: a request whose body was read answers
 * 500, and `onError` gets the cause.
 */
export function nodeListener(server: Pick<ContractServer, 'handle' | 'hasPath'>): NodeListener {
  return (request, response, next) => {
    if (next !== undefined && !server.hasPath(request.url ?? '')) return next();
    server
      .handle(new NodeExchange(request, response))
      .then((answer) => send(answer, request, response))
      .catch((error) => void response.destroy(error));
  };
}

class NodeExchange implements Exchange {
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  #signal: AbortSignal | undefined;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#request = request;
    this.#response = response;
  }

  get method(): string {
    return this.#request.method ?? '';
  }

  get target(): string {
    return this.#request.url ?? '';
  }

  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    if (typeof value === 'string') return value;
    return Array.isArray(value) ? value.join(', ') : undefined;
  }

  readBody(maxBytes: number, timeout: number): Promise<Uint8Array> {
    return readBody(this.#request, maxBytes, timeout);
  }

  /** Created on demand, because few handlers use it. */
  get signal(): AbortSignal {
    this.#signal ??= signalOf(this.#response);
    return this.#signal;
  }
}

function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const abort = () => {
    if (!response.writableFinished) controller.abort();
  };
  if (response.destroyed) abort();
  else response.once('close', abort);
  return controller.signal;
}

/** How long an unread body may take to arrive after the answer, in milliseconds. Then the connection is closed. */
const drainTimeout = 5_000;

function send({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (response.destroyed || response.headersSent) return;
  const sent: Record<string, string | number> = { ...headers };
  // 204 and 304 have no length.
  if (status !== 204 && status !== 304) sent['content-length'] = body === undefined ? 0 : Buffer.byteLength(body);
  // The client is slow, or does not go on: the connection is of no more use.
  if (status === 408 && !request.complete) sent.connection = 'close';
  response.writeHead(status, sent);
  response.end(body);
  if (request.complete) return;
  // Without reading the rest, a client that sends first and reads later would not see the answer.
  request.resume();
  const timer = setTimeout(() => request.destroy(), drainTimeout).unref();
  request.once('close', () => clearTimeout(timer));
}
