import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgressLine } from './progress-line.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the line moves while files are read, and while a server does not answer', () => {
  const written: string[] = [];
  const line = createProgressLine({
    env: {},
    stdin: (async function* () {})(),
    out() {},
    error: (text) => void written.push(text.replace('\r\u001b[K', '')),
    isTerminal: { in: true, out: true, error: true },
  });
  line.step({ step: 'reading', file: 'a.csv' });
  vi.advanceTimersByTime(3000);
  line.upload({
    ...{ records: 300, acknowledged: 300, refused: 0, inDoubt: 0, unchanged: 0, requests: 3, bytes: 1 },
    ...{ recordsPerSecond: 100, waitedMs: 0, timeLeftMs: undefined },
  });
  vi.advanceTimersByTime(4000);
  line.clear();
  vi.advanceTimersByTime(4000);
  expect(written).toEqual([
    'Reading a.csv …',
    'Reading a.csv …',
    'Reading a.csv … 2 s',
    'Reading a.csv … 3 s',
    '300 customers, 100 a second',
    '300 customers, 100 a second',
    '300 customers, 100 a second, nothing new for 2 s',
    '300 customers, 100 a second, nothing new for 3 s',
    '300 customers, 100 a second, nothing new for 4 s',
    '',
  ]);
});
