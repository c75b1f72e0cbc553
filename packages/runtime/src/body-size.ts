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

/** The bytes of a body as JSON in UTF-8; 0 for one that cannot be written. */
export function countBytes(body: unknown): number {
  try {
    return new TextEncoder().encode(JSON.stringify(body)).length;
  } catch {
    return 0;
  }
}
