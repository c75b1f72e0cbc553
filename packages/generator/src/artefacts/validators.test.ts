import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateUploadCustomers } from '@customerscore-kit/contract/validators';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from './runs.fixture.ts';

const document = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
);

/** Ajv as it comes, on the schemas as they stand in the bundle, with the one keyword it lacks written the obvious way. */
function plainAjv() {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false, strictNumbers: true });
  addFormats.default(ajv, ['date', 'email']);
  ajv.addKeyword({
    keyword: 'x-unique-by',
    type: 'array',
    validate: (property: string, items: Record<string, unknown>[]) => {
      const values = items
        .map((item) => item?.[property])
        .filter((value) => (value === null || !['undefined', 'object'].includes(typeof value)) && !Number.isNaN(value));
      return new Set(values).size === values.length;
    },
  });
  ajv.addSchema(document, 'contract');
  return ajv.compile({ $ref: 'contract#/components/schemas/CustomersUpload' });
}

const { external_id } = document.components.schemas.Customer.properties;
const { maxItems } = document.components.schemas.Metrics;

const often = <T>(weight: number, likely: fc.Arbitrary<T>, ...others: fc.Arbitrary<unknown>[]) =>
  fc.oneof(
    { weight, arbitrary: likely as fc.Arbitrary<unknown> },
    ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
  );

const junk = fc.constantFrom<unknown>(
  null,
  0,
  -1.5,
  '',
  'text',
  true,
  [],
  {},
  [null],
  { date: 1 },
  undefined,
  Number.NaN,
);
const atLimit = fc
  .tuple(fc.constantFrom('x', 'é', '😀', '\ud800'), fc.integer({ min: -1, max: 1 }))
  .map(([character, delta]) => character.repeat(external_id.maxLength + delta));
const date = fc.constantFrom(
  '2024-02-29',
  '2023-02-29',
  '2024-04-29',
  '2024-04-30',
  '2024-04-31',
  '0000-01-01',
  '2024-4-29',
  'today',
);
/** One more day than an upload may have. Made once: printing dates would take longer than the checks. */
const days = Array.from({ length: maxItems + 1 }, (_, day) =>
  new Date(Date.UTC(2024, 1, day)).toISOString().slice(0, 10),
);
const goodDate = fc.constantFrom(...days.slice(0, 41));
const key = fc.constantFrom('plan', 'crm_link', 'renewal_date', 'date', 'a/b~c', '__proto__', 'constructor', '');
const value = often(12, fc.constantFrom<unknown>('a', 1, true, '2024-04-29', 0.5), junk);
const values = fc.array(fc.tuple(key, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
const attributes = fc
  .record(
    {
      crm_link: often(9, fc.constant('link'), junk),
      contact_email: often(9, fc.constant('c'), junk),
      renewal_date: often(9, goodDate, date, junk),
    },
    { requiredKeys: [] },
  )
  .chain((system) => values.map((custom) => ({ ...custom, ...system })));
const metric = fc
  .tuple(fc.record({ date: often(20, goodDate, date, junk) }, { requiredKeys: [] }), values)
  .map(([day, custom]) => ({ ...custom, ...day }));
const manyMetrics = fc
  .integer({ min: maxItems - 1, max: maxItems + 1 })
  .map((length) => days.slice(0, length).map((date) => ({ date })));
const metrics = fc.oneof(
  { weight: 400, arbitrary: fc.array(metric, { maxLength: 5 }) as fc.Arbitrary<unknown> },
  { weight: 10, arbitrary: junk },
  { weight: 10, arbitrary: fc.array(metric, { minLength: 17, maxLength: 20 }) },
  // Still hundreds of bodies, and each takes as long as a hundred others.
  { weight: 1, arbitrary: manyMetrics },
);
const text = often(30, fc.constantFrom('1', 'Acme'), junk, atLimit);
const address = often(
  12,
  fc.constantFrom('a@b.co', "o'x+1@ex.com"),
  fc.constantFrom('a@b', 'no', 'a b@c.de', 'a@-b.co'),
  junk,
  atLimit,
);
const customer = often(
  30,
  fc.record(
    {
      external_id: text,
      name: text,
      owner_email: address,
      attributes: often(20, attributes, junk),
      metrics,
      extra: junk,
    },
    { requiredKeys: ['external_id', 'name'] },
  ),
  fc.record({ external_id: text }, { requiredKeys: [] }),
  junk,
);
const body = often(
  60,
  fc.record({ customers: often(60, fc.array(customer, { maxLength: 3 }), junk) }),
  fc.record({}),
  junk,
);

const numRuns = runs(100_000, 10_000);

test(`the compiled validators and plain Ajv agree on ${numRuns} random bodies, fault by fault`, {
  timeout: 120_000,
}, () => {
  const plain = plainAjv();
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(body, (given) => {
      const result = validateUploadCustomers(given);
      const verdict = plain(given === undefined ? given : JSON.parse(JSON.stringify(given)));
      seen[verdict ? 'accepted' : 'refused']++;
      if (result.ok !== verdict) return false;
      if (result.ok) return true;
      const ours = result.errors.map(
        ({ keyword, pointer }) => `${keyword} ${keyword === 'x-unique-by' ? arrayOf(pointer) : pointer}`,
      );
      // The kit does not go on into an array that is too long.
      const tooLong = (plain.errors ?? [])
        .filter(({ keyword }) => keyword === 'maxItems')
        .map(({ instancePath }) => instancePath);
      const theirs = (plain.errors ?? [])
        .filter(({ keyword, instancePath }) => !isWithin(instancePath, keyword, tooLong))
        .map(({ keyword, instancePath }) => `${keyword} ${instancePath}`);
      return sorted(ours) === sorted(theirs);
    }),
    { numRuns },
  );
  // The bodies must not all fall to one side, or the agreement says little.
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(numRuns / 10);
});

/** Plain Ajv points at the array whose items repeat a property, and once; the kit at each repeated one. */
function arrayOf(pointer: string): string {
  return pointer.replace(/\/\d+\/\w+$/, '');
}

function isWithin(pointer: string, keyword: string, arrays: string[]): boolean {
  return arrays.some((array) => pointer.startsWith(`${array}/`) || (pointer === array && keyword === 'x-unique-by'));
}

function sorted(lines: string[]): string {
  return [...new Set(lines)].sort().join('\n');
}
