import { expect, test } from 'vitest';
import { YamlText } from './yaml-text.ts';

test.each([
  { given: 'a: { b: c\nd: e\n', want: ['1:4: This { is never closed. Write } at its end.'] },
  {
    given: 'a:\n  b: {\n    c: d\n}\n',
    want: ['2:6: This { is not closed by what follows. Indent the } at the beginning of a line.'],
  },
  { given: 'a: { b: { c: d }\n', want: ['1:4: This { is never closed. Write } at its end.'] },
  { given: 'a: [ b, [c]\n', want: ['1:4: This [ is never closed. Write ] at its end.'] },
  {
    given: 'a: { b: "c, d: e }\nf: g\n',
    want: ['1:9: This quote is never closed. Write another at the end of the text.'],
  },
  { given: "a: 'b\n", want: ['1:4: This quote is never closed. Write another at the end of the text.'] },
  {
    given: 'a: b: c\n',
    want: ['1:4: A text with a colon and a space needs quotes; or the next line is indented too far.'],
  },
  { given: 'a:\n\tb: c\n\td: e\n', want: ['2:1: A tab indents this line. Indent by spaces.'] },
  {
    given: 'a:\n  b: c\n d: e\n',
    want: ['3:1: The indentation fits no line above. Give all keys of an object the same number of spaces.'],
  },
  {
    given: 'a: { b: c d: e }\n',
    want: ['1:9: A comma is missing before another key, or a text with a colon and a space needs quotes.'],
  },
  { given: 'a: @b\n', want: ['1:4: A text that begins with this character needs quotes.'] },
  {
    given: 'a: "\\x"\n',
    want: ['1:5: A backslash within double quotes begins an escape. Use single quotes, or write it twice.'],
  },
  {
    given: 'a\n  b: c\n',
    want: ['1:1: A colon is missing after a key, or its text has several lines and needs quotes.'],
  },
  {
    given: "a: 'it's'\n",
    want: ['1:8: Text follows what ends before it. Put all of it in quotes; within single quotes, write each twice.'],
  },
  {
    given: 'a: { b: c }}\n',
    want: ['1:12: Unexpected flow-map-end token in YAML stream: "}". Correct the YAML here.'],
  },
  {
    given: 'a: b\na: c\nd: e: f\ng: @h\n',
    want: [
      '2:1: This key stands here twice. Remove one, or rename it.',
      '3:4: A text with a colon and a space needs quotes; or the next line is indented too far.',
    ],
  },
  { given: '? [1]\n: b\n', want: ['1:3: A key must be a text. Put it in quotes.'] },
  { given: 'a: b\n---\nc: d\n', want: ['2:1: A second document begins here. Write one.'] },
  { given: '\ufeffa: "b\u00a0 c"\n', want: [] },
])('what is wrong with $given', ({ given, want }) => {
  const problems = new YamlText(given, { stringKeys: true }).syntaxProblems();
  expect(problems.map(({ line, column, message }) => `${line}:${column}: ${message}`)).toEqual(want);
});
