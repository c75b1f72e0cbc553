import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { customers } from './call-matrix.fixture.ts';
import { createClient as createCoreClient } from './core.ts';
import { answer, startHostileServer } from './hostile-server.fixture.ts';
import { type ClientOptions, createClient } from './index.ts';

const dispatcher = Symbol.for('undici.globalDispatcher.1');
const globals = globalThis as Record<symbol, { dispatch(...args: unknown[]): unknown }>;
const { fetch: nodeFetch } = globalThis;

/** A dispatcher as proxies and mocks set it. */
class ProxyAgent {
  readonly paths: string[] = [];
  readonly #to: (typeof globals)[symbol];

  constructor(to: (typeof globals)[symbol]) {
    this.#to = to;
  }

  dispatch(...args: unknown[]): unknown {
    this.paths.push((args[0] as { path: string }).path);
    return this.#to.dispatch(...args);
  }
}

describe('what sends a request', () => {
  const cases: {
    when: string;
    options?: ClientOptions;
    create?: typeof createCoreClient;
    before?: () => void;
    want: 'http' | 'fetch';
  }[] = [
    { when: 'nothing was replaced', want: 'http' },
    { when: 'fetch is an option', options: { fetch: (request) => nodeFetch(request) }, want: 'fetch' },
    {
      when: 'fetch was replaced',
      before: () => vi.stubGlobal('fetch', (request: Request) => nodeFetch(request)),
      want: 'fetch',
    },
    {
      when: 'fetch has another dispatcher',
      before: () => {
        globals[dispatcher] = new ProxyAgent(globals[dispatcher]!);
      },
      want: 'fetch',
    },
    { when: 'the client has no uploads', create: createCoreClient, want: 'fetch' },
  ];
  test.each(cases)('$want, if $when', async ({ options, create = createClient, before, want }) => {
    const server = await startHostileServer([answer(200), answer(200)]);
    onTestFinished(server.close);
    // Node makes its dispatcher at the first request.
    await nodeFetch(server.url);
    const ofNode = globals[dispatcher]!;
    onTestFinished(() => {
      vi.unstubAllGlobals();
      globals[dispatcher] = ofNode;
    });
    before?.();
    await create({ key: 'sesame', baseUrl: server.url, ...options }).uploadCustomers(customers);
    const { headers, path } = server.requests[1]!;
    // Only `fetch` sends this header.
    expect('sec-fetch-mode' in headers ? 'fetch' : 'http').toBe(want);
    const used = globals[dispatcher];
    if (used instanceof ProxyAgent) expect(used.paths).toEqual([path]);
  });
});

test('both send the same, but for headers of browsers', async () => {
  const server = await startHostileServer([answer(200), answer(200), answer(200), answer(200)]);
  onTestFinished(server.close);
  const options: ClientOptions = { key: 'sesame', baseUrl: `${server.url}/below`, headers: { 'x-own': 'é' } };
  for (const fetch of [undefined, (request: Request) => nodeFetch(request)]) {
    const client = createClient({ ...options, fetch });
    await client.uploadCustomers({ customers: [{ external_id: 'é', name: '🙂' }] });
    await client.getCustomer('a/b ?#é');
  }
  const sent = server.requests.map(({ method, path, body, headers }) => {
    const { host, connection, 'sec-fetch-mode': _, 'accept-language': __, ...others } = headers;
    return { method, path, body, headers: others };
  });
  expect(sent.slice(0, 2)).toEqual(sent.slice(2));
});

test('calls in turn use one connection', async () => {
  const server = await startHostileServer([answer(200), answer(200), answer(200)]);
  onTestFinished(server.close);
  const client = createClient({ key: 'sesame', baseUrl: server.url });
  for (let count = 0; count < 3; count += 1) await client.uploadCustomers(customers);
  expect(server.requests.map(({ connection }) => connection)).toEqual([0, 0, 0]);
});
