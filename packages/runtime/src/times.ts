/**
 * The boundary between seconds and milliseconds since 1970: in seconds it is in the year 5138, in milliseconds in 1973. Smaller
 * timestamps are treated as seconds, larger ones as milliseconds.
 */
const firstMilliseconds = 100_000_000_000;

/** The largest number that is treated as seconds since 1970. */
export const maxSeconds = firstMilliseconds - 1;

/** The likely unit of a timestamp: 0 for seconds, 1 for milliseconds, 2 for microseconds, 3 for nanoseconds. */
export function unitOf(time: number): number {
  const size = Math.abs(time);
  if (size <= maxSeconds) return 0;
  if (size < firstMilliseconds * 1000) return 1;
  return size < firstMilliseconds * 1_000_000 ? 2 : 3;
}

/** The suggestion for a timestamp in a smaller unit. @param steps number of units that it is too small */
export function divideBy(steps: number): string {
  return `Divide it by ${['1,000', '1,000,000', '1,000,000,000'][steps - 1]}.`;
}
