import { createClient } from '@customerscore-kit/contract/client';
import { operations } from '@customerscore-kit/contract/operations';
import { afterEach, describe, expect, test } from 'vitest';
import { assumptions, type Mock, type MockOptions, startMock } from './index.ts';

const { uploadCustomers, trackEvents } = operations;
const { header: keyHeader } = uploadCustomers.security[0];
const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number' } },
  contact: { attributes: { role: 'string' }, metrics: { logins: 'number' } },
  events: ['export'],
} as const;
const acme = { external_id: '1', name: 'Acme' };

let mock: Mock;
afterEach(() => mock.close());

async function start(options?: MockOptions) {
  mock = await startMock(options);
  const client = createClient({ key: 'valid', baseUrl: mock.url });
  const upload = (...customers: Parameters<typeof client.uploadCustomers>[0]['customers'][number][]) =>
    client.uploadCustomers({ customers });
  return { mock, client, upload };
}

/** Sends a request to the control API. */
async function control(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const init = { method, headers: { 'content-type': 'application/json', ...headers } };
  const response = await fetch(`${mock.url}/_mock/${path}`, {
    ...init,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

/** Sends a request that is valid, except for what is given. */
const send = (
  headers: Record<string, string> = {},
  body: unknown = { customers: [acme] },
  path: string = uploadCustomers.path,
) =>
  fetch(mock.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [keyHeader]: 'valid', ...headers },
    body: JSON.stringify(body),
  });

describe('uploads of customers', () => {
  test('S20 S10 store a customer, and link it to the user with the e-mail address of its owner', async () => {
    const { mock, client, upload } = await start({ users: ['jane@example.com'] });
    expect(
      (
        await upload(
          { ...acme, owner_email: 'jane@example.com' },
          { external_id: '2', name: 'B', owner_email: 'no@example.com' },
        )
      ).status,
    ).toBe(200);
    expect(mock.customer('1')).toMatchObject({ name: 'Acme', owner: 'jane@example.com' });
    expect(mock.customer('2')).not.toHaveProperty('owner');
    expect((await send()).headers.get('x-mock-assumed')).toBe('merged-upload');
    expect(
      (await client.updateCustomer('1', { owner_email: 'no@example.com' })).response.headers.get('x-mock-assumed'),
    ).toBe('unknown-owner');
  });

  test('S14 S17 keep only keys that equal a codename, including case, and answer 200', async () => {
    const { mock, upload } = await start({ account });
    const answer = await upload({
      ...acme,
      attributes: { plan: 'pro', Plan: 'x', unknown: 1, crm_link: 'https://example.com' },
      metrics: [{ date: '2024-04-29', logins: 3, Logins: 4 }],
    });
    expect(answer.status).toBe(200);
    expect(answer.response.headers.get('x-mock-dropped')).toBe('3');
    expect(mock.customer('1')).toMatchObject({
      attributes: { plan: 'pro', crm_link: 'https://example.com' },
      metrics: { '2024-04-29': { logins: 3 } },
    });
    expect(mock.dropped().map(({ pointer }) => pointer)).toEqual([
      '/customers/0/attributes/Plan',
      '/customers/0/attributes/unknown',
      '/customers/0/metrics/0/Logins',
    ]);
    expect(Object.keys(mock.customer('1')!.attributes)).toEqual(['plan', 'crm_link']);
    expect(mock.requests()[0]!.findings.map(({ code }) => code)).toContain('miscased-codename');
  });

  test('update a customer that exists, and keep what they leave out', async () => {
    const { mock, upload } = await start();
    await upload({ ...acme, attributes: { plan: 'pro', seats: 3 }, metrics: [{ date: '2024-04-29', logins: 3 }] });
    const answer = await upload({
      ...acme,
      name: 'Acme Europe',
      attributes: { seats: 4 },
      metrics: [{ date: '2024-04-29', exports: 1 }],
    });
    expect(mock.customers()).toMatchObject([
      {
        name: 'Acme Europe',
        attributes: { plan: 'pro', seats: 4 },
        metrics: { '2024-04-29': { logins: 3, exports: 1 } },
      },
    ]);
    expect(answer.response.headers.get('x-mock-assumed')).toBe('merged-upload');
  });

  test('S18 S19 are processed after the answer; then all users are notified', async () => {
    const users = ['a@example.com', 'b@example.com'];
    const { mock, upload } = await start({ users, processing: '10m..30m' });
    expect((await upload(acme)).status).toBe(200);
    expect({ customers: mock.customers(), outbox: mock.outbox(), waiting: mock.waiting() }).toEqual({
      customers: [],
      outbox: [],
      waiting: 1,
    });
    mock.advance('9m');
    expect(mock.waiting()).toBe(1);
    mock.advance('21m');
    expect(mock.customers()).toMatchObject([acme]);
    expect(mock.outbox().map(({ to, items }) => [to, items])).toEqual(users.map((to) => [to, 1]));
  });

  test('store keys that every object has', async () => {
    const { mock, upload } = await start();
    await upload({ ...acme, attributes: JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}') });
    expect(Object.entries(mock.customer('1')!.attributes)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
  });
});

describe('contacts', () => {
  const contact = { customer_external_id: '1', contact_external_id: 'c', contact_name: 'Jane' };

  test('of unknown customers are ignored, others are stored', async () => {
    const { mock, client, upload } = await start({ account });
    await upload(acme);
    const unknown = { ...contact, customer_external_id: 'unknown' };
    expect(
      (await client.uploadContacts({ contacts: [{ ...contact, attributes: { role: 'CEO', x: 1 } }, unknown] })).status,
    ).toBe(200);
    expect(mock.customers()).toHaveLength(1);
    expect(mock.customer('1')!.contacts).toEqual({
      c: { external_id: 'c', name: 'Jane', attributes: { role: 'CEO' }, metrics: {}, events: {} },
    });
  });

  test('are created, updated and deleted', async () => {
    const { mock, client, upload } = await start();
    const create = () => client.createContact('1', { external_id: 'c', name: 'Jane' });
    expect((await create()).status).toBe(404);
    await upload(acme);
    expect((await create()).status).toBe(200);
    expect((await client.updateContact('1', 'c', { name: 'John' })).status).toBe(200);
    expect(mock.customer('1')!.contacts.c).toMatchObject({ name: 'John' });
    expect((await client.deleteContact('1', 'c')).status).toBe(200);
    expect((await client.deleteContact('1', 'c')).status).toBe(404);
    expect((await client.updateContact('1', 'c', {})).status).toBe(404);
  });
});

describe('single customers', () => {
  test('are created, read, updated and deleted', async () => {
    const { mock, client } = await start({ scores: ({ attributes }) => ({ fitscore: attributes.seats }) });
    expect((await client.updateCustomer('1', {})).status).toBe(404);
    expect((await client.createCustomer(acme)).status).toBe(200);
    expect((await client.updateCustomer('1', { is_churned: true, attributes: { seats: 3 } })).status).toBe(200);
    const read = await client.getCustomer('1');
    expect(read.body).toMatchObject({ ...acme, is_churned: true, attributes: { seats: 3 }, fitscore: 3 });
    const found = await client.searchCustomers({});
    expect(found.body).toMatchObject({ customers: [acme] });
    expect((await client.deleteCustomer('1')).status).toBe(200);
    expect((await client.deleteCustomer('1')).status).toBe(404);
    expect(mock.customers()).toEqual([]);
  });

  test('an update with a key that is not a codename is refused as a whole', async () => {
    const { mock, client, upload } = await start({ account });
    await upload(acme);
    const answer = await client.updateCustomer('1', { name: 'B', attributes: { plan: 'pro', Plan: 'x' } });
    expect(answer.status).toBe(400);
    expect(mock.customer('1')).toMatchObject({ name: 'Acme', attributes: {} });
  });

  test('a parent must exist and not be below the customer', async () => {
    const { client } = await start();
    const create = async (id: string, parent?: string) =>
      (await client.createCustomer({ external_id: id, name: id, ...(parent && { parent_external_id: parent }) }))
        .status;
    expect(await create('a', 'b')).toBe(400);
    expect([await create('a'), await create('b', 'a'), await create('a', 'b')]).toEqual([200, 200, 400]);
    let previous = 'b';
    const statuses: number[] = [];
    for (let level = 3; level <= 11; level++) {
      statuses.push(await create(`level-${level}`, previous));
      previous = `level-${level}`;
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 400]);
  });
});

test('events count if a metric has their name, add contacts, and never add customers', async () => {
  const { mock, client, upload } = await start({ account });
  await upload(acme);
  const event = { name: 'export', timestamp: 1_712_123_456_789, identification: { customer: '1', contact: 'c' } };
  const answer = await client.trackEvents({
    trackerKey: 'CS-1',
    events: [
      event,
      { ...event, data: { customer: { plan: 'pro', other: 1 }, contact: { contact_name: 'Jane', role: 'CEO' } } },
      { ...event, name: 'unknown', identification: { customer: '1' } },
      { ...event, identification: { customer: 'unknown' } },
    ],
  });
  expect(answer.status).toBe(200);
  expect(mock.customers()).toMatchObject([
    {
      attributes: { plan: 'pro' },
      events: {},
      contacts: { c: { name: 'Jane', attributes: { role: 'CEO' }, events: { export: 2 } } },
    },
  ]);
  expect(mock.customer('1')!.attributes).not.toHaveProperty('other');
});

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
    mock.advance(Number(refused.headers.get('retry-after')) * 1000);
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
    expect(mock.customers()).toEqual([]);
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
    expect(mock.customer('9')).toMatchObject({ name: '9', contacts: { c: { external_id: 'c', name: 'Jane' } } });
  });

  test.each<[string, string, string, unknown, Record<string, string>?]>([
    ['an unknown action', 'GET', 'unknown', undefined],
    ['a form, which pages of other sites can send', 'POST', 'reset', {}, { 'content-type': 'text/plain' }],
    ['a malformed step', 'POST', 'script', { next: ['no'] }],
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
