import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { draftAccount } from './draft-account.ts';
import { parseAccount } from './read-account.ts';

const known = { customer: ['crm_link', 'contact_email', 'renewal_date'], contact: ['contact_name'] };
const schema = parse(readFileSync(new URL('../../../../openapi/account/account.schema.yaml', import.meta.url), 'utf8'));
const document = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
) as OpenApiDocument;

const attributes = (...values: unknown[]) => ({
  customers: values.map((a) => ({ external_id: '1', name: 'A', attributes: { a } })),
});

describe('a codename gets the type that its values suggest', () => {
  test.each<[string, { values: unknown[]; want: RegExp }]>([
    ['numbers', { values: [39, 0.5], want: /a: number$/ }],
    ['booleans', { values: [true, false], want: /a: boolean$/ }],
    ['texts', { values: ['pro', 'team'], want: /a: string$/ }],
    ['days', { values: ['2024-08-14', '2024-08-15'], want: /a: date # confirm: all values are days/ }],
    ['days with a time', { values: ['2024-08-14T10:00:00Z'], want: /a: date # confirm: days with a time/ }],
    ['addresses', { values: ['https://example.com/a'], want: /a: url # confirm:/ }],
    ['e-mail addresses', { values: ['a@b.co'], want: /a: email # confirm:/ }],
    ['numbers in quotes', { values: ['39', '-1.5'], want: /a: string # confirm: numbers in quotes/ }],
    ['booleans in quotes', { values: ['true', 'False'], want: /a: string # confirm: true or false in quotes/ }],
    ['seconds since 1970', { values: [1723593600], want: /a: number # confirm: may be times in seconds/ }],
    ['large numbers among others', { values: [1723593600, 5], want: /a: number$/ }],
    [
      'days among texts',
      { values: ['2024-08-14', 'soon'], want: /a: string # confirm: texts of several kinds: 1 days, 1 other/ },
    ],
    [
      'mixed types: the most frequent',
      { values: [1, 2, 'x'], want: /a: number # confirm: mixed values: 2 numbers, 1 other/ },
    ],
    ['nulls beside numbers', { values: [null, 3], want: /a: number$/ }],
    ['nothing', { values: [null], want: /a: string # confirm: no value was seen/ }],
  ])('%s', (_, { values, want }) => {
    const line = draftAccount([attributes(...values)], known)
      .split('\n')
      .find((each) => each.includes('a: '));
    expect(line).toMatch(want);
  });
});

test('every part of an account is drafted from the payloads that show it, in one or more files', () => {
  const payloads = [
    attributes(1),
    {
      customers: [
        {
          attributes: { crm_link: 'x' },
          metrics: [
            { date: '2024-01-01', logins: 3 },
            { date: '2024-01-02', exports: 1 },
          ],
        },
      ],
    },
    [{ contacts: [{ attributes: { phone: '+420 7123' }, metrics: [{ date: '2024-01-01', clicks: 1 }] }] }],
    { attributes: { seats: 4 } },
    {
      trackerKey: 'k',
      events: [{ name: 'sign up', data: { customer: { plan: 'pro' }, contact: { contact_name: 'P', city: 'Brno' } } }],
    },
  ];
  expect(parse(draftAccount(payloads, known))).toEqual({
    customer: {
      attributes: { a: 'number', seats: 'number', plan: 'string' },
      metrics: { logins: 'number', exports: 'number' },
    },
    contact: { attributes: { phone: 'string', city: 'string' }, metrics: { clicks: 'number' } },
    events: ['sign up'],
  });
});

test('the head counts what is to be confirmed', () => {
  expect(draftAccount([attributes('39')], known)).toMatch(/^# Drafted[\s\S]*\n# One guess is marked with "confirm:"/);
  expect(draftAccount([attributes(39)], known)).not.toContain('confirm');
});

describe('what is no payload is refused', () => {
  test.each<[string, { payload: unknown; want: RegExp }]>([
    ['a text', { payload: 'x', want: /body of a request.*Found: "x"/ }],
    ['one customer', { payload: { external_id: '1', name: 'A' }, want: /Found: fields external_id, name/ }],
    ['customers that are no list', { payload: { customers: {} }, want: /Found: fields customers/ }],
    ['customers without codenames', { payload: { customers: [{ external_id: '1' }] }, want: /nothing to draft/ }],
  ])('%s', (_, { payload, want }) => {
    expect(() => draftAccount([payload], known)).toThrow(want);
  });
});

test('a draft of any codenames is an account file that holds just these', () => {
  const codename = fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'a\nb',
      '# x',
      'a: b',
      '? x',
      '- x',
      'null',
      'true',
      '~',
      '0x1',
      '1e3',
      '&a',
      '*a',
      '!!str',
      '"',
      "'",
      '{',
      'x'.repeat(2000),
      '<<',
      '=',
      '\u0085',
      '\ufeff',
    ),
  );
  const values = fc.array(fc.constantFrom<unknown>(1, 'x', true, null, '2024-01-01', '39', 1.7e9, 'a@b.co'), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.dictionary(codename, values, { minKeys: 1, maxKeys: 6 }), (codenames) => {
      const customers = [0, 1, 2].map((index) => ({
        attributes: Object.fromEntries(
          Object.entries(codenames).flatMap(([name, list]) => (list[index] === undefined ? [] : [[name, list[index]]])),
        ),
      }));
      const account = parseAccount(
        draftAccount([{ customers }], { customer: [], contact: [] }),
        'draft',
        schema,
        document,
      );
      expect(new Set(Object.keys(account.customer!.attributes!))).toEqual(new Set(Object.keys(codenames)));
    }),
    { numRuns: 500 },
  );
});
