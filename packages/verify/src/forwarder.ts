import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arrayBuffer } from 'node:stream/consumers';

/** Limits on what the server may send, and for how long. */
export interface AnswerLimits {
  /** Milliseconds from the request to the last byte of the answer. */
  milliseconds: number;
  /** Maximum bytes of one answer's body, after decompression. */
  bytes: number;
  /** Stop after this many requests without an answer. */
  unanswered: number;
}

/** The API documents no response bodies, so a megabyte is plenty. */
export const defaultLimits: AnswerLimits = { milliseconds: 15_000, bytes: 1_000_000, unanswered: 3 };

/** Header of an answer that the forwarder changed or made up: what was wrong with the server's answer. */
export const problemHeader = 'x-verify-problem';

/** Status that the forwarder returns when the server gives no answer. Comes with {@link problemHeader}. */
export const noAnswer = 599;

export interface Forwarder {
  /** Base URL, without a trailing slash. */
  url: string;
  /** Why the forwarder stopped sending requests; undefined while it still sends them. */
  gaveUp(): string | undefined;
  close(): Promise<void>;
}

/**
 * A reverse proxy on the loopback address.
 *
 * `redocly respect` follows redirects, which sends the key to another host, and reads answers of any length for any time. It
 * has no option to turn that off. So respect talks to this forwarder instead: it follows no redirects, enforces the limits, and
 * stops sending once too many requests got no answer. An answer that it cannot pass on completely carries
 * {@link problemHeader}.
 *
 * @param server base URL, including everything before the contract's paths, without a trailing slash
 */
export async function startForwarder(server: string, limits: AnswerLimits): Promise<Forwarder> {
  let unanswered = 0;
  let last = '';
  const gaveUp = () =>
    unanswered < limits.unanswered
      ? undefined
      : `${unanswered} requests got no answer, most recently ${last}. No more were sent`;

  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await arrayBuffer(request);
    const reason = gaveUp();
    if (reason !== undefined) return refuse(response, noAnswer, 'not sent, because the server does not answer');
    try {
      await forward(request, body, response, server, limits);
    } catch (error) {
      unanswered++;
      last = `${request.method} ${request.url}: ${describe(error, limits)}`;
      refuse(response, noAnswer, describe(error, limits));
    }
  };
  const http = createServer((request, response) => void listener(request, response).catch(() => response.destroy()));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    gaveUp,
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
}

async function forward(
  request: IncomingMessage,
  body: ArrayBuffer,
  response: ServerResponse,
  server: string,
  limits: AnswerLimits,
): Promise<void> {
  const answer = await fetch(server + request.url, {
    method: request.method!,
    headers: Object.entries(request.headers).filter(([name]) => !notForwarded.has(name)) as [string, string][],
    ...(body.byteLength > 0 && { body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(limits.milliseconds),
  });
  if (redirects.has(answer.status)) {
    await answer.body?.cancel();
    return refuse(response, answer.status, `redirects to ${redirectTarget(answer, server)}, which was not followed`);
  }
  const text = await readUpTo(limits.bytes, answer);
  if (text === undefined) {
    return refuse(response, answer.status, `the answer is longer than ${limits.bytes.toLocaleString('en')} bytes`);
  }
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (!notForwarded.has(name)) response.setHeader(name, value);
  response.end(text);
}

/** The decompressed body. If it is longer, closes the connection and returns undefined. */
async function readUpTo(bytes: number, { body }: Response): Promise<Buffer | undefined> {
  if (body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  const reader = body.getReader();
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > bytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

/** {@link https://fetch.spec.whatwg.org/#redirect-status} */
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Headers that apply to a single connection or to the transfer of the body
 * ({@link https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1}), and the one that the forwarder sets itself.
 */
const notForwarded = new Set([
  ...['connection', 'host', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te'],
  ...['trailer', 'transfer-encoding', 'upgrade', 'accept-encoding', 'content-encoding', 'content-length', 'expect'],
  problemHeader,
]);

/** Answers without a Location header, so that respect cannot follow it. Header values are limited to printable ASCII. */
function refuse(response: ServerResponse, status: number, problem: string): void {
  response.writeHead(status, { [problemHeader]: problem.replace(/[^\x20-\x7e]/g, '?') }).end();
}

function redirectTarget({ headers }: Response, server: string): string {
  const location = headers.get('location') ?? '';
  return URL.canParse(location, server) ? new URL(location, server).origin : 'an invalid address';
}

function describe(error: unknown, { milliseconds }: AnswerLimits): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `no complete answer within ${milliseconds / 1000} s`;
  if (!(cause instanceof Error)) return message;
  return cause.message || String((cause as NodeJS.ErrnoException).code ?? cause);
}
