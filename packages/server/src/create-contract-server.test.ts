import { gzipSync } from 'node:zlib';
import { examples } from '@customerscore-kit/contract/examples';
import { operations } from '@customerscore-kit/contract/operations';
import { describe, expect, test } from 'vitest';
import { type ContractServerOptions, createContractServer } from './index.ts';

const { uploadCustomers, updateCustomer } = operations;
const { header: keyHeader } = uploadCustomers.security[0];
const { maxBodyBytes, requestsPerMinute } = uploadCustomers.limits;
const body = { customers: [{ external_id: '1', name: 'Acme', attributes: { plan: 'pro', seats: 3 } }] };
const account = { customer: { attributes: { plan: 'string' }, metrics: {} } } as const;

const server = (options: Partial<ContractServerOptions<string>> = {}) =>
  createContractServer<string>({
    operations: { uploadCustomers: () => ({ status: 200 }), updateCustomer: () => ({ status: 200 }) },
    authenticate: (key) => (key === 'valid' ? 'account' : undefined),
    ...options,
  });

/** Sends a request that is valid, except for what is given. */
async function send(
  given: { path?: string; method?: string; headers?: Record<string, string | undefined>; body?: unknown } = {},
  options?: Partial<ContractServerOptions<string>>,
) {
  const headers = { [keyHeader]: 'valid', 'content-type': uploadCustomers.body.mediaType, ...given.headers };
  const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const raw = typeof given.body === 'string' || given.body instanceof Uint8Array;
  const payload = raw ? (given.body as string) : JSON.stringify('body' in given ? given.body : body);
  const method = given.method ?? uploadCustomers.method;
  const response = await server(options)(
    new Request(`http://localhost${given.path ?? uploadCustomers.path}`, {
      method,
      headers: sent,
      body: method === 'GET' ? null : payload,
    }),
  );
  const text = await response.text();
  return { response, status: response.status, problem: text === '' ? undefined : JSON.parse(text) };
}

test.each<[string, Parameters<typeof send>[0], number, object?]>([
  ['a valid request', {}, 200],
  ['an unknown path', { path: '/api/v2/customers' }, 404],
  ['a trailing slash', { path: `${uploadCustomers.path}/` }, 404],
  ['a path with a malformed escape', { path: '/api/v1/customer/%', method: 'PUT' }, 404],
  ['a query', { path: `${uploadCustomers.path}?a=b` }, 200],
  ['S24 another method', { method: 'DELETE' }, 405],
  ['S22 no key', { headers: { [keyHeader]: undefined } }, 401],
  ['an empty key', { headers: { [keyHeader]: '' } }, 401],
  ['S23 an invalid key', { headers: { [keyHeader]: 'other' } }, 403],
  ['S03 another content type', { headers: { 'content-type': 'text/csv' } }, 400],
  ['no content type', { headers: { 'content-type': undefined }, body: new Uint8Array([123, 125]) }, 400],
  ['a charset', { headers: { 'content-type': 'application/json; charset=UTF-8' } }, 200],
  ['another charset', { headers: { 'content-type': 'application/json; charset=latin1' } }, 400],
  ['a malformed content type', { headers: { 'content-type': ';;=' } }, 400],
  ['a body over the limit', { body: ' '.repeat(maxBodyBytes + 1) }, 413],
  ['a body at the limit', { body: JSON.stringify(body).padEnd(maxBodyBytes) }, 200],
  ['gzip', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(JSON.stringify(body)) }, 200],
  [
    'gzip over the limit',
    { headers: { 'content-encoding': 'gzip' }, body: gzipSync(' '.repeat(maxBodyBytes + 1)) },
    413,
  ],
  ['a body that is not gzip', { headers: { 'content-encoding': 'gzip' } }, 400],
  ['an unknown encoding', { headers: { 'content-encoding': 'br' } }, 400],
  ['an empty body', { body: '' }, 400],
  ['invalid UTF-8', { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400],
  ['broken JSON', { body: '{"customers": [\n  {]}' }, 400, { detail: expect.stringContaining('Line 2, column 4') }],
  ['JSON that ends early', { body: '{"customers": [' }, 400, { detail: expect.stringContaining('Line 1, column 16') }],
  ['a comment', { body: '{} // end' }, 400, { detail: expect.stringContaining('does not allow comments') }],
  ['deep nesting', { body: '['.repeat(1_000_000) }, 400],
  [
    'S21 an invalid body',
    { body: {} },
    400,
    { errors: [{ pointer: '', code: 'required', detail: expect.any(String) }] },
  ],
  ['S25 Accept without JSON', { headers: { accept: 'text/csv' } }, 406],
  ['Accept that cannot be parsed', { headers: { accept: 'text/csv;q=x, \u00ff' } }, 200],
  ['an operation without a handler', { path: '/api/v1/customer', body: { external_id: '1', name: 'A' } }, 501],
])('%s', async (_, given, status, expected = {}) => {
  const answer = await send(given);
  expect(answer).toMatchObject({ status });
  if (status >= 400) {
    expect(answer.response.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.problem).toMatchObject({ type: 'about:blank', status, ...expected });
  }
});

