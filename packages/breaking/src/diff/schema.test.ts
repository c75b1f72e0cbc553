import { describe, expect, test } from 'vitest';
import type { Contract, JsonObject } from '../contract.ts';
import { diffContracts } from '../contract-diff.ts';
import { highest } from '../level.ts';

type Schema = JsonObject | boolean | undefined;

/** A contract whose component `It` is the schema, `Self` contains itself, and `Letter` is an enum. */
function contract(paths: Contract['paths'], webhooks: Contract['paths'], schema: Schema): Contract {
  const Self = { properties: { next: { $ref: '#/components/schemas/Self' }, it: schema ?? true } };
  const schemas = { Self, Letter: { enum: ['a', 'b'] }, Short: { type: 'string', maxLength: 5 } };
  return { info: { version: '1.0.0' }, paths, webhooks, components: { schemas } };
}

const post = (members: JsonObject) => ({ x: { post: { operationId: 'x', ...members } } });
const json = (schema: Schema) => ({ content: { 'application/json': schema === undefined ? {} : { schema } } });
const self = json({ $ref: '#/components/schemas/Self' });

/** The places of a schema whose values the user of the contract sends. */
const sent: Record<string, (schema: Schema) => Contract> = {
  'a request': (schema) => contract(post({ requestBody: json(schema) }), {}, undefined),
  'a parameter': (schema) => contract(post({ parameters: [{ in: 'query', name: 'q', schema }] }), {}, undefined),
  'a response to a webhook': (schema) => contract({}, post({ responses: { 200: json(schema) } }), undefined),
  'a request whose schema contains itself': (schema) => contract(post({ requestBody: self }), {}, schema),
};

/** The places of a schema whose values the user of the contract receives. */
const received: typeof sent = {
  'a response': (schema) => contract(post({ responses: { 200: json(schema) } }), {}, undefined),
  'a header': (schema) => contract(post({ responses: { 200: { headers: { H: { schema } } } } }), {}, undefined),
  'a webhook': (schema) => contract({}, post({ requestBody: json(schema) }), undefined),
  'a header of a webhook': (schema) =>
    contract({}, post({ parameters: [{ in: 'header', name: 'h', schema }] }), undefined),
};

const string = { type: 'string' };
const letters = { type: 'string', enum: ['a', 'b'] };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const codenames = (members: JsonObject) => ({
  'x-codenames': { of: 'customer.metrics', others: 'dropped', ...members },
});

