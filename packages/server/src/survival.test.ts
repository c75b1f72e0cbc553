import { createServer, type ServerOptions } from 'node:http';
import { operations } from '@customerscore-kit/contract/operations';
import { afterEach, describe, expect, test } from 'vitest';
import { listen, type Running } from './adapters.fixture.ts';
import { type Call, type ContractServerOptions, createContractServer } from './index.ts';
import { nodeListener } from './node.ts';
import { RawConnection, rawRequest } from './raw-connection.fixture.ts';

const { method, path, body: content, limits, security } = operations.uploadCustomers;
const [{ header: keyHeader }] = security;
const valid = { [keyHeader]: 'valid', 'content-type': content.mediaType };
const body = JSON.stringify({ customers: [{ external_id: '1', name: 'A' }] });
const upload = (headers: Record<string, string> = {}, sent: string | Uint8Array = body) =>
  rawRequest(`${method} ${path}`, { ...valid, ...headers }, sent);
const customerWith = (attributes: string) =>
  `{"customers":[{"external_id":"1","name":"A","attributes":{${attributes}}}]}`;
const customerField = (value: string) => `{"customers":[{"external_id":"1","name":"A","x":${value}}]}`;
const account = { customer: { attributes: { plan: 'string' }, metrics: {} } } as const;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let running: Running | undefined;
const connections: RawConnection[] = [];
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  await running?.close();
  running = undefined;
});

const calls: Call<'uploadCustomers'>[] = [];
afterEach(() => void calls.splice(0));

/** Starts a server whose errors fail the test, and connects to it. */
async function connected(
  options: Partial<ContractServerOptions<string>> = {},
  http: ServerOptions & { httpAllowHalfOpen?: boolean } = {},
): Promise<RawConnection> {
  const server = createContractServer<string>({
    operations: {
      async uploadCustomers(call) {
        calls.push(call);
        await pause(5);
        return { status: 200 };
      },
      getCustomer: ({ params }) => ({ status: 200, body: params }),
      searchCustomers: () => ({ status: 200 }),
    },
    authenticate: (key) => (key === 'valid' ? 'account' : undefined),
    onError(error) {
      throw error;
    },
    ...options,
  });
  const { httpAllowHalfOpen, ...others } = http;
  running = await listen(Object.assign(createServer(others, nodeListener(server)), { httpAllowHalfOpen }));
  return connect();
}

function connect(): RawConnection {
  const connection = new RawConnection(running!.port);
  connections.push(connection);
  return connection;
}

/** Whether the server still answers, on a new connection. */
async function isAlive(): Promise<boolean> {
  const connection = connect();
  connection.send(upload());
  return (await connection.answer())?.status === 200;
}

