import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assumptions } from './assumptions.ts';

test('the readme lists every assumption', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)].map(([, key, text]) => [key, text]).slice(1);
  expect(Object.fromEntries(rows)).toEqual(assumptions);
});
