import { getEventListeners } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { customers } from './call-matrix.fixture.ts';
import { runModule } from './child-process.fixture.ts';
import * as server from './hostile-server.fixture.ts';
import { createClient, createRateGate } from './index.ts';
import { onAbort } from './on-abort.ts';

describe('calls that share a signal leave no listener on it', () => {
  const { answer, reset, resetInBody, retryAfter, silence, drip } = server;
  const cases: { name: string; script: server.Step[]; calls: number; want: string }[] = [
    { name: 'successes', script: server.times(30, answer(200)), calls: 30, want: '200' },
    { name: 'refusals', script: server.times(30, answer(403)), calls: 30, want: 'InvalidKeyError' },
    { name: 'retries that succeed', script: [answer(503), reset, answer(200)], calls: 1, want: '200' },
    { name: 'retries that fail', script: server.times(30, answer(500)), calls: 10, want: 'StatusError' },
    { name: 'lost connections', script: server.times(30, resetInBody()), calls: 10, want: 'ConnectionError' },
    { name: 'waits after a 429', script: [...server.times(3, retryAfter('1')), answer(200)], calls: 1, want: '200' },
    { name: 'timeouts', script: server.times(30, silence), calls: 10, want: 'TimeoutError' },
    { name: 'timeouts in a body', script: server.times(30, drip()), calls: 10, want: 'TimeoutError' },
  ];
  test.for(cases)('$name', async ({ script, calls, want }) => {
    const { url, close } = await server.startHostileServer(script);
    onTestFinished(close);
    const { signal } = new AbortController();
    const client = createClient({
      key: 'sesame',
      baseUrl: url,
      timeout: want === 'TimeoutError' ? 50 : 10_000,
      retry: { baseDelay: 1, maxRetryAfter: 20 },
    });
    const results = Array.from({ length: calls }, () => client.safe.uploadCustomers(customers, { signal }));
    // One for all of them.
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    for (const result of await Promise.all(results)) {
      expect(result.ok ? String(result.status) : result.error.name).toBe(want);
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('waits at the gate, aborted or not', async () => {
    const gate = createRateGate();
    gate.close('rest', 50);
    const { signal } = new AbortController();
    const aborted = new AbortController();
    const waiting = Array.from({ length: 20 }, () => gate.acquire('rest', signal));
    const given = Array.from({ length: 20 }, () => gate.acquire('rest', aborted.signal));
    expect([signal, aborted.signal].map((each) => getEventListeners(each, 'abort').length)).toEqual([1, 1]);
    const settled = Promise.allSettled(given);
    aborted.abort();
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
    await Promise.all(waiting);
    expect([signal, aborted.signal].map((each) => getEventListeners(each, 'abort').length)).toEqual([0, 0]);
  });
});

describe('onAbort', () => {
  test('calls each that still follows, once, in order', () => {
    const abort = new AbortController();
    const called: number[] = [];
    const [, leave] = [1, 2, 3].map((id) => onAbort(abort.signal, () => called.push(id)));
    leave!();
    leave!();
    expect(called).toEqual([]);
    abort.abort();
    abort.abort();
    expect(called).toEqual([1, 3]);
  });

  test('calls at once if the signal has aborted', () => {
    let called = 0;
    onAbort(AbortSignal.abort(), () => {
      called += 1;
    })();
    expect(called).toBe(1);
  });

  test('listens again after all have left', () => {
    const abort = new AbortController();
    onAbort(abort.signal, () => expect.unreachable())();
    let called = 0;
    onAbort(abort.signal, () => {
      called += 1;
    });
    abort.abort();
    expect(called).toBe(1);
  });
});

describe.concurrent('a process ends by itself after', { timeout: 120_000 }, () => {
  const tasks: [task: string, prints: string][] = [
    ['success', '200'],
    ['refusal', 'InvalidKeyError'],
    ['abort at the gate', 'AbortedError'],
    ['time limit at the gate', 'TimeoutError'],
    ['abort of a retry', 'AbortedError'],
    ['abort after a 429', 'AbortedError'],
    ['a 429 without a retry', 'RateLimitError'],
    ['abort of a request', 'AbortedError'],
    ['abort of a body', 'AbortedError'],
    ['timeout of a corrupt body', 'Error'],
    ['abort of reading the key', 'AbortedError'],
    ['a hundred calls with one signal', 'all'],
  ];
  // Its timers and time limits are an hour and minutes long, so the time of a test is enough to notice one that is left.
  test.for(tasks)('%s', async ([task, prints], { expect }) => {
    const { code, stdout, stderr } = await runModule(new URL('leaks.fixture.ts', import.meta.url), [task]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain(`${prints}\ndone\n`);
    const [, alive] = /alive for (\d+) ms/.exec(stdout)!;
    expect(Number(alive)).toBeLessThan(5000);
  });
});
