import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from 'node:zlib';
import { createClient } from '@customerscore-kit/contract/client';
import { describe, expect, test } from 'vitest';
import { serve, serveNothing } from './server.fixture.ts';

const body = { customers: [] };
const json = { 'content-type': 'application/json' };

async function answerOf(answer: (response: ServerResponse) => void) {
  const baseUrl = await serve((_, response) => answer(response));
  return createClient({ key: 'sesame', baseUrl }).uploadCustomers(body);
}

describe('an answer that is too long', () => {
  test.each<[string, { given: string; limit: number | undefined; fits: boolean }]>([
    ['at the limit', { given: 'x'.repeat(100), limit: 100, fits: true }],
    ['over the limit', { given: 'x'.repeat(101), limit: 100, fits: false }],
    ['counts bytes, not characters', { given: 'ř'.repeat(51), limit: 100, fits: false }],
    ['nothing, where nothing is allowed', { given: '', limit: 0, fits: true }],
    ['any body, with a limit of 0', { given: 'x', limit: 0, fits: false }],
    ['at the default', { given: 'x'.repeat(10_000_000), limit: undefined, fits: true }],
    ['over the default', { given: 'x'.repeat(10_000_001), limit: undefined, fits: false }],
    ['over the default, without a limit', { given: 'x'.repeat(10_000_001), limit: Infinity, fits: true }],
  ])('%s', async (_, { given, limit, fits }) => {
    for (const status of [200, 500]) {
      const fetch = async () => new Response(given, { status });
      const answer = createClient({ key: 'k', fetch, maxResponseBytes: limit }).uploadCustomers(body);
      if (fits) expect(((await answer).body ?? '') === given).toBe(true);
      else
        await expect(answer).rejects.toThrow(
          `uploadCustomers: the answer (status ${status}) is longer than ${limit ?? 10_000_000} bytes. To read longer answers, raise maxResponseBytes of createClient. The API may have carried out the request.`,
        );
    }
  });

  test('is read no further', async () => {
    let pulled = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1000).fill(++pulled)),
      // A source that never ends being cancelled must not keep the caller waiting.
      cancel: () => {
        cancelled = true;
        return new Promise(() => {});
      },
    });
    const client = createClient({ key: 'k', maxResponseBytes: 5000, fetch: async () => new Response(endless) });
    await expect(client.uploadCustomers(body)).rejects.toThrow('longer than 5000 bytes');
    expect(pulled).toBeLessThan(10);
    expect(cancelled).toBe(true);
  });

  test('of 300 MB in 300 kB is not read completely', async () => {
    let closed: Promise<unknown> | undefined;
    let written = 0;
    const answer = answerOf((response) => {
      closed = once(response, 'close');
      const gzip = createGzip({ level: 9 });
      gzip.pipe(response.writeHead(200, { ...json, 'content-encoding': 'gzip' }));
      const megabyte = Buffer.alloc(1_000_000, '[');
      const write = () => {
        if (response.destroyed || written === 300) gzip.end();
        else gzip.write(megabyte, write);
        written += 1;
      };
      write();
    });
    await expect(answer).rejects.toThrow('longer than 10000000 bytes');
    await closed;
  });

  test.each([-1, Number.NaN, '10', null, {}])('refuses a limit of %j', (maxResponseBytes) => {
    expect(() => createClient({ key: 'k', maxResponseBytes: maxResponseBytes as number })).toThrow(
      /^maxResponseBytes: pass a number of bytes/,
    );
  });
});

describe('a compressed answer', () => {
  const value = { message: 'příliš žluťoučký kůň', numbers: Array.from({ length: 500 }, (_, n) => Math.sin(n)) };
  const encodings = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
  const cases = Object.entries(encodings).flatMap(([encoding, compress]) =>
    [200, 429].map((status) => ({ encoding, status, compress })),
  );

  test.each(cases)('$encoding, $status: accepts complete JSON', async ({ encoding, status, compress }) => {
    const whole = compress(JSON.stringify(value));
    const send = (bytes: Buffer, headers = {}) =>
      answerOf((response) =>
        response.writeHead(status, { ...json, 'content-encoding': encoding, ...headers }).end(bytes),
      );
    expect(await send(whole)).toMatchObject({ status, body: value });
    for (const length of [0, 1, 20, Math.floor(whole.length / 2), whole.length - 50]) {
      await expect(send(whole.subarray(0, length)), `${length} bytes`).rejects.toThrow();
    }
    // Nothing is whole when the server says that nothing comes.
    expect(await send(Buffer.alloc(0), { 'content-length': '0' })).toMatchObject({ status, body: undefined });
  });

  test('that is text or a number is rejected, because it may be cut off', async () => {
    for (const text of ['OK', '123456', '<p>no</p>', '']) {
      const answer = answerOf((response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)),
      );
      await expect(answer, text).rejects.toThrow(
        'uploadCustomers: the answer (status 200) is compressed, although the client did not request that, and may be cut off. Check for a proxy',
      );
    }
  });

  test('without a body is accepted', async () => {
    const answer = await answerOf((response) => response.writeHead(204, { 'content-encoding': 'gzip' }).end());
    expect(answer).toMatchObject({ ok: true, status: 204, body: undefined });
  });

  test('by the name identity is none', async () => {
    const answer = await answerOf((response) => response.writeHead(200, { 'content-encoding': 'identity' }).end('OK'));
    expect(answer).toMatchObject({ ok: true, body: 'OK' });
  });
});

