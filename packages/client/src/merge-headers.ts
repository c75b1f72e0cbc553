import type { CallOptions } from './options.ts';

type Header = readonly [name: string, value: string | null | undefined];

/** The headers of a call, which replace those of the client that have the same name. Names are in lower case. */
export function mergeHeaders(defaults: CallOptions['headers'], own: CallOptions['headers']): Header[] {
  const replacing = headersOf(own);
  const names = new Set(replacing.map(([name]) => name));
  return [...headersOf(defaults).filter(([name]) => !names.has(name)), ...replacing];
}

function headersOf(headers: CallOptions['headers'] = {}): Header[] {
  const pairs = Symbol.iterator in headers ? [...(headers as Iterable<Header>)] : Object.entries(headers);
  return pairs.map(([name, value]) => [String(name).toLowerCase(), value] as Header);
}
