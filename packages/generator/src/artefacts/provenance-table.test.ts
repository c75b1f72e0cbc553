import { expect, test } from 'vitest';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { provenanceTable, withProvenanceTable } from './provenance-table.ts';

const from = (source: string, more: object = {}) => ({ 'x-provenance': [{ level: 'documented', source, ...more }] });
const document = (parts: object) =>
  ({
    'x-sources': {
      page: { level: 'documented', title: 'The page', url: 'https://example.com' },
      choice: { level: 'assumed', title: 'Ours.' },
    },
    'x-statements': { S01: { text: 'One.' } },
    ...parts,
  }) as unknown as OpenApiDocument;

test.each<[string, { given: object; want: string }]>([
  [
    'an operation',
    {
      given: { paths: { '/a': { get: { operationId: 'getA', ...from('S01') } } } },
      want: '| `getA` | `documented` | S01: One. |',
    },
  ],
  [
    'a limit',
    {
      given: { paths: { '/a': { get: { operationId: 'getA', 'x-limits': { maxItems: from('page') } } } } },
      want: '| `getA`, limit `maxItems` | `documented` | [The page][page] |',
    },
  ],
  [
    'a field of a field',
    {
      given: { components: { schemas: { A: { properties: { b: { properties: { c: from('choice') } } } } } } },
      want: '| `A.b.c` | `documented` | Ours. |',
    },
  ],
  [
    'a response',
    {
      given: { components: { responses: { Bad: from('page') } } },
      want: '| response `Bad` | `documented` | [The page][page] |',
    },
  ],
  [
    'a webhook',
    {
      given: { webhooks: { event: { post: { operationId: 'receive', ...from('S01') } } } },
      want: '| `receive` | `documented` | S01: One. |',
    },
  ],
  [
    'parts and a note',
    {
      given: { components: { schemas: { A: from('S01', { of: ['maxItems', 'format'], note: 'So.' }) } } },
      want: '| `A` (maxItems, format) | `documented` | S01: One. — So. |',
    },
  ],
])('%s', (_, { given, want }) => {
  expect(provenanceTable(document(given)).split('\n').slice(2)).toEqual([want, '', '[page]: https://example.com']);
});

test('throws for an unknown source', () => {
  expect(() => provenanceTable(document({ components: { schemas: { A: from('gone') } } }))).toThrow(
    'x-sources has no "gone"',
  );
});

test('replaces the table between the markers, repeatedly', () => {
  const text = 'Before\n<!-- provenance: written by `npm run generate` -->\nold\n<!-- /provenance -->\nAfter\n';
  const once = withProvenanceTable(text, document({}));
  expect(once).toMatch(/^Before\n<!-- prov.*-->\n\n\| fact[\s\S]*\n\n<!-- \/provenance -->\nAfter\n$/);
  expect(withProvenanceTable(once, document({}))).toBe(once);
  expect(() => withProvenanceTable('no markers', document({}))).toThrow('needs the lines');
});
