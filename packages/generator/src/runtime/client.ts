import createFetchClient from 'openapi-fetch';

/** What {@link connect} needs to know of the contract and of the caller. */
export interface Connection {
  key: string;
  keyHeader: string;
  baseUrl: string;
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** An answer of the API, whatever its status. */
export interface Answer {
  ok: boolean;
  status: number;
  body: unknown;
  response: Response;
}

/** Sends one request. It rejects only when no whole answer arrived: see `fetch`. */
export type Send = (method: 'post', path: string, body: unknown, init?: RequestInit) => Promise<Answer>;

/**
 * The one place that uses openapi-fetch.
 *
 * Success is `response.ok` and nothing else: openapi-fetch 0.17 leaves `error` undefined when an error has no body. The
 * body is asked for as text, since the JSON that openapi-fetch expects otherwise is documented nowhere, and throws when
 * it does not come. Redirects are returned, not followed: they would carry the key to wherever they lead.
 */
export function connect({ key, keyHeader, baseUrl, fetch }: Connection): Send {
  if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key)) {
    // The key itself stays out of the message; the one that `Headers` would throw repeats it.
    throw new TypeError('key: pass the key as a string of visible ASCII characters, without blanks or line breaks.');
  }
  const { request } = createFetchClient<Record<string, Record<'post', object>>>({
    baseUrl,
    headers: { [keyHeader]: key },
    redirect: 'manual',
    // Looked up at each call, so that a fetch that is replaced later (by a test, say) is the one used.
    fetch: (input) => (fetch ?? globalThis.fetch)(input),
  });
  return async (method, path, body, init = {}) => {
    const { data, error, response } = await request(method, path, { ...init, body, parseAs: 'text' } as never);
    return {
      ok: response.ok,
      status: response.status,
      body: response.ok ? parse(data) : emptyAsUndefined(error),
      response,
    };
  };
}

/** JSON if it is JSON, the text if it is not, undefined if there is none: what openapi-fetch does for errors. */
function parse(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function emptyAsUndefined(body: unknown): unknown {
  return body === '' ? undefined : body;
}
