import { describe, expect, test } from 'vitest';
import { fill } from './fill.ts';
import { parsePage } from './page-source.ts';

const facts = { server: 'https://api.example', 'limits.upload.maxItems': '100' };

test('placeholders are replaced, also in code', () => {
  expect(fill('# {{ server }}\n```sh\ncurl {{ server }} {{ limits.upload.maxItems }}\n```', facts, 'a')).toBe(
    '# https://api.example\n```sh\ncurl https://api.example 100\n```',
  );
});

describe('an error names the page and the line', () => {
  test.each<[name: string, text: string, message: RegExp]>([
    ['an unknown fact', 'a\nb {{ sever }}', /^guides\/a, line 6: there is no fact "sever"/],
    ['a name of Object.prototype', '{{ toString }}', /^guides\/a, line 5: there is no fact "toString"/],
    ['a placeholder without spaces', '{{server}}', /^guides\/a, line 5: a placeholder is written/],
    ['an expression', "{{ server + 'x' }}", /^guides\/a, line 5: a placeholder is written/],
    ['braces that are left open', 'style={{', /^guides\/a, line 5: a placeholder is written/],
  ])('%s', (_, text, message) => {
    expect(() => fill(text, facts, 'guides/a', 5)).toThrow(message);
  });
});

test('a page begins after its front matter', () => {
  const page = parsePage('guides/a.md', '---\ntitle: "A: b"\ndescription: C.\n---\n\n# A\n');
  expect(page).toEqual({ path: 'guides/a', title: 'A: b', description: 'C.', markdown: '# A\n', firstLine: 6 });
});

describe('a page needs front matter', () => {
  test.each([
    ['none', '# A', /^a.md has no front matter/],
    ['no title', '---\ndescription: A.\n---\n# A', /^a.md: the front matter has no title/],
    ['no description', '---\ntitle: A\n---\n# A', /^a.md: the front matter has no description/],
    ['a list', '---\ntitle: A\n- b\n---\n# A', /^a.md: "- b" is not an entry/],
  ])('%s', (_, text, message) => {
    expect(() => parsePage('a.md', text)).toThrow(message);
  });
});
