import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRateGate, type RatePool } from './index.ts';
import { requestsPerMinute } from './rate-gate.ts';
import { SimulatedClock } from './simulated-clock.fixture.ts';

const pools = Object.keys(requestsPerMinute) as RatePool[];
const minute = 60_000;

/** A gate, the clock that it reads, and what it let out. */
function open(early = 0) {
  const clock = new SimulatedClock(early);
  const gate = createRateGate({ clock });
  const released: { pool: RatePool; at: number; id: number }[] = [];
  let count = 0;
  /** Waits as one request, which gets the next number. */
  const arrive = (pool: RatePool, signal?: AbortSignal) => {
    const id = count;
    count += 1;
    return gate.acquire(pool, signal).then(() => void released.push({ pool, at: clock.now(), id }));
  };
  const arriveMany = (pool: RatePool, many: number) => {
    for (let index = 0; index < many; index += 1) void arrive(pool);
  };
  const of = (pool: RatePool) => released.filter((each) => each.pool === pool);
  return { clock, gate, arrive, arriveMany, released, of };
}

describe.each(pools)('%s', (pool) => {
  const limit = requestsPerMinute[pool];

  test('a minute’s requests are let out at once, and the next after the minute', async () => {
    const { clock, arriveMany, of } = open();
    arriveMany(pool, limit + 1);
    await clock.pass(minute - 1);
    expect(of(pool)).toHaveLength(limit);
    await clock.pass(1000);
    expect(of(pool)).toHaveLength(limit + 1);
  });

  test('ten minutes let out ten times the limit, within 1 %', async () => {
    const { clock, arriveMany, of } = open();
    arriveMany(pool, 12 * limit);
    await clock.pass(10 * minute);
    expect(of(pool).length).toBeGreaterThanOrEqual(0.99 * 10 * limit);
    expect(of(pool).length).toBeLessThanOrEqual(10 * limit);
  });

  test('requests that arrive one by one, faster than the limit, lose at most 1 % of it', async () => {
    const { clock, arrive, of } = open();
    const gap = minute / limit / 1.5;
    for (let at = 0; at < 10 * minute; at += gap) clock.at(at, () => void arrive(pool));
    await clock.pass(10 * minute);
    expect(of(pool).length).toBeGreaterThanOrEqual(0.99 * 10 * limit);
  });

  test('slower requests do not wait', async () => {
    const { clock, arrive, of } = open();
    const gap = minute / (limit * 0.99);
    for (let at = 0; at < 2 * minute; at += gap) clock.at(at, () => void arrive(pool));
    await clock.pass(2 * minute);
    for (const { at, id } of of(pool)) expect(at).toBeCloseTo(id * gap, 6);
  });
});

test('the pools are independent', async () => {
  const { clock, gate, arriveMany, of } = open();
  gate.close('tracker', 5000);
  arriveMany('tracker', 1);
  arriveMany('rest', 2 * requestsPerMinute.rest);
  await clock.pass(4999);
  expect([of('rest').length, of('tracker').length]).toEqual([requestsPerMinute.rest, 0]);
  await clock.pass(1);
  expect([of('rest').length, of('tracker').length]).toEqual([requestsPerMinute.rest, 1]);
});

describe('a request that is aborted while it waits', () => {
  test('rejects with the reason, and frees its place', async () => {
    const { clock, gate, arrive, released } = open();
    gate.close('rest', 1000);
    const abort = new AbortController();
    const reason = new Error('no longer needed');
    const all = [arrive('rest'), arrive('rest', abort.signal), arrive('rest')];
    clock.at(500, () => abort.abort(reason));
    const settled = Promise.allSettled(all);
    await clock.pass(1000);
    expect((await settled).map((each) => (each.status === 'rejected' ? each.reason : 'out'))).toEqual([
      'out',
      reason,
      'out',
    ]);
    expect(released.map(({ id, at }) => [id, at])).toEqual([
      [0, 1000],
      [2, 1000],
    ]);
  });

  test('does not count: a whole minute’s requests can still go', async () => {
    const { clock, gate, arrive, arriveMany, of } = open();
    gate.close('tracker', 1000);
    const abort = new AbortController();
    for (let index = 0; index < 50; index += 1) arrive('tracker', abort.signal).catch(() => {});
    arriveMany('tracker', requestsPerMinute.tracker);
    abort.abort();
    await clock.pass(1000);
    expect(of('tracker')).toHaveLength(requestsPerMinute.tracker);
  });

  test('leaves no timer if it was the last, and the next one starts a new one', async () => {
    const { clock, gate, arrive, released } = open();
    gate.close('rest', 1000);
    const abort = new AbortController();
    const first = arrive('rest', abort.signal).catch(() => 'aborted');
    expect(clock.sleepers).toBe(1);
    abort.abort();
    expect(clock.sleepers).toBe(0);
    // In the same turn, before the loop has noticed.
    void arrive('rest');
    expect(await first).toBe('aborted');
    await clock.pass(1000);
    expect(released.map(({ id }) => id)).toEqual([1]);
    expect(clock.sleepers).toBe(0);
  });

  test('was aborted before: it takes no place', async () => {
    const { gate, clock, arriveMany, of } = open();
    await expect(gate.acquire('rest', AbortSignal.abort('why'))).rejects.toBe('why');
    arriveMany('rest', requestsPerMinute.rest);
    await clock.pass(0);
    expect(of('rest')).toHaveLength(requestsPerMinute.rest);
  });
});

