import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { operations } from '@customerscore-kit/contract/operations';
import express from 'express';
import fastify from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import { adapters, listen, ofFramework, type Running } from './adapters.fixture.ts';
import { fastifyContract } from './fastify.ts';
import { type Call, type ContractServerOptions, createContractServer } from './index.ts';
import { nodeListener } from './node.ts';
import { type RawAnswer, RawConnection, rawRequest } from './raw-connection.fixture.ts';

const { method, path, body: content, limits, security } = operations.uploadCustomers;
const { maxBodyBytes } = limits;
const valid = { [security[0].header]: 'valid', 'content-type': content.mediaType };
const body = JSON.stringify({ customers: [{ external_id: '1', name: 'Žluť' }] });
const upload = (headers: Record<string, string> = {}, sent: string | Uint8Array = body) =>
  rawRequest(`${method} ${path}`, { ...valid, ...headers }, sent);
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

const open: Running[] = [];
const connections: RawConnection[] = [];
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  await Promise.all(open.splice(0).map((each) => each.close()));
});

function contract(options: Partial<ContractServerOptions<string>> = {}) {
  return createContractServer<string>({
    operations: { uploadCustomers: ({ body }) => ({ status: 200, body }), getCustomer: () => ({ status: 200 }) },
    authenticate: (key) => (key === 'valid' ? 'account' : undefined),
    ...options,
  });
}

function connectTo(running: Running): RawConnection {
  if (!open.includes(running)) open.push(running);
  const connection = new RawConnection(running.port);
  connections.push(connection);
  return connection;
}

async function once(running: Running, request: Uint8Array): Promise<RawAnswer | undefined> {
  const connection = connectTo(running);
  connection.send(request);
  return connection.answer();
}

describe.each(Object.entries(adapters))('%s', (name, start) => {
  const passesOn = name === 'express' || name === 'fastify';

  test.each<[string, Uint8Array, number, Partial<RawAnswer>?]>([
    ['a valid request', upload(), 200, { body }],
    ['chunks', upload({ 'transfer-encoding': 'chunked' }, `${chunk(body)}${chunk('')}`), 200, { body }],
    ['gzip', upload({ 'content-encoding': 'gzip' }, gzipSync(body)), 200, { body }],
    ['a body over the limit of the framework', upload({}, body.padEnd(2_000_000)), 200, { body }],
    ['no key', rawRequest(`${method} ${path}`, { 'content-type': content.mediaType }, body), 401],
    ['an invalid key', upload({ [security[0].header]: 'other' }), 403],
    ['an unknown path', rawRequest('GET /other', valid), 404, passesOn ? { body: ofFramework } : {}],
    ['another method', rawRequest(`DELETE ${path}`, valid), 405, { headers: { allow: 'POST' } }],
    ['a method that frameworks do not know', rawRequest(`PROPFIND ${path}`, valid), 405],
    ['a parameter of 255 characters', rawRequest(`GET /api/v1/customer/${'x'.repeat(255)}`, valid), 200],
    ['Accept without JSON', upload({ accept: 'text/csv' }), 406],
    ['an invalid body', upload({}, '{}'), 400],
    ['broken JSON', upload({}, '{'), 400],
    ['another content type', upload({ 'content-type': 'text/csv' }), 400],
  ])('%s', async (_, request, status, want = {}) => {
    const answer = await once(await start(contract()), request);
    const { headers = {}, ...others } = want;
    expect(answer).toMatchObject({ status, headers: expect.objectContaining(headers), ...others });
    if (status >= 400 && others.body === undefined) {
      expect(answer?.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status });
    }
  });

  test('413 for an announced length, and the client goes on sending', async () => {
    const connection = connectTo(await start(contract()));
    connection.send(upload({ 'content-length': String(maxBodyBytes + 1) }, ''));
    connection.send(Buffer.alloc(1_000_000, ' '));
    expect(await connection.answer()).toMatchObject({ status: 413 });
  });

  test('413 for chunks over the limit, and the client goes on sending', async () => {
    const connection = connectTo(await start(contract()));
    connection.send(upload({ 'transfer-encoding': 'chunked' }, ''));
    const part = chunk(' '.repeat(100_000));
    for (let sent = 0; sent < maxBodyBytes + 2_000_000; sent += 100_000) {
      if (!connection.socket.write(part)) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await connection.answer()).toMatchObject({ status: 413 });
  });

  test('408 for a body that does not arrive', async () => {
    const running = await start(contract({ bodyTimeout: 100 }));
    const connection = connectTo(running);
    connection.send(upload({ 'content-length': '100' }, '{'));
    expect(await connection.answer()).toMatchObject({ status: 408 });
    expect(await once(running, upload())).toMatchObject({ status: 200 });
  });

  test('a client that leaves while it sends does not reach the handler', async () => {
    const statuses: number[] = [];
    const running = await start(contract({ onAnswer: (_, { status }) => void statuses.push(status) }));
    const connection = connectTo(running);
    connection.send(upload({ 'content-length': '1000' }, '{'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    connection.socket.resetAndDestroy();
    await expect.poll(() => statuses).toEqual([400]);
    expect(await once(running, upload())).toMatchObject({ status: 200 });
  });

  test('a client that leaves before the answer aborts the signal of the handler', async () => {
    let signal: AbortSignal | undefined;
    const operations = {
      uploadCustomers: async (call: Call<'uploadCustomers'>) => {
        signal = call.signal;
        await new Promise((resolve) => signal!.addEventListener('abort', resolve));
        return { status: 200 } as const;
      },
    };
    const running = await start(contract({ operations }));
    const connection = connectTo(running);
    connection.send(upload());
    await expect.poll(() => signal?.aborted).toBe(false);
    connection.socket.resetAndDestroy();
    await expect.poll(() => signal?.aborted).toBe(true);
    expect(await once(running, rawRequest('GET /api/v1/customers', valid))).toMatchObject({ status: 405 });
  });

  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret'))],
    ['returns a header with a line feed', () => ({ status: 200, headers: { a: 'b\r\nc: d' } })],
    ['returns a header that is not Latin-1', () => ({ status: 200, headers: { a: 'č' } })],
    ['returns a header with a wrong name', () => ({ status: 200, headers: { 'a b': 'c' } })],
    ['returns the length of another body', () => ({ status: 200, headers: { 'Content-Length': '7' } })],
    ['returns what JSON cannot express', () => ({ status: 200, body: 1n })],
    ['returns a status out of range', () => ({ status: 99 })],
  ])('a handler that %s answers 500', async (_, handler) => {
    const errors: unknown[] = [];
    const options = { onError: (error: unknown) => void errors.push(error), checkResponses: false };
    const running = await start(contract({ operations: { uploadCustomers: handler as never }, ...options }));
    const answer = await once(running, upload());
    expect({ status: answer?.status, errors: errors.length }).toEqual({ status: 500, errors: 1 });
    expect(answer?.body).not.toContain('secret');
  });

  test('a status without a body', async () => {
    const uploadCustomers = (() => ({ status: 204, body: { a: 1 }, headers: { 'X-A': 'b' } })) as never;
    const running = await start(contract({ operations: { uploadCustomers }, checkResponses: false }));
    const connection = connectTo(running);
    connection.send(upload());
    connection.send(upload());
    for (const _ of [1, 2]) {
      const answer = await connection.answer();
      expect(answer).toMatchObject({ status: 204, headers: { 'x-a': 'b' } });
      expect(answer?.headers['content-length']).toBe(undefined);
    }
  });

  test('onAnswer and onError that throw do not change the answer', async () => {
    const fail = () => {
      throw new Error('the log is full');
    };
    const { error } = console;
    console.error = () => {};
    try {
      const running = await start(contract({ onAnswer: fail, onError: fail }));
      expect(await once(running, upload())).toMatchObject({ status: 200 });
    } finally {
      console.error = error;
    }
  });
});

