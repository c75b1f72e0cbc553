import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createImportProgress } from './import-progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the line moves while files are read, and while a server does not answer', () => {
  const written: string[] = [];
  const progress = createImportProgress({
    env: {},
    stdin: (async function* () {})(),
    out() {},
    error: (text) => void written.push(text.replace('\r\u001b[K', '')),
    isTerminal: { in: true, out: true, error: true },
  });
  vi.advanceTimersByTime(2000);
  progress.show({
    ...{ records: 300, acknowledged: 300, refused: 0, inDoubt: 0, requests: 3, bytes: 1 },
    ...{ recordsPerSecond: 100, waitedMs: 0, timeLeftMs: undefined },
  });
  vi.advanceTimersByTime(4000);
  progress.end();
  vi.advanceTimersByTime(4000);
  expect(written).toEqual([
    'Reading files, 1 s',
    'Reading files, 2 s',
    '300 customers, 100 a second',
    '300 customers, 100 a second, nothing new for 2 s',
    '300 customers, 100 a second, nothing new for 3 s',
    '300 customers, 100 a second, nothing new for 4 s',
    '',
  ]);
});
