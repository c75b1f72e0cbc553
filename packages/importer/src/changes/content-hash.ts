import { hash } from 'node:crypto';

/** The first 64 bits of a SHA-256, as two unsigned numbers of 32 bits. */
export type Hash = readonly [high: number, low: number];

/**
 * A hash of a text. It is the same in every version of Node. Of a million customers, two have the same hash in one of 40 million
 * cases, and a change of a customer is missed in one of 2^64.
 */
export function hashOfText(text: string): Hash {
  // A binary text is made in a third of the time of a buffer.
  const bytes = hash('sha256', text, 'binary');
  return [wordAt(bytes, 0), wordAt(bytes, 4)];
}

function wordAt(bytes: string, at: number): number {
  const [first, second] = [bytes.charCodeAt(at), bytes.charCodeAt(at + 1)];
  return ((first << 24) | (second << 16) | (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3)) >>> 0;
}

/** The JSON of a value with sorted keys: the order of columns, and of rows of metrics of a day, is no change. */
export function sortedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${sortedJson((value as Record<string, unknown>)[key])}`;
  }
  return `{${members}}`;
}
