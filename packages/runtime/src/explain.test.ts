import { expect, test } from 'vitest';
import { explain, type Fault } from './explain.ts';

const root = {
  customers: [
    {
      external_id: 12345,
      attributes: { 'a/b c': null },
      metrics: [1, 2, 3],
    },
  ],
};
const fault = (instancePath: string, keyword: string, params: Fault['params']): Fault => ({
  instancePath,
  keyword,
  params,
});

test.each<[Fault, string, string]>([
  [
    fault('/customers/0/external_id', 'type', { type: 'string' }),
    '/customers/0/external_id',
    'customers[0].external_id must be a string, but is a number.',
  ],
  [
    fault('/customers/0/attributes/a~1b c', 'type', { type: ['string', 'number', 'boolean'] }),
    '/customers/0/attributes/a~1b c',
    'customers[0].attributes["a/b c"] must be a string, a number or a boolean, but is null.',
  ],
  [
    fault('/customers/0', 'required', { missingProperty: 'name' }),
    '/customers/0',
    'customers[0] lacks the required field "name".',
  ],
  [
    fault('/customers/0/external_id', 'maxLength', { limit: 7 }),
    '/customers/0/external_id',
    'customers[0].external_id is longer than 7 characters.',
  ],
  [
    fault('/customers/0/metrics', 'maxItems', { limit: 2 }),
    '/customers/0/metrics',
    'customers[0].metrics must have at most 2 items, but has 3.',
  ],
  [
    fault('/customers/0/external_id', 'format', { format: 'date' }),
    '/customers/0/external_id',
    'customers[0].external_id must be a date, written YYYY-MM-DD.',
  ],
  [
    fault('/customers/0/external_id', 'format', { format: 'email' }),
    '/customers/0/external_id',
    'customers[0].external_id must be an e-mail address.',
  ],
])('%j', (given, pointer, message) => {
  expect(explain([given], root)).toEqual([{ pointer, keyword: given.keyword, message, params: given.params }]);
});

test('each of several faults is explained at its own place, whatever the order', () => {
  const pointers = ['/a~1b/0', '/a', '/a/0/b', '', '/a/0', '/a/10/b', '/', '//x', '/c/d', '/a/0/b'];
  const places = ['["a/b"][0]', 'a', 'a[0].b', 'The body', 'a[0]', 'a[10].b', '[""]', '[""].x', 'c.d', 'a[0].b'];
  const faults = pointers.map((pointer) => fault(pointer, 'format', { format: 'email' }));
  expect(explain(faults, {}).map(({ message }) => message)).toEqual(
    places.map((place) => `${place} must be an e-mail address.`),
  );
});

test('a repeated property is pointed at itself', () => {
  const given = fault('/items', 'x-unique-by', { property: 'date', index: 1 });
  expect(explain([given], { items: [{ date: 'a' }, { date: 'a' }] })[0]).toMatchObject({
    pointer: '/items/1/date',
    message: 'items[1].date repeats the date of an earlier item.',
  });
});
