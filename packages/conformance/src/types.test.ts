import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { snippets } from './type-tests.ts';

const messages = compile(Object.fromEntries(snippets.map(([name, { code }]) => [name, code])));

test.each(snippets)('%s', (name, { says }) => {
  if (says === undefined) expect(messages[name]).toEqual([]);
  else expect(messages[name]?.join('\n')).toMatch(says);
});

test('doc comments state the limits, which openapi-typescript leaves out', () => {
  const types = readFileSync(
    fileURLToPath(import.meta.resolve('@customerscore-kit/contract/types')).replace(/\.js$/, '.d.ts'),
    'utf8',
  );
  const document = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
  );
  const { Customer, Metrics } = document.components.schemas;
  expect(commentOf(types, 'external_id: string')).toContain(
    `At most ${Customer.properties.external_id.maxLength} characters.`,
  );
  expect(commentOf(types, 'Metrics: ')).toContain(
    `At most ${Metrics.maxItems} items. No two items have the same date.`,
  );
});

function commentOf(types: string, declaration: string): string {
  const before = types.slice(0, types.indexOf(declaration));
  return before.slice(before.lastIndexOf('/**'));
}
