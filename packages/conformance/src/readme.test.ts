import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** The TypeScript code blocks of the READMEs, by file and number. */
const blocks = ['README.md', 'generated/README.md'].flatMap((path) =>
  [...read(path).matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code], index) => [`${path} ${index + 1}`, code!] as const),
);
const compiled = compile(
  Object.fromEntries(
    blocks.map(([name, code]) => [
      name,
      `declare const process: { env: Record<string, string | undefined> };\n${code}`,
    ]),
  ),
);

test.each(blocks)('the code in %s compiles', (name) => {
  expect(compiled[name]).toEqual([]);
});

test('CONTRIBUTING.md lists every command', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const listed = [...read('CONTRIBUTING.md').matchAll(/^\| `npm (?:run )?([\w:-]+)` +\|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(scripts).sort());
});
