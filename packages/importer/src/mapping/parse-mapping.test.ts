import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import schema from '../../mapping.schema.json' with { type: 'json' };
import type { Format, Mapping, Value } from '../types.ts';
import { customerFields, requiredFields } from './customer-fields.ts';
import { MappingError } from './mapping-error.ts';
import { parseMapping } from './parse-mapping.ts';

const accepts = new Ajv2020({ allowUnionTypes: true }).compile(schema);

function errorsOf(text: string): string[] {
  try {
    parseMapping(text, 'map.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    return error.message.split('\n');
  }
}

/** The smallest file, with lines after it. */
const file = (...lines: string[]) =>
  ['version: 1', 'customers:', '  source: c.csv', '  fields: { external_id: id, name: name }', ...lines].join('\n');
const smallest = {
  source: { files: ['c.csv'] },
  fields: { external_id: { column: 'id' }, name: { column: 'name' } },
  attributes: {},
};

const complete = `
version: 1
customers:
  source: { files: customers.csv, encoding: windows-1250, delimiter: ";", skip: 2, nulls: ["NULL", "N/A", "-"], query: "select * from source where plan <> 'x'" }
  fields:
    external_id: Company ID
    name: { column: Company name }
    owner_email: { constant: success@example.com }
  attributes:
    plan: Plan
    seats: { column: Seats, type: number, decimal: "," }
    renewal_date: { column: Renewal, type: date, format: "%d.%m.%Y" }
    arr: { sql: "mrr * 12", type: number }
  attributes_from: { prefix: "attributes." }
  metrics:
    date: { column: Month, type: date }
    values: { logins: Logins }
    values_from: { prefix: "metrics." }
metrics:
  source: [usage-1.csv, usage-2.csv]
  customer: customer_id
  date: day
  codename: metric
  value: value
`;

describe('parses', () => {
  test.each<[string, { given: string; want: Mapping }]>([
    ['the smallest file', { given: file(), want: { customers: smallest } }],
    [
      'JSON with a schema for editors',
      {
        given:
          '{"$schema": "x", "version": 1, "customers": {"source": "c.csv", "fields": {"external_id": "id", "name": "name"}}}',
        want: { customers: smallest },
      },
    ],
    [
      'all that customers and metrics have',
      {
        given: complete,
        want: {
          customers: {
            source: {
              files: ['customers.csv'],
              encoding: 'windows-1250',
              delimiter: ';',
              skip: 2,
              nulls: ['NULL', 'N/A', '-'],
              query: "select * from source where plan <> 'x'",
            },
            fields: {
              external_id: { column: 'Company ID' },
              name: { column: 'Company name' },
              owner_email: { constant: 'success@example.com' },
            },
            attributes: {
              plan: { column: 'Plan' },
              seats: { column: 'Seats', type: 'number', decimal: ',' },
              renewal_date: { column: 'Renewal', type: 'date', format: '%d.%m.%Y' },
              arr: { sql: 'mrr * 12', type: 'number' },
            },
            attributesFrom: { prefix: 'attributes.' },
            metrics: {
              date: { column: 'Month', type: 'date' },
              values: { logins: { column: 'Logins' } },
              valuesFrom: { prefix: 'metrics.' },
            },
          },
          metrics: {
            source: { files: ['usage-1.csv', 'usage-2.csv'] },
            customer: { column: 'customer_id' },
            date: { column: 'day' },
            long: { codename: { column: 'metric' }, value: { column: 'value' } },
          },
        },
      },
    ],
    [
      'wide metrics in files of their own',
      {
        given: file(
          'metrics:',
          '  source: u.csv',
          '  customer: id',
          '  date: { column: d, format: excel }',
          '  values_from: { columns: [logins, calls] }',
        ),
        want: {
          customers: smallest,
          metrics: {
            source: { files: ['u.csv'] },
            customer: { column: 'id' },
            date: { column: 'd', format: 'excel' },
            wide: { values: {}, valuesFrom: { columns: ['logins', 'calls'] } },
          },
        },
      },
    ],
    [
      'databases',
      {
        given: file(
          'metrics:',
          '  source: { postgres: DATABASE_URL, query: select * from usage, nulls: [NA] }',
          '  customer: id',
          '  date: d',
          '  values: { logins: l }',
        ).replace('c.csv', '{ files: crm.db, table: companies }'),
        want: {
          customers: { ...smallest, source: { files: ['crm.db'], table: 'companies' } },
          metrics: {
            source: { postgres: 'DATABASE_URL', query: 'select * from usage', nulls: ['NA'] },
            customer: { column: 'id' },
            date: { column: 'd' },
            wide: { values: { logins: { column: 'l' } } },
          },
        },
      },
    ],
    [
      'codenames that look like other values',
      {
        given: file('  attributes: { 1.0: a, true: b, null: c, "<<": d }'),
        want: {
          customers: {
            ...smallest,
            attributes: Object.fromEntries(
              ['1.0', 'true', 'null', '<<'].map((name, index) => [name, { column: 'abcd'[index]! }]),
            ),
          },
        },
      },
    ],
    [
      'an alias',
      {
        given: file('  attributes: { a: &v { constant: 1 }, b: *v }'),
        want: { customers: { ...smallest, attributes: { a: { constant: 1 }, b: { constant: 1 } } } },
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(parseMapping(given, 'map.yaml')).toStrictEqual(want);
    expect(accepts(parse(given, { stringKeys: true })), 'the schema').toBe(true);
  });
});

describe('reports each problem with line, column and cure', () => {
  const attribute = (value: string) => file(`  attributes: { a: ${value} }`);
  const metrics = (...lines: string[]) =>
    file('metrics:', '  source: u.csv', '  customer: id', '  date: day', ...lines);
  const source = (text: string) =>
    `version: 1\ncustomers:\n  source: ${text}\n  fields: { external_id: id, name: name }`;
  const shapes =
    'Write either codename and value, for a row for each value, or values and values_from, for a column for each codename.';
  const fields = 'Write the column of the name, such as name: Company name.';
  const column =
    'Write the name of a column, in quotes if it looks like a number, or { column: … }, { constant: … } or { sql: … }.';
  const codenames = 'Write codenames with their columns, such as plan: Plan.';
  test.each<[string, { given: string; want: string[] }]>([
    [
      'an empty file',
      {
        given: '# nothing',
        want: [
          '1:1: The file is empty. A minimal file: { version: 1, customers: { source: customers.csv, fields: { external_id: id, name: name } } }',
        ],
      },
    ],
    ['a list', { given: '- a', want: ['1:1: The file is a list. Write fields with their values.'] }],
    [
      'YAML that is none',
      {
        given: 'customers: [',
        want: ['1:12: This [ is never closed. Write ] at its end.'],
      },
    ],
    [
      'no fields',
      {
        given: '{}',
        want: [
          '1:1: The file has no "version". Write version: 1.',
          '1:1: The file has no "customers". Write customers: with source and fields.',
        ],
      },
    ],
    [
      'a version that there is not',
      {
        given: 'version: 2\ncustomers: x',
        want: [
          '1:10: "version" is 2. Write 1, the only version there is.',
          '2:12: "customers" is "x". Write fields with their values.',
        ],
      },
    ],
    [
      'misspelt keys, which are not missing as well',
      {
        given: 'version: 1\ncustomer:\n  source: a',
        want: ['2:1: "customer" is not a field here. Write "customers".'],
      },
    ],
    [
      'a misspelt section',
      { given: file('  attributs: {}'), want: ['5:3: "attributs" is not a field here. Write "attributes".'] },
    ],
    [
      'several problems, in the order of the file',
      {
        given:
          'version: 1\ncustomers:\n  source: c.csv\n  fields:\n    extrenal_id: id\n    plan: Plan\n  attributes: { a: 1 }',
        want: [
          `4:3: "fields" has no "name". ${fields}`,
          '5:5: "extrenal_id" is not a field here. Write "external_id".',
          '6:5: "plan" is not a field here. Write one of external_id, name, owner_email. A codename stands under attributes.',
          `7:20: "a" is 1. ${column}`,
        ],
      },
    ],
    [
      'a key twice',
      { given: file('  fields: {}'), want: ['5:3: This key stands here twice. Remove one, or rename it.'] },
    ],
    [
      'a codename twice, as a number and as a text',
      {
        given: file('  attributes: { 1: x, "1": y }'),
        want: ['5:23: This key stands here twice. Remove one, or rename it.'],
      },
    ],
    [
      'a list as a key',
      { given: file('  attributes: { [a]: x }'), want: ['5:17: A key must be a text. Put it in quotes.'] },
    ],
    [
      'a second document',
      { given: `${file()}\n---\nversion: 1`, want: ['5:1: A second document begins here. Write one.'] },
    ],
    [
      'aliases that multiply',
      {
        given: `a: &a [${'x, '.repeat(9)}]\nb: &b [${'*a, '.repeat(9)}]\nc: &c [${'*b, '.repeat(9)}]\nd: [${'*c, '.repeat(9)}]`,
        want: ['1:1: Excessive alias count indicates a resource exhaustion attack. Write values instead of aliases.'],
      },
    ],
    [
      'an alias of nothing',
      { given: attribute('*b'), want: ['5:20: No anchor before this alias has its name. Write the value.'] },
    ],
    ['an empty section', { given: file('  attributes:'), want: [`5:14: "attributes" is empty. ${codenames}`] }],
    [
      'a section that is a list',
      { given: file('  attributes: [a]'), want: [`5:15: "attributes" is a list. ${codenames}`] },
    ],
    [
      'an empty codename',
      { given: file('  attributes: { "": x }'), want: ['5:17: A codename is empty. Write it as in the application.'] },
    ],

    ['a value that is a list', { given: attribute('[x]'), want: [`5:20: "a" is a list. ${column}`] }],
    ['a value without a text', { given: attribute('""'), want: ['5:20: "a" is empty. Write a text, or remove it.'] }],
    [
      'a value from nowhere',
      { given: attribute('{ type: text }'), want: ['5:17: "a" has no origin. Write one of column, constant and sql.'] },
    ],
    [
      'a value from two places',
      { given: attribute('{ column: x, sql: y }'), want: ['5:33: "a" has column and sql. Write one of them.'] },
    ],
    [
      'a value from three places',
      {
        given: attribute('{ sql: x, constant: y, column: z }'),
        want: ['5:30: "a" has column, constant and sql. Write one of them.'],
      },
    ],
    [
      'a misspelt key of a value',
      { given: attribute('{ colum: x }'), want: ['5:22: "colum" is not a field here. Write "column".'] },
    ],
    [
      'a type of another program',
      {
        given: attribute('{ column: x, type: integer }'),
        want: ['5:39: "type" is "integer". Write number (one of text, number, date, boolean).'],
      },
    ],
    [
      'a misspelt type',
      {
        given: attribute('{ column: x, type: nmber }'),
        want: ['5:39: "type" is "nmber". Write number (one of text, number, date, boolean).'],
      },
    ],
    [
      'a type that is a number',
      {
        given: attribute('{ column: x, type: 5 }'),
        want: ['5:39: "type" is 5. Write one of text, number, date, boolean.'],
      },
    ],
    [
      'a format in letters',
      {
        given: attribute('{ column: x, format: DD.MM.YYYY }'),
        want: ['5:41: "format" has no % and is not excel. Write "%d.%m.%Y".'],
      },
    ],
    [
      'a format that is none',
      {
        given: attribute('{ column: x, format: iso }'),
        want: ['5:41: "format" has no % and is not excel. Write the format of strptime, such as "%d.%m.%Y".'],
      },
    ],
    [
      'a format of numbers',
      {
        given: attribute('{ column: x, type: number, format: "%d" }'),
        want: ['5:47: "format" is for type date, not number. Write type: date, or remove it.'],
      },
    ],
    [
      'a decimal mark of dates',
      {
        given: attribute('{ column: x, type: date, decimal: "," }'),
        want: ['5:45: "decimal" is for type number, not date. Write type: number, or remove it.'],
      },
    ],
    [
      'a decimal mark that is none',
      { given: attribute('{ column: x, decimal: ";" }'), want: ['5:42: "decimal" is ";". Write one of ".", ",".'] },
    ],
    [
      'a format and a decimal mark',
      {
        given: attribute('{ column: x, format: "%d", decimal: "," }'),
        want: ['5:47: "format" is for dates and "decimal" for numbers. Remove one.'],
      },
    ],
    [
      'a constant that is read',
      {
        given: attribute('{ constant: 5, decimal: "," }'),
        want: ['5:35: A constant is not read, so it has no decimal. Remove it.'],
      },
    ],
    [
      'a constant with a type',
      {
        given: attribute('{ constant: "5", type: number }'),
        want: [
          '5:37: A constant is sent as it is written, so its type does nothing. Remove "type", and write numbers and booleans without quotes.',
        ],
      },
    ],
    [
      'a constant that is none',
      { given: attribute('{ constant: ~ }'), want: ['5:32: "constant" is empty. Write a text, number or boolean.'] },
    ],
    [
      'a constant that JSON does not have',
      { given: attribute('{ constant: .nan }'), want: ['5:32: "constant" is NaN. Write a text, number or boolean.'] },
    ],

    [
      'no columns',
      {
        given: file('  attributes_from: {}'),
        want: [
          '5:3: "attributes_from" has no columns. Write a prefix, such as { prefix: "attributes." }, or { columns: [plan, seats] }.',
        ],
      },
    ],
    [
      'columns in two ways',
      {
        given: file('  attributes_from: { prefix: a, columns: [b] }'),
        want: ['5:33: "attributes_from" has prefix and columns. Write one of them.'],
      },
    ],
    [
      'columns that are a text',
      {
        given: file('  attributes_from: x'),
        want: ['5:20: "attributes_from" is "x". Write { prefix: … } or { columns: [ … ] }.'],
      },
    ],
    [
      'an empty list of columns',
      {
        given: file('  attributes_from: { columns: [] }'),
        want: ['5:31: "columns" is empty. Add to it, or remove it.'],
      },
    ],
    [
      'a column twice',
      {
        given: file('  attributes_from: { columns: [a, a] }'),
        want: ['5:35: "columns" already contains this text. Remove one.'],
      },
    ],

    [
      'metrics without a date',
      {
        given: file('  metrics: { values: { a: b } }'),
        want: ['5:3: "metrics" has no "date". Write the column of the day, such as date: day.'],
      },
    ],
    [
      'metrics without values',
      {
        given: file('  metrics: { date: d }'),
        want: [
          '5:3: There are no values. Write values: with codenames and their columns, such as values: { logins: Logins }.',
        ],
      },
    ],
    [
      'metrics with no values',
      {
        given: file('  metrics: { date: d, values: {} }'),
        want: ['5:31: "values" is empty. Add to it, or remove it.'],
      },
    ],
    [
      'a field of a metric as its codename',
      {
        given: file('  metrics: { date: d, values: { date: x } }'),
        want: ['5:33: "date" is a field of a metric, so it cannot be a codename. Move it out of values.'],
      },
    ],
    [
      'a field of a metric in a list of columns',
      {
        given: file('  metrics: { date: d, values_from: { columns: [a, date] } }'),
        want: ['5:51: "date" is a field of a metric, so it cannot be a codename. Move it out of columns.'],
      },
    ],
    [
      'a date that is a text',
      {
        given: file('  metrics: { date: { column: d, type: text }, values: { a: x } }'),
        want: ['5:39: The date of a metric has type date, not text. Write date, or remove the type.'],
      },
    ],
    ['metrics neither long nor wide', { given: metrics(), want: [`5:1: There are no values. ${shapes}`] }],
    [
      'metrics both long and wide',
      {
        given: metrics('  codename: m', '  value: v', '  values: { a: b }'),
        want: [`9:3: There are both "codename" and "values". ${shapes}`],
      },
    ],
    [
      'half long and wide',
      {
        given: metrics('  value: m', '  values_from: { prefix: a }'),
        want: [`9:3: There are both "value" and "values_from". ${shapes}`],
      },
    ],
    [
      'a codename without a value',
      {
        given: metrics('  codename: m'),
        want: ['9:3: "codename" needs "value" as well. Write the column of the value, such as value: value.'],
      },
    ],
    [
      'a value without a codename',
      {
        given: metrics('  value: v'),
        want: ['9:3: "value" needs "codename" as well. Write the column of the codename, such as codename: codename.'],
      },
    ],

    [
      'a source without files',
      {
        given: source('{}'),
        want: [
          '3:3: "source" has no rows. Write the files of the rows, such as files: customers.csv, or a database, such as postgres: DATABASE_URL.',
        ],
      },
    ],
    [
      'a source that is none',
      { given: source('5'), want: ['3:11: "source" is 5. Write a file, a list of files, or { files: … }.'] },
    ],
    ['an empty list of files', { given: source('[]'), want: ['3:11: "source" is empty. Add to it, or remove it.'] }],
    [
      'a file that is a number',
      { given: source('{ files: [1] }'), want: ['3:21: "files[0]" is 1. Write a text; this one needs quotes.'] },
    ],
    [
      'a NULL that YAML reads',
      {
        given: source('{ files: a, nulls: [x, NULL] }'),
        want: ['3:34: "nulls[1]" is empty. Write a text; this one needs quotes.'],
      },
    ],
    [
      'nulls that are a text',
      { given: source('{ files: a, nulls: x }'), want: ['3:30: "nulls" is "x". Write a list, such as [a, b].'] },
    ],
    [
      'a long delimiter',
      {
        given: source('{ files: a, delimiter: \\t }'),
        want: ['3:34: "delimiter" is "\\\\t". Write one character, such as ";"; a tab is "\\t" in double quotes.'],
      },
    ],
    [
      'a negative number of lines',
      { given: source('{ files: a, skip: -1 }'), want: ['3:29: "skip" is -1. Write 0 or more.'] },
    ],
    [
      'a part of a line',
      { given: source('{ files: a, skip: 1.5 }'), want: ['3:29: "skip" is 1.5. Write a whole number.'] },
    ],
    [
      'the type of a timestamp',
      {
        given: file('  attributes: { a: { column: A, type: timestamp } }'),
        want: [
          '5:39: "type" is "timestamp". Timestamps are sent as seconds: write { sql: "epoch(COLUMN::timestamptz)", type: number }, or type: date for their day.',
        ],
      },
    ],
    [
      'a format with a part that no date has',
      {
        given: file('  attributes: { a: { column: A, format: "%%Q %-d.%m.%Q" } }'),
        want: ['5:41: "%Q" is no part of a date. Write parts such as %d, %m and %Y, as DuckDB\'s strptime has them.'],
      },
    ],
    [
      'a header that is a text',
      { given: source('{ files: a, header: id }'), want: ['3:31: "header" is "id". Write a list, such as [a, b].'] },
    ],
    [
      'a column that is named twice',
      {
        given: source('{ files: a, header: [id, id] }'),
        want: ['3:36: "header" already contains this text. Remove one.'],
      },
    ],
    [
      'a header of JSON',
      {
        given: source('{ files: a, format: json, header: [id] }'),
        want: ['3:37: "header" is for csv and tsv, not json. Remove it, or change the format.'],
      },
    ],
    [
      'a misspelt encoding',
      {
        given: source('{ files: a, encoding: windows1250 }'),
        want: ['3:33: "windows1250" is not an encoding. Write windows-1250.'],
      },
    ],
    [
      'an encoding that is none',
      {
        given: source('{ files: a, encoding: klingon }'),
        want: ['3:33: "klingon" is not an encoding. Write a label of the Encoding Standard, such as windows-1250.'],
      },
    ],
    [
      'a format of another name',
      {
        given: source('{ files: a, format: jsonl }'),
        want: ['3:31: "format" is "jsonl". Write ndjson (one of csv, tsv, json, ndjson, parquet, sqlite).'],
      },
    ],
    [
      'a format that is not read',
      {
        given: source('{ files: a, format: xlsx }'),
        want: ['3:31: "format" is "xlsx". Write one of csv, tsv, json, ndjson, parquet, sqlite.'],
      },
    ],
    [
      'an option of another format',
      {
        given: source('{ files: a, format: parquet, delimiter: "," }'),
        want: ['3:40: "delimiter" is for csv and tsv, not parquet. Remove it, or change the format.'],
      },
    ],
    [
      'a table of a format without tables',
      {
        given: source('{ files: a, format: csv, table: t }'),
        want: ['3:36: "table" is for sqlite, not csv. Remove it, or change the format.'],
      },
    ],
    [
      'a table and a query',
      {
        given: source('{ files: a.db, table: t, query: select 1 }'),
        want: ['3:36: There are "table" and "query". Write one of them.'],
      },
    ],
    [
      'a misspelt database',
      {
        given: source('{ postgress: A, table: t }'),
        want: ['3:13: "postgress" is not a field here. Write "postgres".'],
      },
    ],
    [
      'files and a database',
      {
        given: source('{ files: a, postgres: A, table: t }'),
        want: ['3:23: A source has either files or a database. Remove "files" or "postgres".'],
      },
    ],
    [
      'a database without a table',
      {
        given: source('{ postgres: A }'),
        want: ['3:13: "postgres" needs a table or a query. Write one, such as table: companies.'],
      },
    ],
    [
      'a database with options of files',
      {
        given: source('{ postgres: A, table: t, encoding: utf-8, skip: 1, header: [a] }'),
        want: [
          '3:36: "encoding" is for files, not for a database. Remove it.',
          '3:53: "skip" is for files, not for a database. Remove it.',
          '3:62: "header" is for files, not for a database. Remove it.',
        ],
      },
    ],
    [
      'a connection string, which is not printed',
      {
        given: source('{ postgres: "postgres://user:sesame@db/crm", table: t }'),
        want: [
          '3:23: "postgres" is not the name of an environment variable. Write its name, such as DATABASE_URL, and set the variable to the connection string when you run the command.',
        ],
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(errorsOf(given)).toEqual(want.map((line) => `map.yaml:${line}`));
  });
});

test('a prototype is a codename like others', () => {
  const { attributes } = parseMapping(file('  attributes: { __proto__: a, constructor: b }'), 'map.yaml').customers;
  expect(Object.keys(attributes)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
});

test('the schema has the formats and types of a mapping', () => {
  const { sourceObject, valueObject } = schema.$defs;
  const formats = { csv: 0, tsv: 0, json: 0, ndjson: 0, parquet: 0, sqlite: 0 } satisfies Record<Format, number>;
  const types = { text: 0, number: 0, date: 0, boolean: 0 } satisfies Record<NonNullable<Value['type']>, number>;
  expect(sourceObject.properties.format.enum).toEqual(Object.keys(formats));
  expect(valueObject.properties.type.enum).toEqual(Object.keys(types));
});

test('the schema has the fields of the contract', () => {
  const { properties, required } = schema.$defs.customers.properties.fields;
  expect({ properties: Object.keys(properties), required }).toEqual({
    properties: customerFields,
    required: requiredFields,
  });
});
