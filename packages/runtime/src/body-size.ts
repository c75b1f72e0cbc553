import { plainLength } from './plain-json.ts';

/** A UTF-16 code unit takes at most six bytes in JSON, as `\u0000` does. */
const bytesOfUnit = 6;

/**
 * Whether a body is certainly within a size limit. Most bodies are far below it, so they need not be serialized.
 *
 * @param body a body, or the maximum number of code units of its JSON
 */
export function isCertainlyWithin(maxBytes: number, body: unknown): boolean {
  const units = typeof body === 'number' ? body : plainLength(body);
  return units !== undefined && bytesOfUnit * units <= maxBytes;
}

/** Maximum length of a string. Serializing shared objects beyond it can take minutes before JSON.stringify throws. */
const longestString = 2 ** 29;

/**
 * The size of a body as JSON in UTF-8, in bytes; infinite if it is too long for a string.
 *
 * @param units known minimum number of code units
 */
export function countBytes(body: unknown, units: number): number {
  if (units > longestString) return Number.POSITIVE_INFINITY;
  try {
    return new TextEncoder().encode(JSON.stringify(body)).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
