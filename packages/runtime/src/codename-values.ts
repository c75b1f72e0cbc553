import { type Entry, fits } from './codename-entry.ts';
import { isDate } from './formats.ts';
import { nearest } from './nearest.ts';
import { type CodenamePlace, type Remark, writeInstead } from './remark.ts';
import { divideBy, finenessOf, maxSeconds } from './times.ts';

type Mismatch = Pick<Remark, 'code'> & Partial<Pick<Remark, 'suggest'>>;

/** Says what is wrong with a value that does not fit its codename. */
export function mismatch(entry: Entry, value: unknown, place: CodenamePlace): Mismatch {
  const { type, values, isFed } = entry;
  if (isFed) return { code: 'integration-fed' };
  if (type === 'boolean' && !place.takesBooleans) return { code: 'not-tracked' };
  if (type === 'timestamp' && typeof value === 'number' && value > maxSeconds) {
    return { code: 'milliseconds', suggest: () => divideBy(finenessOf(value)) };
  }
  if (type === 'date' && typeof value === 'string' && /^[T ]/.test(value.slice(10)) && isDate(value.slice(0, 10))) {
    return { code: 'date-time', suggest: () => dayOf(value) };
  }
  if (values !== undefined && fits({ ...entry, values: undefined }, value)) {
    const suggest = () =>
      typeof value === 'string' ? writeInstead(nearest(value, [...values].map(String))) : undefined;
    return { code: 'value-not-allowed', suggest };
  }
  return { code: 'wrong-type', suggest: () => asType(type, value) };
}

/** How to send a time as a day. */
function dayOf(time: string): string {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(time);
  if (!hasZone) return writeInstead(time.slice(0, 10))!;
  return 'Send the day alone, written YYYY-MM-DD, as it is in your time zone: there this time may fall on another day.';
}

/** How to send a value as another type. */
function asType(type: Entry['type'], value: unknown): string {
  const isText = typeof value === 'string';
  switch (type) {
    case 'string':
      return 'Send it as a text, in quotes.';
    case 'number':
      if (typeof value === 'string' && !Number.isFinite(Number(value.trim() || Number.NaN))) {
        return 'Send a number, with a point before the decimals and nothing else but digits.';
      }
      return isText ? 'Send a number, without quotes.' : 'Send a number.';
    case 'boolean':
      return isText ? 'Send true or false, without quotes.' : 'Send true or false.';
    case 'date':
      return 'Send a day of the calendar as a text, written YYYY-MM-DD.';
    case 'timestamp':
      return isText ? 'Send the seconds since 1970 as a number, without quotes.' : 'Send the seconds since 1970.';
    case 'url':
      return typeof value === 'string' && /^[a-z][a-z\d+.-]*:./i.test(value)
        ? 'Percent-encode the characters that an address cannot have, such as blanks and letters with accents.'
        : 'Send an address with its scheme, such as https://example.com.';
    case 'email':
      return typeof value === 'string' && /[\s<>]/.test(value)
        ? 'Send the e-mail address alone, without a name or blanks.'
        : 'Send a whole e-mail address, such as jane@example.com.';
  }
}
