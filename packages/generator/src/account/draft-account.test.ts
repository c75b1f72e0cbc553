import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { awkwardNames, hostileTexts } from '../contract/hostile-texts.fixture.ts';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { draftAccount } from './draft-account.ts';
import { parseAccount } from './read-account.ts';
import { parsePayloads } from './read-payloads.ts';

const schema = parse(readFileSync(new URL('../../../../openapi/account/account.schema.yaml', import.meta.url), 'utf8'));
const document = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
) as OpenApiDocument;

/** The draft of the payloads that stand in files, as JSON. */
const draft = (...files: unknown[]) =>
  draftAccount(
    files.flatMap((content, index) => parsePayloads(JSON.stringify(content), `file-${index + 1}.json`)),
    document,
  );
const attributes = (...values: unknown[]) => ({
  customers: values.map((a) => ({ external_id: '1', name: 'A', attributes: { a } })),
});

describe('infers the type of a codename from its values', () => {
  test.each<[string, { values: unknown[]; want: RegExp }]>([
    ['numbers', { values: [39, 0.5], want: /a: number$/ }],
    ['booleans', { values: [true, false], want: /a: boolean$/ }],
    ['texts', { values: ['pro', 'team'], want: /a: string$/ }],
    ['days', { values: ['2024-08-14', '2024-08-15'], want: /a: date # confirm: all values are dates/ }],
    ['days with a time', { values: ['2024-08-14T10:00:00Z'], want: /a: date # confirm: dates with a time/ }],
    ['addresses', { values: ['https://example.com/a'], want: /a: url # confirm:/ }],
    ['e-mail addresses', { values: ['a@b.co'], want: /a: email # confirm:/ }],
    ['numbers in quotes', { values: ['39', '-1.5'], want: /a: string # confirm: numbers in quotes/ }],
    ['booleans in quotes', { values: ['true', 'False'], want: /a: string # confirm: true or false in quotes/ }],
    ['seconds since 1970', { values: [1723593600], want: /a: number # confirm: may be timestamps in seconds/ }],
    ['large numbers among others', { values: [1723593600, 5], want: /a: number$/ }],
    [
      'days among texts',
      { values: ['2024-08-14', 'soon'], want: /a: string # confirm: strings of several kinds: 1 dates, 1 other/ },
    ],
    [
      'mixed types: the most frequent',
      { values: [1, 2, 'x'], want: /a: number # confirm: mixed values: 2 numbers, 1 other/ },
    ],
    ['nulls beside numbers', { values: [null, 3], want: /a: number$/ }],
    [
      'days in the notation of some country',
      { values: ['15.01.2024', '1. 2. 2024'], want: /a: date # confirm: dates in an/ },
    ],
    ['such days with slashes', { values: ['1/15/2024', '2024/01/15'], want: /a: date # confirm: dates in another/ }],
    [
      'numbers with separators',
      { values: ['1,234.50', '1 234'], want: /a: string # confirm: numbers with separators/ },
    ],
    ['percentages', { values: ['12%', '-0.5 %'], want: /a: string # confirm: percentages; write number/ }],
    ['yes and no', { values: ['Yes', 'no'], want: /a: string # confirm: yes or no; write boolean/ }],
    ['digits after a zero', { values: ['007', '0123'], want: /a: string$/ }],
    ['more digits than a number holds', { values: ['12345678901234567890'], want: /a: string$/ }],
    [
      'a zero, and a fraction',
      { values: ['0', '0.5'], want: /a: string # confirm: strings of several|numbers in quotes/ },
    ],
    ['a version', { values: ['1.2.3'], want: /a: string$/ }],
    ['milliseconds since 1970', { values: [1723593600000], want: /a: number # confirm: .*milliseconds.*send seconds/ }],
    ['microseconds since 1970', { values: [1723593600000000], want: /a: number # confirm: .*microseconds/ }],
    ['times in two units', { values: [1723593600, 1723593600000], want: /a: number # confirm: .*several units/ }],
    ['only empty texts', { values: ['', ' '], want: /a: string # confirm: all values are empty strings/ }],
    [
      'an empty text among texts',
      { values: ['', 'pro'], want: /a: string # confirm: 1 of 2 values is an empty string/ },
    ],
    [
      'empty texts among numbers',
      { values: [1, '', ''], want: /a: number # confirm: 2 of 3 values are empty strings/ },
    ],
    ['an empty text among days', { values: ['2024-01-01', ''], want: /a: date # confirm: all .*; 1 of 2 values is/ }],
    ['objects', { values: [{ b: 1 }], want: /a: string # confirm: objects, which the API does not accept/ }],
    ['lists', { values: [['b']], want: /a: string # confirm: arrays, which the API does not accept/ }],
    ['objects among numbers', { values: [1, 2, {}], want: /a: number # confirm: mixed values: 2 numbers, 1 objects/ }],
    ['nothing', { values: [null], want: /a: string # confirm: no values found/ }],
  ])('%s', (_, { values, want }) => {
    const line = draft(attributes(...values))
      .text.split('\n')
      .find((each) => each.includes('a: '));
    expect(line).toMatch(want);
  });
});

test('drafts every part of an account, from one or more files', () => {
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
  expect(parse(draft(...payloads).text)).toEqual({
    customer: {
      attributes: { a: 'number', seats: 'number', plan: 'string' },
      metrics: { logins: 'number', exports: 'number' },
    },
    contact: { attributes: { phone: 'string', city: 'string' }, metrics: { clicks: 'number' } },
    events: ['sign up'],
  });
});

test('counts the guesses to confirm', () => {
  const { text, guesses } = draft(attributes('39'));
  expect(text).toMatch(/^# Drafted[\s\S]*\n# One guess is marked with "confirm:"/);
  expect(guesses).toBe(1);
  expect(draft(attributes(39))).toMatchObject({ guesses: 0, text: expect.not.stringContaining('confirm') });
  const lookalike = { customers: [{ attributes: { 'a # confirm: b': 1 } }] };
  expect(draft(lookalike).guesses).toBe(0);
});

describe('accepts bodies, records, and arrays of these', () => {
  const codenames = (seats: unknown, logins: unknown) => ({
    attributes: { seats },
    metrics: [{ date: '2024-01-01', logins }],
  });
  const customer = { external_id: '1', name: 'A', ...codenames(1, 2) };
  const contact = { customer_external_id: '1', contact_external_id: '2', contact_name: 'B', ...codenames(1, 2) };
  const event = { name: 'sign up', timestamp: 1, identification: { customer: '1' }, data: { customer: { seats: 1 } } };
  const ofCustomer = { customer: { attributes: { seats: 'number' }, metrics: { logins: 'number' } } };
  const ofContact = { contact: { attributes: { seats: 'number' }, metrics: { logins: 'number' } } };
  const ofEvent = { customer: { attributes: { seats: 'number' } }, events: ['sign up'] };
  test.each<[string, { payload: unknown; want: unknown }]>([
    ['customers: a body', { payload: { customers: [customer] }, want: ofCustomer }],
    ['customers: bodies', { payload: [{ customers: [customer] }, { customers: [] }], want: ofCustomer }],
    ['customers: a record', { payload: customer, want: ofCustomer }],
    ['customers: records', { payload: [customer, customer], want: ofCustomer }],
    ['customers: a record of a new one', { payload: { parent_external_id: '0', ...customer }, want: ofCustomer }],
    ['customers: a record in part', { payload: codenames(1, 2), want: ofCustomer }],
    ['customers: records of metrics', { payload: [{ external_id: '1', ...codenames(1, 2) }], want: ofCustomer }],
    [
      'customers: an update',
      { payload: { name: 'A', attributes: { seats: 1 } }, want: { customer: { attributes: { seats: 'number' } } } },
    ],
    ['contacts: a body', { payload: { contacts: [contact] }, want: ofContact }],
    ['contacts: bodies', { payload: [{ contacts: [contact] }], want: ofContact }],
    ['contacts: a record', { payload: contact, want: ofContact }],
    ['contacts: records', { payload: [contact, contact], want: ofContact }],
    ['contacts: a record in part', { payload: { contact_external_id: '2', ...codenames(1, 2) }, want: ofContact }],
    ['events: a body', { payload: { trackerKey: 'k', events: [event] }, want: ofEvent }],
    ['events: bodies', { payload: [{ trackerKey: 'k', events: [event] }], want: ofEvent }],
    ['events: an event', { payload: event, want: ofEvent }],
    ['events: a list', { payload: [event, event], want: ofEvent }],
    [
      'all at once',
      {
        payload: [customer, { contacts: [contact] }, event],
        want: { ...ofCustomer, ...ofContact, events: ['sign up'] },
      },
    ],
    [
      'parts without a value',
      { payload: [customer, { external_id: '1', attributes: null, metrics: null }], want: ofCustomer },
    ],
  ])('%s', (_, { payload, want }) => {
    expect(parse(draft(payload).text)).toEqual(want);
  });
});

describe('refuses a value that is not a payload, and says where', () => {
  test.each<[string, { payload: unknown; want: RegExp }]>([
    ['a text', { payload: 'x', want: /^file-1\.json is the string "x"\. It must be a request body.*CustomersUpload/ }],
    ['null in a list', { payload: [{ customers: [] }, null], want: /^file-1\.json, item 2 is null\./ }],
    ['a list in a list', { payload: [[{}]], want: /^file-1\.json, item 1 is an array\./ }],
    ['no field', { payload: {}, want: /is an object without fields\./ }],
    ['unknown fields', { payload: { id: 1, company: 'A' }, want: /is an object with the fields id, company\./ }],
    ['a wrapped body', { payload: { body: { customers: [] } }, want: /is an object with the field body\./ }],
    [
      'customers that are no list',
      {
        payload: { customers: {} },
        want: /CustomersUpload\.customers is an object without fields, where the API expects an array/,
      },
    ],
    [
      'a customer that is a text',
      {
        payload: { customers: ['A'] },
        want: /CustomersUpload\.customers\[0\] is the string "A", where the API expects an object/,
      },
    ],
    [
      'metrics that are no list',
      {
        payload: { external_id: '1', metrics: { logins: 1 } },
        want: /Customer\.metrics is an object .*expects an array/,
      },
    ],
    [
      'attributes that are a list',
      {
        payload: { external_id: '1', attributes: ['a'] },
        want: /Customer\.attributes is an array, where the API expects an object/,
      },
    ],
    ['customers without codenames', { payload: { customers: [{ external_id: '1' }] }, want: /nothing to draft/ }],
    ['an empty list', { payload: [], want: /nothing to draft/ }],
  ])('%s', (_, { payload, want }) => {
    expect(() => draft(payload)).toThrow(want);
  });
});

describe('marks questionable names', () => {
  const lines = (...names: string[]) =>
    draft({ customers: names.map((name) => ({ attributes: { [name]: 1 } })) })
      .text.split('\n')
      .filter((line) => line.includes(': number'))
      .map((line) => line.trim());
  test.each<[string, { names: string[]; want: string[] }]>([
    [
      'two spellings',
      {
        names: ['Plan Tier', 'seats', 'plan_tier', 'planTier'],
        want: [
          'Plan Tier: number # confirm: also spelt "plan_tier", "planTier"; keep the spelling of the application',
          'seats: number',
          'plan_tier: number # confirm: also spelt "Plan Tier", "planTier"; keep the spelling of the application',
          'planTier: number # confirm: also spelt "Plan Tier", "plan_tier"; keep the spelling of the application',
        ],
      },
    ],
    [
      'in case alone',
      {
        names: ['Seats', 'seats'],
        want: [
          'Seats: number # confirm: also spelt "seats"; keep the spelling of the application',
          'seats: number # confirm: also spelt "Seats"; keep the spelling of the application',
        ],
      },
    ],
    [
      'blanks around it',
      {
        names: [' seats'],
        want: ['" seats": number # confirm: has leading or trailing spaces; the application may not have them'],
      },
    ],
    ['dashes alone are names of their own', { names: ['-', '_'], want: ['"-": number', '_: number'] }],
  ])('%s', (_, { names, want }) => {
    expect(lines(...names)).toEqual(want);
  });

  test('of events too', () => {
    const event = (name: string) => ({ name, timestamp: 1 });
    expect(draft([event('Sign Up'), event('sign-up')]).text).toContain('- Sign Up # confirm: also spelt "sign-up"');
  });

  test('keeps each comment on one line, for any name', () => {
    const names = ['a\nb', 'A\nB', 'a\u2028b: c', 'a\u2028B: c'];
    const { text } = draft({ customers: names.map((name) => ({ attributes: { [name]: 1 } })) });
    expect(Object.keys(parse(text).customer.attributes)).toEqual(names);
  });
});

test('a draft of any codenames is an account file with exactly these codenames', () => {
  const codename = fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.constantFrom(...awkwardNames, ...hostileTexts),
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
      const { text } = draft({ customers });
      const account = parseAccount(text, 'draft', schema, document);
      expect(new Set(Object.keys(account.customer!.attributes!))).toEqual(new Set(Object.keys(codenames)));
      // As YAML 1.1 reads it, too: a merge or a word such as `yes` would be something else.
      expect(Object.keys(parse(text, { version: '1.1' }).customer.attributes)).toHaveLength(
        Object.keys(codenames).length,
      );
    }),
    { numRuns: 200 },
  );
});
