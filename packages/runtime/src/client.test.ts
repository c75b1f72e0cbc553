import type { RequestListener } from 'node:http';
import { type Client, createClient } from '@customerscore-kit/contract/client';
import { describe, expect, test, vi } from 'vitest';
import { serve } from './server.fixture.ts';

const body = { customers: [] };
describe('answers', () => {
  const withLength = { 'content-length': '0' };
  const json = { 'content-type': 'application/json' };
  test.each<
    [
      string,
      { given: [status: number, headers: Record<string, string>, body: string]; want: { ok: boolean; body: unknown } },
    ]
  >([
    ['200 with nothing', { given: [200, withLength, ''], want: { ok: true, body: undefined } }],
    ['200 with nothing, chunked', { given: [200, {}, ''], want: { ok: true, body: undefined } }],
    ['200 with JSON', { given: [200, json, '{"a": 1}'], want: { ok: true, body: { a: 1 } } }],
    ['200 with plain text', { given: [200, { 'content-type': 'text/plain' }, 'OK'], want: { ok: true, body: 'OK' } }],
    ['200 with JSON that is none', { given: [200, json, '{"a": '], want: { ok: true, body: '{"a": ' } }],
    ['204', { given: [204, {}, ''], want: { ok: true, body: undefined } }],
    ['400 with nothing', { given: [400, withLength, ''], want: { ok: false, body: undefined } }],
    ['400 with nothing, chunked', { given: [400, {}, ''], want: { ok: false, body: undefined } }],
    ['400 with JSON', { given: [400, json, '{"message": "no"}'], want: { ok: false, body: { message: 'no' } } }],
    ['429 with nothing', { given: [429, { 'retry-after': '7' }, ''], want: { ok: false, body: undefined } }],
    [
      '490 with HTML',
      { given: [490, { 'content-type': 'text/html' }, '<p>no</p>'], want: { ok: false, body: '<p>no</p>' } },
    ],
    ['500 with JSON that is none', { given: [500, json, 'oops'], want: { ok: false, body: 'oops' } }],
  ])('%s', async (_, { given: [status, headers, text], want }) => {
    const baseUrl = await serve((_, response) => response.writeHead(status, headers).end(text));
    const {
      ok,
      body: received,
      status: receivedStatus,
      response,
    } = await createClient({ key: 'k', baseUrl }).uploadCustomers(body);
    expect({ ok, body: received, status: receivedStatus }).toEqual({ ...want, status });
    expect(response.headers.get('retry-after')).toBe(headers['retry-after'] ?? null);
  });
});

describe('identifiers in the path', () => {
  const identifiers = [
    'plain-1',
    'a/b',
    'a?b=c',
    'a#b',
    'a b',
    'a/../b',
    '../..',
    '...',
    '%2F',
    '%',
    '100%25',
    'a+b&c=d;e,f:g@h',
    '{customerExternalId}',
    '$&',
    'žluťoučký kůň',
    '顧客',
    '😀',
    '"quoted"\\',
    ' ',
    '\t\n',
  ];
  const paths: Record<
    string,
    { send: (client: Client, id: string) => Promise<unknown>; segments: string[]; at: number }
  > = {
    getCustomer: { send: (client, id) => client.getCustomer(id), segments: ['api', 'v1', 'customer'], at: 3 },
    updateCustomer: { send: (client, id) => client.updateCustomer(id, {}), segments: ['api', 'v1', 'customer'], at: 3 },
    deleteCustomer: { send: (client, id) => client.deleteCustomer(id), segments: ['api', 'v1', 'customer'], at: 3 },
    createContact: {
      send: (client, id) => client.createContact(id, { external_id: '1', name: 'A' }),
      segments: ['api', 'v1', 'customer'],
      at: 3,
    },
    updateContact: {
      send: (client, id) => client.updateContact('1', id, {}),
      segments: ['api', 'v1', 'customer'],
      at: 5,
    },
    deleteContact: { send: (client, id) => client.deleteContact('1', id), segments: ['api', 'v1', 'customer'], at: 5 },
  };

  test.each(Object.entries(paths))('%s: a server reads the same identifier', async (_, { send, segments, at }) => {
    const urls: string[] = [];
    const baseUrl = await serve((request, response) => {
      urls.push(request.url ?? '');
      response.end();
    });
    const client = createClient({ key: 'k', baseUrl });
    for (const identifier of identifiers) {
      await send(client, identifier);
      const received = urls.pop()!.split('/').slice(1);
      expect(received.slice(0, 3)).toEqual(segments);
      expect(decodeURIComponent(received[at]!)).toBe(identifier);
    }
  });

  test.each(['', '.', '..', undefined as unknown as string, 7 as unknown as string])(
    '%j is refused, since it would reach another operation, and nothing is sent',
    async (identifier) => {
      const requested = vi.fn<RequestListener>((_, response) => response.end());
      const client = createClient({ key: 'k', baseUrl: await serve(requested) });
      for (const { send } of Object.values(paths))
        await expect(send(client, identifier)).rejects.toThrow('cannot be a path segment');
      expect(requested).not.toHaveBeenCalled();
    },
  );

  test('refuses a lone surrogate', async () => {
    const client = createClient({ key: 'k', baseUrl: await serve((_, response) => response.end()) });
    await expect(client.deleteCustomer('\ud83d')).rejects.toThrow('customerExternalId');
  });
});

describe('options', () => {
  test('uses the given fetch, or the current global one', async () => {
    const client = createClient({ key: 'k' });
    const replaced = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('replaced'));
    try {
      expect(await client.uploadCustomers(body)).toMatchObject({ body: 'replaced' });
      const given = createClient({ key: 'k', fetch: async () => new Response('given') });
      expect(await given.uploadCustomers(body)).toMatchObject({ body: 'given' });
    } finally {
      replaced.mockRestore();
    }
  });

  test.each(['', 'a secret', 'sec\nret', 'secrét', undefined as unknown as string])(
    'S02 refuses the key %j without repeating it',
    (key) => {
      expect(() => createClient({ key })).toThrow(
        /^key: pass the key as a string of visible ASCII characters, without spaces or line breaks\.$/,
      );
    },
  );
});
