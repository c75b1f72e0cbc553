import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeats } from './repeats.ts';

test.each<[string, unknown[], number[] | undefined]>([
  ['none', [{ date: 'a' }, { date: 'b' }], undefined],
  ['one', [{ date: 'a' }, { date: 'b' }, { date: 'a' }], [2]],
  ['every later one', [{ date: 'a' }, { date: 'a' }, { date: 'a' }], [1, 2]],
  ['items without the property', [{}, {}, { other: 1 }], undefined],
  ['items that are no objects', [null, null, 'a', 'a', 1, 1], undefined],
  ['an empty array', [], undefined],
])('S16 %s', (_, items, want) => {
  expect(repeats(items, 'date')).toEqual(want);
});

test('S16 finds the same repeats in short and long arrays', () => {
  const items = fc.array(fc.record({ date: fc.nat(30) }, { requiredKeys: [] }), { maxLength: 60 });
  fc.assert(
    fc.property(items, (given) => {
      const want = given.flatMap(({ date }, index) =>
        date !== undefined && given.findIndex((item) => item.date === date) < index ? [index] : [],
      );
      expect(repeats(given, 'date') ?? []).toEqual(want);
    }),
  );
});
