import { expect, test } from 'vitest';
import { withoutInheritedNames } from './without-inherited-names.ts';

test.each<[string, { given: unknown; want: unknown }]>([
  ['a document without such names', { given: { properties: { a: {} } }, want: undefined }],
  [
    'a name that every object has',
    {
      given: { schemas: [{ properties: { constructor: { type: 'string' }, a: {} }, additionalProperties: false }] },
      want: {
        schemas: [
          {
            properties: { a: {} },
            additionalProperties: false,
            patternProperties: { '^constructor$': { type: 'string' } },
          },
        ],
      },
    },
  ],
  [
    '__proto__, in a property called properties',
    {
      given: JSON.parse('{ "properties": { "properties": { "properties": { "__proto__": { "type": "number" } } } } }'),
      want: {
        properties: { properties: { properties: {}, patternProperties: { '^__proto__$': { type: 'number' } } } },
      },
    },
  ],
])('%s', (_, { given, want }) => {
  expect(withoutInheritedNames(given)).toEqual(want);
});
