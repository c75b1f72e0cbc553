import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type RateGate, type RatePool, requestsPerMinute } from './rate-gate.ts';
import { busiest, inMinute, timesOf } from './shared/arrivals.fixture.ts';
import { connect, type Place } from './shared/connect.fixture.ts';
import { killProcesses, runProcesses, small } from './shared/run-processes.fixture.ts';
import type { Task } from './shared/task.fixture.ts';
import { storeTimeout } from './shared/windows.ts';
import { createGate } from './shared-rate-gate.ts';

const redis = process.env.RATE_GATE_TEST_REDIS!;
const postgres = process.env.RATE_GATE_TEST_POSTGRES!;
const places: Place[] = [
  { client: 'ioredis', url: redis },
  { client: 'redis', url: redis },
  { client: 'pg', url: postgres },
];
const pools = Object.keys(requestsPerMinute) as RatePool[];

afterAll(killProcesses);

const clean = { sent: expect.any(Number), refused: [], failed: [], left: [] };

const runFour = (task: Omit<Task, 'target' | 'options'>) =>
  runProcesses(4, { ...task, options: { name: randomUUID() } }, async () => {});

describe.concurrent('four processes', { timeout: 120_000 }, () => {
  test.for(places.filter(({ client }) => client !== 'redis'))(
    'with $client send no more than the limit of the contract in any minute, and hardly less',
    async (place, { annotate }) => {
      const { reports, arrivals } = await runFour({ ...place, workers: 2, time: 72_000 });
      for (const pool of pools) {
        const most = busiest(timesOf(pool, arrivals), 60_000);
        const rate = inMinute(timesOf(pool, arrivals, 'sent'));
        await annotate(`${pool}: ${most} arrived in the busiest minute, ${rate} were sent in one from the middle`);
        expect(most).toBeLessThanOrEqual(requestsPerMinute[pool]);
        expect(rate).toBeGreaterThan(0.5 * requestsPerMinute[pool]);
      }
      expect(reports).toEqual(Array(4).fill(clean));
    },
  );

  test.for(places)('with $client send no more than a small limit', async (place, { annotate }) => {
    const { reports, arrivals } = await runFour({ ...place, limits: small, workers: 5, time: 16_000 });
    for (const pool of pools) {
      // Not when they arrived: on a busy machine, requests gather on their way, and the margin of a small limit is small.
      const most = busiest(timesOf(pool, arrivals, 'sent'), small.period);
      await annotate(`${pool}: ${most} of ${small.requests[pool]} in the busiest period`);
      expect(most).toBeLessThanOrEqual(small.requests[pool]);
      expect(most).toBeGreaterThan(small.requests[pool] / 2);
    }
    await annotate(`sent by each process: ${reports.map(({ sent }) => sent)}`);
    expect(Math.min(...reports.map(({ sent }) => sent))).toBeGreaterThan(0);
    expect(reports).toEqual(Array(4).fill(clean));
  });

  test.for(places)('with $client send nothing while one of them has closed the gate', async (place) => {
    const close = { pool: 'rest', after: 2_000, time: 8_000 } as const;
    const { arrivals } = await runFour({ ...place, limits: small, workers: 2, time: 14_000, close });
    const [[closing], [closed]] = [timesOf('closing', arrivals, 'sent'), timesOf('closed', arrivals, 'sent')];
    const within = (pool: RatePool, from: number, to: number) =>
      timesOf(pool, arrivals, 'sent').filter((time) => time > from && time < to).length;
    const [from, to] = [closed! + storeTimeout, closing! + close.time];
    expect(within('rest', from, to)).toBe(0);
    expect(within('rest', to, Number.POSITIVE_INFINITY)).toBeGreaterThan(0);
    expect(within('tracker', from, to)).toBeGreaterThan(0);
  });
});