describe('no complete answer', () => {
  test('no server listens', async () => {
    const client = createClient({ key: 'sesame', baseUrl: await serveNothing() });
    await expect(client.uploadCustomers(body)).rejects.toThrow(TypeError);
  });

  test.each<[string, Record<string, string>]>([
    ['before the length that was announced', { 'content-length': '100' }],
    ['between two chunks', { 'transfer-encoding': 'chunked' }],
  ])('the connection is closed %s', async (_, headers) => {
    for (const status of [200, 500]) {
      const answer = answerOf((response) => {
        response.writeHead(status, headers).write('{"half": 1}', () => response.destroy());
      });
      await expect(answer).rejects.toThrow(TypeError);
    }
  });

  test('the connection is closed before any answer', async () => {
    await expect(answerOf((response) => response.destroy())).rejects.toThrow(TypeError);
  });
});

describe('aborted', () => {
  const reason = new RangeError('mine');
  // What `abort` is called with, and what the promise rejects with: an error as it is, else an AbortError around it.
  const reasons: [string, unknown, (error: unknown) => void][] = [
    ['nothing', undefined, (error) => expect(error).toMatchObject({ name: 'AbortError' })],
    ['null', null, (error) => expect(error).toMatchObject({ name: 'AbortError' })],
    ['a text', 'enough', (error) => expect(error).toMatchObject({ name: 'AbortError', cause: 'enough' })],
    ['an object', { a: 1 }, (error) => expect(error).toMatchObject({ name: 'AbortError', cause: { a: 1 } })],
    ['an error', reason, (error) => expect(error).toBe(reason)],
  ];

  test.each(reasons)('with %s', async (_, reason, check) => {
    let begun: (() => void) | undefined;
    const baseUrl = await serve((request, response) => {
      if (request.method === 'DELETE') response.writeHead(200, json).write('{"half":');
      begun?.();
    });
    const client = createClient({ key: 'sesame', baseUrl });
    const sends = {
      'before it is sent': (signal: AbortSignal) => client.uploadCustomers(body, { signal }),
      'before the answer': (signal: AbortSignal) => client.uploadCustomers(body, { signal }),
      'within the body': (signal: AbortSignal) => client.deleteCustomer('1', { signal }),
    };
    for (const [when, send] of Object.entries(sends)) {
      const controller = new AbortController();
      begun = () => controller.abort(reason);
      if (when === 'before it is sent') controller.abort(reason);
      const error = await send(controller.signal).then(
        () => expect.unreachable(when),
        (thrown: unknown) => thrown,
      );
      expect(error, when).toBeInstanceOf(Error);
      check(error);
      expect(shown(error)).not.toContain('sesame');
    }
  });

  test('by a timeout', async () => {
    const baseUrl = await serve(() => {});
    const sent = createClient({ key: 'sesame', baseUrl }).uploadCustomers(body, { signal: AbortSignal.timeout(20) });
    await expect(sent).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test.each([null, undefined])('ignores a signal of %j', async (signal) => {
    const baseUrl = await serve((_, response) => response.end());
    const client = createClient({ key: 'sesame', baseUrl });
    expect(await client.uploadCustomers(body, { signal })).toMatchObject({ ok: true });
  });
});

describe('errors of fetch', () => {
  const failing = (throwIt: (request: Request) => unknown) =>
    createClient({
      key: 'sesame',
      fetch: async (request) => {
        throw throwIt(request);
      },
    })
      .uploadCustomers(body)
      .then(
        () => expect.unreachable(),
        (error: unknown) => error,
      );

  test('reach the caller as they are', async () => {
    const errors = [new TypeError('fetch failed', { cause: new Error('ECONNRESET') }), new DOMException('a', 'b')];
    for (const error of errors) expect(await failing(() => error)).toBe(error);
  });

  test.each([undefined, null, 'no', 7, {}])('wraps the reason %j in an error', async (thrown) => {
    const error = await failing(() => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'Error', message: 'uploadCustomers: fetch failed.', cause: thrown });
  });

  test('do not show the key, even if they contain the request', async () => {
    const hostile: ((request: Request) => unknown)[] = [
      (request) => Object.assign(new Error('failed'), { request }),
      (request) => Object.assign(new Error('failed'), { headers: request.headers }),
      (request) => new Error('failed', { cause: { request, options: { headers: request.headers } } }),
      (request) => new Error(`failed: ${inspect(request)}`),
      (request) => ({ request }),
      (request) => request,
    ];
    for (const throwIt of hostile) expect(shown(await failing(throwIt))).not.toContain('sesame');
  });

  test('of the global fetch do not show the key', async () => {
    const client = createClient({ key: 'sesame', baseUrl: await serveNothing() });
    const error = await client.uploadCustomers(body).catch((thrown: unknown) => thrown);
    expect(shown(error)).toContain('ECONNREFUSED');
    expect(shown(error)).not.toContain('sesame');
  });

  test('the client does not show the key either', () => {
    expect(shown(createClient({ key: 'sesame' }))).not.toContain('sesame');
  });
});

/** What a log would show. */
function shown(value: unknown): string {
  return `${inspect(value, { depth: Infinity, showHidden: true })} ${JSON.stringify(value)} ${String(value)}`;
}
