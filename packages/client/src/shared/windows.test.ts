import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestsPerMinute } from '../rate-gate.ts';
import { storeTimeout, type Windows, windowsFor } from './windows.ts';

const minute = 60_000;

/** The most requests that windows can let out in a time, if one of them is counted twice. They start as early as they may. */
function worst({ points, duration }: Windows, time: number): number {
  // The first window lets its requests out at its very end, each other one at its start.
  const others = Math.floor(time / duration) + 1;
  return points * (1 + others + 1);
}

describe('windows', () => {
  test.each(Object.entries(requestsPerMinute))('of the pool %s let out more than 94 %% of its limit', (_, limit) => {
    const { points, duration } = windowsFor(limit, minute);
    expect((points * minute) / duration).toBeGreaterThan(0.94 * limit);
    expect(worst(windowsFor(limit, minute), minute + storeTimeout)).toBeLessThanOrEqual(limit);
  });

  test('of any limit never let out more, also after a restart, and last a second or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 5000 }), fc.integer({ min: 3000, max: 120_000 }), (limit, period) => {
        const windows = windowsFor(limit, period);
        expect(worst(windows, period + storeTimeout)).toBeLessThanOrEqual(limit);
        expect(windows.points).toBeGreaterThan(0);
        expect(windows.duration).toBeGreaterThanOrEqual(1000);
        expect(Number.isInteger(windows.duration)).toBe(true);
      }),
    );
  });

  test('of a limit below 3 do not exist', () => {
    expect(() => windowsFor(2, minute)).toThrow(new RangeError('A limit of 2 in 60000 ms is too small to be shared.'));
  });
});
