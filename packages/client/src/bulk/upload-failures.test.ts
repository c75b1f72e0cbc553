import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClient, type Report, UploadStoppedError } from '../index.ts';
import { type Answer, openGate, startBulkServer } from './bulk-server.fixture.ts';

const answers = fc.oneof(
  { arbitrary: fc.constant<Answer>(200), weight: 6 },
  fc.constantFrom<Answer>(400, 413, 500, 502, 503, 408, 'reset'),
  fc.constant<Answer>({ status: 429, headers: { 'retry-after': '0' } }),
  { arbitrary: fc.constantFrom<Answer>(403, 490), weight: 1 },
);

/** Customers with ids that repeat, metrics that must be split, and records that `inspect` refuses. */
const records = fc.array(
  fc.record({
    external_id: fc.oneof({ arbitrary: fc.nat(400).map(String), weight: 30 }, { arbitrary: fc.constant(7), weight: 1 }),
    name: fc.constant('x'),
    metrics: fc.constantFrom(0, 1, 250).map((count) =>
      Array.from({ length: count }, (_, day) => ({
        date: new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
        n: 1,
      })),
    ),
  }),
  { minLength: 1, maxLength: 500 },
);

test('for any failures, each record is acknowledged, refused, in doubt or never sent: exactly one of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      records,
      fc.array(answers, { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 5 }),
      async (source, script, bisect, concurrency) => {
        // With nothing but 429, it would wait forever.
        const played = [...script, 200] as const;
        const server = await startBulkServer((_, index) => played[index % played.length]!);
        const client = createClient({
          key: 'k',
          baseUrl: server.url,
          rateGate: openGate,
          retry: { baseDelay: 1, limit: 1 },
        });
        const outcomes = new Map<number, string>();
        let stop: UploadStoppedError | undefined;
        const upload = client.uploadMany(source as never, { bisect, concurrency, maxFailedBatches: 4 });
        try {
          for await (const { outcome, records } of upload) {
            for (const { number } of records) {
              if (outcomes.has(number)) throw new Error(`Record ${number} is settled twice.`);
              outcomes.set(number, outcome);
            }
          }
        } catch (error) {
          if (!(error instanceof UploadStoppedError)) throw error;
          stop = error;
        }
        const report: Report = stop?.report ?? (await upload);
        const count = (outcome: string) => [...outcomes.values()].filter((each) => each === outcome).length;
        expect(report.acknowledged).toBe(count('acknowledged'));
        expect(report.refused).toBe(count('refused'));
        expect(report.inDoubt).toBe(count('in-doubt'));
        expect(report.acknowledged + report.refused + report.inDoubt + report.neverSent).toBe(report.records);
        if (stop === undefined) {
          expect(report.records).toBe(source.length);
          expect(report.neverSent).toBe(0);
        }
        // Nothing is acknowledged that did not arrive whole.
        const arrived = new Map<string, number>();
        for (const { records } of server.received) {
          for (const { external_id, metrics = [] } of records) {
            arrived.set(external_id, (arrived.get(external_id) ?? 0) + Math.max(1, metrics.length));
          }
        }
        for (const [number, outcome] of outcomes) {
          const { external_id, metrics } = source[number]!;
          if (outcome === 'acknowledged') {
            expect(arrived.get(external_id as string)).toBeGreaterThanOrEqual(Math.max(1, metrics.length));
          }
        }
        expect(report.requests).toBe(server.received.length);
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);
