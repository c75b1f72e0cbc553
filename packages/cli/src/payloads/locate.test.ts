import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { locate } from './locate.ts';

test.each<[string, { text: string; path: string[]; want: string }]>([
  ['the root', { text: ' {"a": 1}', path: [], want: '{"a": 1}' }],
  ['a member, at its key', { text: '{"a": 1, "b": 2}', path: ['b'], want: '"b": 2}' }],
  ['an item', { text: '[1, [2, 3]]', path: ['1', '1'], want: '3]]' }],
  ['an object in a list', { text: '{"a": [{"b": 1}]}', path: ['a', '0'], want: '{"b": 1}]}' }],
  ['a key with an escape', { text: '{"\\u0061/~": {"x": 1}}', path: ['a/~', 'x'], want: '"x": 1}}' }],
  ['after comments', { text: '/* { */ {"a": // [\n 1, "b": [2]}', path: ['b', '0'], want: '2]}' }],
  ['the last member of that name', { text: '{"a": {"b": 1}, "a": {"b": 2}}', path: ['a', 'b'], want: '"b": 2}}' }],
  ['not a member of an overwritten object', { text: '{"a": {"b": 1}, "a": {}}', path: ['a', 'b'], want: '"a": {}}' }],
  ['the nearest place around', { text: '{"a": {"b": 1}}', path: ['a', 'c', 'd'], want: '"a": {"b": 1}}' }],
  ['an own __proto__', { text: '{"__proto__": {"x": 1}}', path: ['__proto__', 'x'], want: '"x": 1}}' }],
  ['a member of a text', { text: '{"a": "b"}', path: ['a', 'length'], want: '"a": "b"}' }],
])('%s', (_, { text, path, want }) => {
  expect(text.slice(locate(text, [path])[0])).toBe(want);
});

test('it agrees with jsonc-parser, wherever that looks at the same member', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const paths = pathsOf(JSON.parse(text));
      const tree = parseTree(text)!;
      const wanted = paths.map((path) => {
        const node = findNodeAtLocation(tree, path)!;
        return node.parent?.type === 'property' ? node.parent.offset : node.offset;
      });
      expect(
        locate(
          text,
          paths.map((path) => path.map(String)),
        ),
      ).toEqual(wanted);
    }),
  );
});

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

test('neither depth nor what is no JSON stops it', () => {
  const deep = '['.repeat(200_000);
  expect(locate(deep, [['0', '0']])).toEqual([2]);
  for (const text of ['', '}', ']]', '{"a"', '{,}', '{"a":}', '"']) expect(locate(text, [['a', '0']])).toHaveLength(1);
});
