import type { CallOptions } from './options.ts';

/** Headers by name in lower case, so that those of a call replace those of the client. */
export function headersOf({ headers = {} }: CallOptions): Record<string, string | null | undefined> {
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  return Object.fromEntries(pairs.map(([name, value]) => [String(name).toLowerCase(), value]));
}
