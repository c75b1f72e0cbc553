import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';
import rule from './response-body-open.js';

const content = { 'application/json': { schema: { type: 'object' } } };
const of = (level: string, ...keywords: string[]) => ({ level, source: 'any', of: keywords });

const cases: [string, { given: object; allowed: boolean }][] = [
  ['no body', { given: { description: 'Done.' }, allowed: true }],
  ['body without a source', { given: { content }, allowed: false }],
  [
    'body with a source for the rest',
    { given: { content, 'x-provenance': [{ level: 'documented', source: 'S20' }] }, allowed: false },
  ],
  [
    'documented body',
    { given: { content, 'x-provenance': [of('documented', 'description', 'content')] }, allowed: true },
  ],
  ['reported body', { given: { content, 'x-provenance': [of('reported', 'content')] }, allowed: false }],
  ['assumed body', { given: { content, 'x-provenance': [of('assumed', 'content')] }, allowed: false }],
  [
    'source of something else',
    { given: { content, 'x-provenance': [of('documented', 'description')] }, allowed: false },
  ],
];

test.each(cases)('%s, in a component', async (_name, { given, allowed }) => {
  const found = await lintWith(rule, { components: { responses: { Received: given } } });
  expect(Object.keys(found)).toEqual(allowed ? [] : ['components/responses/Received/content']);
});

test.each(cases)('%s, inline', async (_name, { given, allowed }) => {
  const found = await lintWith(rule, { paths: { '/a': { get: { responses: { 200: given } } } } });
  expect(Object.keys(found)).toEqual(allowed ? [] : ['paths/~1a/get/responses/200/content']);
});
