import { expect, test } from 'vitest';
import rule from './field-names-snake-case.js';
import { lintWith } from './lint-with.ts';

const vendors = { 'x-provenance': [{ level: 'documented', source: 'any', of: ['name'] }] };
const others = { 'x-provenance': [{ level: 'documented', source: 'any', of: ['type'] }] };

test.each<[string, { given: object; want: string[] }]>([
  ['snake_case', { given: { external_id: {}, name: {}, line_2: {} }, want: [] }],
  ['camelCase', { given: { externalId: {} }, want: ['externalId'] }],
  ['kebab-case', { given: { 'external-id': {} }, want: ['external-id'] }],
  ['capitals', { given: { External_id: {}, ID: {} }, want: ['External_id', 'ID'] }],
  ['stray underscores', { given: { _id: {}, id_: {}, external__id: {} }, want: ['_id', 'id_', 'external__id'] }],
  ['digit first', { given: { '2nd_name': {} }, want: ['2nd_name'] }],
  ["the vendor's own spelling", { given: { eventName: vendors }, want: [] }],
  ['a source of something else', { given: { eventName: others }, want: ['eventName'] }],
])('%s', async (_name, { given, want }) => {
  const found = await lintWith(rule, { components: { schemas: { A: { properties: given } } } });
  expect(Object.keys(found)).toEqual(want.map((name) => `components/schemas/A/properties/${name}`));
});

test('ignores names in examples and names of schemas', async () => {
  const schemas = { CamelCase: { example: { properties: { externalId: {} } } } };
  expect(await lintWith(rule, { components: { schemas } })).toEqual({});
});
