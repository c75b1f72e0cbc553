import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arrayBuffer } from 'node:stream/consumers';

/** What a server may cost. */
export interface AnswerLimits {
  /** Milliseconds from the request to the last byte of the answer. */
  milliseconds: number;
  /** Bytes that are read of one answer's body, after decompression. */
  bytes: number;
  /** Requests without an answer after which no more are sent. */
  unanswered: number;
}

/** An answer of the API has no documented body, so a megabyte is plenty. */
export const defaultLimits: AnswerLimits = { milliseconds: 15_000, bytes: 1_000_000, unanswered: 3 };

/** Header of an answer that is not the server's alone: what was wrong with the server's. */
export const problemHeader = 'x-verify-problem';

/** Status that stands for no answer at all, beside {@link problemHeader}. */
export const noAnswer = 599;

export interface Forwarder {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Why no more requests are sent; undefined while they are. */
  gaveUp(): string | undefined;
  close(): Promise<void>;
}

/**
 * A server on the loopback address that hands requests on to another server, and its answers back.
 *
 * `redocly respect` follows redirects, which sends the key to another host, and reads whatever comes for as long as it comes.
 * It has no option against either. So it talks to this, which follows no redirect, reads no more than the limits, and sends
 * nothing more once the server has left too many requests without an answer. An answer that it does not hand on whole has
 * {@link problemHeader}.
 *
 * @param server address, with its path up to that of the contract, without a slash at the end
 */
export async function startForwarder(server: string, limits: AnswerLimits): Promise<Forwarder> {
  let unanswered = 0;
  let last = '';
  const gaveUp = () =>
    unanswered < limits.unanswered
      ? undefined
      : `${unanswered} requests got no answer, the last of them ${last}. No more were sent`;

  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await arrayBuffer(request);
    const reason = gaveUp();
    if (reason !== undefined) return refuse(response, noAnswer, 'not sent, since the server does not answer');
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
    headers: Object.entries(request.headers).filter(([name]) => !ofTheConnection.has(name)) as [string, string][],
    ...(body.byteLength > 0 && { body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(limits.milliseconds),
  });
  if (redirects.has(answer.status)) {
    await answer.body?.cancel();
    return refuse(response, answer.status, `redirects to ${whereTo(answer, server)}, which was not followed`);
  }
  const text = await readUpTo(limits.bytes, answer);
  if (text === undefined) {
    return refuse(response, answer.status, `the answer is longer than ${limits.bytes.toLocaleString('en')} bytes`);
  }
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (!ofTheConnection.has(name)) response.setHeader(name, value);
  response.end(text);
}

/** The body, decompressed; undefined if it is longer, in which case the connection is closed. */
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
 * Headers that are about one connection or the form in which a body is sent, so not to be handed on
 * ({@link https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1}); and the one that only this server sets.
 */
const ofTheConnection = new Set([
  ...['connection', 'host', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te'],
  ...['trailer', 'transfer-encoding', 'upgrade', 'accept-encoding', 'content-encoding', 'content-length', 'expect'],
  problemHeader,
]);

/** Answers without a Location, so that nobody follows it. A header holds no line breaks and no letters beyond ASCII. */
function refuse(response: ServerResponse, status: number, problem: string): void {
  response.writeHead(status, { [problemHeader]: problem.replace(/[^\x20-\x7e]/g, '?') }).end();
}

function whereTo({ headers }: Response, server: string): string {
  const location = headers.get('location') ?? '';
  return URL.canParse(location, server) ? new URL(location, server).origin : 'an address that is none';
}

function describe(error: unknown, { milliseconds }: AnswerLimits): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `no whole answer within ${milliseconds / 1000} s`;
  if (!(cause instanceof Error)) return message;
  return cause.message || String((cause as NodeJS.ErrnoException).code ?? cause);
}
