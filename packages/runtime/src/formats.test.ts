import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDate, isEmail, isUri } from './formats.ts';

const ajv = new Ajv2020();
addFormats.default(ajv, ['date', 'email', 'uri']);
const ajvFormats = {
  date: ajv.compile<string>({ type: 'string', format: 'date' }),
  email: ajv.compile<string>({ type: 'string', format: 'email' }),
  uri: ajv.compile<string>({ type: 'string', format: 'uri' }),
};

const digits = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
const dates = fc.tuple(digits, digits, digits, digits).map(([c, y, m, d]) => `${c}${y}-${m}-${d}`);
const nearDates = fc
  .tuple(dates, fc.nat(11), fc.constantFrom('', '-', 'x', '٣', ' ', '\n'))
  .map(([text, at, junk]) => text.slice(0, at) + junk + text.slice(at + 1));

const letters = fc.string({ unit: fc.constantFrom(...'aZ09.-_@+\'"<> é'), maxLength: 12 });
const addresses = fc.oneof(
  letters,
  fc.tuple(letters, letters).map((parts) => parts.join('@')),
  fc.emailAddress(),
);

describe('isDate', () => {
  test('S13 agrees with ajv-formats on every day from 1896 to 2104', () => {
    for (let year = 1896; year <= 2104; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (isDate(text) !== ajvFormats.date(text)) expect.fail(text);
        }
      }
    }
  });

  test('agrees with ajv-formats on random dates and near misses', () => {
    fc.assert(
      fc.property(fc.oneof(dates, nearDates, fc.string()), (text) => isDate(text) === ajvFormats.date(text)),
      { numRuns: 20_000 },
    );
  });
});

describe('isEmail', () => {
  test('S07 agrees with ajv-formats on random e-mail addresses', () => {
    fc.assert(
      fc.property(addresses, (text) => isEmail(text) === ajvFormats.email(text)),
      { numRuns: 20_000 },
    );
  });

  test('returns quickly for a string of a megabyte', () => {
    for (const text of ['a'.repeat(1e6), `${'a.'.repeat(5e5)}@b`, `a@${'b-'.repeat(5e5)}`, `a@${'b.'.repeat(5e5)}!`]) {
      expect(isEmail(text)).toBe(false);
    }
  });
});

describe('isUri', () => {
  const characters = fc.string({ unit: fc.constantFrom(...'aZ09:/?#@!$&%.~-_+=é <>"\\^'), maxLength: 12 });
  const parts = fc.array(fc.constantFrom('//', '/', 'a', 'b.c', '?', '#', '@', ':80', '%20', '%2', ';', ''), {
    maxLength: 8,
  });
  const addresses = fc.oneof(
    characters,
    fc
      .tuple(fc.constantFrom('https:', 'a+b:', 'https://', '1:', ':', ''), parts)
      .map(([scheme, rest]) => scheme + rest.join('')),
    fc
      .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), characters)
      .map(([url, more]) => url + more),
  );

  test('agrees with ajv-formats on random URLs', () => {
    let accepted = 0;
    fc.assert(
      fc.property(addresses, (text) => {
        if (isUri(text)) accepted++;
        expect([text, isUri(text)]).toEqual([text, ajvFormats.uri(text)]);
      }),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(2000);
  });

  test.each(['a', '/', '%20', 'a@', 'a/', '?', '!'])('does not overflow the stack on 10 MB of %j', (part) => {
    for (const start of ['https://', 'https://h/', 'a:', 'a:b?', 'a:b#']) {
      const text = start + part.repeat(1e7 / part.length);
      expect(typeof isUri(text)).toBe('boolean');
    }
    expect(isUri(`https://example.com/${'a%20/'.repeat(1e6)}`)).toBe(true);
  });
});