describe.concurrent('in one process, a gate', { timeout: 120_000 }, () => {
  const withGate = async (place: Place, work: (...gates: [RateGate, RateGate, RateGate]) => Promise<void>) => {
    const [store, disconnect] = await connect(place);
    const options = { ...store, name: randomUUID() };
    const open = () => createGate(options, small.requests, small.period);
    try {
      await work(open(), open(), open());
    } finally {
      await disconnect();
    }
  };

  test.for(places)('with $client lets out in the order of the calls, without those that were aborted', (place) =>
    withGate(place, async (gate) => {
      const passed: number[] = [];
      const abort = new AbortController();
      const calls = Array.from({ length: 9 }, (_, index) => {
        const call = gate.acquire('rest', index % 4 === 3 ? abort.signal : undefined);
        return call.then(() => passed.push(index));
      });
      abort.abort(new Error('enough'));
      const results = await Promise.allSettled(calls);
      expect(passed).toEqual([0, 1, 2, 4, 5, 6, 8]);
      expect(results.flatMap((each) => (each.status === 'rejected' ? [each.reason.message] : []))).toEqual([
        'enough',
        'enough',
      ]);
      await expect(gate.acquire('rest', abort.signal)).rejects.toThrow('enough');
    }),
  );

  test.for(places)('with $client counts its pools apart', (place) =>
    withGate(place, async (gate) => {
      await gate.close('rest', 20_000);
      const abort = new AbortController();
      const closed = gate.acquire('rest', abort.signal);
      await gate.acquire('tracker');
      abort.abort(new Error('enough'));
      await expect(closed).rejects.toThrow('enough');
    }),
  );

  test.for(places)('with $client is closed for the longest of several times', (place) =>
    withGate(place, async (gate, other, third) => {
      const started = performance.now();
      await gate.close('rest', 1_500);
      await other.close('rest', 4_000);
      await gate.close('rest', 500);
      await third.acquire('rest');
      expect(performance.now() - started).toBeGreaterThan(3_990);
    }),
  );
});

describe('a gate rejects at once', () => {
  test('if Redis refuses', async () => {
    const name = randomUUID();
    const client = new Redis(redis);
    await client.set(`customerscore-rate-gate:${name}:rest`, 'not a number');
    const gate = createGate({ redis: client, name }, small.requests, small.period);
    await expect(gate.acquire('rest')).rejects.toMatchObject({
      name: 'RateGateError',
      isTemporary: false,
      message: expect.stringContaining('Correct the settings of the store'),
    });
    client.disconnect();
  });

  test('if PostgreSQL refuses', async () => {
    const url = new URL(postgres);
    url.pathname = '/none';
    const [store, disconnect] = await connect({ client: 'pg', url: url.href });
    const gate = createGate(store, small.requests, small.period);
    await expect(gate.acquire('rest')).rejects.toThrow(
      'The rate gate cannot use PostgreSQL: database "none" does not exist. Correct the settings',
    );
    await disconnect();
  });
});

test('a gate without its library says how to install it', async () => {
  vi.doMock('rate-limiter-flexible', () => {
    throw new Error('not found');
  });
  const gate = createGate({ redis: { isOpen: true, eval: async () => {} } }, small.requests, small.period);
  await expect(gate.acquire('rest')).rejects.toThrow('npm install rate-limiter-flexible@11');
  vi.doUnmock('rate-limiter-flexible');
});

test.each<[string, object, string]>([
  ['no store', {}, 'Pass one store'],
  ['an unknown way', { redis: {}, onStoreError: 'retry' }, "must be 'wait', 'fail' or 'local', not \"retry\""],
  ['no number of processes', { redis: {}, onStoreError: 'local' }, 'processes must be a positive integer'],
  ['too many processes', { redis: {}, onStoreError: 'local', processes: 1000 }, 'too small to be divided'],
])('%s is an error', (_, options, message) => {
  expect(() => createGate(options as never, small.requests, small.period)).toThrow(message);
});