/** Of two schemas, the first allows less than the second. */
const narrowAndWide: [name: string, narrow: Schema, wide: Schema][] = [
  ['a schema, and none', string, undefined],
  ['a schema, and true', string, true],
  ['a schema, and one with words only', string, { description: 'x' }],
  ['false, and a schema', false, string],

  ['a type, and none', { type: 'string', maxLength: 1 }, { maxLength: 1 }],
  ['one type, and two', string, { type: ['string', 'null'] }],
  ['an integer, and a number', { type: 'integer' }, { type: 'number' }],
  ['an integer or null, and a number or null', { type: ['null', 'integer'] }, { type: ['number', 'null'] }],
  ['an enum, and none', letters, string],
  ['an enum, and a longer one', letters, { ...letters, enum: ['c', 'b', 'a'] }],
  ['a constant, and an enum with it', { const: 'a' }, { enum: ['a', 'b'] }],
  ['a constant, and none', { type: 'string', const: 'a' }, string],

  ...(['maxLength', 'maxItems', 'maxProperties', 'maximum', 'exclusiveMaximum'] as const).flatMap(
    (keyword): [string, Schema, Schema][] => [
      [`${keyword}, and a higher one`, { ...string, [keyword]: 1 }, { ...string, [keyword]: 2 }],
      [`${keyword}, and none`, { ...string, [keyword]: 1 }, string],
    ],
  ),
  ...(['minLength', 'minItems', 'minProperties', 'minimum', 'exclusiveMinimum'] as const).flatMap(
    (keyword): [string, Schema, Schema][] => [
      [`${keyword}, and a lower one`, { ...string, [keyword]: 2 }, { ...string, [keyword]: 1 }],
      [`${keyword}, and none`, { ...string, [keyword]: 1 }, string],
    ],
  ),
  ...Object.entries({
    ...{ format: 'date', pattern: '^a', multipleOf: 2, contentEncoding: 'base64', contentMediaType: 'text/css' },
    ...{ uniqueItems: true, 'x-unique-by': 'date', 'x-identified-by': ['a'], 'x-identifies': 'customer' },
    ...{ 'x-refers-to': 'customer', 'x-unit': 'milliseconds', 'x-retired': { a: 'b' }, not: { required: ['a'] } },
    ...{ required: ['a'], additionalProperties: false, unevaluatedProperties: false, propertyNames: { maxLength: 1 } },
    ...{
      items: string,
      anyOf: [string],
      oneOf: [string],
      allOf: [{ maxLength: 1 }],
    },
    ...codenames({}),
  }).map(([keyword, value]): [string, Schema, Schema] => [
    `${keyword}, and none`,
    { ...string, [keyword]: value },
    string,
  ]),

  ['two required fields, and one', { required: ['b', 'a'] }, { required: ['a'] }],
  [
    'a schema of other properties, and a wider one',
    { additionalProperties: string },
    { additionalProperties: { type: ['string', 'null'] } },
  ],
  ['no other properties, and some', { additionalProperties: false }, { additionalProperties: string }],
  ['items, and wider ones', { items: letters }, { items: string }],
  ['a property, and a wider one', { properties: { a: letters } }, { properties: { a: string } }],
  ['a property that nothing fits, and an open one', { properties: { a: false } }, { properties: { a: {} } }],
  [
    'a property by pattern, and a wider one',
    { patternProperties: { '^a': letters } },
    { patternProperties: { '^a': string } },
  ],
  [
    'a negation, and one of less',
    { type: 'string', not: { enum: ['a', 'b'] } },
    { type: 'string', not: { const: 'a' } },
  ],
  ['a member of allOf, and a wider one', { allOf: [letters, { maxLength: 9 }] }, { allOf: [{ maxLength: 9 }, string] }],
  ['two members of allOf, and one', { allOf: [string, { maxLength: 9 }] }, { allOf: [string] }],
  ['a reference, and what it refers to without a limit', ref('Short'), string],
  ['a reference with a limit beside, and without', { ...ref('Letter'), maxLength: 1 }, ref('Letter')],
  ['a reference with a stricter limit of the same kind', { ...ref('Short'), maxLength: 3 }, { allOf: [ref('Short')] }],

  ['an enum, and one that its type makes nullable', letters, { type: ['null', 'string'], enum: [null, 'a', 'b'] }],
  ['an enum, and one that oneOf makes nullable', letters, { oneOf: [letters, { type: 'null' }] }],
  ['an enum, and one that anyOf makes nullable', letters, { anyOf: [{ type: 'null' }, letters] }],
  ['a reference, and one that oneOf makes nullable', ref('Letter'), { oneOf: [ref('Letter'), { type: 'null' }] }],
  ['an alternative, and two', { oneOf: [letters] }, { oneOf: [{ type: 'null' }, letters] }],
  ['alternatives, one of them wider', { oneOf: [letters, { type: 'null' }] }, { oneOf: [{ type: 'null' }, string] }],
  [
    'alternatives beside other keywords, and more',
    { maxLength: 1, anyOf: [letters] },
    { maxLength: 1, anyOf: [string] },
  ],

  ['unknown codenames refused, and dropped', codenames({ others: 'refused' }), codenames({})],
  ['codenames of nobody, and of every account', codenames({}), codenames({ system: true })],
  ['fewer fields that identify, and more', { 'x-identified-by': ['a'] }, { 'x-identified-by': ['b', 'a'] }],
  ['two retired fields, and one', { 'x-retired': { a: 'b', c: 'd' } }, { 'x-retired': { a: 'b' } }],
];

/** Whichever of two schemas is the later one breaks, whether values are sent or received. */
const breaking: [name: string, one: Schema, other: Schema][] = [
  ['another type', string, { type: 'number' }],
  ['another enum', { enum: ['a', 'b'] }, { enum: ['a', 'c'] }],
  ['another format', { format: 'date' }, { format: 'email' }],
  ['another pattern', { pattern: 'a' }, { pattern: 'b' }],
  ['a field renamed', { properties: { a: string } }, { properties: { b: string } }],
  ['another required field', { required: ['a'] }, { required: ['b'] }],
  ['another alternative', { oneOf: [string, { type: 'null' }] }, { oneOf: [string, { type: 'number' }] }],
  ['another default', { default: 'a' }, { default: 'b' }],
  ['a keyword without a rule', { ...string, minContains: 1 }, { ...string, minContains: 2 }],
  ['a keyword without a rule, and none', { ...string, contains: {} }, string],
  ['an extension without a rule', { ...string, 'x-new': 1 }, string],
  ['a limit that is no number', { maxLength: 1 }, { maxLength: '2' }],
  ['codenames of another part', codenames({}), codenames({ of: 'contact.metrics' })],
  ['codenames with an unknown member', codenames({}), codenames({ new: 1 })],
  ['unique by another field', { 'x-unique-by': 'a' }, { 'x-unique-by': 'b' }],
  ['another successor of a retired field', { 'x-retired': { a: 'b' } }, { 'x-retired': { a: 'c' } }],
  ['another unit', { 'x-unit': 'seconds' }, { 'x-unit': 'milliseconds' }],
];

