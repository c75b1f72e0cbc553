import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.UTC(2026, 0, 31, 12);

describe('Retry-After is read as it was meant, or not at all', () => {
  /** What is given, how many milliseconds are wanted, and the mistake that this prevents. */
  const cases: [given: string | null, want: number | undefined, mistake: string][] = [
    ['120', 120_000, 'milliseconds instead of seconds'],
    ['1', 1000, 'the least time is taken for none'],
    ['007', 7000, 'an octal number'],
    [' 120 ', 120_000, 'spaces, which a proxy may leave, make it invalid'],
    ['\t120', 120_000, 'a tab makes it invalid'],
    ['60, 120', 60_000, 'two servers, whose values fetch joins, are read as none, or as a list'],
    ['60,120', 60_000, 'two servers without a space are read as 60120'],
    ['60, soon', undefined, 'half of a value is trusted'],
    [',60', undefined, 'an empty value is read as 0'],
    ['5.5', undefined, 'the fraction is cut off, or 55 seconds'],
    ['5,5', 5000, 'a decimal comma is a list'],
    ['-5', undefined, '`Date.parse` reads May 2001, and a negative time ends at once'],
    ['+5', undefined, '`Number` accepts a sign'],
    ['10 minutes', undefined, '`parseInt` reads 10 seconds'],
    ['5s', undefined, '`parseInt` reads 5 seconds, of a unit that nobody documents'],
    ['120;x', undefined, '`parseInt` ignores the rest'],
    ['1e3', undefined, '`Number` reads 1000'],
    ['0x10', undefined, '`Number` reads 16'],
    ['1_000', undefined, 'the separator of a programming language'],
    ['٣', undefined, 'a digit of another script'],
    ['１２', undefined, 'digits of full width'],
    ['NaN', undefined, 'a wait of NaN ends at once'],
    ['Infinity', undefined, 'a wait that never ends'],
    ['null', undefined, 'a server that prints its own null'],
    ['', undefined, '`Number` reads 0'],
    [' ', undefined, '`Number` reads 0'],
    [null, undefined, 'a header that is missing is read as 0'],
    ['0', undefined, 'a retry at once, in a loop'],
    ['00', undefined, 'a retry at once, in a loop'],
    ['9007199254740', 9_007_199_254_740_000, 'a number that can be held is lost; the caller caps it'],
    ['9007199254741', undefined, 'a number that cannot be held loses its last digits'],
    ['9'.repeat(400), undefined, 'Infinity'],
    ['Sat, 31 Jan 2026 12:01:00 GMT', 60_000, 'a date is read as none'],
    [' Sat, 31 Jan 2026 12:01:00 GMT ', 60_000, 'spaces make a date invalid'],
    ['Sun, 01 Feb 2026 12:00:00 GMT', 86_400_000, 'the month is counted from 0'],
    ['Thu, 31 Dec 2026 23:59:59 GMT', 28_900_799_000, 'the end of a year'],
    ['Tue, 29 Feb 2028 00:00:00 GMT', 65_534_400_000, 'the leap day is refused'],
    ['Sat, 31 Jan 2026 11:59:00 GMT', undefined, 'a wait of less than nothing'],
    ['Sat, 31 Jan 2026 12:00:00 GMT', undefined, 'a wait of nothing'],
    ['Saturday, 31-Jan-26 12:01:00 GMT', undefined, 'RFC 850: a year of two digits is guessed'],
    ['Sat Jan 31 12:01:00 2026', undefined, 'asctime: it is read in the time zone of this machine'],
    ['Sat, 31 Jan 26 12:01:00 GMT', undefined, 'the year 26, or 1926'],
    ['Sat, 31 Jan 2026 12:01:00 +0100', undefined, 'a time zone, which HTTP does not have'],
    ['Sat, 31 Jan 2026 12:01:00', undefined, 'it is read in the time zone of this machine'],
    ['2026-01-31T12:01:00Z', undefined, 'ISO 8601 is not a date of HTTP'],
    ['1769860860', 1_769_860_860_000, 'a Unix time is a number of seconds, from now; the caller caps it'],
    ['Mon, 30 Feb 2026 12:00:00 GMT', undefined, '`Date.UTC` reads March 2'],
    ['Mon, 30 Feb 2026 12:00:60 GMT', undefined, 'a leap second makes any day exist'],
    ['Sun, 29 Feb 2026 12:00:00 GMT', undefined, '`Date.UTC` reads March 1'],
    ['Sun, 00 Feb 2026 12:00:00 GMT', undefined, '`Date.UTC` reads January 31'],
    ['Sun, 32 Jan 2026 12:00:00 GMT', undefined, '`Date.UTC` reads February 1'],
    ['Sat, 31 Jan 2026 23:59:60 GMT', 43_200_000, 'a leap second, which HTTP allows, is refused'],
    ['Sat, 31 Jan 2026 23:59:61 GMT', undefined, 'two leap seconds'],
    ['Sat, 31 Jan 2026 25:00:00 GMT', undefined, '25 hours, read as 1 o’clock of the next day'],
    ['Sat, 31 Jan 2026 24:00:00 GMT', undefined, 'the midnight of another notation'],
    ['Sat, 31 Jan 2026 12:60:00 GMT', undefined, '60 minutes'],
    ['Sat, 31 Foo 2026 12:01:00 GMT', undefined, 'a month that does not exist is the one before the first'],
    ['sat, 31 jan 2026 12:01:00 gmt', undefined, 'what `Date.parse` forgives'],
    ['Sat, 31 Jan 2026 12:01:00 GMT, 60', undefined, 'a comma within a date separates two values'],
  ];
  test.for(cases)('%j is %s: not %s', ([given, want]) => {
    expect(parseRetryAfter(given, now)).toBe(want);
  });
});

test('never throws, and returns undefined or a positive safe integer', () => {
  const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String);
  const dates = fc
    .date({ noInvalidDate: false })
    .map((date) => (Number.isNaN(date.getTime()) ? 'x' : date.toUTCString()));
  const pieces = fc.constantFrom(' ', ',', ':', '.', '-', '0', '60', 'GMT', 'Sat, ', '31 ', 'Jan ', '2026', '９', '\n');
  const values = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    digits,
    dates,
    fc.array(fc.oneof(digits, dates)).map((list) => list.join(', ')),
    fc.array(pieces, { maxLength: 20 }).map((list) => list.join('')),
    fc.constant(null),
  );
  fc.assert(
    fc.property(values, fc.maxSafeNat(), (value, at) => {
      const wait = parseRetryAfter(value, at);
      expect(wait === undefined || (Number.isSafeInteger(wait) && wait > 0)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('a date of any time to come is read to the second, as Date prints it', () => {
  const seconds = fc.integer({ min: 1, max: 7900 * 365 * 86_400 });
  fc.assert(
    fc.property(seconds, (wait) => {
      expect(parseRetryAfter(new Date(now + wait * 1000).toUTCString(), now)).toBe(wait * 1000);
    }),
  );
});
