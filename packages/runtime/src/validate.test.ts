import { validateUploadCustomers } from '@customerscore-kit/contract/validators';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const customer = { external_id: '1', name: 'Acme' };
const cycle: Record<string, unknown> = { ...customer };
cycle.self = cycle;
cycle.attributes = { cycle };
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const withAttributes = (attributes: object) => ({ customers: [{ ...customer, attributes }] });
const unsendable = 'cannot be sent as JSON.';
const unreadable = 'throws when it is read.';

describe('values that are not JSON', () => {
  test.each<[string, unknown, ...string[]]>([
    ['undefined', undefined, 'The body must be an object, but is undefined.'],
    ['a function', () => {}, 'The body must be an object, but is a function.'],
    ['a symbol', Symbol('s'), 'The body must be an object, but is a symbol.'],
    ['a bigint', 1n, `The body ${unsendable}`],
    ['a hole in an array', { customers: new Array(1) }, 'customers[0] must be an object, but is null.'],
    [
      'NaN',
      withAttributes({ a: Number.NaN }),
      'customers[0].attributes.a must be a string, a number or a boolean, but is null.',
    ],
    ['a symbol as a value, which is left out', withAttributes({ a: Symbol('s') })],
    ['undefined as a value, which is left out', withAttributes({ a: undefined })],
    [
      'a required field that is not enumerable, beside one that is undefined',
      { customers: [Object.defineProperty({ name: undefined }, 'external_id', { value: '1', enumerable: false })] },
      'customers[0] lacks the required field "external_id".',
      'customers[0] lacks the required field "name".',
    ],
    ['a Date as a text', withAttributes({ a: new Date(0) })],
    [
      'a Date as a date',
      withAttributes({ renewal_date: new Date(0) }),
      'customers[0].attributes.renewal_date must be a date, written YYYY-MM-DD.',
    ],
    ['a String object', { customers: [{ ...customer, name: new String('A') }] }],
    ['a Map', { customers: new Map([[0, customer]]) }, 'customers must be an array, but is an object.'],
    [
      'a cycle',
      { customers: [cycle] },
      'customers[0].attributes.cycle must be a string, a number or a boolean, but is an object.',
    ],
    ['a bigint as a value', withAttributes({ a: 1n }), `The body ${unsendable}`],
    ['a bigint in a field that no rule is about', { customers: [customer], extra: { list: [1n] } }],
    [
      'a getter that throws',
      {
        get customers() {
          throw new Error('no');
        },
      },
      `The body ${unreadable}`,
    ],
    ['a revoked proxy', { customers: [revoked.proxy] }, `The body ${unreadable}`],
    [
      'own __proto__',
      JSON.parse('{"customers": [{"external_id": "1", "name": "A", "attributes": {"__proto__": null}}]}'),
      'customers[0].attributes.__proto__ must be a string, a number or a boolean, but is null.',
    ],
  ])('%s', (_, value, ...messages) => {
    const result = validateUploadCustomers(value);
    expect(result.ok ? [] : result.errors.map((error) => error.message)).toEqual(messages);
  });

  test('never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const body = fc.record({
      customers: fc.oneof(
        anything,
        fc.array(
          fc.oneof(anything, fc.record({ external_id: anything, attributes: anything, metrics: fc.array(anything) })),
        ),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(anything, body), (value) => typeof validateUploadCustomers(value).ok === 'boolean'),
      { numRuns: 5_000 },
    );
  });
});

test('a body with very many errors is fast, and not all errors are listed', () => {
  const nulls = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`key-${n}`, null]));
  const flooded = validateUploadCustomers({ customers: [{ ...customer, attributes: nulls }] });
  expect(flooded.ok ? 0 : flooded.errors.length).toBe(1000);

  const tooLong = validateUploadCustomers({ customers: new Array(1_000_000).fill(0) });
  expect(tooLong.ok ? [] : tooLong.errors.map(({ keyword }) => keyword)).toEqual(['maxItems']);
});

test('truncates a key of megabytes in the pointer and the message, and still describes its value', () => {
  const key = '~/'.repeat(2_000_000);
  const result = validateUploadCustomers({ customers: [{ ...customer, attributes: { [key]: null } }] });
  expect(result.ok ? [] : result.errors).toMatchObject([
    {
      pointer: `/customers/0/attributes/${'~0~1'.repeat(500)}…`,
      message: `customers[0].attributes["${'~/'.repeat(500)}…"] must be a string, a number or a boolean, but is null.`,
    },
  ]);
});

test('changes to the params of an error do not affect later errors', () => {
  const check = () => {
    const result = validateUploadCustomers({ customers: [{ ...customer, attributes: { a: null } }] });
    return result.ok ? undefined : result.errors[0];
  };
  const before = check();
  (check()!.params.type as string[]).push('anything');
  expect(check()).toEqual(before);
});

describe('hands back', () => {
  test('the value itself, if it is plain', () => {
    const body = { customers: [customer], extra: { list: [1] } };
    const result = validateUploadCustomers(body);
    expect(result.ok && result.value).toBe(body);
  });

  test('the value itself, if its items are not enumerable, which JSON.stringify sends all the same', () => {
    const customers = Object.defineProperty([], 0, { value: customer, enumerable: false });
    const body = { customers };
    expect(validateUploadCustomers(body)).toStrictEqual({ ok: true, value: body });
    const invalid = { customers: Object.defineProperty([], 0, { value: { ...customer, name: 1 }, enumerable: false }) };
    expect(validateUploadCustomers(invalid)).toMatchObject({ errors: [{ pointer: '/customers/0/name' }] });
  });

  test('a copy of what is sent, if that differs', () => {
    const body = { customers: [{ ...customer, attributes: { when: new Date(0), none: undefined } }] };
    const result = validateUploadCustomers(body);
    expect(result.ok && result.value).toStrictEqual(JSON.parse(JSON.stringify(body)));
  });
});
