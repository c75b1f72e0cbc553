import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { AccountError } from './account-error.ts';
import { parseAccount } from './read-account.ts';
import { valueTypes } from './value-schemas.ts';

const schema = parse(readFileSync(new URL('../../../../openapi/account/account.schema.yaml', import.meta.url), 'utf8'));
const document = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
) as OpenApiDocument;

const read = (text: string) => parseAccount(text, 'account.yaml', schema, document);

function errorsOf(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    return error.message.split('\n');
  }
}

describe('reads an account file', () => {
  test.each<[string, { text: string; want: unknown }]>([
    [
      'the short form and the long one',
      {
        text: 'customer: { attributes: { seats: number, plan: { type: string, values: [a, b], label: L, description: D, source: api } } }',
        want: {
          customer: {
            attributes: {
              seats: 'number',
              plan: { type: 'string', values: ['a', 'b'], label: 'L', description: 'D', source: 'api' },
            },
          },
        },
      },
    ],
    [
      'JSON',
      { text: '{"contact": {"metrics": {"logins": "number"}}}', want: { contact: { metrics: { logins: 'number' } } } },
    ],
    ['a schema for editors', { text: '$schema: x\nevents: [a]', want: { events: ['a'] } }],
    [
      'keys that look like other values',
      {
        text: 'customer: { attributes: { 123: string, true: string, 1.5: string } }',
        want: { customer: { attributes: { 123: 'string', true: 'string', 1.5: 'string' } } },
      },
    ],
    [
      'an alias',
      {
        text: 'customer: { attributes: &a { seats: number }, metrics: *a }',
        want: { customer: { attributes: { seats: 'number' }, metrics: { seats: 'number' } } },
      },
    ],
    ['no part of it', { text: '{}', want: {} }],
  ])('%s', (_, { text, want }) => {
    expect(read(text)).toEqual(want);
  });

  test('codenames of any characters', () => {
    const names = ['__proto__', 'constructor', 'a/b~c', 'my value', 'class', '123', 'true', `"'`, 'Größe', '<<'];
    const text = `customer: { attributes: { ${names.map((name) => `${JSON.stringify(name)}: string`).join(', ')} } }`;
    const { attributes } = read(text).customer!;
    expect(new Set(Object.keys(attributes!))).toEqual(new Set(names));
    expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
  });
});

