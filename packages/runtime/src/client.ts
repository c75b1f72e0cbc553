import { checkBaseUrl } from './base-url.ts';
import { boundedText } from './bounded-text.ts';
import type { Answer, ClientOptions, RequestOptions } from './declarations/client.ts';
import { requestHeaders } from './request-headers.ts';

/** The options of {@link connect}: those of the caller, and facts of the contract. */
type Connection = ClientOptions & { keyHeader: string; baseUrl: string; contractPaths: readonly string[] };

/** A call: the operation from the contract, and the caller's arguments. */
interface Call {
  id: string;
  method: string;
  /** With parameter names in braces. */
  path: string;
  parameters?: Record<string, string>;
  body?: unknown;
}

/** Sends one request. Rejects if no complete answer arrives, and with a TypeError if the request cannot be created. */
type Send = (call: Call, options?: RequestOptions) => Promise<Answer<boolean, number>>;

/**
 * Creates the `send` function of a client. It reads only `headers` and `signal` from the options of a request: another `method`,
 * `redirect` or `mode` would violate the contract. Redirects are returned, not followed, because following them would send the
 * key to another host.
 */
export function connect(connection: Connection): Send {
  const { key, keyHeader, contractPaths, fetch, transport, maxResponseBytes = 10_000_000 } = connection;
  if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key)) {
    // The message must not contain the key. The error that `Headers` would throw contains it.
    throw new TypeError('key: pass the key as a string of visible ASCII characters, without spaces or line breaks.');
  }
  if (typeof maxResponseBytes !== 'number' || !(maxResponseBytes >= 0)) {
    throw new TypeError('maxResponseBytes: pass a number of bytes, 0 or more.');
  }
  const baseUrl = checkBaseUrl(connection.baseUrl, contractPaths);
  // `fetch` does not detect truncated compressed bodies: see `readAnswer`.
  const own = new Headers({ [keyHeader]: key, 'accept-encoding': 'identity' });
  const ownWithBody = new Headers([...own, ['content-type', 'application/json']]);

  return async ({ id, method, path, parameters = {}, body }, options) => {
    const url = baseUrl + fillPath(path, parameters);
    const headers = requestHeaders(options?.headers, body === undefined ? own : ownWithBody);
    const sent = transport?.({ method, url, headers, body });
    if (sent !== undefined) return sent;
    const request = new Request(url, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: options?.signal ?? null,
      redirect: 'manual',
    });
    hideFromLogs(request);
    try {
      // Looked up on each call, so that a `fetch` that is replaced later, for example by a test, is used.
      return await readAnswer(id, await (fetch ?? globalThis.fetch)(request), maxResponseBytes);
    } catch (error) {
      throw isError(error) ? error : asError(id, error, request.signal.aborted);
    }
  };
}

/**
 * Reads the answer. Success is `response.ok`. The body is read as text, because JSON is not documented.
 *
 * `fetch` does not detect that the end of a compressed body is missing. The client requests uncompressed answers. A compressed
 * one is accepted only if it is valid JSON, which proves that it is complete.
 */
async function readAnswer(id: string, response: Response, maxBytes: number): Promise<Answer<boolean, number>> {
  const { ok, status, headers } = response;
  const text = await boundedText(response, maxBytes);
  const body = parse(text);
  const mayBeCut =
    (headers.get('content-encoding') ?? 'identity') !== 'identity' &&
    headers.get('content-length') !== '0' &&
    response.body !== null &&
    typeof body !== 'object';
  if (text === undefined || mayBeCut) {
    const problem =
      text === undefined
        ? `is longer than ${maxBytes} bytes. To read longer answers, raise maxResponseBytes of createClient`
        : 'is compressed, although the client did not request that, and may be cut off. Check for a proxy that compresses';
    throw new Error(`${id}: the answer (status ${status}) ${problem}. The API may have carried out the request.`);
  }
  return { ok, status, body, response };
}

/**
 * Fills in the path parameters, each as one percent-encoded segment. Three identifiers are not possible: URLs remove the
 * segments `.` and `..`, even if percent-encoded, and an empty segment leads to another operation, so that a DELETE could delete
 * something else. A lone surrogate cannot be encoded.
 */
function fillPath(template: string, parameters: Record<string, unknown>): string {
  return template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (typeof value !== 'string' || /^\.{0,2}$|\p{Cs}/u.test(value)) {
      throw new TypeError(`${name}: ${JSON.stringify(value)} cannot be a path segment. Pass another identifier.`);
    }
    return encodeURIComponent(value);
  });
}

/** The parsed JSON; the text if it is not JSON; undefined if it is empty. */
function parse(text = ''): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Node prints requests with their headers. This keeps the key out of errors and logs that contain the request. */
function hideFromLogs(request: Request): void {
  for (const part of [request, request.headers]) {
    Object.defineProperty(part, Symbol.for('nodejs.util.inspect.custom'), {
      value: () => `[${request.method} ${request.url}]`,
    });
  }
}

/** Whether a value is an error, also from another realm, for example in a test with its own context. */
function isError(thrown: unknown): boolean {
  return /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(thrown));
}

/** Wraps a rejection that is not an error: after `abort(reason)`, `fetch` rejects with the reason. */
function asError(id: string, cause: unknown, aborted: boolean): Error {
  const error = new Error(`${id}: ${aborted ? 'the request was aborted' : 'fetch failed'}.`, { cause });
  if (aborted) error.name = 'AbortError';
  return error;
}
