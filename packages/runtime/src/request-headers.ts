import type { RequestOptions } from './declarations/client.ts';

/**
 * The headers of a request: those of the caller, and `own` ones in place of any that the caller gives by the same name.
 * A header whose value is undefined or null is left out.
 *
 * @throws TypeError when a name or a value cannot be sent. Unlike the one of `Headers`, its message leaves out the value,
 * which may be a secret.
 */
export function requestHeaders(given: RequestOptions['headers'], own: Record<string, string>): Headers {
  const headers = new Headers(own);
  for (const [name, value] of pairsOf(given)) {
    if (value === undefined || value === null || Object.hasOwn(own, String(name).toLowerCase())) continue;
    try {
      headers.append(name, value);
    } catch {
      throw new TypeError(`headers: ${JSON.stringify(name)} has a name or a value that no header can have.`);
    }
  }
  return headers;
}

type Pairs = Iterable<readonly [name: string, value: string | null | undefined]>;

function pairsOf(headers: RequestOptions['headers']): Pairs {
  const given = headers ?? {};
  return Symbol.iterator in given ? (given as Pairs) : Object.entries(given);
}
