import { describe, expect, test } from 'vitest';
import { expandFills } from './fill.ts';

const document = { limits: { three: 3, text: 'three' } };
const $length = '#/limits/three';

describe('expandFills', () => {
  test.each<[string, { given: unknown; want: unknown }]>([
    ['a character is repeated to the length', { given: { $fill: 'x', $length }, want: 'xxx' }],
    ['an emoji counts as one', { given: { $fill: '😀', $length }, want: '😀😀😀' }],
    ['$plus lengthens', { given: { $fill: 'x', $length, $plus: 1 }, want: 'xxxx' }],
    ['$plus shortens', { given: { $fill: 'x', $length, $plus: -3 }, want: '' }],
    ['$end is part of the length', { given: { $fill: 'x', $length, $end: '@b' }, want: 'x@b' }],
    [
      'an item is repeated with its number',
      {
        given: { $fill: ['{n}', 'no {n}'], $length, $plus: -1 },
        want: [
          [1, 'no 1'],
          [2, 'no 2'],
        ],
      },
    ],
    [
      'dates count days',
      {
        given: { $fill: { date: '{date}' }, $length, $plus: -1 },
        want: [{ date: '2000-01-01' }, { date: '2000-01-02' }],
      },
    ],
    ['directives are expanded at any depth', { given: { a: [{ $fill: 'x', $length }] }, want: { a: ['xxx'] } }],
    ['other values stay', { given: [1, null, 'a', { b: true }], want: [1, null, 'a', { b: true }] }],
  ])('%s', (_, { given, want }) => {
    expect(expandFills(given, document)).toEqual(want);
  });

  test('a key __proto__ is kept', () => {
    const expanded = expandFills(JSON.parse('{"__proto__": "a"}'), document);
    expect(Object.entries(expanded as object)).toEqual([['__proto__', 'a']]);
  });

  test.each<[string, { given: unknown; want: string }]>([
    ['no length', { given: { $fill: 'x' }, want: '$fill needs $length' }],
    ['a stray field', { given: { $fill: 'x', $length, $times: 2 }, want: '"$times" is not an option of $fill' }],
    ['a pointer that leads nowhere', { given: { $fill: 'x', $length: '#/limits/four' }, want: '"four" is missing' }],
    ['a pointer to no number', { given: { $fill: 'x', $length: '#/limits/text' }, want: 'must be an integer' }],
    ['no pointer at all', { given: { $fill: 'x', $length: 'limits/three' }, want: 'must start with "#/"' }],
  ])('refuses %s', (_, { given, want }) => {
    expect(() => expandFills(given, document)).toThrow(want);
  });
});
