import { type Entry, fits } from './codename-entry.ts';
import { isDate } from './formats.ts';
import { nearest } from './nearest.ts';
import { type CodenamePlace, type Remark, writeInstead } from './remark.ts';
import { divideBy, maxSeconds, unitOf } from './times.ts';

type Mismatch = Pick<Remark, 'code'> & Partial<Pick<Remark, 'suggest'>>;

/** Why a value is not valid for its codename. */
export function describeMismatch(entry: Entry, value: unknown, place: CodenamePlace): Mismatch {
  const { type, values, isIntegrationFed } = entry;
  if (isIntegrationFed) return { code: 'integration-fed' };
  if (type === 'boolean' && !place.takesBooleans) return { code: 'not-tracked' };
  if (type === 'timestamp' && typeof value === 'number' && value > maxSeconds) {
    return { code: 'milliseconds', suggest: () => divideBy(unitOf(value)) };
  }
  if (type === 'date' && typeof value === 'string' && /^[T ]/.test(value.slice(10)) && isDate(value.slice(0, 10))) {
    return { code: 'date-time', suggest: () => dateSuggestion(value) };
  }
  if (values !== undefined && fits({ ...entry, values: undefined }, value)) {
    const suggest = () =>
      typeof value === 'string' ? writeInstead(nearest(value, [...values].map(String))) : undefined;
    return { code: 'value-not-allowed', suggest };
  }
  return { code: 'wrong-type', suggest: () => typeSuggestion(type, value) };
}

/** The suggestion for a date with a time. */
function dateSuggestion(time: string): string {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(time);
  if (!hasZone) return writeInstead(time.slice(0, 10))!;
  return 'Send only the date, written YYYY-MM-DD. Use the date in your time zone, which may differ from the one in the value.';
}

/** The suggestion for a value of the wrong type. */
function typeSuggestion(type: Entry['type'], value: unknown): string {
  const isText = typeof value === 'string';
  switch (type) {
    case 'string':
      return 'Send it as a string, in quotes.';
    case 'number':
      if (typeof value === 'string' && !Number.isFinite(Number(value.trim() || Number.NaN))) {
        return 'Send a number with only digits and, before the decimals, a point.';
      }
      return isText ? 'Send a number, without quotes.' : 'Send a number.';
    case 'boolean':
      return isText ? 'Send true or false, without quotes.' : 'Send true or false.';
    case 'date':
      return 'Send a valid date as a string, written YYYY-MM-DD.';
    case 'timestamp':
      return isText ? 'Send the seconds since 1970 as a number, without quotes.' : 'Send the seconds since 1970.';
    case 'url':
      return typeof value === 'string' && /^[a-z][a-z\d+.-]*:./i.test(value)
        ? 'Percent-encode characters that are not allowed in URLs, such as spaces and accented letters.'
        : 'Send a URL with its scheme, such as https://example.com.';
    case 'email':
      return typeof value === 'string' && /[\s<>]/.test(value)
        ? 'Send only the e-mail address, without a name or spaces.'
        : 'Send a complete e-mail address, such as jane@example.com.';
  }
}
