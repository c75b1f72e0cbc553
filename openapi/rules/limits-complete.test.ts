import { expect, test } from 'vitest';
import rule from './limits-complete.js';
import { lintWith } from './lint-with.ts';

const schemas = {
  Batch: {
    required: ['items'],
    properties: { items: { $ref: '#/components/schemas/Items' }, more: { type: 'array' } },
  },
  Items: { type: 'array', maxItems: 100 },
  TwoLists: { required: ['a', 'b'], properties: { a: { type: 'array' }, b: { type: 'array' } } },
  Single: { required: ['name'], properties: { name: { type: 'string' }, tags: { type: 'array' } } },
};
const body = (name: string) => ({
  requestBody: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } },
});
const rates = { requestsPerMinute: { value: 500, pool: 'rest' }, retryAfter: { value: 'seconds' } };
const maxBodyBytes = { value: 5000000 };
const maxItems = { value: '#/components/schemas/Items/maxItems' };
const batch = (limits: object) => ({ ...body('Batch'), 'x-limits': { ...rates, maxBodyBytes, maxItems, ...limits } });

const countProblem = 'value must be a positive integer.';
const pointerFault = 'value must be a positive integer, or a JSON pointer (#/…) to one.';

test.each<[string, { given: object; want: Record<string, string[]> }]>([
  ['no limits', { given: {}, want: { '': ['An operation needs x-limits.'] } }],
  ['no body', { given: { 'x-limits': rates }, want: {} }],
  [
    'no rate',
    {
      given: { 'x-limits': { retryAfter: rates.retryAfter } },
      want: { '/x-limits': ['x-limits needs requestsPerMinute.'] },
    },
  ],
  [
    'no retryAfter',
    {
      given: { 'x-limits': { requestsPerMinute: rates.requestsPerMinute } },
      want: { '/x-limits': ['x-limits needs retryAfter.'] },
    },
  ],
  ['batch', { given: batch({}), want: {} }],
  [
    'batch without its limits',
    {
      given: { ...body('Batch'), 'x-limits': rates },
      want: { '/x-limits': ['x-limits needs maxBodyBytes.', 'x-limits needs maxItems.'] },
    },
  ],
  ['one thing', { given: { ...body('Single'), 'x-limits': { ...rates, maxBodyBytes } }, want: {} }],
  [
    'two lists, neither the batch',
    { given: { ...body('TwoLists'), 'x-limits': { ...rates, maxBodyBytes } }, want: {} },
  ],
  ['maxItems as a figure', { given: batch({ maxItems: { value: 100 } }), want: {} }],
  [
    'pointer to nothing',
    { given: batch({ maxItems: { value: '#/components/nothing' } }), want: { '/x-limits/maxItems': [pointerFault] } },
  ],
  [
    'pointer to no number',
    {
      given: batch({ maxItems: { value: '#/components/schemas/Items/type' } }),
      want: { '/x-limits/maxItems': [pointerFault] },
    },
  ],
  [
    'pointer without #',
    {
      given: batch({ maxItems: { value: '/components/schemas/Items/maxItems' } }),
      want: { '/x-limits/maxItems': [pointerFault] },
    },
  ],
  [
    'pointer where a figure belongs',
    { given: batch({ maxBodyBytes: maxItems }), want: { '/x-limits/maxBodyBytes': [countProblem] } },
  ],
  ['nought', { given: batch({ maxBodyBytes: { value: 0 } }), want: { '/x-limits/maxBodyBytes': [countProblem] } }],
  ['fraction', { given: batch({ maxBodyBytes: { value: 1.5 } }), want: { '/x-limits/maxBodyBytes': [countProblem] } }],
  [
    'figure as a string',
    { given: batch({ maxBodyBytes: { value: '5 MB' } }), want: { '/x-limits/maxBodyBytes': [countProblem] } },
  ],
  [
    'rate without a pool',
    {
      given: batch({ requestsPerMinute: { value: 500 } }),
      want: { '/x-limits/requestsPerMinute': ['The rate needs a pool.'] },
    },
  ],
  [
    'retryAfter in minutes',
    {
      given: batch({ retryAfter: { value: 'minutes' } }),
      want: { '/x-limits/retryAfter': ['value must be "seconds".'] },
    },
  ],
  [
    'unknown limit',
    { given: batch({ maxitems: { value: 1 } }), want: { '/x-limits/maxitems': ['x-limits has no field "maxitems".'] } },
  ],
])('%s', async (_name, { given, want }) => {
  const found = await lintWith(rule, { paths: { '/a': { post: given } }, components: { schemas } });
  const place = 'paths/~1a/post';
  expect(found).toEqual(Object.fromEntries(Object.entries(want).map(([path, messages]) => [place + path, messages])));
});
