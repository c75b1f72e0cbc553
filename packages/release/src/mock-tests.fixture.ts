import { operations } from '@customerscore-kit/contract/operations';

const { method, path, body, security } = operations.uploadCustomers;

/** A test of a user: two mocks side by side on free ports, an upload to each, and nothing left open at the end. */
const test = `
test('each mock stores the codenames of the account, and drops other keys', async () => {
  const account = { customer: { attributes: { plan: 'string' } } };
  const mocks = await Promise.all([startMock({ account }), startMock({ account })]);
  for (const [index, mock] of mocks.entries()) {
    const customer = { external_id: String(index), name: 'Acme', attributes: { plan: 'pro', Plan: 'x' } };
    const answer = await fetch(mock.url + '${path}', {
      method: '${method}',
      headers: { 'content-type': '${body.mediaType}', '${security[0].header}': 'any' },
      body: JSON.stringify({ customers: [customer] }),
    });
    assert.equal(answer.status, 200);
    const stored = (await mock.customers()).map((each) => each.external_id + ' ' + JSON.stringify(each.attributes));
    assert.equal(stored.join(), index + ' {"plan":"pro"}');
    assert.equal((await mock.dropped()).map(({ pointer }) => pointer).join(), '/customers/0/attributes/Plan');
  }
  await Promise.all(mocks.map((mock) => mock.close()));
});`;

const required = `
const assert = require('node:assert/strict');
const { startMock } = require('@customerscore-kit/mock');`;

/** Test files in plain JavaScript that use the mock, by their paths in a project. */
export const mockTests: Readonly<Record<string, string>> = {
  'mock/jest/first.test.js': required + test,
  'mock/jest/second.test.js': required + test,
  'mock/node/common-js.test.cjs': `const { test } = require('node:test');${required}${test}`,
  'mock/node/modules.test.mjs': `
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { startMock } from '@customerscore-kit/mock';${test}`,
};
