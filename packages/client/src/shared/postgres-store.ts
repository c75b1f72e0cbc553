import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { ConnectedStore, Library } from './limiter-store.ts';
import { storeTimeout, type Windows } from './windows.ts';

/** A pool of the package `pg`. */
export interface PostgresPool {
  query(query: {
    text: string;
    values?: unknown[];
    query_timeout?: number;
  }): Promise<{ rows: Record<string, unknown>[] }>;
}

const table = 'customerscore_rate_gate';

/** Milliseconds since 1970, by the clock of the server. */
const now = '(extract(epoch from clock_timestamp()) * 1000)::bigint';

/**
 * Counts `$2` points of the key `$1`. `$3`: how long a new window lasts, in milliseconds. More than one point closes the gate: the
 * window gets longer, never shorter.
 *
 * The time is read once, before the statement waits for others; otherwise a window could end between two of its comparisons.
 */
const count = `
insert into ${table} as gate (key, points, expire) values ($1, $2, ${now} + $3::bigint)
on conflict (key) do update set
  points = case when gate.expire <= excluded.expire - $3::bigint then 0 else gate.points end + excluded.points,
  expire = case
    when excluded.points > 1 or gate.expire <= excluded.expire - $3::bigint then greatest(gate.expire, excluded.expire)
    else gate.expire
  end
returning points, expire - ${now} as left`;

/** Codes that `create table if not exists` fails with if another process makes the table at the same moment. */
const madeByAnother: ReadonlySet<unknown> = new Set(['42710', '42P07']);

/** Counts in a table of PostgreSQL, by the clock of its server. */
export function postgresStore(pool: PostgresPool): ConnectedStore {
  return {
    name: 'PostgreSQL',
    limiter: (library, windows, keyPrefix) => {
      const create = () => createLimiter(library, pool, windows, keyPrefix);
      return create().catch((error: { code?: unknown }) => {
        if (madeByAnother.has(error.code)) return create();
        throw error;
      });
    },
  };
}

async function createLimiter(
  library: Library,
  pool: PostgresPool,
  { points, duration }: Windows,
  keyPrefix: string,
): Promise<RateLimiterPostgres> {
  const { rows } = await pool.query({
    text: 'select to_regclass($1) as name',
    values: [table],
    query_timeout: storeTimeout,
  });
  const options = {
    storeClient: pool,
    storeType: 'pool',
    tableName: table,
    // Also where the table exists, making it takes the right to make tables.
    tableCreated: rows[0]!.name !== null,
    // Each pool has one row.
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: duration / 1000,
  };
  return new Promise((resolve, reject) => {
    const limiter: RateLimiterPostgres = new (serverClockLimiter(library, pool))(options, (error?: unknown) => {
      // Called within the constructor if there is nothing to wait for.
      if (error === undefined) queueMicrotask(() => resolve(limiter));
      else reject(error);
    });
  });
}

/**
 * The limiter of the library compares times of `Date.now()`, which differ between machines: a window that one machine opened would
 * end too early for another whose clock is ahead. This one leaves the time to the server.
 */
function serverClockLimiter({ RateLimiterPostgres }: Library, pool: PostgresPool) {
  return class extends RateLimiterPostgres {
    /** Called by the library for each count. @returns rows with `expire` as the library reads it: by the clock of this process */
    async _upsert(key: string, points: number, milliseconds: number): Promise<{ rows: Record<string, unknown>[] }> {
      const values = [key, points, Math.round(milliseconds)];
      const { rows } = await pool.query({ text: count, values, query_timeout: storeTimeout });
      return { rows: rows.map((row) => ({ points: row.points, expire: Date.now() + Number(row.left) })) };
    }
  };
}
