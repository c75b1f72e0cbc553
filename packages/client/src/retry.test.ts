import { expect, test } from 'vitest';
import { neverSent } from './retry.ts';

const error = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });
const wrapped = (cause: Error) => new TypeError('fetch failed', { cause });

test.each<[error: unknown, want: boolean]>([
  [error('ECONNREFUSED', 'connect'), true],
  [error('EHOSTUNREACH', 'connect'), true],
  [error('ENETUNREACH', 'connect'), true],
  [error('ETIMEDOUT', 'connect'), true],
  [wrapped(error('EHOSTUNREACH', 'connect')), true],
  // Of several addresses.
  [Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }), true],
  [error('ENOTFOUND', 'getaddrinfo'), true],
  [error('CERT_HAS_EXPIRED'), true],
  [error('ECONNRESET', 'read'), false],
  [error('ETIMEDOUT', 'read'), false],
  [wrapped(error('UND_ERR_SOCKET')), false],
  [error('EPIPE', 'write'), false],
  [undefined, false],
  ['text', false],
])('whether nothing was sent: %o, %s', (given, want) => {
  expect(neverSent(given)).toBe(want);
});
