import { checkBaseUrl } from './base-url.ts';
import { boundedText } from './bounded-text.ts';
import type { Answer, ClientOptions, RequestOptions } from './declarations/client.ts';
import { requestHeaders } from './request-headers.ts';

/** What {@link connect} needs to know of the contract and of the caller. */
type Connection = ClientOptions & { keyHeader: string; baseUrl: string; contractPaths: readonly string[] };

/** The operation as the contract has it, and what the caller puts into it. */
interface Call {
  id: string;
  method: string;
  /** With the names of its parameters in braces. */
  path: string;
  parameters?: Record<string, string>;
  body?: unknown;
}

/** Sends one request. It rejects when no whole answer arrived, and with a TypeError when the request cannot be made. */
type Send = (call: Call, options?: RequestOptions) => Promise<Answer<boolean, number>>;

/**
 * Of what the caller passes for one request, `headers` and `signal` are read and nothing else: with another `method`,
 * `redirect` or `mode` the request would no longer be what the contract says. Redirects are returned, not followed: they
 * would carry the key to wherever they lead.
 */
export function connect(connection: Connection): Send {
  const { key, keyHeader, contractPaths, fetch, maxResponseBytes = 10_000_000 } = connection;
  if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key)) {
    // The key itself stays out of the message; the one that `Headers` would throw repeats it.
    throw new TypeError('key: pass the key as a string of visible ASCII characters, without blanks or line breaks.');
  }
  if (typeof maxResponseBytes !== 'number' || !(maxResponseBytes >= 0)) {
    throw new TypeError('maxResponseBytes: pass a number of bytes, 0 or more.');
  }
  const baseUrl = checkBaseUrl(connection.baseUrl, contractPaths);

  return async ({ id, method, path, parameters = {}, body }, options) => {
    const request = new Request(baseUrl + fillPath(path, parameters), {
      method,
      headers: requestHeaders(options?.headers, {
        [keyHeader.toLowerCase()]: key,
        // What `fetch` decompresses it does not check: see `readAnswer`.
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      }),
      body: body === undefined ? null : JSON.stringify(body),
      signal: options?.signal ?? null,
      redirect: 'manual',
    });
    hideFromLogs(request);
    try {
      // Looked up at each call, so that a fetch that is replaced later (by a test, say) is the one used.
      return await readAnswer(id, await (fetch ?? globalThis.fetch)(request), maxResponseBytes);
    } catch (error) {
      throw isError(error) ? error : asError(id, error, request.signal.aborted);
    }
  };
}

/**
 * Success is `response.ok`. The body is read as text, since nobody documents that it is JSON.
 *
 * `fetch` takes a compressed body whose end is missing for a whole one. The client asks for none; if one comes, JSON is
 * the proof that nothing is missing.
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
        ? `is longer than ${maxBytes} bytes. To read longer ones, raise maxResponseBytes of createClient`
        : 'came compressed, which was not asked for, and may be cut off. Look for a proxy that compresses';
    throw new Error(`${id}: the answer (status ${status}) ${problem}. The API may have carried out the request.`);
  }
  return { ok, status, body, response };
}

/**
 * The path with each parameter as one segment, whatever characters it holds. Three identifiers cannot be: URLs drop `.`
 * and `..` as segments, even percent-encoded, and an empty one leads to another operation. A DELETE sent all the same
 * would delete something else. Half a surrogate pair has no encoding at all.
 */
function fillPath(template: string, parameters: Record<string, unknown>): string {
  return template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (typeof value !== 'string' || /^\.{0,2}$|\p{Cs}/u.test(value)) {
      throw new TypeError(`${name}: ${JSON.stringify(value)} cannot stand in a path.`);
    }
    return encodeURIComponent(value);
  });
}

/** JSON if it is JSON, the text if it is not, undefined if there is none. */
function parse(text = ''): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Node prints a request with its headers, so an error or a log line that holds the request would hold the key. */
function hideFromLogs(request: Request): void {
  for (const part of [request, request.headers]) {
    Object.defineProperty(part, Symbol.for('nodejs.util.inspect.custom'), {
      value: () => `[${request.method} ${request.url}]`,
    });
  }
}

/** Whether it is an error, even of another realm, as in a test that runs in a context of its own. */
function isError(thrown: unknown): boolean {
  return /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(thrown));
}

/** `abort(reason)` makes `fetch` reject with the reason, whatever it is. */
function asError(id: string, cause: unknown, aborted: boolean): Error {
  const error = new Error(`${id}: ${aborted ? 'the request was aborted' : 'fetch failed'}.`, { cause });
  if (aborted) error.name = 'AbortError';
  return error;
}
