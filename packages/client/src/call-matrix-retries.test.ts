import { describe } from 'vitest';
import { type Row, testRows, track } from './call-matrix.fixture.ts';
import {
  answer,
  corruptGzip,
  cutChunk,
  cutGzip,
  drip,
  gzipBomb,
  hangUp,
  notGzip,
  notHttp,
  reset,
  resetInBody,
  resetInHeaders,
  retryAfter,
  silence,
  times,
  tooShort,
} from './hostile-server.fixture.ts';

const once = { retry: false } as const;
const lost = 'The API may have carried out the request.';
const ok = answer(200, '{"ok":true}');

describe('what may be gone the next time is repeated', () => {
  const transient = [408, 500, 502, 503, 504, 599];
  const steps = {
    reset,
    hangUp,
    resetInHeaders,
    'a reset in the body': resetInBody(),
    cutChunk,
    cutGzip,
    notGzip: notGzip(),
  };
  testRows([
    ...transient.flatMap((status): Row[] => [
      { name: `${status}, once`, script: [answer(status), ok], want: { outcome: 200, attempts: 2 } },
      {
        name: `${status}, up to the limit of retries`,
        script: times(3, answer(status)),
        want: { outcome: 'StatusError', attempts: 3, status },
      },
    ]),
    ...Object.entries({ ...steps, notHttp }).flatMap(([name, step]): Row[] => [
      { name: `${name}, twice`, script: [step, step, ok], want: { outcome: 200, attempts: 3 } },
      {
        name: `${name}, up to the limit of retries`,
        script: times(3, step),
        want: { outcome: 'ConnectionError', attempts: 3, message: lost },
      },
    ]),
    {
      name: 'a burst of all kinds',
      script: [answer(500), reset, answer(503), silence, resetInBody(), answer(408), ok],
      options: { retry: { limit: 6, baseDelay: 1 }, timeout: 1500 },
      want: { outcome: 200, attempts: 7 },
    },
    {
      name: 'a kept connection that closes under the next request',
      script: [answer(500), hangUp, ok],
      // The server sees one connection for the first two requests, and a new one for the third.
      want: { outcome: 200, attempts: 3, connections: 2 },
    },
    {
      name: 'a 500 whose body is cut off',
      script: [resetInBody(500), ok],
      want: { outcome: 200, attempts: 2 },
    },
    {
      name: 'fewer bytes than announced, which end by the timeout',
      script: [tooShort, ok],
      options: { timeout: 1500 },
      want: { outcome: 200, attempts: 2 },
    },
    {
      name: 'gzip that is corrupt in the middle, for which the fetch of some versions of Node waits forever',
      script: times(3, corruptGzip),
      options: { timeout: 150 },
      want: { outcome: ['TimeoutError', 'ConnectionError'], attempts: 3, within: 5000 },
    },
    {
      name: 'an answer that is too long, up to the limit',
      script: times(3, gzipBomb(2)),
      options: { maxResponseBytes: 1_000_000 },
      want: { outcome: 'ConnectionError', attempts: 3, message: /longer than 1000000 bytes.*raise maxResponseBytes/ },
    },
    {
      name: 'retry: false: never',
      script: [answer(503)],
      options: once,
      want: { outcome: 'StatusError', attempts: 1, status: 503 },
    },
    {
      name: 'retry: false: no lost connection',
      script: [reset],
      options: once,
      want: { outcome: 'ConnectionError', attempts: 1 },
    },
    {
      name: 'retry: false: no 429 either',
      script: [retryAfter('1')],
      options: once,
      want: { outcome: 'RateLimitError', attempts: 1, status: 429 },
    },
    {
      name: 'limit 0: never',
      script: [answer(503)],
      options: { retry: { limit: 0 } },
      want: { outcome: 'StatusError', attempts: 1 },
    },
    {
      name: 'the retry of the call replaces that of the client',
      script: [answer(503)],
      call: (client, options) => client.deleteCustomer('1', { ...options, retry: false }),
      want: { outcome: 'StatusError', attempts: 1 },
    },
  ]);
});

describe('no host', () => {
  const unsent = 'The request was not sent. Check baseUrl, and the network.';
  const want = { outcome: 'ConnectionError', attempts: 3, message: unsent };
  testRows([
    { name: 'a connection that is refused is repeated', script: [], unreachable: 'down', want },
    { name: 'a host without an address is repeated', script: [], unreachable: 'unknown', want },
    {
      name: 'events too, because they cannot have been counted',
      script: [],
      unreachable: 'down',
      call: track,
      want: { ...want, message: /ECONNREFUSED.*was not sent/ },
    },
    {
      name: 'retry: false: it is not repeated',
      script: [],
      unreachable: 'down',
      options: { retry: false },
      want: { ...want, attempts: 1 },
    },
  ]);
});

describe('ambiguous: what the API may have carried out', () => {
  const ambiguous = { retry: { baseDelay: 1, ambiguous: true } };
  testRows([
    {
      name: 'events are not repeated after a lost connection',
      script: [reset],
      call: track,
      want: { outcome: 'ConnectionError', attempts: 1 },
    },
    {
      name: 'events are not repeated after a 500',
      script: [answer(500)],
      call: track,
      want: { outcome: 'StatusError', attempts: 1 },
    },
    {
      name: 'events are not repeated after a 502',
      script: [answer(502)],
      call: track,
      want: { outcome: 'StatusError', attempts: 1 },
    },
    {
      name: 'events are not repeated after a 504',
      script: [answer(504)],
      call: track,
      want: { outcome: 'StatusError', attempts: 1 },
    },
    {
      name: 'events are not repeated after a success whose body is lost',
      script: [resetInBody()],
      call: track,
      want: { outcome: 'ConnectionError', attempts: 1 },
    },
    {
      name: 'events are not repeated after a timeout',
      script: [drip()],
      call: track,
      options: { timeout: 1500 },
      want: { outcome: 'TimeoutError', attempts: 1, limit: 'timeout' },
    },
    {
      name: 'events are repeated after a 503',
      script: [answer(503), ok],
      call: track,
      want: { outcome: 200, attempts: 2 },
    },
    {
      name: 'events are repeated after a 408',
      script: [answer(408), ok],
      call: track,
      want: { outcome: 200, attempts: 2 },
    },
    {
      name: 'events are repeated after a 429',
      script: [retryAfter('1'), ok],
      call: track,
      want: { outcome: 200, attempts: 2 },
    },
    {
      name: 'true: events are repeated',
      script: [reset, answer(500), ok],
      call: track,
      options: ambiguous,
      want: { outcome: 200, attempts: 3 },
    },
    {
      name: 'false: uploads are not repeated',
      script: [answer(500)],
      options: { retry: { ambiguous: false } },
      want: { outcome: 'StatusError', attempts: 1 },
    },
  ]);
});