test('405 lists the methods of the path', async () => {
  const { response } = await send({ path: '/api/v1/customer/1', method: 'PATCH' });
  expect(response.headers.get('allow')?.split(', ').sort()).toEqual(['DELETE', 'GET', 'PUT']);
});

test('S26 the first request over the limit answers 429, and may pass a minute after the first', async () => {
  let now = 0;
  const { createRateLimiter } = await import('./rate-limiter.ts');
  const limited = server({ rateLimiter: createRateLimiter(() => now) });
  const headers = { [keyHeader]: 'valid', 'content-type': 'application/json' };
  const request = () =>
    limited(
      new Request(`http://localhost${uploadCustomers.path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
  for (let count = 0; count < requestsPerMinute; count++) {
    expect((await request()).status).toBe(200);
    now += 10;
  }
  const refused = await request();
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get('retry-after'));
  now += seconds * 1000 - 1000;
  expect((await request()).status).toBe(429);
  now += 1000;
  expect((await request()).status).toBe(200);
});

describe('codenames', () => {
  test('S12 S14 an upload loses the values whose key is not a codename, and succeeds', async () => {
    let call: { body: unknown; dropped: unknown } | undefined;
    const { status } = await send(
      {},
      {
        account,
        operations: {
          uploadCustomers: ({ body: kept, dropped }) => {
            call = { body: kept, dropped };
            return { status: 200 };
          },
        },
      },
    );
    expect(status).toBe(200);
    expect(call).toEqual({
      body: { customers: [{ external_id: '1', name: 'Acme', attributes: { plan: 'pro' } }] },
      dropped: [{ pointer: '/customers/0/attributes/seats', key: 'seats', of: 'customer.attributes' }],
    });
  });

  test('an update with a key that is not a codename is refused', async () => {
    const path = updateCustomer.path.replace('{customerExternalId}', '1');
    const given = { path, method: 'PUT', body: { attributes: { seats: 3 } } };
    expect(await send(given)).toMatchObject({ status: 200 });
    expect(await send(given, { account })).toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/attributes/seats', code: 'unknown-codename' }] },
    });
  });
});

describe('handlers', () => {
  test.each<[string, () => never]>([
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
    ['returns an undocumented status', () => ({ status: 418 }) as never],
    ['returns nothing', () => undefined as never],
  ])('one that %s answers 500, and the server goes on', async (_, handler) => {
    const errors: unknown[] = [];
    const options = { operations: { uploadCustomers: handler }, onError: (error: unknown) => void errors.push(error) };
    const { status, problem } = await send({}, options);
    expect({ status, errors: errors.length }).toEqual({ status: 500, errors: 1 });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  test('receive decoded path parameters, and what authenticate returned', async () => {
    let seen: unknown;
    const path = updateCustomer.path.replace('{customerExternalId}', encodeURIComponent('a/b č'));
    await send(
      { path, method: 'PUT', body: {} },
      {
        operations: {
          updateCustomer: ({ params, context }) => {
            seen = { ...params, context };
            return { status: 200 };
          },
        },
      },
    );
    expect(seen).toEqual({ customerExternalId: 'a/b č', context: 'account' });
  });

  test('strict throws if one is missing', () => {
    expect(() => server({ strict: true })).toThrow(
      /^These operations have no handler: searchCustomers, createCustomer, /,
    );
  });
});

test('answers do not contain the key or values of the body', async () => {
  const secret = 'do-not-print';
  const headers = { [keyHeader]: secret };
  for (const given of [{ headers }, { body: { customers: secret } }, { body: `{"customers": "${secret}` }]) {
    const { problem, response } = await send(given);
    expect(JSON.stringify([problem, ...response.headers])).not.toContain(secret);
  }
});

test('every accepted example of the contract is accepted, every rejected one refused', async () => {
  for (const [id, { accepted, rejected }] of Object.entries(examples)) {
    const { method, path } = operations[id as keyof typeof examples];
    const filled = path.replaceAll(/\{\w+\}/g, '1');
    const options = { operations: { [id]: () => ({ status: 200 }) }, rateLimiter: false } as const;
    for (const [name, example] of Object.entries(accepted)) {
      expect([id, name, (await send({ path: filled, method, body: example.body }, options)).status]).toEqual([
        id,
        name,
        200,
      ]);
    }
    for (const [name, example] of Object.entries(rejected)) {
      expect([id, name, (await send({ path: filled, method, body: example.body }, options)).status]).toEqual([
        id,
        name,
        400,
      ]);
    }
  }
});
