import type { Logger } from './logger.ts';
import { type RateGate, type RatePool, requestsPerMinute } from './rate-gate.ts';
import { LimiterStore } from './shared/limiter-store.ts';
import { LocalShare } from './shared/local-share.ts';
import { type PostgresPool, postgresStore } from './shared/postgres-store.ts';
import { type RedisClient, redisStore } from './shared/redis-store.ts';
import { SharedPool } from './shared/shared-pool.ts';
import { windowsFor } from './shared/windows.ts';

export { RateGateError } from './shared/gate-error.ts';
export type { PostgresPool } from './shared/postgres-store.ts';
export type { IoredisClient, NodeRedisClient, RedisClient } from './shared/redis-store.ts';

/** Where requests are counted. */
export type SharedStore =
  | {
      /** A connected client of Redis or Valkey: of `ioredis`, `iovalkey` or `redis`. Listen to its event `error`. */
      redis: RedisClient;
      postgres?: undefined;
    }
  | {
      /**
       * A pool of `pg`, whose `max` leaves connections free for the gate, with a `connectionTimeoutMillis`. Listen to its event `error`,
       * which otherwise ends the process when the server goes away. The table `customerscore_rate_gate` is made if it does not exist.
       */
      postgres: PostgresPool;
      redis?: undefined;
    };

/** Options of a shared rate gate. */
export type SharedRateGateOptions = SharedStore & {
  /** Processes with the same name share a gate. Use one name for each account. Default: `default`. */
  name?: string | undefined;
  /**
   * What happens to requests while the store does not answer:
   *
   * - `wait`: they wait until it is back, their signal aborts, or the `totalTimeout` of their call passes.
   * - `fail`: they are rejected with a {@link RateGateError}.
   * - `local`: each process lets out its share of the limit, that is the limit divided by `processes`. It lets nothing out for about
   *   4 s when it changes to its share, and for about 10 s when it changes back; for longer if its share is small. Only correct if all
   *   processes lose the store: if some still reach it, these let out the whole limit.
   *
   * Default: `wait`, the safest: the limit is never exceeded, and a short outage costs no call.
   */
  onStoreError?: 'wait' | 'fail' | 'local' | undefined;
  /** The most processes that send at the same time. Required by `local`, which divides the limit by it. */
  processes?: number | undefined;
  /** Hears once that the store is gone. Default: none. */
  logger?: Logger | undefined;
};

/**
 * A rate gate that all processes of an account share. In any rolling minute, they together send at most as many requests as the
 * API allows. Needs the package `rate-limiter-flexible`.
 *
 * It counts in short windows, and lets out about 94 % of the limit: the rest covers windows that a minute overlaps in part, answers of
 * the store that take up to a second, and one restart of the store in a minute that loses what was counted. Redis must not evict its
 * keys (`maxmemory-policy noeviction`). Time is that of the store's server; the clocks of the processes do not matter.
 *
 * In each process, requests are sent in the order of the calls. `acquire` rejects with a {@link RateGateError} as `onStoreError` says,
 * and in any case if the package is missing, or the store refuses, for example because of missing rights. A call passes that error
 * on. `close` never rejects, and is rounded up to whole seconds.
 *
 * @example
 * const rateGate = createSharedRateGate({ redis: new Redis('redis://127.0.0.1') });
 * const client = createClient({ rateGate });
 * @throws TypeError without a store, or for an invalid option
 * @throws RangeError if there are too many `processes` for each to have a share
 */
export function createSharedRateGate(options: SharedRateGateOptions): RateGate {
  return createGate(options, requestsPerMinute, 60_000);
}

/**
 * A shared rate gate with other limits, for tests.
 *
 * @param limits requests of each pool in any time of length `period`
 * @param period milliseconds
 * @throws as {@link createSharedRateGate} does
 */
export function createGate(options: SharedRateGateOptions, limits: Record<RatePool, number>, period: number): RateGate {
  const { name = 'default', onStoreError = 'wait', processes, logger } = options;
  if (!['wait', 'fail', 'local'].includes(onStoreError)) {
    throw new TypeError(`onStoreError must be 'wait', 'fail' or 'local', not ${JSON.stringify(onStoreError)}.`);
  }
  if (onStoreError === 'local' && !(Number.isInteger(processes) && processes! > 0)) {
    throw new TypeError(`processes must be a positive integer, because onStoreError is 'local'. It is ${processes}.`);
  }
  const store = storeOf(options);
  const poolOf = (pool: string, limit: number) => {
    const windows = windowsFor(limit, period);
    const share = onStoreError === 'local' ? shareOf(limit, processes!, period) : undefined;
    const counted = new LimiterStore(store, windows, { prefix: `customerscore-rate-gate:${name}`, pool });
    return new SharedPool({ store: counted, windows, share, isRejecting: onStoreError === 'fail', logger });
  };
  const pools = Object.fromEntries(
    Object.entries(limits).map(([pool, limit]) => [pool, poolOf(pool, limit)]),
  ) as Record<RatePool, SharedPool>;
  return {
    acquire: (pool, signal) => pools[pool].acquire(signal),
    close: (pool, milliseconds) => pools[pool].close(milliseconds),
  };
}

function storeOf({ redis, postgres }: SharedRateGateOptions) {
  if (redis !== undefined && postgres === undefined) return redisStore(redis);
  if (postgres !== undefined && redis === undefined) return postgresStore(postgres);
  throw new TypeError('Pass one store: { redis } with a client, or { postgres } with a pool.');
}

function shareOf(limit: number, processes: number, period: number): LocalShare {
  try {
    return new LocalShare(windowsFor(Math.floor(limit / processes), period));
  } catch (cause) {
    throw new RangeError(`A limit of ${limit} requests is too small to be divided by ${processes} processes.`, {
      cause,
    });
  }
}
