import { describe, expect, onTestFinished, test } from 'vitest';
import { quick, track } from './call-matrix.fixture.ts';
import { answer, retryAfter, type Step, startHostileServer } from './hostile-server.fixture.ts';
import { type Client, type ClientOptions, createClient, createRateGate, type RateGate } from './index.ts';

const cap = 250;
const retry = { ...quick, maxRetryAfter: cap };

/** A server whose first answer is a 429, and clients that call it. */
async function limited(first: Step = retryAfter('1')) {
  const server = await startHostileServer([first, ...Array(9).fill(answer(200))]);
  onTestFinished(server.close);
  const open = (options: ClientOptions = {}) => createClient({ key: 'sesame', baseUrl: server.url, retry, ...options });
  /** Milliseconds between the arrival of the first request and the nth. */
  const after = (nth: number) => server.requests[nth - 1]!.at - server.requests[0]!.at;
  return { server, open, after };
}

const read = (client: Client) => client.getCustomer('1');

/** A gate that calls a function when it is closed. */
function observed(onClose: (milliseconds: number) => void): RateGate {
  const gate = createRateGate();
  return {
    acquire: gate.acquire,
    async close(pool, milliseconds) {
      await gate.close(pool, milliseconds);
      onClose(milliseconds);
    },
  };
}

describe('a 429 closes the gate', () => {
  const others: {
    name: string;
    other: (client: Client, gate: RateGate, open: Open) => Promise<unknown>;
    waits: boolean;
  }[] = [
    { name: 'for another call of the client', other: read, waits: true },
    { name: 'for a client that shares the gate', other: (_, rateGate, open) => read(open({ rateGate })), waits: true },
    { name: 'not for a client with its own gate', other: (_, __, open) => read(open()), waits: false },
    { name: 'not for the other pool', other: (client) => track(client, {}), waits: false },
  ];
  test.for(others)('$name', async ({ other, waits }) => {
    const { server, open, after } = await limited();
    let first: Promise<unknown> | undefined;
    const { client, rateGate } = await new Promise<{ client: Client; rateGate: RateGate }>((resolve) => {
      const rateGate = observed(() => resolve({ client, rateGate }));
      const client = open({ rateGate });
      first = read(client);
    });
    await other(client, rateGate, open);
    await first;
    expect(server.requests).toHaveLength(3);
    if (waits) expect(Math.min(after(2), after(3))).toBeGreaterThanOrEqual(cap - 5);
    else expect(after(2)).toBeLessThan(after(3));
  });

  test('for a call that may not be repeated, too', async () => {
    const { open, server } = await limited(retryAfter('30'));
    const client = open();
    await expect(client.getCustomer('1', { retry: false })).rejects.toMatchObject({ name: 'RateLimitError' });
    const second = await client.getCustomer('1', { totalTimeout: 50 }).catch((error: unknown) => error);
    expect(second).toMatchObject({ name: 'TimeoutError', limit: 'totalTimeout', attempts: 0 });
    expect(server.requests).toHaveLength(1);
  });

  const times: { given: string; retry: ClientOptions['retry']; want: number }[] = [
    { given: '2', retry: {}, want: 2000 },
    { given: '86400', retry: {}, want: 300_000 },
    { given: '86400', retry: { maxRetryAfter: 7000 }, want: 7000 },
    { given: '2', retry: false, want: 2000 },
    // A proxy that answers nonsense must not stop a service for a day.
    { given: '86400', retry: false, want: 300_000 },
    { given: 'soon', retry: {}, want: 1000 },
    { given: 'soon', retry: false, want: 1000 },
  ];
  test.for(times)('for $want ms after Retry-After: $given with retry: $retry', async ({ given, retry, want }) => {
    const { open } = await limited(retryAfter(given));
    const abort = new AbortController();
    const closed: number[] = [];
    const rateGate = observed((milliseconds) => {
      closed.push(milliseconds);
      abort.abort();
    });
    await open({ rateGate, retry }).safe.getCustomer('1', { signal: abort.signal });
    expect(closed).toEqual([want]);
  });

  test('twice as long after each 429 without Retry-After', async () => {
    const server = await startHostileServer(Array(4).fill(answer(429)));
    onTestFinished(server.close);
    const closed: number[] = [];
    const abort = new AbortController();
    const rateGate: RateGate = {
      acquire: async () => {},
      close: (_, milliseconds) => {
        closed.push(milliseconds);
        if (closed.length === 4) abort.abort();
      },
    };
    const client = createClient({ key: 'sesame', baseUrl: server.url, rateGate, retry: { maxRetryAfter: 5000 } });
    await client.safe.getCustomer('1', { signal: abort.signal });
    expect(closed).toEqual([1000, 2000, 4000, 5000]);
  });
});

type Open = (options?: ClientOptions) => Client;
