import { expect, test } from 'vitest';
import { lookup } from './json-pointer.ts';

const document = { paths: { '/api/v1': { 'a~b': [10, 20] } }, nothing: null };

test.each<[string, unknown]>([
  ['#/paths/~1api~1v1/a~0b/1', 20],
  ['#/paths/~1api~1v1/a~0b/length', 2],
  ['#/nothing', null],
])('%s holds %j', (pointer, want) => {
  expect(lookup(document, pointer)).toBe(want);
});

test.each<[string, string]>([
  ['#/paths/api', '"api" is missing'],
  ['#/nothing/more', '"more" is missing'],
  ['#/toString', '"toString" is missing'],
  ['paths', 'must start with "#/"'],
])('%s: %s', (pointer, want) => {
  expect(() => lookup(document, pointer)).toThrow(want);
});
