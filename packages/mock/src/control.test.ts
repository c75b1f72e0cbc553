import { request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { operations } from '@customerscore-kit/contract/operations';
import { runTool } from '@customerscore-kit/run-tool';
import { afterEach, describe, expect, test } from 'vitest';
import document from '../control.openapi.json' with { type: 'json' };
import { actions } from './control.ts';
import type { Mock, MockOptions } from './index.ts';
import { startMock } from './mock.fixture.ts';

const { uploadCustomers } = operations;
const keyHeader = uploadCustomers.security[0].header;
const key = 'secret-key-of-the-account';
const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number' } },
} as const;
const acme = { external_id: '1', name: 'Acme' };

let mock: Mock;
afterEach(() => mock.close());
const start = async (options: MockOptions = { account }) => {
  mock = await startMock(options);
};

/** Uploads a body with the key. */
const send = (
  body: unknown,
  headers: Record<string, string> = {},
  method = 'POST',
  path: string = uploadCustomers.path,
) =>
  fetch(mock.url + path, {
    method,
    headers: { 'content-type': 'application/json', [keyHeader]: key, ...headers },
    ...(body !== undefined && {
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
    }),
  });

/** Sends a request to the control API. */
async function control(method: string, path: string) {
  const response = await fetch(`${mock.url}/_mock/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, body: await response.json() };
}

describe('GET /_mock/requests/{id}', () => {
  test('returns what was sent and what was stored', async () => {
    await start();
    const stored = { ...acme, attributes: { plan: 'pro' }, metrics: [{ date: '2024-04-29', logins: 3 }] };
    const sent = {
      ...acme,
      attributes: { plan: 'pro', Plan: 'x', 'a/b~c': 1 },
      metrics: [{ date: '2024-04-29', logins: 3, Logins: 4 }],
    };
    await send({ customers: [sent] });
    const { status, body } = await control('GET', 'requests/1');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: 1, operation: 'uploadCustomers', status: 200, body: 'json', replayable: true });
    expect(body.meaning).toBe(uploadCustomers.statuses[200].meaning);
    expect(body.sent).toEqual({ customers: [sent] });
    expect(body.stored).toEqual({ customers: [stored] });
    expect((await mock.customer('1'))!.attributes).toEqual(stored.attributes);
  });

  test('keeps keys that every object has', async () => {
    await start();
    const text =
      '{"customers":[{"external_id":"1","name":"A","attributes":{"__proto__":1,"constructor":2,"plan":"p"}}]}';
    await send(text);
    const { body } = await control('GET', 'requests/1');
    expect(JSON.stringify(body.sent)).toBe(text);
    expect(JSON.stringify(body.stored.customers[0].attributes)).toBe('{"plan":"p"}');
  });

  test.each<[string, () => Promise<unknown>, object]>([
    [
      'a refused body',
      () => send({ customers: [{ external_id: '1' }] }),
      { body: 'json', errors: 1, replayable: true },
    ],
    ['text that is not JSON', () => send('{"customers": ['), { body: 'text', sent: '{"customers": [' }],
    ['no body', () => send(undefined, {}, 'GET', '/api/v1/customer/1'), { body: 'none', replayable: true }],
    ['a key that is missing', () => send({}, { [keyHeader]: '' }), { body: 'not-read', replayable: false }],
    ['a fault', () => send({}, { 'x-mock-status': '503' }), { body: 'not-read', status: 503, replayable: false }],
    [
      'a compressed body',
      () => send(gzipSync('{"customers":[]}'), { 'content-encoding': 'gzip' }),
      { sent: { customers: [] } },
    ],
    [
      'a body that is large after decompression',
      () => send(gzipSync(`{"customers":[],"x":"${'x'.repeat(70_000)}"}`), { 'content-encoding': 'gzip' }),
      { body: 'too-large', replayable: true },
    ],
    [
      'a large body',
      () => send({ customers: [{ ...acme, name: 'x'.repeat(70_000) }] }),
      { body: 'too-large', replayable: false },
    ],
  ])('%s', async (_, request, want) => {
    await start();
    await request();
    const { body } = await control('GET', 'requests/1');
    expect(body).toMatchObject(want);
    if (body.status !== 200) expect(body).not.toHaveProperty('stored');
  });

  test('keeps the bodies of the last 100 requests', async () => {
    await start();
    for (let count = 0; count < 101; count++) await (await send(undefined, {}, 'GET', '/api/v1/customer/1')).text();
    expect((await control('GET', 'requests/1')).body).toMatchObject({ body: 'forgotten', replayable: false });
    expect((await control('GET', 'requests/2')).body).toMatchObject({ body: 'none' });
  });

  test.each(['requests/9', 'requests/0', 'requests/x'])('%s: 404', async (path) => {
    await start();
    expect((await control('GET', path)).status).toBe(404);
  });
});

describe('POST /_mock/requests/{id}/replay', () => {
  test('sends the same body with the same key', async () => {
    await start({ keys: { [key]: {} } });
    await send({ customers: [acme] });
    await control('POST', 'reset');
    await send({ customers: [{ ...acme, name: 'Acme Europe' }] });
    const { body: request } = await control('POST', 'requests/2/replay');
    expect(request).toMatchObject({ id: 3, replayOf: 2, status: 200, operation: 'uploadCustomers' });
    expect((await mock.customer('1'))!.name).toBe('Acme Europe');
    expect(mock.requests().map(({ replayOf }) => replayOf)).toEqual([undefined, 2]);
    expect((await control('POST', 'requests/3/replay')).body).toMatchObject({ id: 4, replayOf: 3, status: 200 });
  });

  test('never returns a key', async () => {
    await start({ keys: { [key]: {} } });
    await send({ customers: [acme] });
    const answers = [
      await control('POST', 'requests/1/replay'),
      await control('GET', 'requests/1'),
      await control('GET', 'requests'),
      await control('GET', ''),
      mock.requests(),
    ];
    const page = await (await fetch(`${mock.url}/`)).text();
    expect(JSON.stringify(answers) + page + (await readEvents(['"id":2']))).not.toContain(key);
  });

  test('answers 409 if the body was not kept, and 404 for an unknown request', async () => {
    await start();
    await send({}, { 'x-mock-status': '503' });
    expect((await control('POST', 'requests/1/replay')).status).toBe(409);
    expect((await control('POST', 'requests/2/replay')).status).toBe(404);
  });
});

test('DELETE /_mock/requests forgets requests and keeps customers', async () => {
  await start();
  await send({ customers: [acme] });
  expect((await control('DELETE', 'requests')).body).toEqual({ done: true });
  expect(mock.requests()).toEqual([]);
  expect((await control('GET', 'requests/1')).status).toBe(404);
  expect(await mock.customers()).toHaveLength(1);
});

/** Reads events until all that are wanted are there, then disconnects. @param wanted a part of each */
async function readEvents(wanted: string[], action: () => Promise<unknown> = async () => {}): Promise<string> {
  const aborter = new AbortController();
  const response = await fetch(`${mock.url}/_mock/events`, { signal: aborter.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const done = action();
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (wanted.every((each) => text.includes(each)) && text.endsWith('\n\n')) break;
  }
  await done;
  aborter.abort();
  return text;
}

describe('GET /_mock/events', () => {
  test('sends the last requests and the state, then what happens', async () => {
    await start();
    await send({ customers: [{ ...acme, attributes: { Plan: 'x' } }] });
    const text = await readEvents(['"customers":2', 'cleared'], async () => {
      await send({ customers: [{ ...acme, external_id: '2' }] });
      await control('DELETE', 'requests');
    });
    const events = text
      .split('\n\n')
      .slice(0, -1)
      .map((each) => /^event: (.*)\ndata: (.*)$/.exec(each)!.slice(1));
    const data = (name: string) => events.filter(([each]) => each === name).map(([, text]) => JSON.parse(text!));
    expect(events.slice(0, 2).map(([name]) => name)).toEqual(['request', 'state']);
    expect(data('state').at(0)).toMatchObject({ customers: 1, notifications: 1, waiting: 0 });
    expect(data('state').at(-1)).toMatchObject({ customers: 2, notifications: 2, waiting: 0 });
    expect(data('request')).toMatchObject([
      { id: 1, status: 200, findings: 1, dropped: 1 },
      { id: 2, status: 200, findings: 0, dropped: 0 },
    ]);
    expect(data('cleared')).toEqual([{}]);
  });

  test('tells when an upload that waited is processed', async () => {
    await start({ processing: '1h' });
    await send({ customers: [acme] });
    // Half a second before it is processed.
    const text = await readEvents(['"waiting":0'], () => mock.advance('3599500ms'));
    expect(text).toContain('"customers":0,"notifications":0,"waiting":1');
    expect(text).toContain('"customers":1,"notifications":1,"waiting":0');
  });

  test('has at most 20 listeners, and ends when the mock is closed', async () => {
    await start();
    const responses = await Promise.all(Array.from({ length: 20 }, () => fetch(`${mock.url}/_mock/events`)));
    expect((await control('GET', 'events')).status).toBe(503);
    await mock.close();
    for (const { body } of responses) await expect(new Response(body).text()).rejects.toThrow();
    await start();
  });
});

describe('the page', () => {
  test('is served with headers that allow only its own files', async () => {
    await start();
    const response = await fetch(`${mock.url}/`);
    const policy = response.headers.get('content-security-policy');
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]+src=)|<style|\sstyle=|\son\w+=/);
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const file = await fetch(mock.url + path);
      expect([path, file.status, file.headers.has('content-security-policy')]).toEqual([path, 200, true]);
    }
    expect(mock.requests()).toEqual([]);
  });

  test.each(['/', '/_mock/inspector/page.js', '/_mock/events', '/_mock/requests/1'])(
    '%s is refused for a name as the host, which a page could point to this machine',
    async (path) => {
      await start();
      const status = await new Promise((resolve) => {
        httpRequest(mock.url + path, { headers: { host: 'attacker.example' } }, (response) =>
          resolve(response.resume().statusCode),
        ).end();
      });
      expect(status).toBe(403);
    },
  );

  test('changes need the content type JSON, which pages of other sites cannot send', async () => {
    await start();
    await send({ customers: [acme] });
    for (const path of ['requests/1/replay', 'clock', 'reset'])
      expect((await fetch(`${mock.url}/_mock/${path}`, { method: 'POST', body: '' })).status).toBe(400);
    expect((await fetch(`${mock.url}/_mock/requests`, { method: 'DELETE' })).status).toBe(400);
    expect(mock.requests()).toHaveLength(1);
  });
});

describe('the document of the control API', () => {
  test('has the paths and methods of the control API', async () => {
    await start();
    const documented = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.sort()).toEqual(Object.keys(actions).sort());
    expect((await control('GET', 'openapi.json')).body).toEqual(document);
  });

  test('passes the linter of the contract', async () => {
    await start();
    const file = fileURLToPath(new URL('../control.openapi.json', import.meta.url));
    // The path `/_mock/` is older than the rule.
    const { code, output } = await runTool('@redocly/cli', [
      ...['lint', file, '--extends', 'recommended-strict', '--skip-rule', 'no-path-trailing-slash'],
    ]);
    expect(code, output).toBe(0);
  });
});
