import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock } from '@customerscore-kit/mock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Runs } from './changed-since.fixture.ts';

/** A row of customers: one of few, with one of few contents, so that they come, go, repeat and return. */
const row = fc.record({
  id: fc.integer({ min: 0, max: 5 }).map((number) => `c${number}`),
  // Without a name, it is refused.
  name: fc.constantFrom('', 'Acme', 'Globex'),
  seats: fc.integer({ min: 1, max: 2 }),
});
const source = fc.record({
  // Without rows, an import with a state is refused.
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  // Metrics of customers that are in no row are not sent.
  logins: fc.dictionary(
    fc.integer({ min: 0, max: 5 }).map((number) => `c${number}`),
    fc.integer({ min: 1, max: 2 }),
    { maxKeys: 4 },
  ),
});

test('after each of any sources, the mock has what it says, and only what changed was sent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-states-'));
  let round = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(source, { minLength: 2, maxLength: 4 }), async (sources) => {
        round += 1;
        const mock = await startMock({ rateLimit: false });
        const runs = new Runs(await mkdtemp(join(folder, `${round}-`)), mock);
        try {
          /** The content of customers that were acknowledged, and in one row, the last time. */
          let known = new Map<string, string>();
          for (const { rows, logins } of sources) {
            const report = await runs.start({
              customers: rows.map(({ id, name, seats }) => `${id},${name},pro,${seats}`),
              usage: Object.entries(logins).map(([id, value]) => `${id},2026-01-01,logins,${value}`),
            });
            const received = await runs.received();
            const stored = new Map((await mock.customers()).map((customer) => [customer.external_id, customer]));
            const next = new Map<string, string>();
            const expected: string[] = [];
            for (const id of new Set(rows.map((each) => each.id))) {
              const own = rows.filter((each) => each.id === id);
              const content = JSON.stringify([own[0], logins[id]]);
              const isLeftOut = known.get(id) === content;
              for (const [index, { name }] of own.entries()) {
                // The first of several rows has no metrics: they go to the last one.
                const isFirstKnown =
                  index === 0 && own.length > 1 && known.get(id) === JSON.stringify([own[0], undefined]);
                if (name !== '' && !(own.length === 1 ? isLeftOut : isFirstKnown)) expected.push(`${id} ${name}`);
              }
              if (own.length === 1 && own[0]!.name !== '') next.set(id, content);
              const last = own.findLast(({ name }) => name !== '');
              if (last !== undefined) {
                expect(stored.get(id)).toMatchObject({ name: last.name, attributes: { seats: last.seats } });
                const isOfLast = last === own.at(-1) && logins[id] !== undefined;
                if (isOfLast) expect(stored.get(id)!.metrics).toEqual({ '2026-01-01': { logins: logins[id] } });
              }
            }
            expect(received.map(({ external_id, name }) => `${external_id} ${name}`).sort()).toEqual(expected.sort());
            expect(report).toMatchObject({ isComplete: true, acknowledged: expected.length });
            expect(report.acknowledged + report.refused + report.unchanged).toBe(rows.length);
            known = next;
          }
        } finally {
          await mock.close();
        }
      }),
      { numRuns: 25 },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}, 300_000);