test('a body that express.json() has read answers 500, and onError says why', async () => {
  const errors: string[] = [];
  const app = express();
  app.use(express.json());
  app.use(nodeListener(contract({ onError: (error) => void errors.push(String(error)) })));
  const running = await listen(createServer(app));
  expect(await once(running, upload())).toMatchObject({ status: 500 });
  expect(errors).toEqual([expect.stringContaining('Mount the contract server before it.')]);
  expect(await once(running, rawRequest('GET /api/v1/customer/1', valid))).toMatchObject({ status: 200 });
});

test('Express serves the contract below a path', async () => {
  const app = express();
  app.use('/below', nodeListener(contract()));
  const running = await listen(createServer(app));
  expect(await once(running, rawRequest(`${method} /below${path}`, valid, body))).toMatchObject({ status: 200 });
});

test('Fastify keeps its own routes, parsers and hooks', async () => {
  const seen: string[] = [];
  const app = fastify({ forceCloseConnections: true });
  app.addHook('onRequest', async ({ url }) => void seen.push(`request ${url}`));
  app.addHook('onResponse', async ({ url }, { statusCode }) => void seen.push(`response ${url} ${statusCode}`));
  app.register(fastifyContract(contract()));
  app.post('/own', ({ body }) => ({ body }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const running = { port: (app.server.address() as { port: number }).port, close: () => app.close() };
  const own = await once(running, rawRequest('POST /own', { 'content-type': 'application/json' }, '{"a":1}'));
  expect(own).toMatchObject({ status: 200, body: '{"body":{"a":1}}' });
  expect(await once(running, rawRequest(`GET ${path}`))).toMatchObject({ status: 405 });
  await expect.poll(() => seen).toHaveLength(4);
  expect(seen).toEqual(['request /own', 'response /own 200', `request ${path}`, `response ${path} 405`]);
});

test('a route handler that gets a Request', async () => {
  const POST: (request: Request) => Promise<Response> = contract();
  const request = () => new Request(`http://localhost${path}`, { method, headers: valid, body });
  const response = await POST(request());
  expect([response.status, await response.text()]).toEqual([200, body]);

  const errors: unknown[] = [];
  const read = request();
  await read.json();
  expect((await contract({ onError: (error) => void errors.push(error) })(read)).status).toBe(500);
  expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('The body was read') })]);
});
