import { type MockOptions, startMock } from '@customerscore-kit/mock';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '../index.ts';
import { openGate } from './bulk-server.fixture.ts';

const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number' } },
} as const;

async function connect(options: MockOptions = {}) {
  const mock = await startMock({ account, rateLimit: false, ...options });
  onTestFinished(() => mock.close());
  return { mock, client: createClient({ key: 'k', baseUrl: mock.url, account, rateGate: openGate, onWarning() {} }) };
}

/** Customers with codenames that exist, in another case, and not at all, and with values of other types. */
const rows = Array.from({ length: 1000 }, (_, number) => ({
  external_id: `${number}`,
  name: `Customer ${number}`,
  attributes: { plan: 'pro', ...(number % 3 === 0 && { Plan: 'free' }), ...(number % 7 === 0 && { unknown: 1 }) },
  metrics: [{ date: '2026-01-01', logins: number, ...(number % 5 === 0 && { clicks: 2 }) }],
}));

test('what an upload warns of as dropped is what the API drops', async () => {
  const { mock, client } = await connect();
  const dropped: string[] = [];
  const report = await client.uploadMany(rows, {
    onWarning({ code, pointer }, number) {
      if (['unknown-codename', 'miscased-codename'].includes(code)) dropped.push(`${number}${pointer}`);
    },
  });
  expect(report).toMatchObject({ acknowledged: 1000, refused: 0, inDoubt: 0 });
  const stored = await mock.customers();
  expect(stored).toHaveLength(1000);
  // The pointers of the mock are within a request, whose records the request names.
  const keys = (all: string[]) => all.map((each) => each.replace(/^.*\/(?=(?:attributes|metrics)\/)/, '')).sort();
  expect(keys(dropped)).toEqual(keys(mock.dropped().map(({ pointer }) => pointer)));
  expect(dropped).toHaveLength(334 + 143 + 200);
  const { 'unknown-codename': unknown = 0, 'miscased-codename': miscased = 0 } = report.warnings;
  expect(unknown + miscased).toBe(mock.dropped().length);
  for (const { external_id, attributes } of stored) {
    expect({ external_id, attributes }).toEqual({ external_id, attributes: { plan: 'pro' } });
  }
});

test('requests that fail are repeated, and nothing is lost', async () => {
  const { mock, client } = await connect({ fail: 0.2, reset: 0.2 });
  const report = await client.uploadMany(rows, { retry: { limit: 20, baseDelay: 1 } });
  expect(report).toMatchObject({ acknowledged: 1000 });
  expect(report.retries).toBeGreaterThan(0);
  expect(await mock.customers()).toHaveLength(1000);
});

test.each([
  [{ unconfiguredScoring: true }, 490],
  [{ keys: { other: {} } }, 403],
])('an account that refuses everything stops the upload: %j', async (options, status) => {
  const { client } = await connect(options);
  await expect(client.uploadMany(rows)).rejects.toMatchObject({ cause: { status }, report: { acknowledged: 0 } });
});
