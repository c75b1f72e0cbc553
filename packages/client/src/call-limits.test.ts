import { expect, test } from 'vitest';
import { type CallOptions, createClient } from './index.ts';

test.each<[string, CallOptions]>([
  ['timeout', { timeout: Number.NaN }],
  ['timeout', { timeout: -1 }],
  ['totalTimeout', { totalTimeout: '1000' as never }],
  ['limit', { retry: { limit: Number.NaN } }],
  ['baseDelay', { retry: { baseDelay: -1 } }],
  ['maxDelay', { retry: { maxDelay: Number.NaN } }],
  ['maxRetryAfter', { retry: { maxRetryAfter: null as never } }],
])('a call refuses the option %s in %j, which would be no limit', async (name, options) => {
  let sent = 0;
  const fetch = async () => {
    sent += 1;
    return new Response();
  };
  const byCall = createClient({ key: 'k', fetch }).getCustomer('1', options);
  await expect(byCall).rejects.toThrow(new TypeError(`${name}: pass a number of at least 0.`));
  await expect(createClient({ key: 'k', fetch, ...options } as never).getCustomer('1')).rejects.toThrow(
    `${name}: pass`,
  );
  expect(sent).toBe(0);
});
