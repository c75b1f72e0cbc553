import { expect, test } from 'vitest';
import type { Violation } from './check.ts';
import { explain } from './explain.ts';

const root = { customers: [{}] };
const violation = (pointer: string, keyword: string, params: Violation['params'], value: unknown): Violation => ({
  pointer,
  keyword,
  params,
  value,
});

test.each<[Violation, string, string]>([
  [
    violation('/customers/0/external_id', 'type', { type: 'string' }, 12345),
    '/customers/0/external_id',
    'customers[0].external_id must be a string, but is a number.',
  ],
  [
    violation('/customers/0/attributes/a~1b c', 'type', { type: ['string', 'number', 'boolean'] }, null),
    '/customers/0/attributes/a~1b c',
    'customers[0].attributes["a/b c"] must be a string, a number or a boolean, but is null.',
  ],
  [
    violation('/customers/0', 'required', { missingProperty: 'name' }, {}),
    '/customers/0',
    'customers[0] lacks the required field "name".',
  ],
  [
    violation('/customers/0/external_id', 'maxLength', { limit: 7 }, '12345678'),
    '/customers/0/external_id',
    'customers[0].external_id is longer than 7 characters.',
  ],
  [
    violation('/customers/0/metrics', 'maxItems', { limit: 2 }, [1, 2, 3]),
    '/customers/0/metrics',
    'customers[0].metrics must have at most 2 items, but has 3.',
  ],
  [
    violation('/customers/0/external_id', 'format', { format: 'date' }, 'today'),
    '/customers/0/external_id',
    'customers[0].external_id must be a date, written YYYY-MM-DD.',
  ],
  [
    violation('/customers/0/external_id', 'format', { format: 'email' }, 'nobody'),
    '/customers/0/external_id',
    'customers[0].external_id must be an e-mail address.',
  ],
])('%j', (given, pointer, message) => {
  expect(explain([given], root, (error) => error)).toEqual([
    { pointer, keyword: given.keyword, message, shortMessage: expect.any(String), params: given.params },
  ]);
});

test('explains violations in any order, each with its own position', () => {
  const pointers = ['/a~1b/0', '/a', '/a/0/b', '', '/a/0', '/a/10/b', '/', '//x', '/c/d', '/a/0/b'];
  const places = ['["a/b"][0]', 'a', 'a[0].b', 'The body', 'a[0]', 'a[10].b', '[""]', '[""].x', 'c.d', 'a[0].b'];
  const violations = pointers.map((pointer) => violation(pointer, 'format', { format: 'email' }, 'nobody'));
  expect(explain(violations, {}, ({ message }) => message)).toEqual(
    places.map((place) => `${place} must be an e-mail address.`),
  );
});

test('names the whole value as the caller does', () => {
  const violations = [violation('', 'required', { missingProperty: 'name' }, {})];
  expect(explain(violations, {}, ({ message }) => message, 'The customer')).toEqual([
    'The customer lacks the required field "name".',
  ]);
});
