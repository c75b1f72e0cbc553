import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createGzip, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultLimits, noAnswer, problemHeader, startForwarder } from './forwarder.ts';
import { serve, type TestServer } from './serve.fixture.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function started(listener: RequestListener, tls?: { key: string; cert: string }): Promise<TestServer> {
  const server = await serve(listener, tls);
  open.push(server);
  return server;
}

async function forwarderTo({ url }: TestServer, limits = defaultLimits) {
  const forwarder = await startForwarder(url, limits);
  open.unshift(forwarder);
  return forwarder;
}

/** Follows redirects, as respect does. */
async function ask(url: string, init: RequestInit = {}) {
  const response = await fetch(url, init);
  return {
    status: response.status,
    problem: response.headers.get(problemHeader),
    headers: response.headers,
    body: await response.text(),
  };
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

describe('does not follow redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i, for any method', async (status) => {
    const other = await started((_, response) => response.end());
    const server = await started((_, response) => response.writeHead(status, { location: `${other.url}/x` }).end());
    const { url } = await forwarderTo(server);
    for (const method of methods) {
      const {
        status: got,
        problem,
        headers,
      } = await ask(`${url}/a`, { method, headers: { 'customerscore-key': 'k' } });
      expect({ method, got, problem }).toEqual({
        method,
        got: status,
        problem: `redirects to ${other.url}, which was not followed`,
      });
      expect(headers.has('location')).toBe(false);
    }
    expect(server.requests.map(({ method }) => method)).toEqual(methods);
    expect(other.requests).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    ['the same server', '/elsewhere', /^redirects to http:\/\/127\.0\.0\.1:\d+, which/],
    ['an address without a scheme', '//other.example/x', /^redirects to http:\/\/other\.example, which/],
    ['no address', 'http://', /^redirects to an invalid address, which/],
  ])('not to %s', async (_, location, problem) => {
    const server = await started((_, response) => response.writeHead(307, { location }).end());
    const { url } = await forwarderTo(server);
    expect((await ask(`${url}/a`)).problem).toMatch(problem);
    expect(server.requests).toHaveLength(1);
  });
});

describe('forwards', () => {
  test('the request', async () => {
    const bodies: string[] = [];
    const server = await started(async (request, response) => {
      bodies.push(await text(request));
      response.end();
    });
    const { url } = await forwarderTo(server);
    const headers = { 'customerscore-key': 'k', 'content-type': 'application/json', prefer: 'code=429' };
    await ask(`${url}/api/c%201?a=%2F`, { method: 'PUT', headers, body: '{"a":"ü"}' });
    expect(server.requests[0]).toMatchObject({
      method: 'PUT',
      url: '/api/c%201?a=%2F',
      headers: { ...headers, host: new URL(server.url).host },
    });
    expect(bodies).toEqual(['{"a":"ü"}']);
  });

  test('the answer, decompressed, without connection headers', async () => {
    const server = await started((_, response) =>
      response
        .writeHead(490, {
          'content-encoding': 'gzip',
          'retry-after': '7',
          'keep-alive': 'timeout=1',
          [problemHeader]: 'x',
        })
        .end(gzipSync('{"a":1}')),
    );
    const { url } = await forwarderTo(server);
    const { status, problem, headers, body } = await ask(`${url}/`);
    expect({ status, problem, body }).toEqual({ status: 490, problem: null, body: '{"a":1}' });
    expect(headers.get('retry-after')).toBe('7');
    expect(headers.has('content-encoding')).toBe(false);
  });

  test('no answer above the size limit', async () => {
    const limits = { ...defaultLimits, bytes: 10 };
    const server = await started(({ url }, response) => response.end('x'.repeat(Number(url!.slice(1)))));
    const { url } = await forwarderTo(server, limits);
    expect(await ask(`${url}/10`)).toMatchObject({ problem: null, body: 'xxxxxxxxxx' });
    expect(await ask(`${url}/11`)).toMatchObject({ problem: 'the answer is longer than 10 bytes', body: '' });
  });
});

/** A certificate that nobody has signed but its own key. */
function selfSigned(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'customerscore-forwarder-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const ofKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key];
    execFileSync('openssl', ['req', '-x509', ...ofKey, '-out', cert, '-subj', '/CN=localhost'], { stdio: 'ignore' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('sends requests over TLS only to servers with a trusted certificate', async () => {
  const server = await started((_, response) => response.end('right'), selfSigned());
  const { url } = await forwarderTo(server);
  expect(await ask(`${url}/a`)).toMatchObject({ status: noAnswer, problem: 'self-signed certificate' });
  expect(server.requests).toEqual([]);
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  try {
    expect(await ask(`${url}/a`)).toMatchObject({ status: 200, problem: null, body: 'right' });
  } finally {
    vi.unstubAllEnvs();
  }
});

/** Writes for as long as somebody reads. */
function flood(response: ServerResponse, written: { bytes: number }): void {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  response.write(chunk, (error) => {
    if (error) return;
    written.bytes += chunk.length;
    flood(response, written);
  });
}

test('stops reading an endless answer after the limit and the connection buffer', async () => {
  const written = { bytes: 0 };
  const server = await started((_, response) => flood(response, written));
  const { url } = await forwarderTo(server);
  expect((await ask(`${url}/`)).problem).toBe('the answer is longer than 1,000,000 bytes');
  expect(written.bytes).toBeLessThan(20_000_000);
});

test('stops reading an endless answer that is compressed a thousandfold', async () => {
  const server = await started((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    const gzip = createGzip();
    gzip.pipe(response);
    response.on('close', () => gzip.destroy());
    const zeros = Buffer.alloc(64 * 1024);
    const more = (): unknown => gzip.destroyed || gzip.write(zeros, (error) => error ?? setImmediate(more));
    more();
  });
  const { url } = await forwarderTo(server);
  expect((await ask(`${url}/`)).problem).toBe('the answer is longer than 1,000,000 bytes');
});

describe('stops after three requests without an answer, when the server', () => {
  test.each<[string, RequestListener, RegExp]>([
    ['sends nothing', () => {}, /^no complete answer within 0\.2 s$/],
    ['starts an answer and stalls', (_, response) => response.write('{'), /^no complete answer within 0\.2 s$/],
    [
      'it sends a byte at a time',
      (_, response) => {
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
      /^no complete answer within 0\.2 s$/,
    ],
    ['closes the connection', ({ socket }) => socket.destroy(), /^other side closed$/],
    [
      'it hangs up in the middle',
      ({ socket }, response) => response.writeHead(200, { 'content-length': '9' }).write('x', () => socket.destroy()),
      /^(other side closed|terminated)$/,
    ],
  ])('%s', async (_, listener, problem) => {
    const server = await started(listener);
    const { url, gaveUp } = await forwarderTo(server, { ...defaultLimits, milliseconds: 200 });
    for (const _ of [1, 2, 3]) {
      expect(gaveUp()).toBeUndefined();
      expect(await ask(`${url}/a`)).toMatchObject({ status: noAnswer, problem: expect.stringMatching(problem) });
    }
    expect(gaveUp()).toMatch(/^3 requests got no answer, most recently GET \/a: .*\. No more were sent$/);
    expect((await ask(`${url}/a`)).problem).toBe('not sent, because the server does not answer');
    expect(server.requests).toHaveLength(3);
  });

  test('there is none', async () => {
    const server = await started(() => {});
    await server.close();
    open.length = 0;
    const { url } = await forwarderTo(server);
    expect(await ask(`${url}/a`)).toMatchObject({
      status: noAnswer,
      problem: expect.stringMatching(/ECONNREFUSED/),
    });
  });
});
