import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';
import rule from './provenance-required.js';

const sourced = { 'x-provenance': [{ level: 'documented', source: 'S01' }] };
const inPost = (operation: object) => ({ paths: { '/a': { post: { ...sourced, ...operation } } } });
const inComponents = (kind: string, thing: object) => ({ components: { [kind]: { Thing: thing } } });

test.each<[string, { given: object; want: string[] }]>([
  ['operation', { given: { paths: { '/a': { get: {} } } }, want: ['paths/~1a/get'] }],
  ['operation with a source', { given: inPost({}), want: [] }],
  ['path item, which states nothing', { given: { paths: { '/a': { summary: 'A', parameters: [] } } }, want: [] }],
  ['empty list', { given: inPost({ 'x-provenance': [] }), want: ['paths/~1a/post'] }],
  [
    'not a list',
    { given: inPost({ 'x-provenance': { level: 'documented', source: 'S01' } }), want: ['paths/~1a/post'] },
  ],
  ['limit', { given: inPost({ 'x-limits': { maxItems: {} } }), want: ['paths/~1a/post/x-limits/maxItems'] }],
  ['limit with a source', { given: inPost({ 'x-limits': { maxItems: sourced } }), want: [] }],
  ['inline response', { given: inPost({ responses: { 200: {} } }), want: ['paths/~1a/post/responses/200'] }],
  [
    'bare reference to a response',
    {
      given: {
        ...inPost({ responses: { 200: { $ref: '#/components/responses/Thing' } } }),
        ...inComponents('responses', sourced),
      },
      want: [],
    },
  ],
  ['component response', { given: inComponents('responses', {}), want: ['components/responses/Thing'] }],
  ['header', { given: inComponents('headers', {}), want: ['components/headers/Thing'] }],
  ['parameter', { given: inComponents('parameters', {}), want: ['components/parameters/Thing'] }],
  ['webhook', { given: { webhooks: { event: { post: {} } } }, want: ['webhooks/event/post'] }],
  ['security scheme', { given: inComponents('securitySchemes', {}), want: ['components/securitySchemes/Thing'] }],
  ['component schema', { given: inComponents('schemas', {}), want: ['components/schemas/Thing'] }],
  [
    'property',
    {
      given: inComponents('schemas', { ...sourced, properties: { a: { type: 'string' } } }),
      want: ['components/schemas/Thing/properties/a'],
    },
  ],
  [
    'property that is a bare reference',
    {
      given: inComponents('schemas', { ...sourced, properties: { a: { $ref: '#/components/schemas/Thing' } } }),
      want: [],
    },
  ],
  [
    'property that adds to a reference',
    {
      given: inComponents('schemas', {
        ...sourced,
        properties: { a: { $ref: '#/components/schemas/Thing', description: 'Own words.' } },
      }),
      want: ['components/schemas/Thing/properties/a'],
    },
  ],
  [
    'property that is called "properties"',
    {
      given: inComponents('schemas', { ...sourced, properties: { properties: { ...sourced, items: {} } } }),
      want: [],
    },
  ],
  [
    'property within items',
    {
      given: inComponents('schemas', { ...sourced, items: { properties: { a: {} } } }),
      want: ['components/schemas/Thing/items/properties/a'],
    },
  ],
  [
    'property of an inline body',
    {
      given: inPost({ requestBody: { content: { 'application/json': { schema: { properties: { a: {} } } } } } }),
      want: ['paths/~1a/post/requestBody/content/application~1json/schema/properties/a'],
    },
  ],
  ['example that looks like a schema', { given: inPost({ example: { schema: { properties: { a: {} } } } }), want: [] }],
])('%s', async (_name, { given, want }) => {
  expect(Object.keys(await lintWith(rule, given))).toEqual(want);
});
