import type { RequestOptions } from './declarations/client.ts';

/**
 * The headers of a request: those of the caller, overridden by `own`. Headers with the value undefined or null are omitted.
 *
 * @returns `own` itself, if the caller adds none: to make `Headers` takes as long as to send a request
 * @throws TypeError when a name or value is invalid. Unlike the error of `Headers`, its message does not contain the value, which
 * may be a secret.
 */
export function requestHeaders(given: RequestOptions['headers'], own: Headers): Headers {
  let headers = own;
  for (const [name, value] of pairsOf(given)) {
    if (value === undefined || value === null) continue;
    try {
      if (own.has(name)) continue;
      if (headers === own) headers = new Headers(own);
      headers.append(name, value);
    } catch {
      throw new TypeError(`headers: the name or value of ${JSON.stringify(name)} is not valid in a header.`);
    }
  }
  return headers;
}

type Pairs = Iterable<readonly [name: string, value: string | null | undefined]>;

function pairsOf(headers: RequestOptions['headers']): Pairs {
  const given = headers ?? {};
  return Symbol.iterator in given ? (given as Pairs) : Object.entries(given);
}
