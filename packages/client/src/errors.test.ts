import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { examples } from '@customerscore-kit/contract/examples';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { customers } from './call-matrix.fixture.ts';
import { answer, drip, redirect, reset, type Step, silence, startHostileServer } from './hostile-server.fixture.ts';
import * as client from './index.ts';

const exported: Record<string, unknown> = { ...client };
const { createClient, CustomerscoreError, NotFoundError, StatusError, TimeoutError } = client;

async function connect(script: Step[]) {
  const server = await startHostileServer(script);
  onTestFinished(server.close);
  return createClient({ key: 'sesame', baseUrl: server.url, retry: false });
}

/** Calls an operation with an example of its body. */
function call(to: client.Client, operation: OperationId): Promise<unknown> {
  const { pathParameters } = operations[operation];
  const [example] = Object.values((examples as Record<string, { accepted: object }>)[operation]?.accepted ?? {});
  const body = 'body' in operations[operation] ? [example?.body] : [];
  const method = to[operation] as (...args: unknown[]) => Promise<unknown>;
  return method(...pathParameters.map(() => '1'), ...body, { validate: 'off' });
}

async function errorOf(promise: Promise<unknown>): Promise<client.StatusError> {
  return (await promise.then(
    () => expect.unreachable('It was a success.'),
    (error: unknown) => error,
  )) as client.StatusError;
}

const refusals = (Object.keys(operations) as OperationId[]).flatMap((operation) => {
  const statuses: Record<string, { meaning: string }> = operations[operation].statuses;
  return Object.entries(statuses)
    .map(([status, { meaning }]) => ({ operation, status: Number(status), meaning }))
    .filter(({ status }) => status >= 400);
});

describe('each documented refusal has a class of its own', () => {
  const statusOf = new Map<string, number>();

  test.each(refusals)('$operation: $status', async ({ operation, status, meaning }) => {
    const error = await errorOf(call(await connect([answer(status)]), operation));
    expect(error).toBeInstanceOf(StatusError);
    expect(error.name).not.toBe('StatusError');
    expect(error.constructor).toBe(exported[error.name]);
    expect(statusOf.get(error.name) ?? status, 'one status for each class').toBe(status);
    statusOf.set(error.name, status);
    // What happened, and then what to do.
    expect(error.message.startsWith(`${operation}: status ${status}. ${meaning} `)).toBe(true);
    expect(error.message.slice(error.message.indexOf(meaning) + meaning.length)).toMatch(/^ [A-Z].{20,}\.$/);
    expect(error).toMatchObject({ operation, status, attempts: 1 });
  });
});

describe('a message names the operation, and says what to do', () => {
  const cases: { name: string; script: Step[]; options?: client.CallOptions; body?: unknown; want: string | RegExp }[] =
    [
      {
        name: 'ConnectionError',
        script: [reset],
        want: /no complete answer: .*ECONNRESET\. The API may have carried out the request\. Check before you repeat/,
      },
      {
        name: 'ConnectionError',
        script: [answer(200, '\n<!DOCTYPE html><title>Log in</title>', { 'content-type': 'text/html' })],
        want: /the answer is a page of HTML, which is not from the API\. Check baseUrl, and any proxy or login\./,
      },
      {
        name: 'TimeoutError',
        script: [silence],
        options: { timeout: 50 },
        want: 'no answer within 50 ms. To wait longer, raise timeout.',
      },
      {
        name: 'TimeoutError',
        script: [drip()],
        options: { totalTimeout: 50 },
        want: 'no answer within 50 ms. To wait longer, raise totalTimeout.',
      },
      {
        name: 'AbortedError',
        script: [],
        options: { signal: AbortSignal.abort() },
        want: 'aborted by your signal. Nothing was sent.',
      },
      {
        name: 'ValidationError',
        script: [],
        body: { customers: [{ external_id: '1' }] },
        want: /not sent, because .*customers.*name/,
      },
      {
        name: 'StatusError',
        script: [redirect(302, 'http://localhost/')],
        want: /follows no redirects\. Set baseUrl to the address of the API/,
      },
      {
        name: 'StatusError',
        script: [answer(500)],
        want: 'This status is not documented for the operation. Look at `body`',
      },
      {
        name: 'NotFoundError',
        script: [answer(404)],
        want: 'This status is not documented for the operation. Check baseUrl, and any proxy.',
      },
      {
        name: 'StatusError',
        script: [answer(418)],
        want: 'This status is not documented for the operation. Look at `body`',
      },
    ];
  test.each(cases)('$name: $want', async ({ name, script, options, body = customers, want }) => {
    const to = await connect(script);
    const error = await errorOf(to.uploadCustomers(body as typeof customers, options));
    expect(error.name).toBe(name);
    expect(error.message.startsWith('uploadCustomers: ')).toBe(true);
    expect(error.message).toMatch(want);
    expect(error.stack?.startsWith(`${name}: ${error.message}\n`)).toBe(true);
  });
});

