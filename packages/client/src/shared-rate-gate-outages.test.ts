import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { withPostgres } from '../../../scripts/postgres.ts';
import { withRedis } from '../../../scripts/redis.ts';
import { type RatePool, requestsPerMinute } from './rate-gate.ts';
import { busiest, timesOf } from './shared/arrivals.fixture.ts';
import type { Place } from './shared/connect.fixture.ts';
import { killProcesses, runProcesses, small } from './shared/run-processes.fixture.ts';
import { now, type Task } from './shared/task.fixture.ts';
import { storeTimeout } from './shared/windows.ts';

const pools = Object.keys(requestsPerMinute) as RatePool[];

afterAll(killProcesses);

const clean = { sent: expect.any(Number), refused: [], failed: [], left: [] };

const stores: [Place['client'], typeof withRedis][] = [
  ['ioredis', withRedis],
  ['redis', withRedis],
  ['pg', withPostgres],
];

/** Runs two processes while the store is away for a time. */
const runOutage = (
  [client, withServer]: (typeof stores)[number],
  { way, away, time }: { way: Task['options']['onStoreError'] & string; away: number; time: number },
) =>
  withServer(async (url, server) => {
    const options = { name: 'outage', onStoreError: way, processes: 2 };
    const task = { client, url, options, limits: small, workers: 3, time };
    const { reports, arrivals, result } = await runProcesses(2, task, async () => {
      await setTimeout(2_000);
      await server.stop();
      const stopped = now();
      await setTimeout(away);
      const started = now();
      await server.start();
      return { stopped, started };
    });
    for (const pool of pools) {
      expect(busiest(timesOf(pool, arrivals, 'sent'), small.period)).toBeLessThanOrEqual(small.requests[pool]);
    }
    const { stopped, started } = result;
    const rest = timesOf('rest', arrivals, 'sent');
    // The store may have allowed one before, whose process was busy.
    const during = rest.filter((sent) => sent > stopped + storeTimeout && sent < started).length;
    return { reports, during, after: rest.filter((sent) => sent > started).length };
  });

describe.concurrent('a store that is killed and starts again:', { timeout: 180_000 }, () => {
  test.for(stores)('with %s, requests wait', async (store) => {
    const { reports, during, after } = await runOutage(store, { way: 'wait', away: 3_000, time: 18_000 });
    expect([during, after > 0]).toEqual([0, true]);
    expect(reports).toEqual([clean, clean]);
  });

  // The two clients of Redis differ only in how they lose the connection, which is tested above.
  const both = stores.filter(([client]) => client !== 'redis');

  test.for(both)('with %s, requests fail', async (store) => {
    const { reports, during, after } = await runOutage(store, { way: 'fail', away: 3_000, time: 18_000 });
    expect([during, after > 0]).toEqual([0, true]);
    const name = store[0] === 'pg' ? 'PostgreSQL' : 'Redis';
    for (const { refused, failed, left } of reports) {
      expect({ failed, left }).toEqual({ failed: [], left: [] });
      expect(refused).not.toEqual([]);
      for (const message of refused) {
        expect(message).toMatch(new RegExp(`^The rate gate cannot use ${name}: .+\\. It counts the requests`));
      }
    }
  });

  test.for(both)('with %s, each process sends its share', async (store) => {
    const { reports, during, after } = await runOutage(store, { way: 'local', away: 13_000, time: 42_000 });
    expect(during).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(0);
    expect(reports).toEqual([clean, clean]);
  });
});
