import createFetchClient from 'openapi-fetch';
import type { Answer, ClientOptions, RequestOptions } from './declarations/client.ts';

/** What {@link connect} needs to know of the contract and of the caller. */
type Connection = ClientOptions & { keyHeader: string; baseUrl: string };

/** What goes into one request: parameters of the path, and a body. */
interface Content {
  path?: Record<string, string>;
  body?: unknown;
}

/** Sends one request. It rejects only when no whole answer arrived: see `fetch`. */
type Send = (method: string, path: string, content: Content, init?: RequestOptions) => Promise<Answer<boolean, number>>;

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
  const { request } = createFetchClient<Record<string, Record<string, object>>>({
    baseUrl,
    redirect: 'manual',
    pathSerializer: fillPath,
    bodySerializer: (body) => JSON.stringify(body),
    // Looked up at each call, so that a fetch that is replaced later (by a test, say) is the one used.
    fetch: (input) => (fetch ?? globalThis.fetch)(input),
  });
  return async (method, path, content, init = {}) => {
    // Set last, so that no header of the caller changes who sends what; and as `Headers`, since openapi-fetch takes a list
    // of pairs for an object.
    const headers = new Headers(init.headers);
    headers.set(keyHeader, key);
    if (content.body !== undefined) headers.set('content-type', 'application/json');
    const { data, error, response } = await request(method as never, path, {
      ...init,
      headers,
      params: { path: content.path },
      body: content.body,
      parseAs: 'text',
    } as never);
    return {
      ok: response.ok,
      status: response.status,
      body: response.ok ? parse(data) : emptyAsUndefined(error),
      response,
    };
  };
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
