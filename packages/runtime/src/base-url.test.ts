import { inspect } from 'node:util';
import { createClient } from '@customerscore-kit/contract/client';
import { operations, serverUrl } from '@customerscore-kit/contract/operations';
import { describe, expect, test } from 'vitest';

/** The URL that an upload goes to. */
async function urlOf(baseUrl: string | undefined): Promise<string> {
  let url = '';
  const fetch = async (request: Request) => {
    url = request.url;
    return new Response();
  };
  await createClient({ key: 'k', baseUrl, fetch }).uploadCustomers({ customers: [] });
  return url;
}

test.each<[string | undefined, string]>([
  [undefined, serverUrl],
  ['https://api.example', 'https://api.example'],
  ['https://api.example/', 'https://api.example'],
  ['https://api.example///', 'https://api.example'],
  [' https://api.example\n', 'https://api.example'],
  ['HTTPS://API.EXAMPLE:443', 'https://api.example'],
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['http://[::1]:4010/', 'http://[::1]:4010'],
  ['https://proxy.example/customerscore', 'https://proxy.example/customerscore'],
  ['https://proxy.example/customerscore/', 'https://proxy.example/customerscore'],
  ['https://proxy.example/a/b', 'https://proxy.example/a/b'],
  // Where a proxy may well mount the API; a path that only looks like one of the contract.
  ['https://proxy.example/api', 'https://proxy.example/api'],
  ['https://proxy.example/my-api/v1', 'https://proxy.example/my-api/v1'],
  ['https://proxy.example/api/v1/eu', 'https://proxy.example/api/v1/eu'],
])('%j is the base', async (baseUrl, want) => {
  expect(await urlOf(baseUrl)).toBe(want + operations.uploadCustomers.path);
});

describe('refused, with what to do', () => {
  const noUrl = 'starts with "https://" or "http://"';
  test.each<[baseUrl: unknown, message: string]>([
    ['', noUrl],
    ['api.customerscore.io', noUrl],
    ['//api.customerscore.io', noUrl],
    ['/api', noUrl],
    ['localhost:4010', noUrl],
    ['ftp://api.example', noUrl],
    ['file:///api', noUrl],
    ['javascript:alert(1)', noUrl],
    ['https://', noUrl],
    ['https://api.example:99999', noUrl],
    ['user:sesame@api.example', noUrl],
    [null, noUrl],
    [7, noUrl],
    [{}, noUrl],
    ['https://user:sesame@api.example', 'remove the user name and the password'],
    ['https://sesame@api.example', 'remove the user name and the password'],
    ['https://:sesame@api.example', 'remove the user name and the password'],
    ['https://api.example?key=sesame', 'remove the query'],
    ['https://api.example/?key=sesame#a', 'remove the query'],
    ['https://api.example#sesame', 'remove the fragment'],
    ['https://api.customerscore.io/api/v1', 'remove "/api/v1" at the end'],
    ['https://api.customerscore.io/api/v1/', 'remove "/api/v1" at the end'],
    ['https://proxy.example/customerscore/api/v1', 'remove "/api/v1" at the end'],
    ...Object.values(operations).map(({ path }): [string, string] => {
      const fixed = path.split('/{')[0]!;
      return [`https://api.example${fixed}`, `remove "${fixed}" at the end`];
    }),
  ])('%j', (baseUrl, message) => {
    let error: unknown;
    try {
      createClient({ key: 'k', baseUrl: baseUrl as string });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toMatch(/^baseUrl: /);
    expect((error as Error).message).toContain(message);
    expect(inspect(error, { depth: 9 })).not.toContain('sesame');
  });
});
