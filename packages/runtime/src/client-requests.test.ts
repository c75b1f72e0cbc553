import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Client, createClient, type RequestOptions } from '@customerscore-kit/contract/client';
import { describe, expect, test, vi } from 'vitest';
import { serve } from './server.fixture.ts';

const body = { customers: [] };

interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A client of a server that keeps what it receives. */
async function recorded(): Promise<{ client: Client; received: Received[] }> {
  const received: Received[] = [];
  const baseUrl = await serve(async (request, response) => {
    const { method, url, headers } = request;
    received.push({ method, url, headers, text: await text(request) });
    response.end();
  });
  return { client: createClient({ key: 'sesame', baseUrl }), received };
}

const send: Record<string, (client: Client, options?: RequestOptions) => Promise<{ status: number }>> = {
  GET: (client, options) => client.getCustomer('1', options),
  POST: (client, options) => client.uploadCustomers(body, options),
  PUT: (client, options) => client.updateCustomer('1', {}, options),
  DELETE: (client, options) => client.deleteCustomer('1', options),
};

test.each([300, 301, 302, 303, 307, 308])('returns a redirect (%s), and does not send the key on', async (status) => {
  const followed = vi.fn<RequestListener>((_, response) => response.end());
  const elsewhere = await serve(followed);
  const baseUrl = await serve((_, response) => response.writeHead(status, { location: elsewhere }).end());
  const client = createClient({ key: 'sesame', baseUrl });
  for (const [method, sendIt] of Object.entries(send)) {
    for (const redirect of [undefined, 'follow', 'error'])
      expect(await sendIt(client, { redirect } as RequestOptions), method).toMatchObject({ ok: false, status });
  }
  expect(followed).not.toHaveBeenCalled();
});

test.each(Object.keys(send))('ignores all options of a %s except headers and signal', async (method) => {
  const other = vi.fn<RequestListener>((_, response) => response.end());
  const elsewhere = await serve(other);
  const { client, received } = await recorded();
  const call = vi.fn(() => new Response());
  // What `fetch` takes, and what libraries around it take besides.
  const options: Record<string, unknown> = {
    method: 'PATCH',
    body: 'other',
    redirect: 'follow',
    mode: 'no-cors',
    credentials: 'include',
    cache: 'force-cache',
    integrity: 'sha256-AAAA',
    keepalive: true,
    referrer: elsewhere,
    duplex: 'full',
    dispatcher: { dispatch: call },
    baseUrl: elsewhere,
    fetch: call,
    Request: call,
    parseAs: 'stream',
    params: { path: { customerExternalId: '2' }, query: { a: 1 }, header: { 'customerscore-key': 'other' } },
    querySerializer: call,
    pathSerializer: () => '/elsewhere',
    bodySerializer: () => 'other',
    middleware: [{ onRequest: call }],
    requestInitExt: { dispatcher: { dispatch: call } },
    url: elsewhere,
    key: 'other',
  };
  await send[method]!(client);
  for (const [name, value] of Object.entries(options)) {
    await send[method]!(client, { [name]: value } as RequestOptions);
    expect(received.at(-1), name).toEqual(received[0]);
  }
  await send[method]!(client, options as RequestOptions);
  expect(received.at(-1)).toEqual(received[0]);
  expect(received).toHaveLength(Object.keys(options).length + 2);
  expect(other).not.toHaveBeenCalled();
  expect(call).not.toHaveBeenCalled();
});

test.each([null, undefined, {}])('options may be %j', async (options) => {
  const { client } = await recorded();
  expect(await client.uploadCustomers(body, options as RequestOptions)).toMatchObject({ ok: true });
});

describe('headers', () => {
  test.each<[string, RequestOptions['headers'] | null, Record<string, string | undefined>]>([
    ['an object', { 'x-a': '1', 'X-B': '2' }, { 'x-a': '1', 'x-b': '2' }],
    ['undefined and null in an object', { 'x-a': undefined, 'x-b': null, 'x-c': '' }, { 'x-a': undefined, 'x-c': '' }],
    [
      'pairs',
      [
        ['x-a', '1'],
        ['x-a', '2'],
        ['x-b', '3'],
      ],
      { 'x-a': '1, 2', 'x-b': '3' },
    ],
    [
      'undefined and null in pairs',
      [
        ['x-a', undefined],
        ['x-b', null],
        ['x-c', '1'],
      ],
      { 'x-a': undefined, 'x-b': undefined, 'x-c': '1' },
    ],
    ['Headers', new Headers({ 'x-a': '1' }), { 'x-a': '1' }],
    ['a Map', new Map([['x-a', '1']]) as never, { 'x-a': '1' }],
    ['a name that every object has', { constructor: '1', tostring: '2' }, { constructor: '1', tostring: '2' }],
    ['undefined', undefined, {}],
    ['null', null, {}],
  ])('as %s', async (_, headers, want) => {
    const { client, received } = await recorded();
    await client.uploadCustomers(body, { headers: headers as RequestOptions['headers'] });
    const sent = new Map(Object.entries(received[0]!.headers));
    for (const [name, value] of Object.entries(want)) expect(sent.get(name), name).toBe(value);
    expect(sent.get('customerscore-key')).toBe('sesame');
    expect(sent.get('content-type')).toBe('application/json');
  });

  test.each<[string, HeadersInit]>([
    ['an object', { 'CustomerScore-KEY': 'other', 'Content-type': 'text/plain', 'Accept-Encoding': 'gzip' }],
    [
      'pairs',
      [
        ['customerscore-key', 'other'],
        ['CUSTOMERSCORE-KEY', 'another'],
        ['content-TYPE', 'text/plain'],
        ['accept-encoding', 'gzip'],
      ],
    ],
  ])(
    'the caller cannot replace the key, the content type or the encoding, in any letter case: %s',
    async (_, headers) => {
      const { client, received } = await recorded();
      await client.uploadCustomers(body, { headers });
      expect(received[0]).toMatchObject({
        text: JSON.stringify(body),
        headers: { 'customerscore-key': 'sesame', 'content-type': 'application/json', 'accept-encoding': 'identity' },
      });
    },
  );

  test('an error does not contain an invalid value', async () => {
    const { client, received } = await recorded();
    const sent = client.uploadCustomers(body, { headers: { authorization: 'open\nsesame' } });
    await expect(sent).rejects.toThrow(/^headers: the name or value of "authorization" is not valid in a header\.$/);
    expect(received).toEqual([]);
  });
});