describe('one request', () => {
  const get = (target: string, headers: Record<string, string> = valid) => rawRequest(`GET ${target}`, headers);
  const depth = 400_000;
  test.each<[string, string | Uint8Array, number, number?]>([
    ['malformed percent-encoding', get('/api/v1/customer/%E0%A4%A'), 404],
    ['a percent sign', get('/api/v1/customer/%'), 404],
    ['percent-encoding of bytes that are not UTF-8', get('/api/v1/customer/%ff'), 404],
    ['a NUL', get('/api/v1/customer/%00'), 200],
    ['a path with bytes over 127', get('/api/v1/customer/\u00c5\u0099'), 400],
    ['a parameter __proto__', get('/api/v1/customer/__proto__'), 200],
    ['a parameter of dots', get('/api/v1/customer/..'), 200],
    ['an absolute target', get('http://example.com/api/v1/customer/1'), 200],
    ['an absolute target without a path', get('http://example.com'), 404],
    ['a target *', rawRequest('OPTIONS *', valid), 404],
    ['a double slash', get('//api/v1/customer/1'), 404],
    ['a fragment', get('/api/v1/customer/1#a'), 200],
    ['a key with bytes over 127', upload({ [keyHeader]: '\u00c5\u0099' }), 403],
    ['the key twice', upload({ [keyHeader.toUpperCase()]: 'valid' }), 403],
    ['Accept with bytes over 127', upload({ accept: '\u00ff' }), 200],
    ['Accept of quotes', upload({ accept: '\\"'.repeat(7_000) }), 200],
    ['headers with names of object members', upload({ __proto__x: 'a', constructor: 'b', tostring: 'c' }), 200],
    ['Expect that is not 100-continue', upload({ expect: 'more' }), 417],
    ['an upgrade', upload({ connection: 'upgrade', upgrade: 'websocket' }), 200],
    [
      'an upgrade to HTTP/2',
      upload({ connection: 'upgrade, http2-settings', upgrade: 'h2c', 'http2-settings': '' }),
      200,
    ],
    ['two encodings', upload({ 'content-encoding': 'gzip, gzip' }), 400],
    // With an account, `inspect` also refuses what JSON.stringify cannot write again.
    ['deep arrays', upload({}, customerField(`${'['.repeat(depth)}${']'.repeat(depth)}`)), 200, 400],
    ['deep objects', upload({}, customerField(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)), 200, 400],
    ['deep arrays as an attribute', upload({}, customerWith(`"a":${'['.repeat(depth)}${']'.repeat(depth)}`)), 400],
    [
      'deep arrays without a validator',
      rawRequest('POST /api/v1/customers/search', valid, `${'['.repeat(depth)}${']'.repeat(depth)}`),
      200,
    ],
    ['deep nesting that does not end', upload({}, '[{"a":'.repeat(depth)), 400],
    ['duplicate keys, of which the last is valid', upload({}, '{"customers":1,"customers":[]}'), 200],
    ['duplicate keys, of which the first is valid', upload({}, '{"customers":[],"customers":1}'), 400],
    ['the prototype instead of a field', upload({}, '{"__proto__":{"customers":[]}}'), 400],
    [
      'conflicting lengths',
      `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}`,
      400,
    ],
    ['a length with a sign', `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: +2\r\n\r\n{}`, 400],
    [
      'a length and chunks',
      `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['an encoding after chunks', `POST ${path} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked, gzip\r\n\r\n{}`, 400],
    ['no host', `POST ${path} HTTP/1.1\r\n\r\n`, 400],
    ['a head over the limit', upload({ a: 'a'.repeat(20_000) }), 431],
    ['no HTTP', '\u0016\u0003\u0001\r\n\r\n', 400],
    ['HTTP/1.0', `GET /api/v1/customer/1 HTTP/1.0\r\n${keyHeader}: valid\r\n\r\n`, 200],
  ])('%s', async (_, request, status, withAccount = status) => {
    for (const [options, want] of [
      [{}, status],
      [{ account }, withAccount],
    ] as const) {
      const connection = await connected(options);
      connection.send(request);
      expect(await connection.answer()).toMatchObject({ status: want });
      expect(await isAlive()).toBe(true);
      await running!.close();
    }
  });
});

test('chunks with a malformed size', async () => {
  const connection = await connected();
  connection.send(upload({ 'transfer-encoding': 'chunked' }, 'zz\r\n{}\r\n'));
  expect(await connection.answer()).toMatchObject({ status: 400 });
  expect(await isAlive()).toBe(true);
});

test('keys __proto__ and constructor are data', async () => {
  const connection = await connected();
  connection.send(upload({}, customerWith('"__proto__":"a","constructor":"b"')));
  expect(await connection.answer()).toMatchObject({ status: 200 });
  expect(Object.entries(calls[0]?.body.customers[0]?.attributes ?? {})).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ]);
  expect(['constructor', '__proto__', 'valueof', 'hasownproperty'].map((name) => calls[0]?.header(name))).toEqual(
    Array(4).fill(undefined),
  );
});

test('with an account, keys __proto__ and constructor are dropped like others', async () => {
  const connection = await connected({ account });
  connection.send(upload({}, customerWith('"__proto__":"a","constructor":"b","plan":"a"')));
  expect(await connection.answer()).toMatchObject({ status: 200 });
  expect(calls[0]?.dropped.map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
  expect(calls[0]?.body.customers[0]?.attributes).toEqual({ plan: 'a' });
});

test('pipelined requests are answered in order, also after bodies that are not read', async () => {
  const connection = await connected();
  const key = { [keyHeader]: 'other' };
  const large = ' '.repeat(200_000);
  const requests: [Buffer, number][] = [
    [upload(), 200],
    [upload(key), 403],
    [upload(key, large), 403],
    [upload({}, body.padEnd(300_000)), 200],
    [rawRequest('GET /api/v1/customer/1', valid, large), 200],
    [rawRequest('POST /other', valid, large), 404],
    [upload({ 'content-type': 'text/csv', 'transfer-encoding': 'chunked' }, '2\r\n{}\r\n0\r\n\r\n'), 400],
    [rawRequest(`DELETE ${path}`, valid, body), 405],
    [upload({}, '{}'), 400],
    [upload(), 200],
  ];
  connection.send(Buffer.concat(requests.map(([request]) => request)));
  for (const [, status] of requests) expect(await connection.answer()).toMatchObject({ status });
});

test('HEAD answers without a body, and the connection goes on', async () => {
  const connection = await connected();
  connection.send(rawRequest(`HEAD ${path}`, valid));
  expect(await connection.answer(true)).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  connection.send(upload());
  expect(await connection.answer()).toMatchObject({ status: 200 });
});

test('Expect: 100-continue', async () => {
  const connection = await connected();
  const headers = { ...valid, expect: '100-continue', 'content-length': String(body.length) };
  connection.send(rawRequest(`${method} ${path}`, headers));
  expect(await connection.answer()).toMatchObject({ status: 100 });
  connection.send(body);
  expect(await connection.answer()).toMatchObject({ status: 200 });
});

test('CONNECT closes the connection', async () => {
  const connection = await connected();
  connection.send('CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n');
  expect(await connection.answer()).toBe(undefined);
  expect(await isAlive()).toBe(true);
});

describe('slow clients', () => {
  test('a body that arrives byte by byte, over the timeout, answers 408 and closes the connection', async () => {
    const connection = await connected({ bodyTimeout: 100 });
    connection.send(upload({ 'content-length': '1000' }, ''));
    const timer = setInterval(() => connection.socket.writable && connection.send(' '), 10);
    const answer = await connection.answer();
    clearInterval(timer);
    expect(answer).toMatchObject({ status: 408, headers: { connection: 'close' } });
    expect(await connection.answer()).toBe(undefined);
    expect(await isAlive()).toBe(true);
  });

  test('the timeout is for the whole body, and a body within it is accepted', async () => {
    const connection = await connected({ bodyTimeout: 5_000 });
    connection.send(upload({ 'content-length': String(body.length) }, ''));
    for (const byte of body) {
      connection.send(byte);
      await pause(1);
    }
    expect(await connection.answer()).toMatchObject({ status: 200 });
  });

  test('a connection that waits between requests has no timeout of the body', async () => {
    const connection = await connected({ bodyTimeout: 100 });
    for (const _ of [1, 2]) {
      connection.send(upload());
      expect(await connection.answer()).toMatchObject({ status: 200 });
      await pause(150);
    }
  });

  test('a head that does not arrive is a matter of node:http', async () => {
    const connection = await connected({}, { headersTimeout: 50, connectionsCheckingInterval: 20 });
    connection.send(`POST ${path} HTTP/1.1\r\n`);
    expect(await connection.answer()).toMatchObject({ status: 408 });
  });

  test('idle connections do not block others', async () => {
    await connected();
    for (let count = 0; count < 200; count++) connect();
    expect(await isAlive()).toBe(true);
  });
});

describe('half-closed connections', () => {
  test('node:http closes them, and the signal of the handler aborts', async () => {
    const aborted: boolean[] = [];
    const connection = await connected({
      operations: {
        async uploadCustomers({ signal }) {
          await pause(50);
          aborted.push(signal.aborted);
          return { status: 200 };
        },
      },
    });
    connection.send(upload());
    connection.socket.end();
    await connection.closed;
    await expect.poll(() => aborted).toEqual([true]);
    expect(await isAlive()).toBe(true);
  });

  test('with httpAllowHalfOpen, the answer arrives', async () => {
    const connection = await connected({}, { httpAllowHalfOpen: true });
    connection.send(upload());
    connection.socket.end();
    expect(await connection.answer()).toMatchObject({ status: 200 });
    expect(await connection.closed).toBe(false);
  });

  test.each([false, true])('a body that ends early, httpAllowHalfOpen: %s', async (httpAllowHalfOpen) => {
    const connection = await connected({}, { httpAllowHalfOpen });
    connection.send(upload({ 'content-length': '1000' }));
    connection.socket.end();
    expect(await connection.closed).toBe(false);
    expect({ calls: calls.length, alive: await isAlive() }).toEqual({ calls: 0, alive: true });
  });
});

test('a client that leaves while its key is checked does not reach the handler', async () => {
  const statuses: number[] = [];
  const connection = await connected({
    authenticate: async () => {
      await pause(50);
      return 'account';
    },
    onAnswer: (_, { status }) => void statuses.push(status),
  });
  connection.send(upload());
  await pause(10);
  connection.socket.resetAndDestroy();
  await expect.poll(() => statuses).toEqual([400]);
  expect(calls).toEqual([]);
  expect(await isAlive()).toBe(true);
});

describe('an optional body', () => {
  const [line, untyped] = ['POST /api/v1/customers/search', { [keyHeader]: 'valid' }];
  test.each<[string, Uint8Array, number]>([
    ['absent', rawRequest(line, untyped), 200],
    ['absent, with its length', rawRequest(line, { ...untyped, 'content-length': '0' }), 200],
    ['absent, with its type', rawRequest(line, valid), 200],
    ['empty chunks, with their type', rawRequest(line, { ...valid, 'transfer-encoding': 'chunked' }, '0\r\n\r\n'), 200],
    ['without its type', rawRequest(line, untyped, '{}'), 400],
    ['chunks without their type', rawRequest(line, { ...untyped, 'transfer-encoding': 'chunked' }, '0\r\n\r\n'), 400],
    ['of another type', rawRequest(line, { ...untyped, 'content-type': 'text/csv' }, '{}'), 400],
    ['present', rawRequest(line, valid, '{}'), 200],
  ])('%s', async (_, request, status) => {
    const connection = await connected();
    connection.send(request);
    expect(await connection.answer()).toMatchObject({ status });
  });
});

test('an answer to a client that keeps sending is not lost, and the connection ends', { timeout: 20_000 }, async () => {
  const connection = await connected();
  connection.send(upload({ 'content-length': String(limits.maxBodyBytes + 1) }, ''));
  expect(await connection.answer()).toMatchObject({ status: 413 });
  const timer = setInterval(() => connection.socket.writable && connection.send(' '), 50);
  await connection.closed;
  clearInterval(timer);
  expect(await isAlive()).toBe(true);
});
