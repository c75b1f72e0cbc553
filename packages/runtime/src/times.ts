/**
 * The boundary between seconds and milliseconds since 1970: as seconds it lies in the year 5138, as milliseconds in
 * 1973. A time in seconds is smaller; one in milliseconds is not.
 */
const firstMilliseconds = 100_000_000_000;

/** The greatest number that passes for seconds since 1970. */
export const maxSeconds = firstMilliseconds - 1;

/** How fine a time since 1970 is: 0 for seconds, 1 for milliseconds, 2 for microseconds, 3 for nanoseconds. */
export function finenessOf(time: number): number {
  const size = Math.abs(time);
  if (size <= maxSeconds) return 0;
  if (size < firstMilliseconds * 1000) return 1;
  return size < firstMilliseconds * 1_000_000 ? 2 : 3;
}

/** What to do with a time that is finer than it should be. @param steps from one unit to the next */
export function divideBy(steps: number): string {
  return `Divide it by ${['1,000', '1,000,000', '1,000,000,000'][steps - 1]}.`;
}