describe('close', () => {
  const cases: { name: string; times: number[]; want: number }[] = [
    { name: 'counts from now', times: [1000], want: 1000 },
    { name: 'does not add up', times: [1000, 1000], want: 1000 },
    { name: 'does not open earlier than before', times: [1000, 10], want: 1000 },
    { name: 'is longer after a longer one', times: [10, 1000], want: 1000 },
    { name: '0 is nothing', times: [0], want: 0 },
    { name: 'a negative time is nothing', times: [-1000], want: 0 },
    { name: 'NaN is nothing', times: [Number.NaN], want: 0 },
    { name: 'NaN does not open a closed gate', times: [1000, Number.NaN], want: 1000 },
  ];
  test.each(cases)('$name', async ({ times, want }) => {
    const { clock, gate, arrive, released } = open();
    for (const time of times) gate.close('rest', time);
    void arrive('rest');
    await clock.pass(5000);
    expect(released.map(({ at }) => at)).toEqual([want]);
  });

  test('holds those that wait already', async () => {
    const { clock, gate, arrive, released } = open();
    gate.close('rest', 1000);
    void arrive('rest');
    clock.at(900, () => void gate.close('rest', 5000));
    await clock.pass(10_000);
    expect(released.map(({ at }) => at)).toEqual([5900]);
  });
});

describe('whatever arrives, is aborted and closes the gate', () => {
  const time = fc.double({ min: 0, max: 4 * minute, noNaN: true });
  const pool = fc.constantFrom(...pools);
  const event = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('arrive' as const),
        at: time,
        pool,
        many: fc.integer({ min: 1, max: 300 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('abort' as const), at: time, id: fc.nat(2000) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('close' as const),
        at: time,
        pool,
        milliseconds: fc.oneof(fc.integer({ min: -10, max: 90_000 }), fc.constant(Number.NaN)),
      }),
    },
  );

  test.each([0, 0.5])('the limit holds in any minute, in order, if timers are %d ms early', async (early) => {
    const property = fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 30 }), async (events) => {
      const { clock, gate, arrive, of, released } = open(early);
      const waiting: { abort: AbortController; isAborted: boolean }[] = [];
      for (const each of events) {
        clock.at(each.at, () => {
          if (each.kind === 'close') void gate.close(each.pool, each.milliseconds);
          else if (each.kind === 'abort') waiting[each.id % waiting.length]?.abort.abort();
          else {
            for (let index = 0; index < each.many; index += 1) {
              const one = { abort: new AbortController(), isAborted: false };
              waiting.push(one);
              arrive(each.pool, one.abort.signal).catch(() => {
                one.isAborted = true;
              });
            }
          }
        });
      }
      await clock.pass(120 * minute);

      for (const name of pools) {
        const out = of(name);
        const limit = requestsPerMinute[name];
        for (const [index, { at, id }] of out.entries()) {
          const later = out[index + limit];
          if (later !== undefined) expect(later.at - at).toBeGreaterThanOrEqual(minute);
          if (index > 0) expect(id).toBeGreaterThan(out[index - 1]!.id);
        }
        for (const each of events) {
          if (each.kind !== 'close' || each.pool !== name) continue;
          const within = ({ at }: { at: number }) => at > each.at && at < each.at + each.milliseconds;
          expect(out.filter(within)).toEqual([]);
        }
      }
      // Each one is let out once, or aborted.
      expect(released.length + waiting.filter(({ isAborted }) => isAborted).length).toBe(waiting.length);
      expect(new Set(released.map(({ id }) => id)).size).toBe(released.length);
      expect(clock.sleepers).toBe(0);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
