import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SettledRanges } from './settled-ranges.ts';

test.each<[number[], [number, number][]]>([
  [[], []],
  [[5], [[5, 5]]],
  [[0, 1, 2], [[0, 2]]],
  [[2, 1, 0], [[0, 2]]],
  [
    [0, 2],
    [
      [0, 0],
      [2, 2],
    ],
  ],
  [[0, 2, 1], [[0, 2]]],
  [[3, 3, 3], [[3, 3]]],
])('%j becomes %j', (numbers, want) => {
  const ranges = new SettledRanges();
  for (const number of numbers) ranges.add(number);
  expect(ranges.toJSON()).toEqual(want);
});

test('it has exactly what was added, also after it was saved', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), fc.array(fc.nat(60)), (first, second) => {
      const before = new SettledRanges();
      for (const number of first) before.add(number);
      const ranges = new SettledRanges(JSON.parse(JSON.stringify(before)));
      for (const number of second) ranges.add(number);
      const all = new Set([...first, ...second]);
      for (let number = 0; number <= 61; number += 1) expect(ranges.has(number)).toBe(all.has(number));
      const saved = ranges.toJSON();
      // Ranges that touch are one.
      for (const [index, [from]] of saved.slice(1).entries()) expect(from).toBeGreaterThan(saved[index]![1] + 1);
    }),
  );
});
