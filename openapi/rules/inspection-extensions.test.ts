import { expect, test } from 'vitest';
import rule from './inspection-extensions.js';
import { lintWith } from './lint-with.ts';

const text = { type: 'string' };
const Contact = {
  type: 'object',
  required: ['customer', 'id', 'note'],
  properties: { customer: text, id: { ...text, 'x-identifies': 'contact' }, note: text, maybe: text },
};
const contacts = (by: unknown) => ({
  type: 'array',
  items: { $ref: '#/components/schemas/Contact' },
  'x-identified-by': by,
});
const codenames = (value: unknown, type = 'object') => ({ type, 'x-codenames': value });

test.each<[string, { given: Record<string, unknown>; want?: string }]>([
  ['codenames', { given: codenames({ of: 'customer.attributes', others: 'dropped', system: true }) }],
  ['events', { given: codenames({ of: 'events', others: 'dropped' }, 'string') }],
  ['codenames of no part', { given: codenames({ of: 'customers.metrics', others: 'dropped' }), want: '"of" must be' }],
  ['codenames as a text', { given: codenames('customer.metrics'), want: '"of" must be' }],
  ['codenames without others', { given: codenames({ of: 'customer.metrics' }), want: '"others" must be' }],
  [
    'codenames with a doubtful system',
    { given: codenames({ of: 'customer.metrics', others: 'refused', system: 'yes' }), want: '"system" must be' },
  ],
  [
    'codenames with a mistyped key',
    { given: codenames({ of: 'customer.metrics', others: 'refused', sytem: true }), want: 'has no field "sytem"' },
  ],
  [
    'codenames on a text',
    { given: codenames({ of: 'customer.metrics', others: 'dropped' }, 'string'), want: 'object' },
  ],
  ['events on an object', { given: codenames({ of: 'events', others: 'dropped' }), want: 'type string' }],
  ['identifier', { given: { ...text, 'x-identifies': 'customer' } }],
  ['identifier of something else', { given: { ...text, 'x-identifies': 'user' }, want: 'customer or contact' }],
  ['identifier that is a number', { given: { type: 'integer', 'x-identifies': 'contact' }, want: 'type string' }],
  ['name', { given: { ...text, 'x-names': 'contact' } }],
  ['name of something else', { given: { ...text, 'x-names': 'user' }, want: 'customer or contact' }],
  ['name that is a number', { given: { type: 'integer', 'x-names': 'contact' }, want: 'type string' }],
  ['reference', { given: { ...text, 'x-refers-to': 'customer' } }],
  ['reference to a contact', { given: { ...text, 'x-refers-to': 'contact' }, want: 'must be customer' }],
  ['reference that is a number', { given: { type: 'integer', 'x-refers-to': 'customer' }, want: 'type string' }],
  ['identity', { given: contacts(['customer', 'id']) }],
  ['identity as a text', { given: contacts('id'), want: 'list of field names' }],
  ['identity of nothing', { given: contacts([]), want: 'list of field names' }],
  ['identity on an object', { given: { ...Contact, 'x-identified-by': ['id'] }, want: 'belongs on an array' }],
  ['identity by what may be missing', { given: contacts(['maybe', 'id']), want: '"maybe" must be a required field' }],
  ['identity by no field', { given: contacts(['toString', 'id']), want: '"toString" must be a required field' }],
  ['identity of it is not said what', { given: contacts(['id', 'note']), want: '"note" needs x-identifies' }],
  ['retired', { given: { ...Contact, 'x-retired': { scorings: 'metrics' } } }],
  ['retired without a new place', { given: { ...Contact, 'x-retired': { scorings: null } }, want: 'to its successor' }],
  ['retired as a list', { given: { ...Contact, 'x-retired': ['scorings'] }, want: 'to its successor' }],
  ['retired on a text', { given: { ...text, 'x-retired': { scorings: 'metrics' } }, want: 'type object' }],
  [
    'retired and there still',
    { given: { ...Contact, 'x-retired': { note: 'maybe' } }, want: '"note" is still a property' },
  ],
  ['unit', { given: { type: 'integer', 'x-unit': 'milliseconds' } }],
  ['unknown unit', { given: { type: 'integer', 'x-unit': 'seconds' }, want: 'must be milliseconds' }],
  ['unit of a text', { given: { ...text, 'x-unit': 'milliseconds' }, want: 'belongs on a number' }],
])('%s', async (_name, { given, want }) => {
  const found = await lintWith(rule, { components: { schemas: { Contact, Given: given } } });
  if (want === undefined) return expect(found).toEqual({});
  const extension = Object.keys(given).findLast((key) => key.startsWith('x-'));
  expect(found).toEqual({ [`components/schemas/Given/${extension}`]: [expect.stringContaining(want)] });
});

test.each<[string, { notifies: unknown; want: string[] }]>([
  ['true', { notifies: true, want: [] }],
  ['absent', { notifies: undefined, want: [] }],
  ['a text', { notifies: 'true', want: ['paths/~1a/post/x-notifies'] }],
])('whether an operation notifies people: %s', async (_name, { notifies, want }) => {
  const found = await lintWith(rule, { paths: { '/a': { post: { 'x-notifies': notifies } } } });
  expect(Object.keys(found)).toEqual(want);
});
