import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';
import rule from './unique-by-required-property.js';

const Day = { type: 'object', required: ['date'], properties: { date: {}, note: {} } };
const list = (keywords: object) => ({ type: 'array', items: { $ref: '#/components/schemas/Day' }, ...keywords });

test.each<[string, { given: object; want: string | undefined }]>([
  ['required property', { given: list({ 'x-unique-by': 'date' }), want: undefined }],
  ['items inline', { given: list({ items: Day, 'x-unique-by': 'date' }), want: undefined }],
  ['array without the keyword', { given: list({}), want: undefined }],
  [
    'optional property',
    { given: list({ 'x-unique-by': 'note' }), want: '"note" must be a required field of the items.' },
  ],
  ['no such property', { given: list({ 'x-unique-by': 'day' }), want: 'The items have no property "day".' }],
  [
    'name that every object has',
    { given: list({ 'x-unique-by': 'toString' }), want: 'The items have no property "toString".' },
  ],
  ['no items', { given: { type: 'array', 'x-unique-by': 'date' }, want: 'The items have no property "date".' }],
  ['on an object', { given: { ...Day, 'x-unique-by': 'date' }, want: 'x-unique-by belongs on an array.' }],
  ['two names', { given: list({ 'x-unique-by': ['date'] }), want: 'x-unique-by must be the name of a property.' }],
])('%s', async (_name, { given, want }) => {
  const found = await lintWith(rule, { components: { schemas: { Day, Days: given } } });
  expect(found).toEqual(want === undefined ? {} : { 'components/schemas/Days/x-unique-by': [want] });
});

test('also checks an array in an inline body', async () => {
  const schema = { properties: { days: { type: 'array', items: {}, 'x-unique-by': 'date' } } };
  const found = await lintWith(rule, {
    paths: { '/a': { post: { requestBody: { content: { 'application/json': { schema } } } } } },
  });
  expect(Object.keys(found)).toEqual([
    'paths/~1a/post/requestBody/content/application~1json/schema/properties/days/x-unique-by',
  ]);
});
