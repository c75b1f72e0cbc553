import { describe } from 'vitest';
import { quick, type Row, testRows } from './call-matrix.fixture.ts';
import {
  answer,
  drip,
  hangUp,
  reset,
  resetInBody,
  retryAfter,
  silence,
  times,
  tooShort,
} from './hostile-server.fixture.ts';

const ok = answer(200, '{"ok":true}');
/** Long enough for a test to notice that something was not ended early. */
const long = 20_000;
const soon = 5000;
const slow = { baseDelay: long, maxDelay: long, maxRetryAfter: long };
const date = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

describe('a 429 does not use up retries', () => {
  testRows([
    {
      name: 'five, with a limit of 2',
      script: [...times(5, retryAfter('1')), ok],
      want: { outcome: 200, attempts: 6, waits: Array(5).fill(quick.maxRetryAfter) },
    },
    {
      name: 'with a limit of 0',
      script: [retryAfter('1'), ok],
      options: { retry: { ...quick, limit: 0 } },
      want: { outcome: 200, attempts: 2, waits: [quick.maxRetryAfter] },
    },
    {
      name: 'between others',
      script: [answer(503), retryAfter('1'), reset, retryAfter('1'), ok],
      want: { outcome: 200, attempts: 5, waits: [0, quick.maxRetryAfter, 0, quick.maxRetryAfter] },
    },
    {
      name: 'whose body is cut off',
      script: [...times(4, resetInBody(429, 'retry-after: 1')), ok],
      want: { outcome: 200, attempts: 5, waits: Array(4).fill(quick.maxRetryAfter) },
    },
    {
      name: 'in a storm that does not end: the call ends before a wait that is longer than what is left of its total time',
      script: times(100, retryAfter('1')),
      options: { totalTimeout: 2000, retry: { ...quick, maxRetryAfter: 700 } },
      want: { outcome: 'RateLimitError', attempts: 'some', within: soon },
    },
    {
      name: 'before a request that is not answered: the call ends by its total time, and says why it waited',
      script: [...times(2, retryAfter('1')), silence],
      options: { totalTimeout: 2000, timeout: long },
      want: { outcome: 'TimeoutError', attempts: 3, limit: 'totalTimeout', cause: 'RateLimitError', within: soon },
    },
  ]);
});

describe('the wait before a retry', () => {
  const capped = { retry: { ...quick, maxRetryAfter: 150 } };
  const read: [name: string, value: string][] = [
    ['seconds', '7'],
    ['seconds between spaces', '  7  '],
    ['the first of two values', '7, 9'],
    ['a date', date(60_000)],
  ];
  const ignored: [name: string, value: string][] = [
    ['no date, but words', '10 minutes'],
    ['a negative number', '-5'],
    ['a fraction', '5.5'],
    ['a date of the past', date(-60_000)],
    ['zero', '0'],
    ['nothing', ''],
  ];
  const rows = [429, 503, 500, 408].flatMap((status) =>
    read.map(([name, value]): Row => {
      const want = { outcome: 200, attempts: 2, waits: [150] };
      return {
        name: `${status}: Retry-After is ${name}`,
        script: [retryAfter(value, status), ok],
        options: capped,
        want,
      };
    }),
  );
  const patient = { retry: { baseDelay: 1, maxRetryAfter: long } };
  testRows([
    ...rows,
    ...ignored.map(([name, value]): Row => {
      const want = { outcome: 200, attempts: 2, within: soon };
      return {
        name: `503: Retry-After is ${name}, which is ignored`,
        script: [retryAfter(value, 503), ok],
        options: patient,
        want,
      };
    }),
    {
      name: 'Retry-After is not cut below its cap',
      script: [retryAfter('1', 503), ok],
      options: patient,
      want: { outcome: 200, attempts: 2, waits: [1000] },
    },
    {
      name: 'without Retry-After, a 429 waits a second',
      script: [answer(429), ok],
      options: patient,
      want: { outcome: 200, attempts: 2, waits: [1000] },
    },
    {
      name: 'Retry-After of a 400 is no reason to retry',
      script: [retryAfter('1', 400)],
      want: { outcome: 'BadRequestError', attempts: 1 },
    },
    {
      name: 'is short without Retry-After',
      script: [answer(503), answer(503), ok],
      options: { retry: { baseDelay: 1, maxDelay: 1 } },
      want: { outcome: 200, attempts: 3, within: soon },
    },
  ]);
});