describe('instanceof', () => {
  type Classes = Pick<typeof client, 'CustomerscoreError' | 'StatusError' | 'NotFoundError' | 'TimeoutError'>;
  const response = new Response(null, { status: 404 });
  const notFound = ({ NotFoundError }: Classes) =>
    new NotFoundError({ status: 404, body: undefined, response }, { operation: 'getCustomer', attempts: 1 });
  const copies: [name: string, load: () => Promise<Classes>][] = [
    ['this module', async () => client],
    ['a second copy of the module', async () => (await import(`./errors.ts?copy=${'1'}`)) as Classes],
    ['a copy in another realm', loadInRealm],
  ];

  test.each(copies)('works for errors of %s', async (_, load) => {
    const copy = await load();
    const error: unknown = notFound(copy);
    expect(error instanceof NotFoundError).toBe(true);
    expect(error instanceof StatusError).toBe(true);
    expect(error instanceof CustomerscoreError).toBe(true);
    expect(error instanceof TimeoutError).toBe(false);
    expect(notFound(client) instanceof copy.NotFoundError).toBe(true);
    expect(notFound(client) instanceof copy.TimeoutError).toBe(false);
  });

  test('copies are copies', async () => {
    for (const [, load] of copies.slice(1)) expect((await load()).NotFoundError).not.toBe(NotFoundError);
    const error = notFound(await loadInRealm());
    expect(Object.getPrototypeOf(error) instanceof Error).toBe(false);
  });

  const subclasses = ({ NotFoundError }: Classes) => {
    class Plain extends NotFoundError {}
    class Named extends NotFoundError {
      static override readonly kind: string = 'Named';
    }
    class Deeper extends Named {}
    return { Plain, Named, Deeper };
  };
  const answered = [
    { status: 404, body: undefined, response },
    { operation: 'getCustomer', attempts: 1 },
  ] as const;

  test.each(copies)('works for your own subclasses of %s', async (_, load) => {
    const { Plain, Named, Deeper } = subclasses(await load());
    const [plain, named, deeper] = [new Plain(...answered), new Named(...answered), new Deeper(...answered)];
    const table = [plain, named, deeper, notFound(client)].map((error) =>
      [Plain, Named, Deeper, NotFoundError, StatusError, TimeoutError].map((type) => (error instanceof type ? 1 : 0)),
    );
    expect(table).toEqual([
      [1, 0, 0, 1, 1, 0],
      [0, 1, 0, 1, 1, 0],
      [0, 1, 1, 1, 1, 0],
      [0, 0, 0, 1, 1, 0],
    ]);
    // A class with a `kind` is known by it, wherever it was loaded.
    expect(named instanceof subclasses(client).Named).toBe(true);
    expect([plain.name, named.name]).toEqual(['NotFoundError', 'Named']);
  });

  test.each([
    undefined,
    null,
    0,
    '',
    'NotFoundError',
    Symbol('x'),
    {},
    [],
    () => {},
    new Error('x'),
    Object.create(null),
  ])('is false for %s', (value) => {
    for (const type of [CustomerscoreError, NotFoundError]) expect((value as unknown) instanceof type).toBe(false);
  });

  async function loadInRealm(): Promise<Classes> {
    const entryPoints = [fileURLToPath(new URL('errors.ts', import.meta.url))];
    const { outputFiles } = await build({
      entryPoints,
      bundle: true,
      format: 'iife',
      globalName: 'copy',
      write: false,
    });
    const context = createContext({});
    runInContext(outputFiles[0]!.text, context);
    return runInContext('copy', context) as Classes;
  }
});

describe('safe', () => {
  test('returns the error instead of throwing it', async () => {
    const { safe } = await connect([answer(404, '{"a":1}')]);
    const result = await safe.getCustomer('1');
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(Object.keys(result)).toEqual(['ok', 'error']);
    expect(result.error).toBeInstanceOf(NotFoundError);
    expect(result.error.body).toEqual({ a: 1 });
  });

  test('returns a success as it is', async () => {
    const { safe } = await connect([answer(200, '{"a":1}')]);
    expect(await safe.getCustomer('1')).toMatchObject({
      ok: true,
      status: 200,
      body: { a: 1 },
      attempts: 1,
      warnings: [],
    });
  });

  test('throws what is no failure of a call, but a mistake in it', async () => {
    const { safe } = await connect([]);
    await expect(safe.getCustomer('..')).rejects.toThrow(TypeError);
  });

  test('has the same methods', async () => {
    const to = await connect([]);
    expect(Object.keys(to.safe)).toEqual(Object.keys(operations));
  });
});

test('the raw response is within reach, and is not printed', async () => {
  const error = await errorOf((await connect([answer(403, '{"a":1}', { 'x-id': '7' })])).getCustomer('1'));
  expect(error.response).toBeInstanceOf(Response);
  expect([error.response.status, error.response.headers.get('x-id'), error.headers.get('x-id')]).toEqual([
    403,
    '7',
    '7',
  ]);
  expect(Object.keys(error)).not.toContain('response');
  expect(Object.getOwnPropertySymbols(error).filter((key) => Object.propertyIsEnumerable.call(error, key))).toEqual([]);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    operation: 'getCustomer',
    attempts: 1,
    status: 403,
    body: { a: 1 },
  });
});
