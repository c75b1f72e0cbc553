import { describe, expect, onTestFinished, test } from 'vitest';
import { customers, quick } from './call-matrix.fixture.ts';
import { answer, redirect, type Step, startHostileServer } from './hostile-server.fixture.ts';
import { type CallOptions, type ClientOptions, createClient, createRateGate, StatusError } from './index.ts';

const key = 'sesame-of-requests';

async function connect(script: Step[], options: ClientOptions = {}) {
  const server = await startHostileServer(script);
  onTestFinished(server.close);
  return { server, client: createClient({ key, baseUrl: server.url, retry: quick, ...options }) };
}

describe('a redirect is not followed, so the key does not arrive at another host', () => {
  test.for([301, 302, 303, 307, 308])('%i', async (status) => {
    const { server: other } = await connect([answer(200)]);
    const { server, client } = await connect([redirect(status, `${other.url}/api/v1/customers`)]);
    const error = await client.uploadCustomers(customers).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StatusError);
    expect(error).toMatchObject({ status, attempts: 1, message: expect.stringContaining('follows no redirects') });
    expect((error as StatusError).headers.get('location')).toContain(other.url);
    expect([server.requests.length, other.requests.length]).toEqual([1, 0]);
  });
});

describe('a body that the caller changes is sent as it was inspected', () => {
  const cases: { when: string; script: Step[]; options: (change: () => void) => ClientOptions }[] = [
    {
      when: 'during the wait for a retry',
      script: [answer(503), answer(200)],
      options: (change) => ({ logger: { debug: (message) => void (/Waiting/.test(message) && change()) } }),
    },
    {
      when: 'during the wait for the gate',
      script: [answer(200)],
      options: (change) => {
        const rateGate = createRateGate();
        rateGate.close('rest', 50);
        setTimeout(change, 10);
        return { rateGate };
      },
    },
    {
      when: 'while the key is read',
      script: [answer(200)],
      options: (change) => ({
        key: async () => {
          change();
          return key;
        },
      }),
    },
  ];
  test.for(cases)('$when', async ({ script, options }) => {
    const body = { customers: [{ external_id: '1', name: 'Acme', attributes: { seats: 1 } }] };
    const inspected = JSON.stringify(body);
    const change = () => {
      body.customers[0]!.attributes.seats += 1;
      body.customers.push({ external_id: '', name: '', attributes: { seats: 0 } });
    };
    const { server, client } = await connect(script, options(change));
    await client.uploadCustomers(body);
    expect(body.customers.length).toBeGreaterThan(1);
    expect(server.requests.map((request) => request.body)).toEqual(script.map(() => inspected));
  });

  test('in the call itself, right after it', async () => {
    const body = { name: 'Acme' };
    const { server, client } = await connect([answer(200)]);
    const sent = client.updateCustomer('1', body);
    body.name = 'changed';
    await sent;
    expect(server.requests[0]!.body).toBe('{"name":"Acme"}');
  });
});

describe('headers of the call replace those of the client with the same name', () => {
  const cases: {
    name: string;
    client: CallOptions['headers'];
    call: CallOptions['headers'];
    want: string | undefined;
  }[] = [
    { name: 'only of the client', client: { 'x-a': '1' }, call: undefined, want: '1' },
    { name: 'in any case', client: { 'X-A': '1' }, call: { 'x-a': '2' }, want: '2' },
    { name: 'as Headers', client: new Headers({ 'x-a': '1' }), call: new Headers({ 'X-A': '2' }), want: '2' },
    { name: 'taken away', client: { 'x-a': '1' }, call: { 'x-a': null }, want: undefined },
    {
      name: 'several of one name',
      client: [['x-a', '1']],
      call: [
        ['x-a', '2'],
        ['X-A', '3'],
      ],
      want: '2, 3',
    },
  ];
  test.for(cases)('$name', async ({ client: headers, call, want }) => {
    const { server, client } = await connect([answer(200)], { headers });
    await client.getCustomer('1', { headers: call });
    expect(server.requests[0]!.headers['x-a']).toBe(want);
  });

  test('but not the key', async () => {
    const { server, client } = await connect([answer(200)], { headers: { 'customerscore-key': 'other' } });
    await client.getCustomer('1', { headers: { 'Customerscore-Key': 'another' } });
    expect(server.requests[0]!.headers['customerscore-key']).toBe(key);
  });
});

describe('the key', () => {
  test('is asked for once for each call, not for each attempt', async () => {
    let asked = 0;
    const { server, client } = await connect([answer(503), answer(200), answer(200)], {
      key: () => {
        asked += 1;
        return `sesame-${asked}`;
      },
    });
    await client.getCustomer('1');
    await client.getCustomer('1');
    expect(server.requests.map(({ headers }) => headers['customerscore-key'])).toEqual([
      'sesame-1',
      'sesame-1',
      'sesame-2',
    ]);
  });

  test("of a call is that call's own, if another call has read a newer one", async () => {
    const keys = ['first', 'second'];
    const { server, client } = await connect([answer(503), answer(200), answer(200)], { key: () => keys.shift()! });
    await Promise.all([client.getCustomer('1'), client.getCustomer('2')]);
    const sent = server.requests.map(({ path, headers }) => `${path.at(-1)} ${headers['customerscore-key']}`);
    expect(new Set(sent)).toEqual(new Set(['1 first', '2 second']));
  });

  test('that cannot be read ends the call with the error of the function', async () => {
    const failure = new Error('The vault is sealed.');
    const { server, client } = await connect([], { key: () => Promise.reject(failure) });
    await expect(client.safe.getCustomer('1')).rejects.toBe(failure);
    expect(server.requests).toHaveLength(0);
  });

  test('from a function does not delay the check of other options', () => {
    expect(() => createClient({ key: () => key, baseUrl: 'api.example' })).toThrow(/^baseUrl: /);
    expect(() => createClient({ key: () => key, maxResponseBytes: -1 })).toThrow(/^maxResponseBytes: /);
  });
});

test('a logger that throws is not taken for a lost connection, which would send the request again', async () => {
  const failure = new Error('The disk is full.');
  const failures = [failure];
  const debug = () => {
    const next = failures.pop();
    if (next !== undefined) throw next;
  };
  const { server, client } = await connect([answer(200), answer(200)], { logger: { debug } });
  await expect(client.getCustomer('1')).rejects.toBe(failure);
  expect(server.requests).toHaveLength(1);
});

test('identifiers that cannot be a part of a path are refused without a request, and without a retry', async () => {
  const { server, client } = await connect([]);
  for (const id of ['', '.', '..', '\ud800']) await expect(client.getCustomer(id)).rejects.toThrow(TypeError);
  expect(server.requests).toHaveLength(0);
});
