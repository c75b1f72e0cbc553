import { plainLength } from './plain-json.ts';

/** A code unit takes six bytes at most, as `\u0000` does. */
const bytesOfUnit = 6;

/**
 * Whether a body is within a limit beyond doubt. Most bodies are far from it, and need not be written to know so.
 *
 * @param body a body, or the code units that it takes at most
 */
export function isCertainlyWithin(maxBytes: number, body: unknown): boolean {
  const units = typeof body === 'number' ? body : plainLength(body);
  return units !== undefined && bytesOfUnit * units <= maxBytes;
}

/** What no string is longer than. Writing shared objects that often could take minutes before JSON.stringify gives up. */
const longestString = 2 ** 29;

/**
 * The bytes of a body as JSON in UTF-8; infinite for one that is too long for a string.
 *
 * @param units code units that it takes at least, as far as that is known
 */
export function countBytes(body: unknown, units: number): number {
  if (units > longestString) return Number.POSITIVE_INFINITY;
  try {
    return new TextEncoder().encode(JSON.stringify(body)).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
