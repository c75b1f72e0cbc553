import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each<[string, { candidates: string[]; want: string | undefined }]>([
  ['PLAN', { candidates: ['plan'], want: 'plan' }],
  ['palns', { candidates: ['seats', 'plans'], want: 'plans' }],
  ['external', { candidates: ['internal', 'externals'], want: 'externals' }],
  ['ab', { candidates: ['a'], want: undefined }],
  ['plan', { candidates: ['health'], want: undefined }],
  ['plan', { candidates: [], want: undefined }],
  ['abc', { candidates: ['abx', 'aby'], want: 'abx' }],
])('%s resembles', (word, { candidates, want }) => {
  expect(nearest(word, candidates)).toBe(want);
});

/** The distance by its definition. */
function distance(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const [a, b] = [left.slice(0, -1), right.slice(0, -1)];
  const isSwap = left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1);
  return Math.min(
    distance(a, right) + 1,
    distance(left, b) + 1,
    distance(a, b) + (left.at(-1) === right.at(-1) ? 0 : 1),
    isSwap ? distance(a.slice(0, -1), b.slice(0, -1)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test('finds what the definition says', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 4 }), (word, candidates) => {
      const errors = candidates.map((candidate) => distance(word, candidate));
      const isSimilar = (candidate: string, index: number) =>
        errors[index]! <= Math.max(word.length, candidate.length) / 3 && errors[index]! <= 3;
      const similar = candidates.filter(isSimilar);
      const least = Math.min(...errors.filter((_, index) => isSimilar(candidates[index]!, index)));
      expect(nearest(word, candidates)).toBe(similar.find((candidate) => distance(word, candidate) === least));
    }),
  );
});
