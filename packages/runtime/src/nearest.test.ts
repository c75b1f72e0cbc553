import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Candidates, nearest } from './nearest.ts';

const codenames = ['plan_tier', 'seats', 'country', 'country_name', 'logins'];

test.each<[string, { word: string; want: string | undefined }]>([
  ['itself', { word: 'seats', want: 'seats' }],
  ['other case', { word: 'Plan_Tier', want: 'plan_tier' }],
  ['two letters swapped', { word: 'plan_teir', want: 'plan_tier' }],
  ['a letter too many', { word: 'loggins', want: 'logins' }],
  ['a letter too few', { word: 'seat', want: 'seats' }],
  ['the nearer of two', { word: 'countri', want: 'country' }],
  ['the nearer of two, the other way round', { word: 'country_nam', want: 'country_name' }],
  ['nothing near', { word: 'revenue', want: undefined }],
  ['no word', { word: '', want: undefined }],
])('%s', (_, { word, want }) => {
  expect(nearest(word, codenames)).toBe(want);
});

test('of no candidates', () => expect(nearest('a', [])).toBeUndefined());

test('allows one error in words of three letters, and none in shorter ones', () => {
  expect(nearest('xbc', ['abc'])).toBe('abc');
  expect(nearest('xb', ['ab'])).toBeUndefined();
  expect(nearest('x', ['a', ''])).toBeUndefined();
  expect(nearest('AB', ['ab'])).toBe('ab');
});

/** The distance by its definition, each beginning of each word anew. */
function slowDistance(left: string, right: string): number {
  const known = new Map<string, number>();
  const distance = (i: number, j: number): number => {
    const key = `${i} ${j}`;
    if (known.has(key)) return known.get(key)!;
    const ways = [
      ...(i === 0 && j === 0 ? [0] : []),
      ...(i > 0 ? [distance(i - 1, j) + 1] : []),
      ...(j > 0 ? [distance(i, j - 1) + 1] : []),
      ...(i > 0 && j > 0 ? [distance(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1)] : []),
      ...(i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
        ? [distance(i - 2, j - 2) + 1]
        : []),
    ];
    known.set(key, Math.min(...ways));
    return known.get(key)!;
  };
  return distance(left.length, right.length);
}

test('agrees with the definition of the distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '_'), maxLength: 14 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 6 }), (given, candidates) => {
      const distances = candidates.map((candidate) => slowDistance(given.toLowerCase(), candidate.toLowerCase()));
      const isNear = (candidate: string, errors: number) =>
        errors <= Math.min(3, Math.floor(Math.max(given.length, candidate.length) / 3));
      const near = distances.map((errors, index) => (isNear(candidates[index]!, errors) ? errors : Infinity));
      const least = Math.min(...near);
      return nearest(given, candidates) === (least === Infinity ? undefined : candidates[near.indexOf(least)]);
    }),
    { numRuns: 3000 },
  );
});

test('a search stops when its budget is used up, and uses no more than it needs', () => {
  const candidates = new Candidates(Array.from({ length: 1000 }, (_, n) => `${'x'.repeat(90)}${n}`));
  const word = `${'x'.repeat(90)}-`;
  const budget = { left: 1_000_000 };
  expect(candidates.nearest(word, budget)).toBe(`${'x'.repeat(90)}0`);
  expect(1_000_000 - budget.left).toBeLessThan(1000 * 110);
  const small = { left: 500 };
  candidates.nearest(`y${word}y`, small);
  expect(small.left).toBeLessThanOrEqual(0);
  expect(small.left).toBeGreaterThan(-200);
});
