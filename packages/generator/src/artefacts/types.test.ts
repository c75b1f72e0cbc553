import { expect, test } from 'vitest';
import type { Schema } from '../contract/openapi.ts';
import type { Contract } from '../contract/read-contract.ts';
import { renderTypes } from './types.ts';

/** The types of a document that has these schemas. */
async function typesOf(schemas: Record<string, Schema>, paths: object = {}): Promise<string> {
  const document = { openapi: '3.1.0', info: { title: 'A', version: '1.0.0' }, paths, components: { schemas } };
  return (await renderTypes({ document } as unknown as Contract))['types.d.ts']!;
}

const text = { type: 'string' };
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each<[string, { given: Record<string, Schema>; want: string[] }]>([
  [
    'an object',
    {
      given: { Name: { type: 'object', properties: { a: text } } },
      want: ['export type Name = {\n    a?: string;\n};'],
    },
  ],
  [
    'its comment stands at the alias, once',
    {
      given: { Name: { ...text, description: 'A name.', maxLength: 9 } },
      want: ['/**\n * @description A name.\n *\n *     At most 9 characters.\n */\nexport type Name = string;'],
    },
  ],
  [
    'mentions in other schemas',
    {
      given: {
        Name: text,
        Named: { type: 'object', properties: { name: to('Name'), Name: to('Name') }, additionalProperties: to('Name') },
      },
      want: ['name?: Name;', '    Name?: Name;', '[key: string]: Name;'],
    },
  ],
  [
    'a schema within itself',
    {
      given: { Tree: { type: 'object', properties: { trees: { type: 'array', items: to('Tree') } } } },
      want: ['export type Tree = {\n    trees?: readonly Tree[];\n};'],
    },
  ],
  ['another name for a schema', { given: { A: text, B: to('A') }, want: ['export type B = A;'] }],
  [
    'unions and intersections',
    {
      given: { A: text, B: { anyOf: [to('A'), { type: 'null' }] }, C: { allOf: [to('A'), to('B')] } },
      want: ['export type B = A | null;', 'export type C = A & B;'],
    },
  ],
  [
    'a name that openapi-typescript would change',
    { given: { URLList: { type: 'array', items: text } }, want: ['export type URLList = readonly string[];'] },
  ],
])('each schema is an alias with its type: %s', async (_, { given, want }) => {
  const types = await typesOf(given);
  for (const part of want) expect(types.split(part), part).toHaveLength(2);
  for (const name of Object.keys(given)) expect(types).toContain(`\n        ${name}: ${name};\n`);
  expect(types).not.toMatch(/components\[["']schemas["']\]/);
});

test.each<[string, { given: Schema; want: string }]>([
  ['of values', { given: { type: 'array', items: text }, want: 'readonly string[]' }],
  [
    'of arrays',
    { given: { type: 'array', items: { type: 'array', items: text } }, want: 'readonly (readonly string[])[]' },
  ],
  [
    'of unions',
    { given: { type: 'array', items: { type: ['string', 'number'] } }, want: 'readonly (string | number)[]' },
  ],
  ['or null', { given: { type: ['array', 'null'], items: text }, want: 'readonly string[] | null' }],
  [
    'of fixed length',
    {
      given: { type: 'array', prefixItems: [text, { type: 'number' }] },
      want: 'readonly [\n    string,\n    number\n]',
    },
  ],
])('arrays are readonly: %s', async (_, { given, want }) => {
  expect(await typesOf({ Name: given })).toContain(`export type Name = ${want};`);
});

test('operations also refer to schemas by name', async () => {
  const content = { 'application/json': { schema: to('Name') } };
  const post = { operationId: 'send', requestBody: { content }, responses: { 200: { description: 'Sent.', content } } };
  const types = await typesOf({ Name: text }, { '/names': { post } });
  expect(types.split('"application/json": Name;')).toHaveLength(3);
});
