import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';
import rule from './no-limits-in-prose.js';

const inSchema = (schema: object) => ({ components: { schemas: { A: schema } } });
const text = (description: string) => ({ description, maxLength: 255 });

test.each<[string, { given: object; want: string[] }]>([
  ['no figure', { given: text('Your own identifier.'), want: [] }],
  ['figure', { given: text('At most 255 characters.'), want: ['description'] }],
  ['figure at the end of a sentence', { given: text('The limit is 255.'), want: ['description'] }],
  ['figure before a hyphen', { given: text('A 255-character string.'), want: ['description'] }],
  ['figure in the title', { given: { title: 'Text (255)', maxLength: 255 }, want: ['title'] }],
  ['another figure', { given: text('May take up to 30 minutes.'), want: [] }],
  ['part of a larger number', { given: text('1255 or 1,255 or 2550 or 255,000 or 255.5'), want: [] }],
  ['part of a word', { given: text('See RFC255 and v255a.'), want: [] }],
  ['percentage', { given: { description: '100 % or 100% of them.', maxItems: 100 }, want: [] }],
  ['part of a date', { given: { description: 'As in 2024-08-14.', maxItems: 14 }, want: [] }],
  ['thousands separators', { given: { description: 'At most 10,000.', maxItems: 10000 }, want: ['description'] }],
  ['none', { given: { description: 'At most 10000.', maxItems: 10000 }, want: ['description'] }],
  ['blank', { given: { description: 'At most 10 000.', maxItems: 10000 }, want: ['description'] }],
  ['maximum', { given: { description: 'From 0 to 99.', maximum: 99 }, want: ['description'] }],
  [
    "a property's limit",
    { given: { description: 'Names have 255 letters.', properties: { a: text('') } }, want: ['description'] },
  ],
  ["an item's limit", { given: { description: 'Words of 255 letters.', items: text('') }, want: ['description'] }],
  [
    'limit behind the reference of a property',
    {
      given: { properties: { b: { $ref: '#/components/schemas/B', description: 'At most 200.' } } },
      want: ['properties/b/description'],
    },
  ],
  [
    'limit of a schema further off',
    { given: { description: 'Some 200.', properties: { c: { properties: { b: { maxItems: 200 } } } } }, want: [] },
  ],
  ["another schema's limit", { given: { description: 'A 200 is not a promise.', maxItems: 100 }, want: [] }],
])('schema: %s', async (_name, { given, want }) => {
  const document = inSchema(given);
  const found = await lintWith(rule, {
    components: { schemas: { ...document.components.schemas, B: { maxItems: 200 } } },
  });
  expect(Object.keys(found)).toEqual(want.map((path) => `components/schemas/A/${path}`));
});

const limits = {
  maxItems: { value: '#/components/schemas/Batch/maxItems' },
  maxBodyBytes: { value: 5000000 },
  requestsPerMinute: { value: 500 },
  retryAfter: { value: 'seconds' },
};

test.each<[string, { given: string; repeats: boolean }]>([
  ['no figure', { given: 'Uploads a batch.', repeats: false }],
  ['rate', { given: 'At most 500/min.', repeats: true }],
  ['bytes', { given: 'Up to 5000000 bytes.', repeats: true }],
  ['bytes with separators', { given: 'Up to 5,000,000 bytes.', repeats: true }],
  ['megabytes', { given: 'Up to 5 MB.', repeats: true }],
  ['kilobytes', { given: 'Up to 5000 kB.', repeats: true }],
  ['the same figure of other things', { given: 'Five of 5 users.', repeats: false }],
  ['limit behind a pointer', { given: 'Up to 100 customers.', repeats: true }],
  ['minutes', { given: 'May take up to 30 minutes.', repeats: false }],
  ['status', { given: 'A 200 says that it was received.', repeats: false }],
])('operation: %s', async (_name, { given, repeats }) => {
  const lint = (operation: object) =>
    lintWith(rule, {
      paths: { '/a': { post: { 'x-limits': limits, responses: { 200: {} }, ...operation } } },
      components: { schemas: { Batch: { maxItems: 100 } }, responses: { Done: { description: given } } },
    });
  const place = 'paths/~1a/post';

  const inDescription = await lint({ description: given });
  expect(Object.keys(inDescription)).toEqual(repeats ? [`${place}/description`] : []);

  const inSummary = await lint({ summary: given });
  expect(Object.keys(inSummary)).toEqual(repeats ? [`${place}/summary`] : []);

  const inLimit = await lint({ 'x-limits': { ...limits, retryAfter: { value: 'seconds', description: given } } });
  expect(Object.keys(inLimit)).toEqual(repeats ? [`${place}/x-limits/retryAfter/description`] : []);

  const inResponse = await lint({ responses: { 200: { description: given } } });
  expect(Object.keys(inResponse)).toEqual(repeats ? [`${place}/responses/200/description`] : []);

  const inComponent = await lint({ responses: { 200: { $ref: '#/components/responses/Done' } } });
  expect(Object.keys(inComponent)).toEqual(repeats ? ['components/responses/Done/description'] : []);
});

test.each<[string, { given: object; want: string[] }]>([
  ['a status of the operation', { given: { 200: {} }, want: [] }],
  ['no status of the operation', { given: { 202: {} }, want: ['paths/~1a/post/description'] }],
])('a figure that is %s', async (_name, { given, want }) => {
  const post = { description: 'A 200 …', 'x-limits': { maxItems: { value: 200 } }, responses: given };
  expect(Object.keys(await lintWith(rule, { paths: { '/a': { post } } }))).toEqual(want);
});

test('reports a response that two operations share once', async () => {
  const post = { 'x-limits': limits, responses: { 429: { $ref: '#/components/responses/Slow' } } };
  const found = await lintWith(rule, {
    paths: { '/a': { post }, '/b': { post } },
    components: { responses: { Slow: { description: 'More than 500 a minute.' } } },
  });
  expect(found).toEqual({
    'components/responses/Slow/description': ['The prose repeats requestsPerMinute (500). Remove the number.'],
  });
});
