import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';
import rule from './operation-id-verb-noun.js';

test.each<[string, { given: string; allowed: boolean }]>([
  ['verb and noun', { given: 'uploadCustomers', allowed: true }],
  ['verb and two words', { given: 'deleteCustomerContact', allowed: true }],
  ['verb alone', { given: 'upload', allowed: false }],
  ['noun first', { given: 'customersUpload', allowed: false }],
  ['other verb', { given: 'importCustomers', allowed: false }],
  ['PascalCase', { given: 'UploadCustomers', allowed: false }],
  ['snake_case', { given: 'upload_customers', allowed: false }],
  ['word that begins like a verb', { given: 'gettyImages', allowed: false }],
])('%s: $given', async (_name, { given, allowed }) => {
  const found = await lintWith(rule, { paths: { '/a': { post: { operationId: given } } } });
  expect(Object.keys(found)).toEqual(allowed ? [] : ['paths/~1a/post/operationId']);
});

test('only operations have an operationId', async () => {
  expect(await lintWith(rule, { paths: { '/a': { parameters: { operationId: 'other' } } } })).toEqual({});
});
