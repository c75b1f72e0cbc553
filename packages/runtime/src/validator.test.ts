import {
  validateContact,
  validateCustomer,
  validateEvent,
  validateMetric,
  validateUploadCustomers,
} from '@customerscore-kit/contract/validators';
import { describe, expect, test } from 'vitest';

const customer = { external_id: '1', name: 'Acme' };
const issuesOf = (value: unknown, validator: typeof validateUploadCustomers = validateUploadCustomers) =>
  validator['~standard'].validate(value);

describe('Standard Schema', () => {
  test('has the version and the vendor', () => {
    expect(validateCustomer['~standard']).toMatchObject({ version: 1, vendor: 'customerscore-kit' });
  });

  test('returns only the value, if it is valid', () => {
    const body = { customers: [customer] };
    const result = issuesOf(body);
    expect(result).toStrictEqual({ value: body });
    expect('value' in result && result.value).toBe(body);
  });

  test('returns what is sent, if that differs', () => {
    const body = { customers: [{ ...customer, attributes: { when: new Date(0) } }] };
    expect(issuesOf(body)).toStrictEqual({ value: JSON.parse(JSON.stringify(body)) });
  });

  test.each<[string, { given: unknown; path: (string | number)[]; message: string }]>([
    [
      'a field',
      {
        given: { customers: [{ ...customer, name: 5 }] },
        path: ['customers', 0, 'name'],
        message: 'Must be a string, but is a number.',
      },
    ],
    [
      'a missing field',
      {
        given: { customers: [customer, { external_id: '1' }] },
        path: ['customers', 1, 'name'],
        message: 'Is required.',
      },
    ],
    ['the whole value', { given: 5, path: [], message: 'Must be an object, but is a number.' }],
    ['a missing field of the whole value', { given: {}, path: ['customers'], message: 'Is required.' }],
    [
      'a text that is too long',
      {
        given: { customers: [{ ...customer, name: 'x'.repeat(300) }] },
        path: ['customers', 0, 'name'],
        message: 'Must be at most 255 characters.',
      },
    ],
    [
      'an address',
      {
        given: { customers: [{ ...customer, owner_email: 'x' }] },
        path: ['customers', 0, 'owner_email'],
        message: 'Must be an e-mail address.',
      },
    ],
    [
      'a date',
      {
        given: { customers: [{ ...customer, metrics: [{ date: 'x' }] }] },
        path: ['customers', 0, 'metrics', 0, 'date'],
        message: 'Must be a date, written YYYY-MM-DD.',
      },
    ],
    [
      'a key that is a number, in an object',
      {
        given: { customers: [{ ...customer, attributes: { '0': null } }] },
        path: ['customers', 0, 'attributes', '0'],
        message: 'Must be a string, a number or a boolean, but is null.',
      },
    ],
    [
      'a key with the characters of a pointer',
      {
        given: { customers: [{ ...customer, attributes: { 'a/b~c': null } }] },
        path: ['customers', 0, 'attributes', 'a/b~c'],
        message: 'Must be a string, a number or a boolean, but is null.',
      },
    ],
    [
      'a repeated date',
      {
        given: { customers: [{ ...customer, metrics: [{ date: '2024-08-14' }, { date: '2024-08-14' }] }] },
        path: ['customers', 0, 'metrics', 1, 'date'],
        message: 'Repeats the date of an earlier item.',
      },
    ],
    [
      'an array of what is sent',
      {
        given: { customers: { toJSON: () => [5] } },
        path: ['customers', 0],
        message: 'Must be an object, but is a number.',
      },
    ],
    [
      'an object that is sent for an array',
      {
        given: { customers: [{ ...customer, attributes: { toJSON: () => ({ '0': null }) } }] },
        path: ['customers', 0, 'attributes', '0'],
        message: 'Must be a string, a number or a boolean, but is null.',
      },
    ],
    ['a value that cannot be sent', { given: 1n, path: [], message: 'Cannot be sent as JSON.' }],
  ])('points at %s', (_, { given, path, message }) => {
    expect(issuesOf(given)).toStrictEqual({ issues: [{ message, path }] });
  });
});

describe('errors', () => {
  const errorsOf = (value: unknown) => {
    const result = validateCustomer(value);
    return result.ok ? [] : result.errors;
  };

  test('for a missing field, name it', () => {
    expect(errorsOf({ external_id: '1' })).toStrictEqual([
      {
        pointer: '',
        keyword: 'required',
        message: 'The customer lacks the required field "name".',
        shortMessage: 'Is required.',
        params: { missingProperty: 'name' },
        missingProperty: 'name',
      },
    ]);
  });

  test('for other rules, do not', () => {
    expect(errorsOf({ ...customer, name: 5 })).toStrictEqual([
      {
        pointer: '/name',
        keyword: 'type',
        message: 'name must be a string, but is a number.',
        shortMessage: 'Must be a string, but is a number.',
        params: { type: 'string' },
      },
    ]);
  });
});

test.each([
  ['customer', validateCustomer],
  ['contact', validateContact],
  ['metric', validateMetric],
  ['event', validateEvent],
])('the validator of a %s calls it so', (name, validate) => {
  const result = validate(null);
  expect(result.ok ? [] : result.errors.map(({ message }) => message)).toEqual([
    `The ${name} must be an object, but is null.`,
  ]);
});
