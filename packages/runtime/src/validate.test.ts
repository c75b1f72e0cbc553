import { validateUploadCustomers } from '@customerscore-kit/contract/validators';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const customer = { external_id: '1', name: 'Acme' };
const cycle: Record<string, unknown> = { ...customer };
cycle.self = cycle;
cycle.attributes = { cycle };
const revoked = Proxy.revocable({}, {});
revoked.revoke();

describe('values that are no JSON', () => {
  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'The body must be an object, but is undefined.'],
    ['a function', () => {}, 'The body must be an object, but is a function.'],
    ['a symbol', Symbol('s'), 'The body must be an object, but is a symbol.'],
    ['a bigint', 1n, 'The body must be an object, but is a bigint.'],
    ['a hole in an array', { customers: new Array(1) }, 'customers[0] must be an object, but is undefined.'],
    [
      'NaN',
      { customers: [{ ...customer, attributes: { a: Number.NaN } }] },
      'customers[0].attributes.a must be a string, a number or a boolean, but is NaN.',
    ],
    [
      'a symbol as a value',
      { customers: [{ ...customer, attributes: { a: Symbol('s') } }] },
      'customers[0].attributes.a must be a string, a number or a boolean, but is a symbol.',
    ],
    [
      'a cycle',
      { customers: [cycle] },
      'customers[0].attributes.cycle must be a string, a number or a boolean, but is an object.',
    ],
    [
      'a getter that throws',
      {
        get customers() {
          throw new Error('no');
        },
      },
      'The value cannot be read: a getter or a proxy in it throws.',
    ],
    ['a revoked proxy', revoked.proxy, 'The value cannot be read: a getter or a proxy in it throws.'],
    [
      'own __proto__',
      JSON.parse('{"customers": [{"external_id": "1", "name": "A", "attributes": {"__proto__": null}}]}'),
      'customers[0].attributes.__proto__ must be a string, a number or a boolean, but is null.',
    ],
  ])('%s', (_, value, message) => {
    const result = validateUploadCustomers(value);
    expect(result.ok ? [] : result.errors.map((error) => error.message)).toEqual([message]);
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

test('a body of nothing but faults costs little, and its faults are not all listed', () => {
  const nulls = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`key-${n}`, null]));
  const flooded = validateUploadCustomers({ customers: [{ ...customer, attributes: nulls }] });
  expect(flooded.ok ? 0 : flooded.errors.length).toBe(1000);

  const tooLong = validateUploadCustomers({ customers: new Array(1_000_000).fill(0) });
  expect(tooLong.ok ? [] : tooLong.errors.map(({ keyword }) => keyword)).toEqual(['maxItems']);
});

test('what a caller does to the params of a fault changes no later one', () => {
  const check = () => {
    const result = validateUploadCustomers({ customers: [{ ...customer, attributes: { a: null } }] });
    return result.ok ? undefined : result.errors[0];
  };
  const before = check();
  (check()!.params.type as string[]).push('anything');
  expect(check()).toEqual(before);
});

test('hands back the value itself', () => {
  const body = { customers: [customer] };
  const result = validateUploadCustomers(body);
  expect(result.ok && result.value).toBe(body);
});
