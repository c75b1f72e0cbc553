import { createServer } from 'node:http';
import { operations } from '@customerscore-kit/contract/operations';
import { expect, test } from 'vitest';
import { listen, type Running } from './adapters.fixture.ts';
import { account, verdictOf } from './fuzz-oracle.fixture.ts';
import { randomRequest } from './fuzz-requests.fixture.ts';
import { count, inBatches, seed, send, timeout } from './fuzz-run.fixture.ts';
import type { Call, Handlers } from './handlers.ts';
import { createContractServer } from './index.ts';
import { nodeListener } from './node.ts';
import { RawConnection } from './raw-connection.fixture.ts';

/** The statuses that the pipeline answers to requests, and those of node:http: 417 and 431. */
const refusals = [400, 401, 403, 404, 405, 406, 408, 413, 417, 431];

interface Fuzzed extends Running {
  /** What handlers received, by the index of the request. */
  received: Map<number, Pick<Call<never>, 'operation' | 'body'>>;
  errors: unknown[];
}

async function start(hasAccount: boolean): Promise<Fuzzed> {
  const received: Fuzzed['received'] = new Map();
  const errors: unknown[] = [];
  const handler = ({ operation, body, header }: Call<never>) => {
    received.set(Number(header('x-index')), { operation, body });
    return { status: 200 };
  };
  const server = createContractServer({
    operations: Object.fromEntries(Object.keys(operations).map((id) => [id, handler])) as Handlers,
    authenticate: (key) => (key === 'valid' ? key : undefined),
    account: hasAccount ? account : undefined,
    rateLimiter: false,
    bodyTimeout: 2_000,
    strict: true,
    onError: (error) => void errors.push(error),
  });
  return { ...(await listen(createServer(nodeListener(server)))), received, errors };
}

test.each([false, true])(
  'random requests get the expected answers; with an account: %s',
  { timeout },
  async (hasAccount) => {
    const server = await start(hasAccount);
    const seen = new Map<number, number>();
    try {
      await inBatches(async (indices, random) => {
        const requests = indices.map((index) => ({ index, ...randomRequest(random, index) }));
        const connection = new RawConnection(server.port);
        await send(connection, Buffer.concat(requests.map(({ bytes }) => bytes)), random);
        for (const request of requests) {
          const answer = await connection.answer(request.method === 'HEAD');
          const { status, ...call } = verdictOf(request, hasAccount);
          const got = { status: answer?.status, call: server.received.get(request.index) };
          const about = `seed ${seed}, request ${request.index}: ${request.bytes.toString('latin1').slice(0, 2000)}`;
          expect(got, about).toEqual({ status, call: status === 200 ? call : undefined });
          if (status >= 400 && request.method !== 'HEAD')
            expect(JSON.parse(answer!.body), about).toMatchObject({ status });
          seen.set(status, (seen.get(status) ?? 0) + 1);
        }
        connection.close();
      });
    } finally {
      await server.close();
    }
    expect(server.errors).toEqual([]);
    // The requests are varied enough: each verdict occurs, and many requests reach a handler.
    for (const status of [400, 401, 403, 404, 405, 406])
      expect(seen.get(status), String(status)).toBeGreaterThan(count / 400);
    expect(seen.get(200)).toBeGreaterThan(count / 5);
    if (process.env.CUSTOMERSCORE_FUZZ_REQUESTS !== undefined) console.log(Object.fromEntries(seen));
  },
);

test('damaged requests are refused or close the connection', { timeout }, async () => {
  const server = await start(true);
  const allowed = new Set([200, ...refusals]);
  try {
    await inBatches(async (indices, random) => {
      const bytes = Buffer.concat(indices.map((index) => randomRequest(random, index).bytes));
      for (let changes = 1 + random.below(4); changes > 0; changes--) {
        bytes[random.below(Math.min(bytes.length, 600))] = random.below(256);
      }
      const connection = new RawConnection(server.port);
      await send(connection, random.chance(0.3) ? bytes.subarray(0, random.below(bytes.length)) : bytes, random);
      if (random.chance(0.2)) return connection.close();
      connection.socket.end();
      const isHead = /^HEAD/.test(bytes.toString('latin1'));
      for (let answer = await connection.answer(isHead); answer !== undefined; answer = await connection.answer()) {
        const about = `seed ${seed}, request ${indices[0]}: ${bytes.toString('latin1').slice(0, 2000)}`;
        if (answer.status >= 200) expect(allowed, about).toContain(answer.status);
      }
      connection.close();
    });
    const connection = new RawConnection(server.port);
    connection.send('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    expect(await connection.answer()).toMatchObject({ status: 404 });
    connection.close();
  } finally {
    await server.close();
  }
  expect(server.errors).toEqual([]);
});
