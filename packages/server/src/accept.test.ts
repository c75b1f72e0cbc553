import { expect, test } from 'vitest';
import { accepts } from './accept.ts';

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['application/json', true],
  ['Application/JSON', true],
  ['application/*', true],
  ['text/csv, application/json;q=0.1', true],
  ['text/csv', false],
  ['text/*', false],
  ['application/problem+json', false],
  ['application/json;q=0', false],
  ['application/json; q=0.000', false],
  ['*/*, application/json;q=0', false],
  ['application/json;q=0, */*;q=1', false],
  ['application/json, */*;q=0', true],
  ['application/json;charset=utf-8', true],
  ['text/csv;header="a,b"', false],
  [',,text/csv,', false],
  // Headers that cannot be parsed count as absent.
  ['text', true],
  ['text/csv;q=2', true],
  ['text/csv;q=x', true],
  ['*/json', true],
  ['text/csv; "', true],
  ['\u00ff', true],
  ['text/csv, ;', true],
  ['text/csv;a="\\"', true],
  ['text/csv;a="\\",b"', false],
  ['\\"'.repeat(8_000), true],
])('Accept: %s', (header, expected) => {
  expect(accepts(header, 'application/json')).toBe(expected);
});
