import { describe, expect, test } from 'vitest';
import type { Table } from './guess.ts';
import { guessMapping } from './guess-mapping.ts';
import { parseMapping } from './parse-mapping.ts';
import { printMapping } from './print-mapping.ts';
import { table } from './table.fixture.ts';

describe('metrics in lists, as the API takes them,', () => {
  const listed = (customers: Table, metrics?: Table) => guessMapping({ customers, metrics });

  test('are rows of their own, by queries', () => {
    const { mapping, matched, unmatched, problems } = listed({
      ...table('a.json', 'id, name, metrics:nested'),
      source: { files: ['a.json'], encoding: 'utf-16le' },
    });
    expect({ unmatched, problems }).toEqual({ unmatched: [], problems: [] });
    expect(matched.at(-1)).toEqual({
      table: 'customers',
      column: 'metrics',
      to: 'metrics',
      why: 'it has lists of metrics',
    });
    const { source, ...others } = mapping.metrics!;
    expect(source).toEqual({ files: ['a.json'], encoding: 'utf-16le', query: expect.stringContaining('map_keys(') });
    expect(others).toEqual({
      customer: { column: 'customer' },
      date: { column: 'date' },
      long: { codename: { column: 'codename' }, value: { column: 'value' } },
    });
    expect(mapping.customers.source).toMatchObject({ query: 'select * exclude ("metrics") from source' });
    expect(parseMapping(printMapping(mapping), 'a.yaml')).toEqual(mapping);
  });

  test.each<[string, Table, Table?]>([
    [
      'if there is a file of metrics',
      table('a.json', 'id, name, metrics:nested'),
      table('b.csv', 'id, day, key, value'),
    ],
    ['if they are no lists', table('a.json', 'id, name, metrics')],
    ['if no column is the external_id', table('a.json', 'x, name, metrics:nested')],
    [
      'if the rows are of a query',
      { ...table('a.json', 'id, name, metrics:nested'), source: { files: ['a.json'], query: 'from source' } },
    ],
    [
      'if the rows are of PostgreSQL',
      { ...table('a.json', 'id, name, metrics:nested'), source: { postgres: 'CRM', table: 't' } },
    ],
  ])('are not taken %s', (_, customers, metrics) => {
    const { mapping, unmatched } = listed(customers, metrics);
    expect(mapping.customers.source).toEqual(customers.source);
    expect(mapping.metrics?.source).toEqual(metrics?.source);
    expect(unmatched.map(({ column }) => column)).toContain('metrics');
  });
});
