import fc from 'fast-check';
import type { Columns, CustomersMapping, Mapping, MetricsMapping, Source, Value } from '../types.ts';

/** Texts, many of which YAML or SQL could read as something else. */
const text = fc.oneof(
  fc.constantFrom(
    'Plan',
    'Company ID',
    'yes',
    'null',
    '~',
    '1',
    '1.0',
    '0x1F',
    '2024-01-31',
    '- a',
    '# b',
    'a: b',
    '*a',
    '&a',
  ),
  fc.constantFrom(
    '{a}',
    '[b]',
    '<<',
    "'",
    '"',
    ' a ',
    'a\nb',
    'a\n\n',
    '\t',
    '\u0000',
    '\u0085',
    '\u2028',
    '%d',
    '!x',
    '__proto__',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

/** Some of the keys. */
const some = <T extends object>(entries: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record(entries, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const origin = fc.oneof(fc.record({ column: text }), fc.record({ sql: text }));
const reading = fc.oneof(
  fc.constant({}),
  some({ type: fc.constant('number' as const), decimal: fc.constantFrom('.' as const, ',' as const) }),
  some({ type: fc.constant('date' as const), format: fc.constantFrom('excel', '%d.%m.%Y', '%Y%m%d') }),
  fc.record({ type: fc.constantFrom('text' as const, 'boolean' as const) }),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ column: text }),
  fc.record({ constant: fc.oneof(fc.string({ unit: 'grapheme' }), text, number, fc.boolean()) }),
  fc.tuple(origin, reading).map(([from, how]) => ({ ...from, ...how })),
);
const date: fc.Arbitrary<Value> = fc
  .tuple(origin, some({ type: fc.constant('date' as const), format: fc.constantFrom('excel', '%d.%m.%Y') }))
  .map(([from, how]) => ({ ...from, ...how }));

/** Values by codename. */
const values = (minimum: number) =>
  fc
    .uniqueArray(
      fc.tuple(
        text.filter((name) => name !== 'date'),
        value,
      ),
      {
        minLength: minimum,
        maxLength: 4,
        selector: ([name]) => name,
      },
    )
    .map((entries): Record<string, Value> => Object.fromEntries(entries));

const columns: fc.Arbitrary<Columns> = fc.oneof(
  fc.record({ prefix: text }),
  fc.record({ columns: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }) }),
);
const wide = fc.oneof(fc.record({ values: values(1) }), fc.record({ values: values(0), valuesFrom: columns }));

const files = fc.array(text, { minLength: 1, maxLength: 3 });
const nulls = fc.uniqueArray(fc.oneof(text, fc.constantFrom('', 'NULL', '-')), { maxLength: 3 });
const tableOrQuery = fc.oneof(fc.record({ table: text }), fc.record({ query: text }));

const source: fc.Arbitrary<Source> = fc.oneof(
  fc
    .tuple(
      files,
      some({
        format: fc.constantFrom('csv' as const, 'tsv' as const),
        encoding: fc.constantFrom('utf-8', 'windows-1250', 'UTF-16LE'),
        delimiter: fc.constantFrom(';', '\t', ',', '|', '"'),
        skip: fc.nat(),
        header: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
        types: fc.dictionary(text, fc.constantFrom('DOUBLE', 'DECIMAL(10, 2)'), { minKeys: 1, maxKeys: 3 }),
        nulls,
        query: text,
      }),
    )
    .map(([names, options]) => ({ files: names, ...options })),
  fc
    .tuple(files, tableOrQuery, some({ nulls, format: fc.constant('sqlite' as const) }))
    .map(([names, rows, options]) => ({ files: names, ...options, ...rows })),
  fc.tuple(fc.constantFrom('DATABASE_URL', '_a1'), tableOrQuery, some({ nulls })).map(([postgres, rows, options]) => ({
    postgres,
    ...rows,
    ...options,
  })),
);

const customers: fc.Arbitrary<CustomersMapping> = fc
  .tuple(
    fc.record({
      source,
      fields: fc.record(
        { external_id: value, name: value, owner_email: value },
        { requiredKeys: ['external_id', 'name'] },
      ),
      attributes: values(0),
    }),
    some({ attributesFrom: columns, metrics: fc.tuple(date, wide).map(([day, others]) => ({ date: day, ...others })) }),
  )
  .map(([required, others]) => ({ ...required, ...others }) as CustomersMapping);

const metrics: fc.Arbitrary<MetricsMapping> = fc
  .tuple(
    fc.record({ source, customer: value, date }),
    fc.oneof(fc.record({ long: fc.record({ codename: value, value }) }), fc.record({ wide })),
  )
  .map(([required, shape]) => ({ ...required, ...shape }));

/** Complete mappings. */
export const mappings: fc.Arbitrary<Mapping> = fc
  .record({ customers, metrics }, { requiredKeys: ['customers'] })
  // Prototypes as those of what is parsed.
  .map((mapping) => structuredClone(mapping) as Mapping);
