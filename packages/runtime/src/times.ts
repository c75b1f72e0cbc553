/**
 * The figure that tells seconds from milliseconds since 1970: as seconds it lies in the year 5138, as milliseconds in
 * 1973. A time in seconds is smaller; one in milliseconds is not.
 */
const firstMilliseconds = 100_000_000_000;

/** The greatest number that passes for seconds since 1970. */
export const mostSeconds = firstMilliseconds - 1;
