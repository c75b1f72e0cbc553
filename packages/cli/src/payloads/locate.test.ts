import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { locate } from './locate.ts';

test.each<[string, { text: string; path: string[]; expected: string }]>([
  ['the root', { text: ' {"a": 1}', path: [], expected: '{"a": 1}' }],
  ['a member, at its key', { text: '{"a": 1, "b": 2}', path: ['b'], expected: '"b": 2}' }],
  ['an item', { text: '[1, [2, 3]]', path: ['1', '1'], expected: '3]]' }],
  ['an object in an array', { text: '{"a": [{"b": 1}]}', path: ['a', '0'], expected: '{"b": 1}]}' }],
  ['a key with an escape', { text: '{"\\u0061/~": {"x": 1}}', path: ['a/~', 'x'], expected: '"x": 1}}' }],
  ['after comments', { text: '/* { */ {"a": // [\n 1, "b": [2]}', path: ['b', '0'], expected: '2]}' }],
  [
    'the last member with the same key',
    { text: '{"a": {"b": 1}, "a": {"b": 2}}', path: ['a', 'b'], expected: '"b": 2}}' },
  ],
  [
    'the new value, if the member is only in an overwritten object',
    { text: '{"a": {"b": 1}, "a": {}}', path: ['a', 'b'], expected: '"a": {}}' },
  ],
  [
    'the nearest parent, if the member does not exist',
    { text: '{"a": {"b": 1}}', path: ['a', 'c', 'd'], expected: '"a": {"b": 1}}' },
  ],
  ['an own __proto__', { text: '{"__proto__": {"x": 1}}', path: ['__proto__', 'x'], expected: '"x": 1}}' }],
  [
    'the string itself, for a property of a string',
    { text: '{"a": "b"}', path: ['a', 'length'], expected: '"a": "b"}' },
  ],
])('%s', (_, { text, path, expected }) => {
  expect(text.slice(locate(text, [path])[0])).toBe(expected);
});

test('finds the same offsets as jsonc-parser', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const paths = pathsOf(JSON.parse(text));
      const tree = parseTree(text)!;
      const expected = paths.map((path) => {
        const node = findNodeAtLocation(tree, path)!;
        return node.parent?.type === 'property' ? node.parent.offset : node.offset;
      });
      expect(
        locate(
          text,
          paths.map((path) => path.map(String)),
        ),
      ).toEqual(expected);
    }),
  );
});

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

test('accepts deep nesting and invalid JSON', () => {
  const deep = '['.repeat(200_000);
  expect(locate(deep, [['0', '0']])).toEqual([2]);
  for (const text of ['', '}', ']]', '{"a"', '{,}', '{"a":}', '"']) expect(locate(text, [['a', '0']])).toHaveLength(1);
});
