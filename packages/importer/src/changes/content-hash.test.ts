import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashOfText, sortedJson } from './content-hash.ts';

test.each(['', '1', 'Žluťoučký kůň', 'x'.repeat(10_000)])('%# is the start of a SHA-256', (text) => {
  const digest = createHash('sha256').update(text).digest();
  expect(hashOfText(text)).toEqual([digest.readUInt32BE(0), digest.readUInt32BE(4)]);
});

test.each([
  { given: 'keys in another order', value: { b: 1, a: { d: null, c: 'x' } }, want: '{"a":{"c":"x","d":null},"b":1}' },
  { given: 'arrays, whose order counts', value: { m: [{ z: 2, y: 1 }, {}, []] }, want: '{"m":[{"y":1,"z":2},{},[]]}' },
  { given: 'the key __proto__', value: JSON.parse('{"__proto__":1,"a":"\\""}'), want: '{"__proto__":1,"a":"\\""}' },
])('sorted JSON of $given', ({ value, want }) => {
  expect(sortedJson(value)).toBe(want);
});
