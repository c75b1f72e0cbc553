import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Checkpoint, CheckpointStore, Report } from '../index.ts';
import { connectClient, customers, type Received, stopped } from './bulk-server.fixture.ts';

/** A store that keeps the latest checkpoint in memory. */
function memoryStore(): CheckpointStore {
  let kept: Checkpoint | undefined;
  return {
    load: async () => kept,
    save: async (checkpoint) => {
      kept = structuredClone(checkpoint);
    },
  };
}

/** Answers 400 to each request with a record of these numbers. */
const refuse =
  (isWrong: (number: number) => boolean) =>
  ({ records }: Received) =>
    records.some(({ external_id }) => isWrong(Number(external_id))) ? 400 : 200;

test.each([1, 4, 10])('stops if nothing is accepted, with %i requests at once', async (concurrency) => {
  const { client, received } = await connectClient(() => 400);
  const { report, cause } = await stopped(client.uploadMany(customers(2000), { bisect: true, concurrency }));
  expect(received.length).toBeGreaterThanOrEqual(200);
  expect(received.length).toBeLessThan(200 + concurrency);
  expect(cause).toMatchObject({ status: 400 });
  // Only those that were asked about alone.
  const alone = received.filter(({ records }) => records.length === 1).length;
  expect(report).toMatchObject({ acknowledged: 0, inDoubt: 0, refused: alone });
  expect(report.refused + report.neverSent).toBe(report.records);
});

test('goes on after a stop with all records that were not asked about alone', async () => {
  const wrong = refuse((number) => number < 200 || number === 250);
  const checkpoint = memoryStore();
  const reports: Report[] = [];
  for (;;) {
    const { client } = await connectClient(async (request) => {
      // It is answered when the upload has stopped.
      if (reports.length === 0 && request.records.length === 100 && request.records[0]!.external_id === '200')
        await setTimeout(1000);
      return wrong(request);
    });
    const upload = client.uploadMany(customers(400), { bisect: true, concurrency: 3, checkpoint });
    const report = await Promise.resolve(upload).catch((error: { report: Report }) => error.report);
    reports.push(report);
    if (report.neverSent === 0 && report.records === 400) break;
  }
  expect(reports.length).toBeGreaterThan(1);
  expect(reports.at(-1)).toMatchObject({ acknowledged: 199, refused: 201, inDoubt: 0 });
});

test.each([1, 4])('ends as usual if all of few records are refused, with %i requests at once', async (concurrency) => {
  const { client } = await connectClient(() => 400);
  const report = await client.uploadMany(customers(101), { bisect: true, concurrency });
  expect(report).toMatchObject({ records: 101, refused: 101, neverSent: 0 });
});

test('does not stop if the API accepted some before: in this run, or in the one that is resumed', async () => {
  const wrong = refuse((number) => number >= 1000 && number < 1300);
  const checkpoint = memoryStore();
  const { client } = await connectClient((request, index) => (index === 10 ? 403 : wrong(request)));
  const upload = () => client.uploadMany(customers(2000), { bisect: true, concurrency: 1, checkpoint });
  expect((await stopped(upload())).report).toMatchObject({ acknowledged: 1000 });
  expect(await upload()).toMatchObject({ acknowledged: 1700, refused: 300 });
});

test('does not stop for answers that refuse no record', async () => {
  const { client } = await connectClient((_, index) => (index < 250 ? 503 : 200));
  const options = { bisect: true, concurrency: 1, maxFailedBatches: 1000 };
  const report = await client.uploadMany(customers(20_000), options);
  expect(report).toMatchObject({ acknowledged: 7500, inDoubt: 12_500, refused: 0 });
});
