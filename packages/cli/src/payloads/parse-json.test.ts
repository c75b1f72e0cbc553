import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

test.each<[string, { text: string; value: unknown }]>([
  ['comments', { text: '// a\n{"a": /* "b" */ 1} // c', value: { a: 1 } }],
  ['a comma after the last member', { text: '{"a": [1, 2,], }', value: { a: [1, 2] } }],
  ['a comment after such a comma', { text: '[1, // one\n/* none */ ]', value: [1] }],
  ['what looks like a comment in a text', { text: '["// a", "/* b */",]', value: ['// a', '/* b */'] }],
])('reads %s', (_, { text, value }) => {
  expect(parseJson(text)).toEqual({ ok: true, value, hasComments: true });
});

test('keeps a key __proto__, with comments too', () => {
  const parsed = parseJson('{"__proto__": {"a": 1}} // comment');
  expect(parsed.ok && Object.hasOwn(parsed.value as object, '__proto__')).toBe(true);
});

test.each<[string, { text: string; at: string; says: RegExp }]>([
  ['nothing', { text: ' \n', at: ' \n', says: /nothing to read/ }],
  ['a missing comma', { text: '{"a": 1 "b": 2}', at: '"b": 2}', says: /a comma is expected here/ }],
  ['a missing bracket', { text: '{"a": [1, 2}', at: '}', says: /expected/ }],
  ['commas alone', { text: '[,]', at: ',]', says: /a value is expected here/ }],
  ['two commas', { text: '[1,,]', at: ',]', says: /a value is expected here/ }],
  ['a key without quotes', { text: '{a: 1}', at: 'a: 1}', says: /key|begins/ }],
  ['a text without an end', { text: '{"a": "b', at: '"b', says: /no end/ }],
  ['CSV', { text: 'id,name\n1,a', at: 'id,name\n1,a', says: /CSV/ }],
  ['HTML', { text: '<p>', at: '<p>', says: /HTML/ }],
  ['depth', { text: '['.repeat(200_000), at: '', says: /not valid JSON/ }],
])('says where %s is wrong', (_, { text, at, says }) => {
  const parsed = parseJson(text);
  if (parsed.ok) throw new Error('It should be refused.');
  expect(parsed.message).toMatch(says);
  if (at !== '') expect(text.slice(parsed.offset)).toBe(at);
});

test('takes any JSON as JSON.parse does, and throws on no text', () => {
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
