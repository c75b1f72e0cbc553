import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contract } from '../contract.ts';
import { diffContracts } from '../contract-diff.ts';
import { highest } from '../level.ts';

const values = [
  ...[null, true, false, 0, 1, 2, 3, 1.5, -1, '', 'a', 'b', 'ab', 'abc', [], ['a'], [1], ['a', 'a'], [1, 'a', null]],
  ...[{}, { a: 1 }, { a: 'a' }, { b: null }, { a: 'ab', b: 1 }, { a: 1, b: 2, c: 3 }, [{}], [{ a: 1 }]],
];

const types = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];
const count = fc.integer({ min: 0, max: 3 });

/** Schemas of the keywords that the gate compares by values. New properties are minor by convention, so there are none. */
const { schema } = fc.letrec<{ schema: object | boolean }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom(true, {}, false),
    fc.record(
      {
        type: fc.oneof(
          fc.constantFrom(...types),
          fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }),
        ),
        enum: fc.subarray(['a', 'ab', 1, null, 2], { minLength: 1 }),
        const: fc.constantFrom('a', 1),
        maximum: count,
        exclusiveMinimum: count,
        maxLength: count,
        minLength: count,
        maxItems: count,
        uniqueItems: fc.boolean(),
        minProperties: count,
        required: fc.subarray(['a', 'b']),
        pattern: fc.constantFrom('a', '^a$'),
      },
      { requiredKeys: [] },
    ),
    fc.record({ type: fc.constantFrom('string', 'object'), additionalProperties: tie('schema'), items: tie('schema') }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }), maxLength: count }),
    fc.record({ not: tie('schema') }),
  ),
}));

/** Two schemas, mostly with much in common. */
const pair = fc.tuple(schema, schema, schema).chain(([one, other, third]) =>
  fc.constantFrom<[object | boolean, object | boolean]>(
    [one, other],
    [one, { ...asObject(one), ...asObject(other) }],
    [{ ...asObject(one), ...asObject(other) }, one],
    [{ anyOf: [one, other] }, { anyOf: [third, one] }],
    [one, { anyOf: [other, one] }],
    [{ anyOf: [one, other] }, one],
    [{ allOf: [one, other] }, { allOf: [third, one] }],
    [{ allOf: [one, other] }, one],
    [{ not: one }, { not: { ...asObject(one), ...asObject(other) } }],
    [
      { type: 'array', items: one },
      { type: 'array', items: { ...asObject(one), ...asObject(other) } },
    ],
  ),
);

const asObject = (schema: object | boolean): object => (typeof schema === 'object' ? schema : {});

const operation = (members: object): Contract => ({ info: { version: '1.0.0' }, paths: { '/x': { post: members } } });
const body = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const request = (schema: unknown) => operation({ requestBody: body(schema) });
const response = (schema: unknown) => operation({ responses: { 200: body(schema) } });

const ajv = new Ajv2020({ strict: false, addUsedSchema: false });

/** Values that one schema allows and another does not, by another implementation. */
function refused(before: object | boolean, after: object | boolean): unknown[] {
  const [wasValid, isValid] = [ajv.compile(before), ajv.compile(after)];
  return values.filter((value) => wasValid(value) && !isValid(value));
}

test('a change is minor only if there is no counterexample', () => {
  let shown = 0;
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const lost = refused(before, after);
      if (lost.length === 0) return;
      shown += 1;
      expect(highest(diffContracts(request(before), request(after))), 'sent').toBe('major');
      expect(highest(diffContracts(response(after), response(before))), 'received').toBe('major');
    }),
    { numRuns: 150 },
  );
  expect(shown).toBeGreaterThan(20);
});
