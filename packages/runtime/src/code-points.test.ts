import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from './code-points.ts';

test.each<[string, number]>([
  ['', 0],
  ['abc', 3],
  ['😀', 1],
  ['a😀b', 3],
  ['\ud83d', 1],
  ['\ude00\ud83d', 2],
  ['\ud83d\ud83d\ude00', 2],
  ['e\u0301', 2],
])('%j has %i', (text, want) => {
  expect(codePoints(text)).toBe(want);
});

test('S05 counts like the string iterator, including lone surrogates', () => {
  const units = fc.array(fc.constantFrom(0x61, 0xd83d, 0xde00, 0xffff), { maxLength: 12 });
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      return codePoints(text) === [...text].length;
    }),
  );
});
