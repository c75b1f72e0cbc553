import { limits } from '@customerscore-kit/contract/limits';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { BulkOperation, Client } from '../index.ts';
import { connectClient, customers, stopped } from './bulk-server.fixture.ts';

test('a `fetch` of yours sends the batches, whether it is an option or global', async () => {
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(`${request.url} ${request.headers.get('customerscore-key')}`);
    return new Response();
  };
  const { client, received } = await connectClient(undefined, { fetch });
  await client.uploadMany(customers(150));
  const { client: other } = await connectClient();
  vi.stubGlobal('fetch', fetch);
  onTestFinished(() => void vi.unstubAllGlobals());
  await other.uploadMany(customers(50));
  expect(sent).toHaveLength(3);
  expect(sent[0]).toMatch(/\/api\/v1\/customers k$/);
  expect(received).toEqual([]);
});

test.each([
  ['concurrency', 0],
  ['concurrency', Number.NaN],
  ['maxFailedBatches', 0],
  ['checkpointInterval', -1],
  ['timeout', Number.NaN],
  ['totalTimeout', '5'],
])('`%s: %s` is refused, instead of sending nothing or waiting forever', async (name, value) => {
  const { client, received } = await connectClient();
  expect(() => client.uploadMany(customers(10), { [name]: value })).toThrow(new RegExp(`^${name}: pass a number`));
  expect(received).toEqual([]);
});

test.each([
  ['uploadContacts', [{ customer_external_id: '1', contact_external_id: '2', contact_name: 'x' }], '/api/v1/contacts'],
] as const)('%s sends its records', async (operation, records, path) => {
  const { client, received } = await connectClient();
  const report = await (client as Client).uploadMany(records as never, {
    operation: operation as BulkOperation as never,
  });
  expect(report.acknowledged).toBe(1);
  expect(received[0]!.url).toBe(path);
});

test('`dryRun` counts batches, requests, bytes and the least time, and sends nothing', async () => {
  const { client, received } = await connectClient();
  const rows = customers(100_050);
  const report = await client.uploadMany(rows, { dryRun: true });
  expect(received).toEqual([]);
  expect(report).toMatchObject({ dryRun: true, records: 100_050, neverSent: 100_050, batches: 1001, requests: 0 });
  expect(report.leastMs).toBe(Math.floor(1000 / limits.uploadCustomers.requestsPerMinute) * 60_000);
});

test('each batch is reported when it is settled, and all records are in one', async () => {
  const { client } = await connectClient((_, index) => (index === 1 ? 400 : 200));
  const rows = customers(350).map((each, number) =>
    number === 5 ? { ...each, name: '' as string, external_id: 7 } : each,
  );
  const seen: number[] = [];
  for await (const { outcome, records } of client.uploadMany(rows as never)) {
    seen.push(...records.map(({ number }) => number));
    expect(['acknowledged', 'refused']).toContain(outcome);
  }
  expect(seen.sort((a, b) => a - b)).toEqual(rows.map((_, number) => number));
});

test('leaving the iteration stops the upload; awaiting it then tells what was done', async () => {
  const { client } = await connectClient();
  const upload = client.uploadMany(customers(2000), { concurrency: 1 });
  for await (const _ of upload) break;
  const { report } = await stopped(upload);
  expect(report.acknowledged).toBeGreaterThanOrEqual(100);
  expect(report.acknowledged + report.refused + report.inDoubt + report.neverSent).toBe(report.records);
  expect(report.records).toBeLessThan(2000);
});
