import { expect, test } from 'vitest';
import { xmlError } from './xml.fixture.ts';
import { xml } from './xml.ts';

test.each([
  ['<a> & "b" \'c\'', '&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;'],
  ['two\nlines\tand\r', 'two&#10;lines&#9;and&#13;'],
  ['\u0000 \u001b[31m \ud800 \ufffe', '\ufffd \ufffd[31m \ufffd \ufffd'],
  ['😀 ü', '😀 ü'],
])('%j in an attribute: %j', (given, want) => {
  expect(xml(given)).toBe(want);
  expect(xmlError(`<a b="${xml(given)}"/>`)).toBe('');
});

test.each(['<a>', '<a></b>', '<a b="<"/>', '<a b="&"/>', 'text'])(
  'the check of these tests sees the fault of %s',
  (given) => {
    expect(xmlError(given)).not.toBe('');
  },
);