describe('a time limit', () => {
  const timeout = 80;
  const of = (limit: 'timeout' | 'totalTimeout', attempts: number | 'some') => ({
    outcome: 'TimeoutError',
    attempts,
    limit,
    within: soon,
  });
  testRows([
    {
      name: 'timeout ends each attempt without an answer',
      script: times(3, silence),
      options: { timeout },
      want: { ...of('timeout', 3), atLeast: 3 * timeout },
    },
    {
      name: 'timeout ends an attempt whose body drips',
      script: times(3, drip()),
      options: { timeout },
      want: { ...of('timeout', 3), atLeast: 3 * timeout },
    },
    {
      name: 'timeout ends an attempt whose refusal drips',
      script: [drip(500)],
      options: { timeout, retry: false },
      want: { ...of('timeout', 1), atLeast: timeout },
    },
    {
      name: 'timeout ends an attempt whose body stops',
      script: [tooShort],
      options: { timeout, retry: false },
      want: { ...of('timeout', 1), atLeast: timeout },
    },
    {
      name: 'timeout does not count the wait for the gate',
      script: [ok],
      closed: 1800,
      options: { timeout: 1500 },
      want: { outcome: 200, attempts: 1, waits: [1800] },
    },
    {
      name: 'timeout does not count the wait for a retry',
      script: [retryAfter('3', 503), ok],
      options: { timeout: 1500, retry: { maxRetryAfter: 1800 } },
      want: { outcome: 200, attempts: 2, waits: [1800] },
    },
    {
      name: 'totalTimeout ends the first attempt',
      script: [silence],
      options: { totalTimeout: timeout },
      want: { ...of('totalTimeout', 1), atLeast: timeout },
    },
    {
      name: 'totalTimeout ends an attempt whose body drips',
      script: [drip()],
      options: { totalTimeout: timeout },
      want: { ...of('totalTimeout', 1), atLeast: timeout },
    },
    {
      name: 'totalTimeout counts attempts together',
      script: times(9, silence),
      options: { timeout: 300, totalTimeout: 900, retry: { ...quick, limit: 9 } },
      want: { ...of('totalTimeout', 'some'), cause: 'TimeoutError' },
    },
    {
      name: 'totalTimeout ends the wait for a retry, and says why it waited',
      script: [answer(503)],
      options: { totalTimeout: 2000, retry: { maxRetryAfter: long, baseDelay: 1e9, maxDelay: 1e9 } },
      want: { ...of('totalTimeout', 1), cause: 'StatusError' },
    },
    {
      name: 'the call does not begin to wait as Retry-After asks, if totalTimeout would end the wait',
      script: [retryAfter('20', 503)],
      options: { totalTimeout: 2000, retry: slow },
      want: { outcome: 'StatusError', attempts: 1, within: timeout },
    },
    {
      name: 'nor after a 429',
      script: [retryAfter('20')],
      options: { totalTimeout: 2000, retry: slow },
      want: { outcome: 'RateLimitError', attempts: 1, within: timeout },
    },
    {
      name: 'totalTimeout ends the wait for the gate',
      script: [],
      closed: long,
      options: { totalTimeout: timeout },
      want: { ...of('totalTimeout', 0), atLeast: timeout },
    },
    {
      name: 'totalTimeout ends the wait for the key',
      script: [],
      options: { totalTimeout: timeout, key: () => new Promise(() => {}) },
      want: { ...of('totalTimeout', 0), atLeast: timeout },
    },
    {
      name: 'Infinity is none',
      script: [ok],
      options: { timeout: Infinity, totalTimeout: Infinity },
      want: { outcome: 200, attempts: 1 },
    },
    {
      name: 'beyond the longest timer of Node is none',
      script: [ok],
      options: { timeout: 2 ** 32, totalTimeout: 2 ** 32 },
      want: { outcome: 200, attempts: 1 },
    },
  ]);
});

describe('your signal ends', () => {
  const aborted = (attempts: number) => ({ outcome: 'AbortedError', attempts, within: soon });
  const nothing = { ...aborted(0), message: 'aborted by your signal. Nothing was sent.' };
  const unknown = 'The API may have carried out the request.';
  testRows([
    { name: 'a call before it begins', script: [], abort: 'before', want: nothing },
    {
      name: 'an attempt without an answer',
      script: [silence],
      abort: { request: 1 },
      want: { ...aborted(1), message: unknown },
    },
    {
      name: 'an attempt whose answer comes at the same time',
      script: [hangUp],
      abort: { request: 1 },
      want: aborted(1),
    },
    { name: 'an attempt in its body', script: [drip()], abort: { after: 150 }, want: aborted(1) },
    { name: 'an attempt after a retry', script: [answer(503), silence], abort: { request: 2 }, want: aborted(2) },
    {
      name: 'the wait for a retry',
      script: [reset],
      abort: 'at a wait',
      options: { retry: { baseDelay: 1e9, maxDelay: 1e9 } },
      want: aborted(1),
    },
    {
      name: 'the wait that Retry-After asks for',
      script: [retryAfter('20', 503)],
      abort: 'at a wait',
      options: { retry: slow },
      want: aborted(1),
    },
    {
      name: 'the wait for a retry without Retry-After',
      script: [answer(500)],
      abort: 'at a wait',
      options: { retry: { baseDelay: 1e9, maxDelay: 1e9 } },
      want: aborted(1),
    },
    {
      name: 'the wait after a 429',
      script: [retryAfter('20')],
      abort: 'at a wait',
      options: { retry: slow },
      want: aborted(1),
    },
    { name: 'the wait for the gate', script: [], closed: long, abort: { after: 50 }, want: nothing },
    {
      name: 'the wait for the key',
      script: [],
      options: { key: () => new Promise(() => {}) },
      abort: { after: 50 },
      want: nothing,
    },
    {
      name: 'a call without retries',
      script: [silence],
      options: { retry: false },
      abort: { request: 1 },
      want: aborted(1),
    },
  ]);
});
