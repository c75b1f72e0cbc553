import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

test.each<[string, { text: string; value: unknown }]>([
  ['comments', { text: '// a\n{"a": /* "b" */ 1} // c', value: { a: 1 } }],
  ['trailing commas', { text: '{"a": [1, 2,], }', value: { a: [1, 2] } }],
  ['a comment after a trailing comma', { text: '[1, // one\n/* none */ ]', value: [1] }],
  ['a string that looks like a comment', { text: '["// a", "/* b */",]', value: ['// a', '/* b */'] }],
])('reads %s', (_, { text, value }) => {
  expect(parseJson(text)).toEqual({ ok: true, value, hasComments: true });
});

test('keeps the key __proto__ if there are comments', () => {
  const parsed = parseJson('{"__proto__": {"a": 1}} // comment');
  expect(parsed.ok && Object.hasOwn(parsed.value as object, '__proto__')).toBe(true);
});

test.each<[string, { text: string; at: string; message: RegExp }]>([
  ['an empty text', { text: ' \n', at: ' \n', message: /The file is empty/ }],
  ['a missing comma', { text: '{"a": 1 "b": 2}', at: '"b": 2}', message: /a comma is expected here/ }],
  ['a missing bracket', { text: '{"a": [1, 2}', at: '}', message: /expected/ }],
  ['only a comma', { text: '[,]', at: ',]', message: /a value is expected here/ }],
  ['two commas', { text: '[1,,]', at: ',]', message: /a value is expected here/ }],
  ['a key without quotes', { text: '{a: 1}', at: 'a: 1}', message: /key|start/ }],
  ['a string that is not closed', { text: '{"a": "b', at: '"b', message: /not closed/ }],
  ['CSV', { text: 'id,name\n1,a', at: 'id,name\n1,a', message: /CSV/ }],
  ['HTML', { text: '<p>', at: '<p>', message: /HTML/ }],
  ['deep nesting', { text: '['.repeat(200_000), at: '', message: /not valid JSON/ }],
])('reports the error and its position: %s', (_, { text, at, message }) => {
  const parsed = parseJson(text);
  if (parsed.ok) throw new Error('Expected a syntax error.');
  expect(parsed.message).toMatch(message);
  if (at !== '') expect(text.slice(parsed.offset)).toBe(at);
});

test('parses the same values as JSON.parse, and never throws', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text), hasComments: false });
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"/*\\ \nau01.-') }), (text) => {
      const parsed = parseJson(text);
      if (!parsed.ok) expect(parsed.offset).toBeLessThanOrEqual(text.length);
    }),
  );
});