/** What is the same, in the order of keys and sets. */
const same: [name: string, one: Schema, other: Schema][] = [
  ['required in another order', { required: ['a', 'b'] }, { required: ['b', 'a'] }],
  ['an enum in another order', { enum: ['a', 1, null] }, { enum: [null, 'a', 1] }],
  ['types in another order', { type: ['string', 'null'] }, { type: ['null', 'string'] }],
  ['alternatives in another order', { oneOf: [letters, { type: 'null' }] }, { oneOf: [{ type: 'null' }, letters] }],
  ['members of allOf in another order', { allOf: [letters, { maxLength: 1 }] }, { allOf: [{ maxLength: 1 }, letters] }],
  ['keywords in another order', { type: 'string', maxLength: 1 }, { maxLength: 1, type: 'string' }],
];

/** What is the same, but written in another way; and what is for people only. */
const words: typeof same = [
  ['a description', { ...string, description: 'x' }, { ...string, description: 'y' }],
  ['a description in an alternative', { oneOf: [{ ...string, title: 'x' }] }, { oneOf: [string] }],
  ['examples', { ...string, examples: ['a'] }, string],
  ['the source of a fact', { ...string, 'x-provenance': [] }, string],
  ['a reference replaced by its target', ref('Short'), { type: 'string', maxLength: 5 }],
  ['a constant as an enum', { const: 'a' }, { enum: ['a'] }],
  ['a single type as a list', string, { type: ['string'] }],
  ['a minimum of nothing', string, { ...string, minLength: 0 }],
  ['a number that is also listed as an integer', { type: ['number'] }, { type: ['integer', 'number'] }],
];

function levelsOf(places: typeof sent, before: Schema, after: Schema): Record<string, string> {
  return Object.fromEntries(
    Object.entries(places).map(([name, make]) => [name, highest(diffContracts(make(before), make(after)))]),
  );
}

const everywhere = (places: typeof sent, level: string) =>
  Object.fromEntries(Object.keys(places).map((name) => [name, level]));

describe('the first schema allows less than the second', () => {
  test.each(narrowAndWide)('%s', (_, narrow, wide) => {
    expect(levelsOf(sent, narrow, wide)).toEqual(everywhere(sent, 'minor'));
    expect(levelsOf(sent, wide, narrow)).toEqual(everywhere(sent, 'major'));
    expect(levelsOf(received, narrow, wide)).toEqual(everywhere(received, 'major'));
    expect(levelsOf(received, wide, narrow)).toEqual(everywhere(received, 'minor'));
  });
});

describe.each([
  ['breaks either way', breaking, 'major'],
  ['is the same', same, 'none'],
  ['is for people only', words, 'patch'],
] as const)('%s', (_, rows, level) => {
  test.each(rows)('%s', (_, one, other) => {
    for (const [before, after] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(levelsOf(sent, before, after)).toEqual(everywhere(sent, level));
      expect(levelsOf(received, before, after)).toEqual(everywhere(received, level));
    }
  });
});

/** Levels of a change that are not each other's opposite: forth and back, the same for what is sent and received. */
test.each<[name: string, before: Schema, after: Schema, forth: string, back: string]>([
  ['a property is new', { properties: {} }, { properties: { a: string } }, 'minor', 'major'],
  [
    'a property of an inherited name is new',
    { properties: {} },
    { properties: { constructor: string } },
    'minor',
    'major',
  ],
  ['the properties are new', { type: 'object' }, { type: 'object', properties: { a: string } }, 'minor', 'major'],
  [
    'a property is new beside no others',
    { properties: {}, additionalProperties: false },
    { properties: { a: string }, additionalProperties: false },
    'minor',
    'major',
  ],
  [
    'a property of an alternative is new',
    { oneOf: [{ type: 'null' }, { type: 'object' }] },
    { oneOf: [{ type: 'object', properties: { a: string } }, { type: 'null' }] },
    'minor',
    'major',
  ],
  ['something is deprecated', string, { ...string, deprecated: true }, 'minor', 'minor'],
  ['a default is documented', string, { ...string, default: 'a' }, 'patch', 'major'],
])('%s', (_, before, after, forth, back) => {
  for (const places of [sent, received]) {
    expect(levelsOf(places, before, after)).toEqual(everywhere(places, forth));
    expect(levelsOf(places, after, before)).toEqual(everywhere(places, back));
  }
});

test('a new property that is narrower than additionalProperties breaks senders', () => {
  const before = { properties: {}, additionalProperties: { type: ['string', 'number'] } };
  const after = { ...before, properties: { a: string } };
  expect(levelsOf(sent, before, after)).toEqual(everywhere(sent, 'major'));
  expect(levelsOf(received, before, after)).toEqual(everywhere(received, 'minor'));
});
