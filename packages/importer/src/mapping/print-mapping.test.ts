import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import schema from '../../mapping.schema.json' with { type: 'json' };
import type { Mapping } from '../types.ts';
import { MappingError } from './mapping-error.ts';
import { mappings } from './mappings.fixture.ts';
import { parseMapping } from './parse-mapping.ts';
import { type MappingNotes, printMapping } from './print-mapping.ts';

const accepts = new Ajv2020({ allowUnionTypes: true }).compile(schema);

test('what is printed is read back as the same mapping, and satisfies the schema', () => {
  fc.assert(
    fc.property(mappings, (mapping) => {
      const printed = printMapping(mapping);
      // Not toEqual, to which __proto__ is no key.
      if (!isDeepStrictEqual(parseMapping(printed, 'map.yaml'), mapping)) expect(printed).toBe(mapping);
      expect(accepts(parse(printed, { stringKeys: true }))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what the schema does not accept is no mapping', () => {
  // A mapping in which some parts are other ones, or missing.
  const others = fc.constantFrom(undefined, null, 5, '', 'x', [], ['x'], {}, { column: 'x' }, { prefix: 'x' });
  const keys = fc.constantFrom(
    'customers',
    'metrics',
    'fields',
    'source',
    'values',
    'values_from',
    'codename',
    'value',
    'date',
    'column',
    'sql',
    'name',
    'files',
    'postgres',
    'table',
    'query',
    'format',
  );
  const damage = fc.array(fc.tuple(keys, others), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(mappings, damage, (mapping, changes) => {
      const content = changes.reduce(replace, parse(printMapping(mapping), { stringKeys: true }));
      const text = JSON.stringify(content);
      try {
        parseMapping(text, 'map.yaml');
      } catch (error) {
        expect(error).toBeInstanceOf(MappingError);
        return;
      }
      expect(accepts(JSON.parse(text)), text).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** Replaces the first value of a key, anywhere in a value; if there is none, adds it to the value. */
function replace(value: unknown, [key, other]: [string, unknown]): unknown {
  const isReplaced = (parent: unknown): boolean => {
    if (typeof parent !== 'object' || parent === null) return false;
    if (!Object.hasOwn(parent, key)) return Object.values(parent).some(isReplaced);
    (parent as Record<string, unknown>)[key] = structuredClone(other);
    return true;
  };
  return isReplaced(value) ? value : { ...(value as object), [key]: structuredClone(other) };
}

const texts = fc.string({ unit: 'binary', maxLength: 8 });

test('notes never become a part of the mapping', () => {
  const mapping: Mapping = {
    customers: {
      source: { files: ['c'] },
      fields: { external_id: { column: 'i' }, name: { column: 'n' } },
      attributes: {},
    },
  };
  const notes = fc.record({
    schema: fc.option(texts, { nil: undefined }),
    problems: fc.array(texts),
    unmatched: fc.array(
      fc.record({
        table: fc.constantFrom('customers' as const, 'metrics' as const),
        column: texts,
        why: texts,
        resembles: texts,
      }),
    ),
  });
  fc.assert(
    fc.property(notes, (given) => {
      expect(parseMapping(printMapping(mapping, given), 'map.yaml')).toStrictEqual(mapping);
    }),
  );
});

describe('prints', () => {
  test.each<[string, { given: Mapping; notes?: MappingNotes; want: string }]>([
    [
      'values on one line',
      {
        given: {
          customers: {
            source: { files: ['a.csv', 'b.csv'], delimiter: ';' },
            fields: { external_id: { column: 'ID' }, name: { column: 'yes' } },
            attributes: { seats: { column: 'Seats', type: 'number', decimal: ',' }, plan: { constant: 'pro' } },
            attributesFrom: { prefix: 'attributes.' },
            metrics: { date: { column: 'Month' }, values: { logins: { sql: 'a + b' } } },
          },
          metrics: {
            source: { files: ['-'] },
            customer: { column: 'customer' },
            date: { column: 'day' },
            wide: { values: {}, valuesFrom: { columns: ['logins'] } },
          },
        },
        want: `version: 1
customers:
  source: { files: [ a.csv, b.csv ], delimiter: ; }
  fields:
    external_id: ID
    name: "yes"
  attributes:
    seats: { column: Seats, type: number, decimal: "," }
    plan: { constant: pro }
  attributes_from: { prefix: attributes. }
  metrics:
    date: Month
    values:
      logins: { sql: a + b }
metrics:
  source: "-"
  customer: customer
  date: day
  values_from: { columns: [ logins ] }
`,
      },
    ],
    [
      'problems, and columns that are left out by their reason',
      {
        given: { customers: { source: { files: ['c.csv'] }, fields: { name: { column: 'Name' } }, attributes: {} } },
        notes: {
          problems: ['No column is the external_id.'],
          unmatched: [
            {
              table: 'customers',
              column: 'Seets',
              why: 'the account has no such codename',
              resembles: 'attributes.seats',
            },
            { table: 'customers', column: 'City', why: 'the account has no such codename' },
            { table: 'customers', column: 'Health', why: 'an integration feeds attributes.health' },
          ],
        },
        want: `# No column is the external_id.

version: 1
customers:
  source: c.csv
  fields:
    name: Name
  # Left out, because the account has no such codename: "Seets" (resembles attributes.seats), "City"
  # Left out, because an integration feeds attributes.health: "Health"
`,
      },
    ],
  ])('%s', (_, { given, notes, want }) => {
    expect(printMapping(given, notes)).toBe(want);
  });
});
