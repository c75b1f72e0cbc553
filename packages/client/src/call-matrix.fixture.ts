import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { examples } from '@customerscore-kit/contract/examples';
import { test } from 'vitest';
import { type HostileServer, type Step, startHostileServer } from './hostile-server.fixture.ts';
import {
  type CallOptions,
  type Client,
  type ClientOptions,
  CustomerscoreError,
  createClient,
  createRateGate,
} from './index.ts';

/** What a row calls. */
type Call = (
  client: Client,
  options: CallOptions,
) => Promise<{ ok: true; status: number; body: unknown; attempts: number }>;

/** A row of the specification of a call. */
export interface Row {
  name: string;
  /** What the server does, request by request. */
  script: readonly Step[];
  /** Default: an upload of one customer. */
  call?: (
    client: Client,
    options: CallOptions,
  ) => Promise<{ ok: true; status: number; body: unknown; attempts: number }>;
  options?: ClientOptions;
  /** A host that no request can reach: nobody listens, or its name has no address. */
  unreachable?: 'down' | 'unknown';
  /** When the caller aborts: at the start, with the nth request, when a wait is logged, or after milliseconds. */
  abort?: 'before' | 'at a wait' | { request: number } | { after: number };
  /** How long the rate gate is closed before the call, in milliseconds. */
  closed?: number;
  want: {
    /** The status of a success, or the name of the error's class; several if versions of Node differ. */
    outcome: number | string | readonly string[];
    /** The number of requests. `some`: at least two, because it depends on time. */
    attempts: number | 'some';
    /** The least time between requests that were answered, or before the first if the gate is closed, in milliseconds. */
    waits?: readonly number[];
    status?: number;
    limit?: 'timeout' | 'totalTimeout';
    /** The name of the error's cause: why an earlier attempt failed. */
    cause?: string;
    /** The body of the answer. */
    body?: unknown;
    message?: string | RegExp;
    /** The least time of the call, in milliseconds. */
    atLeast?: number;
    /** A success or an error comes within this time: a generous bound, for rows about ending early. */
    within?: number;
    /** The number of connections that the requests came by. */
    connections?: number;
  };
}

export const customers = { customers: [{ external_id: '1', name: 'Acme' }] };

/** A call that may not be repeated, because events are counted. */
export const track: Call = (client, options) =>
  client.trackEvents(examples.trackEvents.accepted['page-track-events'].body, options);

/** Retries that do not keep a test waiting. Rows about `Retry-After` are capped by `maxRetryAfter`. */
export const quick = { baseDelay: 4, maxDelay: 8, maxRetryAfter: 60 };

/** Timers of Node may fire a millisecond early, and arrivals are measured by the server. */
const tolerance = 5;

/** How requests are sent: by Node's `http`, and by a `fetch` that somebody passed. */
const ways: [way: string, options: ClientOptions][] = [
  ['http', {}],
  ['fetch', { fetch: (request) => fetch(request) }],
];

/**
 * Runs each row in each way, against a server of its own. The tests run at the same time, because they wait most of it.
 */
export function testRows(rows: readonly Row[]): void {
  const runs = rows.flatMap((row) => ways.map(([way, options]) => [`${row.name} (${way})`, row, options] as const));
  test.concurrent.for(runs)('%s', async ([, row, sending], { expect }) => {
    const abort = new AbortController();
    const reason = new Error('no longer needed');
    const stop = () => abort.abort(reason);
    const { abort: when, want } = row;
    const server = await startHostileServer(row.script, (count) => {
      if (typeof when === 'object' && 'request' in when && when.request === count) stop();
    });
    try {
      const debug = (message: string) =>
        void (when === 'at a wait' && / wait(ing)? /i.test(message) && setImmediate(stop));
      const rateGate = createRateGate();
      const client = createClient({
        key: 'sesame-of-the-matrix',
        baseUrl: await urlOf(row, server),
        retry: quick,
        logger: { debug },
        rateGate,
        ...sending,
        ...row.options,
      });
      if (row.closed !== undefined) for (const pool of ['rest', 'tracker'] as const) rateGate.close(pool, row.closed);
      const start = performance.now();
      if (when === 'before') stop();
      if (typeof when === 'object' && 'after' in when) setTimeout(stop, when.after);
      const call = row.call ?? ((to, options) => to.uploadCustomers(customers, options));
      const outcome = await call(client, { signal: abort.signal }).catch((error: unknown) => error);
      const took = performance.now() - start;

      if (typeof want.outcome === 'number') expect(outcome).toMatchObject({ ok: true, status: want.outcome });
      else expect([want.outcome].flat()).toContain((outcome as Error).name);
      const { attempts } = outcome as CustomerscoreError;
      if (want.attempts === 'some') expect(attempts).toBeGreaterThan(1);
      else expect(attempts).toBe(want.attempts);
      // One that is ended early may not have arrived yet.
      if (want.within === undefined && row.unreachable === undefined) expect(server.requests).toHaveLength(attempts);
      if (want.atLeast !== undefined) expect(took).toBeGreaterThanOrEqual(want.atLeast - tolerance);
      if (want.within !== undefined) expect(took).toBeLessThan(want.within);
      expectWaits(server, start, row);
      for (const name of ['status', 'limit', 'body'] as const) {
        if (name in want) expect(outcome).toHaveProperty(name, want[name]);
      }
      if (want.connections !== undefined) {
        expect(new Set(server.requests.map(({ connection }) => connection)).size).toBe(want.connections);
      }
      if (want.message !== undefined) expect((outcome as Error).message).toMatch(want.message);
      if (want.cause !== undefined) expect(outcome).toHaveProperty('cause.name', want.cause);
      if (want.outcome === 'AbortedError') expect(outcome).toHaveProperty('cause', reason);
      if (outcome instanceof CustomerscoreError) expect(outcome.message).toMatch(/^[a-z]+[A-Z]\w+: .+\.$/s);
    } finally {
      await server.close();
    }

    function expectWaits({ requests }: HostileServer, start: number, { closed, want: { waits = [] } }: Row) {
      const times = closed === undefined ? requests.map(({ at }) => at) : [start, ...requests.map(({ at }) => at)];
      const gaps = times.slice(1).map((at, index) => at - times[index]!);
      for (const [index, wait] of waits.entries()) expect(gaps[index]).toBeGreaterThanOrEqual(wait - tolerance);
    }
  });
}

async function urlOf({ unreachable }: Row, { url }: HostileServer): Promise<string> {
  if (unreachable === 'unknown') return 'http://api.customerscore.invalid';
  return unreachable === 'down' ? await unusedUrl() : url;
}

/** A URL at which no server listens. */
async function unusedUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
