import assert from 'node:assert/strict';
import { operations } from '@customerscore-kit/contract/operations';
import { afterEach, describe, expect, test } from 'vitest';
import { assumptions, type MockOptions } from './index.ts';
import { account, acme, keyHeader, mock, send, start, startMock } from './mock.fixture.ts';

const { uploadCustomers, trackEvents } = operations;
afterEach(() => mock.close());

/** Sends a request to the control API. */
async function control(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const init = { method, headers: { 'content-type': 'application/json', ...headers } };
  const response = await fetch(`${mock.url}/_mock/${path}`, {
    ...init,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

describe('statuses come about naturally', () => {
  test.each<[string, number, { headers?: Record<string, string>; body?: unknown; options?: MockOptions }]>([
    [
      'S21 repeated dates of metrics',
      400,
      { body: { customers: [{ ...acme, metrics: [{ date: '2024-04-29' }, { date: '2024-04-29' }] }] } },
    ],
    ['S22 no key', 401, { headers: { [keyHeader]: '' } }],
    ['S23 a key that is not valid', 403, { headers: { [keyHeader]: 'other' }, options: { keys: { valid: {} } } }],
    ['S25 Accept without JSON', 406, { headers: { accept: 'text/csv' } }],
    ['S27 scoring that is not configured', 490, { options: { unconfiguredScoring: true } }],
    [
      'S27 a key of an account without configured scoring',
      490,
      { options: { keys: { valid: { unconfiguredScoring: true } } } },
    ],
  ])('%s: %i', async (_, status, { headers, body, options }) => {
    await start(options);
    expect((await send(headers, body)).status).toBe(status);
  });

  test('S24 another method: 405', async () => {
    await start();
    const response = await fetch(mock.url + uploadCustomers.path);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('a blocked account: 491', async () => {
    const { client } = await start({ blocked: true });
    await client.createCustomer(acme);
    expect((await client.updateCustomer('1', {})).status).toBe(491);
  });

  test('S26 the first request over the limit of a minute: 429, until Retry-After has passed; other pools still pass', async () => {
    await start();
    const { requestsPerMinute } = uploadCustomers.limits;
    for (let count = 0; count < requestsPerMinute; count++) await (await send()).arrayBuffer();
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-mock-assumed')).toBe('sliding-minute');
    const event = { name: 'a', timestamp: 1, identification: { customer: '1' } };
    expect((await send({}, { trackerKey: 'CS-1', events: [event] }, trackEvents.path)).status).toBe(200);
    await mock.advance(Number(refused.headers.get('retry-after')) * 1000);
    expect((await send()).status).toBe(200);
  });

  test('without the rate limit, all requests pass', async () => {
    await start({ rateLimit: false });
    for (let count = 0; count <= uploadCustomers.limits.requestsPerMinute; count++) {
      expect((await send()).status).toBe(200);
    }
  });

  test.each(Object.keys(uploadCustomers.statuses))('Prefer: code=%s', async (status) => {
    await start();
    expect((await send({ prefer: `code=${status}` })).status).toBe(Number(status));
    expect(await mock.customers()).toEqual([]);
  });
});

describe('faults', () => {
  test('a script answers the next requests', async () => {
    const { upload } = await start();
    mock.script([429, 'pass', 503]);
    expect(
      [await upload(acme), await upload(acme), await upload(acme), await upload(acme)].map(({ status }) => status),
    ).toEqual([429, 200, 503, 200]);
  });

  test('the same seed gives the same failures', async () => {
    const run = async () => {
      await start({ fail: '30%', seed: 7 });
      const statuses: number[] = [];
      for (let count = 0; count < 40; count++) statuses.push((await send()).status);
      await mock.close();
      return statuses;
    };
    const first = await run();
    expect(await run()).toEqual(first);
    expect(first.filter((status) => status === 503).length).toBeGreaterThan(4);
    expect(first).toContain(200);
  });

  test('a reset closes the connection without an answer', async () => {
    await start({ reset: 1 });
    await expect(send()).rejects.toThrow();
    expect(mock.requests()).toMatchObject([{ status: 0 }]);
  });

  test('latency delays the answer, and headers choose faults for one request', async () => {
    await start({ latency: '50±10' });
    const started = performance.now();
    await send();
    expect(performance.now() - started).toBeGreaterThanOrEqual(39);
    expect((await send({ 'x-mock-latency': '0', 'x-mock-status': '500' })).status).toBe(500);
  });

  test.each<[string, MockOptions]>([
    ['latency', { latency: 'soon' }],
    ['fail', { fail: '200%' }],
    ['reset', { reset: -1 }],
    ['processing', { processing: '30m..1m' }],
  ])('a malformed %s throws a TypeError', async (_, options) => {
    await start();
    await expect(startMock(options)).rejects.toThrow(TypeError);
  });
});

describe('the control API', () => {
  test('reads and changes the mock', async () => {
    const { upload } = await start({ processing: '1h' });
    await upload(acme);
    expect((await control('GET', 'state')).body).toMatchObject({ customers: [], waiting: 1 });
    await control('POST', 'clock', { advance: '1h' });
    expect((await control('GET', 'state')).body).toMatchObject({ customers: [acme], waiting: 0 });
    expect((await control('GET', 'outbox')).body).toMatchObject([{ to: 'owner@example.com' }]);
    expect((await control('GET', 'requests')).body).toMatchObject([
      { id: 1, operation: 'uploadCustomers', status: 200 },
    ]);
    expect((await control('GET', 'assumptions')).body).toEqual(assumptions);
    await control('POST', 'script', { next: [500] });
    expect((await send()).status).toBe(500);
    await control('POST', 'faults', { fail: 1 });
    expect((await send()).status).toBe(503);
    await control('POST', 'faults', {});
    await control('POST', 'reset');
    expect((await control('GET', 'state')).body).toEqual({ customers: [], waiting: 0 });
    await control('POST', 'seed', { customers: [{ external_id: '9', contacts: { c: { name: 'Jane' } } }] });
    expect(await mock.customer('9')).toMatchObject({ name: '9', contacts: { c: { external_id: 'c', name: 'Jane' } } });
  });

  test.each<[string, string, string, unknown, Record<string, string>?]>([
    ['an unknown action', 'GET', 'unknown', undefined],
    ['a form, which pages of other sites can send', 'POST', 'reset', {}, { 'content-type': 'text/plain' }],
    ['a malformed step', 'POST', 'script', { next: ['no'] }],
    ['steps under another name', 'POST', 'script', { steps: [503] }],
    ['a malformed duration', 'POST', 'clock', { advance: 'tomorrow' }],
    ['a body of another shape', 'POST', 'seed', [1]],
    ['null', 'POST', 'clock', null],
  ])('refuses %s', async (_, method, path, body, headers) => {
    await start();
    const { status, body: answer } = await control(method, path, body, headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(answer).toMatchObject({ error: expect.any(String) });
  });

  test.each([
    ['127.0.0.1', 403],
    // A container is reached by the name of its service.
    ['0.0.0.0', 200],
  ])('on %s, a name as the host gets %i: a page could point it to this machine', async (host, expected) => {
    await start({ host });
    const { port } = new URL(mock.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`http://127.0.0.1:${port}/_mock/state`, { headers: { host: 'attacker.example' } }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(expected);
  });
});

describe('a mock', () => {
  test('listens on the loopback address, and several run side by side', async () => {
    const other = await startMock();
    await start();
    expect(new URL(mock.url).hostname).toBe('127.0.0.1');
    expect(other.url).not.toBe(mock.url);
    await other.close();
  });

  test('fails with a cure if the port is in use', async () => {
    await start();
    const port = Number(new URL(mock.url).port);
    await expect(startMock({ port })).rejects.toThrow(
      `Port ${port} is in use. Choose another port, or 0 for a free one.`,
    );
  });

  test('returns ordinary objects, also with a codename `__proto__`', async () => {
    await start();
    const attributes = JSON.parse('{"plan":"pro","__proto__":"x"}');
    await send({}, { customers: [{ ...acme, attributes, metrics: [{ date: '2026-01-01', logins: 1 }] }] });
    const [customer] = await mock.customers();
    assert.deepEqual(customer!.attributes, attributes);
    assert.deepEqual(customer!.metrics, { '2026-01-01': { logins: 1 } });
    assert.deepEqual(await mock.customer(acme.external_id), customer);
  });

  test('keeps neither keys nor values in its log', async () => {
    await start({ account });
    await send(
      { [keyHeader]: 'secret-key' },
      { customers: [{ ...acme, name: 'secret-name', attributes: { x: 'secret-value' } }] },
    );
    await send({ [keyHeader]: 'secret-key' }, { customers: 'secret-value' });
    expect(JSON.stringify(mock.requests())).not.toContain('secret');
    expect(mock.requests()).toHaveLength(2);
  });
});