describe('reports each problem with line, column and what to write instead', () => {
  const inAttributes = (line: string) => `customer:\n  attributes:\n    ${line}`;
  test.each<[string, { text: string; want: string[] }]>([
    [
      'an empty file',
      {
        text: '# nothing\n',
        want: ['account.yaml:1:1: The file is empty. A minimal file: customer: { attributes: { plan_tier: string } }'],
      },
    ],
    [
      'a package name that npm refuses',
      {
        text: 'package: { name: My Package }',
        want: [
          'account.yaml:1:18: "name" is not a name that npm accepts. Write lower-case letters, digits and hyphens, such as "@acme/customerscore".',
        ],
      },
    ],
    [
      'a package version that is not semantic',
      {
        text: 'package: { version: "1" }',
        want: ['account.yaml:1:21: "version" is not a semantic version. Write three numbers, such as "1.0.0".'],
      },
    ],
    ['a list', { text: '- a', want: ['account.yaml:1:1: The file is a list. Write fields with their values.'] }],
    [
      'YAML that is none',
      {
        text: 'customer: [',
        want: ['account.yaml:1:11: This [ is never closed. Write ] at its end.'],
      },
    ],
    [
      'a key twice',
      {
        text: inAttributes('a: string\n    a: number'),
        want: ['account.yaml:4:5: This key stands here twice. Remove one, or rename it.'],
      },
    ],
    [
      'a key twice, as a number and as a text',
      {
        text: inAttributes('1: string\n    "1": number'),
        want: ['account.yaml:4:5: The key "1" is a duplicate in another notation. Remove one.'],
      },
    ],
    [
      'a key twice, as a boolean and as a text',
      {
        text: inAttributes('"true": string\n    true: number'),
        want: ['account.yaml:4:5: The key "true" is a duplicate in another notation. Remove one.'],
      },
    ],
    [
      'a key twice, once by an alias',
      {
        text: inAttributes('&a x: string\n    *a : number'),
        want: ['account.yaml:4:5: The key "x" is a duplicate in another notation. Remove one.'],
      },
    ],
    [
      'a key that YAML reads as nothing',
      {
        text: inAttributes('null: string\n    "null": number'),
        want: ['account.yaml:3:5: YAML reads the key null as no value. Put it in quotes.'],
      },
    ],
    [
      'a key that YAML reads as another number or word',
      {
        text: inAttributes('1.0: string\n    True: string\n    0x10: string'),
        want: [
          'account.yaml:3:5: YAML reads the key 1.0 as "1". Put it in quotes.',
          'account.yaml:4:5: YAML reads the key True as "true". Put it in quotes.',
          'account.yaml:5:5: YAML reads the key 0x10 as "16". Put it in quotes.',
        ],
      },
    ],
    [
      'a list as a key',
      {
        text: inAttributes('? [a]\n    : string'),
        want: ['account.yaml:3:7: A key must be a string. Put it in quotes.'],
      },
    ],
    [
      'half of a surrogate pair',
      {
        text: inAttributes('a: { type: string, values: ["\\ud83d"] }'),
        want: ['account.yaml:3:33: "\\ud83d" contains a lone surrogate, which is not valid Unicode. Remove it.'],
      },
    ],
    [
      'a mistyped part',
      { text: 'custmer: {}', want: ['account.yaml:1:1: "custmer" is not a field here. Write "customer".'] },
    ],
    [
      'a part that is none',
      {
        text: 'invoices: {}',
        want: ['account.yaml:1:1: "invoices" is not a field here. Write one of customer, contact, events, package.'],
      },
    ],
    [
      'attributes as a list',
      {
        text: 'customer:\n  attributes: [a]',
        want: [
          'account.yaml:2:15: "attributes" is a list. Write codenames with their types, such as plan_tier: string.',
        ],
      },
    ],
    [
      'a mistyped type',
      {
        text: inAttributes('a: nubmer'),
        want: [`account.yaml:3:8: "nubmer" is not a type. Write number (the types are ${valueTypes.join(', ')}).`],
      },
    ],
    [
      'the name of a type elsewhere',
      {
        text: inAttributes('a: Integer'),
        want: [`account.yaml:3:8: "Integer" is not a type. Write number (the types are ${valueTypes.join(', ')}).`],
      },
    ],
    [
      'a type that is none',
      {
        text: inAttributes('a: colour'),
        want: [`account.yaml:3:8: "colour" is not a type. Write one of ${valueTypes.join(', ')}.`],
      },
    ],
    [
      'no type',
      {
        text: inAttributes('a:'),
        want: [`account.yaml:3:7: "a" has no value. Write one of ${valueTypes.join(', ')}.`],
      },
    ],
    [
      'an object without its type',
      {
        text: inAttributes('a: { label: L }'),
        want: [`account.yaml:3:8: "a" has no type. Write type: ${valueTypes.join(' | ')}.`],
      },
    ],
    [
      'a mistyped field of a codename',
      {
        text: inAttributes('a: { type: string, lable: L }'),
        want: ['account.yaml:3:24: "lable" is not a field here. Write "label".'],
      },
    ],
    [
      'another source',
      {
        text: inAttributes('a: { type: string, source: hubspot }'),
        want: ['account.yaml:3:32: "hubspot" is not a source. Write one of api, integration.'],
      },
    ],
    [
      'a label that is no text',
      {
        text: inAttributes('a: { type: string, label: 5 }'),
        want: ['account.yaml:3:31: "label" is 5. Write a string; put it in quotes if it looks like a number.'],
      },
    ],
    [
      'no values',
      {
        text: inAttributes('a: { type: string, values: [] }'),
        want: ['account.yaml:3:32: "values" is an empty list. Remove it, or add items.'],
      },
    ],
    [
      'a value twice',
      {
        text: inAttributes('a: { type: string, values: [x, y, x] }'),
        want: ['account.yaml:3:39: "values" already contains this value. Remove one.'],
      },
    ],
    [
      'a value that is none',
      {
        text: inAttributes('a: { type: string, values: [{}] }'),
        want: ['account.yaml:3:33: "values[0]" is an object. Write a string, number or boolean.'],
      },
    ],
    [
      'an empty codename',
      {
        text: inAttributes('"": string'),
        want: ['account.yaml:3:5: A codename is empty. Write it as in the application.'],
      },
    ],
    [
      'an empty event',
      {
        text: 'events: [""]',
        want: ['account.yaml:1:10: An event name is empty. Write the codename of its metric.'],
      },
    ],
    [
      'no events',
      { text: 'events: []', want: ['account.yaml:1:9: "events" is an empty list. Remove it, or add items.'] },
    ],
    [
      'a number as an event',
      {
        text: 'events: [5]',
        want: ['account.yaml:1:10: "events[0]" is 5. Write a string; put it in quotes if it looks like a number.'],
      },
    ],
    [
      'a value of another type',
      {
        text: inAttributes('a: { type: number, values: [1, "39"] }'),
        want: ['account.yaml:3:36: "39" is not a valid number. Write a number without quotes, or change the type.'],
      },
    ],
    [
      'a day that is none',
      {
        text: inAttributes('a: { type: date, values: [2024-13-01] }'),
        want: ['account.yaml:3:31: "2024-13-01" is not a valid date. Write YYYY-MM-DD, or change the type.'],
      },
    ],
    [
      'milliseconds',
      {
        text: inAttributes('a: { type: timestamp, values: [1723593600000] }'),
        want: [
          'account.yaml:3:36: 1723593600000 is not a valid timestamp. Write seconds since 1970, or change the type.',
        ],
      },
    ],
    [
      'an address without its scheme',
      {
        text: inAttributes('a: { type: url, values: [example.com] }'),
        want: [
          'account.yaml:3:30: "example.com" is not a valid url. Write it with its scheme, such as https://example.com, or change the type.',
        ],
      },
    ],
    [
      'the day of a metric as a codename',
      {
        text: 'contact:\n  metrics:\n    date: date',
        want: ['account.yaml:3:5: "date" is a field of the API here, so it cannot be a codename. Remove it.'],
      },
    ],
    [
      'a system attribute of another type',
      {
        text: inAttributes('renewal_date: number'),
        want: ['account.yaml:3:19: "renewal_date" is a system attribute of type date. Write date, or remove it.'],
      },
    ],
    [
      'a system attribute of another type, in the long form',
      {
        text: inAttributes('crm_link: { type: boolean }'),
        want: ['account.yaml:3:23: "crm_link" is a system attribute of type string. Write string, or remove it.'],
      },
    ],
    [
      'several, from top to bottom',
      {
        text: `contact: 5\n${inAttributes('a: int')}`,
        want: [
          'account.yaml:1:10: "contact" is 5. Write fields with their values.',
          `account.yaml:4:8: "int" is not a type. Write number (the types are ${valueTypes.join(', ')}).`,
        ],
      },
    ],
  ])('%s', (_, { text, want }) => {
    expect(errorsOf(text)).toEqual(want);
  });
});

test.each(['string', 'url', 'email', 'date'])('accepts the type %s for a system attribute of type string', (type) => {
  expect(errorsOf(`customer: { attributes: { crm_link: ${type} } }`)).toEqual([]);
});

test('the schema has the same types as the generator', () => {
  expect(schema.$defs.type.enum).toEqual(valueTypes);
});
