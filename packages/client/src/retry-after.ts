const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const httpDate = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/;

/**
 * Reads the header `Retry-After`: a number of seconds, or a date in the format that RFC 9110, 5.6.7 prescribes to senders.
 *
 * Strict on purpose, because `parseFloat` reads "10 minutes" as ten seconds, and `Date.parse` reads "-5" as a date of 2001.
 * Of several values, as in "60, 120" from two servers, the first counts.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds from now; undefined if the value is missing, invalid, or not in the future
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const [, list] = /^\s*(\d+)\s*(?:,\s*\d+\s*)*$/.exec(value ?? '') ?? [];
  const wait = list === undefined ? dateOf(value?.trim() ?? '') - now : Number(list) * 1000;
  return wait > 0 && Number.isSafeInteger(wait) ? wait : undefined;
}

/** @returns milliseconds since 1970; NaN if the text is not a date of HTTP */
function dateOf(text: string): number {
  const [, day, month, year, ...time] = httpDate.exec(text) ?? [];
  if (day === undefined) return Number.NaN;
  const [hours, minutes, seconds] = time.map(Number) as [number, number, number];
  const index = months.indexOf(month!) / 3;
  const midnight = new Date(Date.UTC(Number(year), index, Number(day)));
  // `Date.UTC` reads February 30 as a day of March; what is no month has a negative index.
  const exists = index >= 0 && midnight.getUTCMonth() === index && hours < 24 && minutes < 60 && seconds <= 60;
  // A leap second is the first second after it.
  return exists ? midnight.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000 : Number.NaN;
}
