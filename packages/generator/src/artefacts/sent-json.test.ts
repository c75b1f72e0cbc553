import { runInNewContext } from 'node:vm';
import { type Finding, inspect } from '@customerscore-kit/contract/inspect';
import * as validators from '@customerscore-kit/contract/validators';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPayloads } from './inspect-arbitraries.fixture.ts';
import { runs } from './runs.fixture.ts';

class WithNothing {}

class WithMore extends Array<unknown> {
  more = 1;
}

class WithGetter {
  get name() {
    return 'A';
  }
  get seats() {
    return 3;
  }
}

type Properties = Record<string, unknown>;

/** Gives an object own properties, whatever its class has under their names. */
function give(to: object, object: Properties): object {
  const descriptors = Object.entries(object).map(([key, value]) => [key, { value, enumerable: true }]);
  return Object.defineProperties(to, Object.fromEntries(descriptors));
}

function without(object: Properties, ...names: string[]): Properties {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !names.includes(key)));
}

/** How an object can be held otherwise than JSON.parse would give it. @param other what a toJSON returns */
const ofObjects: ((object: Properties, other: unknown) => unknown)[] = [
  (object) => give(new WithNothing(), object),
  (object) => give(new WithGetter(), without(object, 'name', 'seats')),
  (object) => Object.create(object),
  (object) => give(Object.create({ name: 'inherited', seats: 3 }), without(object, 'name')),
  (object) => give(Object.create(null), object),
  (object) => Object.freeze({ ...object }),
  (object) => ({ ...object, toJSON: () => object }),
  (object, other) => ({ ...object, toJSON: () => other }),
  (object, other) => give(Object.create({ toJSON: () => other }), object),
  (object) => Object.defineProperty({ ...object }, Object.keys(object)[0] ?? 'name', { enumerable: false }),
  (object) =>
    'name' in object ? Object.defineProperty({ ...object, more: 1 }, 'name', { enumerable: false }) : object,
  (object) =>
    Object.defineProperties(
      {},
      Object.fromEntries(Object.keys(object).map((key) => [key, { get: () => object[key], enumerable: true }])),
    ),
  (object) => ({ ...object, [Symbol('s')]: 1 }),
  (object) => ({ ...object, none: undefined, run() {} }),
  (object) => new Proxy(object, {}),
  (object) => new Map(Object.entries(object)),
  (object) => give(new Error('no'), object),
  (object) => runInNewContext(`(${JSON.stringify(object)})`),
  () => new URLSearchParams('name=A'),
];
const ofArrays: ((array: unknown[], other: unknown) => unknown)[] = [
  (array) => Object.assign([...array], { more: 1 }),
  (array, other) => Object.assign([...array], { toJSON: () => other }),
  (array) => {
    const sparse = [...array];
    delete sparse[0];
    return sparse;
  },
  (array) => new Set(array),
  (array) => WithMore.from(array),
  (array) => runInNewContext(`(${JSON.stringify(array)})`),
  (array) => [...array, undefined],
  () => new Uint8Array([1, 2]),
];
const ofTexts: ((text: string) => unknown)[] = [
  (text) => new String(text),
  () => new Date(0),
  () => /a/,
  () => new URL('https://example.com'),
  () => Symbol('s'),
];
const ofOthers: ((value: unknown) => unknown)[] = [
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => undefined,
  () => () => 1,
  () => new Number(3),
  () => new Boolean(true),
  () => -0,
  () => new Date(Number.NaN),
];

/** A payload in which some values are held otherwise. @param choose a number below another */
function disguise(value: unknown, choose: (below: number) => number, other: unknown): unknown {
  const inner = (each: unknown) => disguise(each, choose, other);
  const isKept = choose(6) > 0;
  if (Array.isArray(value)) {
    const array = value.map(inner);
    return isKept ? array : ofArrays[choose(ofArrays.length)]!(array, other);
  }
  if (typeof value === 'object' && value !== null) {
    const object = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each)]));
    return isKept ? object : ofObjects[choose(ofObjects.length)]!(object, other);
  }
  if (isKept || choose(3) > 0) return value;
  return typeof value === 'string'
    ? ofTexts[choose(ofTexts.length)]!(value)
    : ofOthers[choose(ofOthers.length)]!(value);
}

const disguised = fc
  .tuple(
    jsonPayloads,
    fc.infiniteStream(fc.nat()),
    fc.constantFrom({ external_id: '1', name: 'B' }, [], 'x', null, undefined),
  )
  .map(([[operation, payload], numbers, other]) => {
    const choose = (below: number) => (numbers.next().value as number) % below;
    return [operation, disguise(payload, choose, other)] as const;
  });

type Validate = typeof validators.validateUploadCustomers;
const validatorOf = (operation: string) => `validate${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;

const changes = new Set(['left-out', 'becomes-null', 'date-object', 'not-plain']);
const lines = (findings: Finding[]) =>
  findings.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`).sort();

const numRuns = runs(5_000, 500);

test(`a payload is judged as what is sent, ${numRuns} times`, () => {
  let differing = 0;
  fc.assert(
    fc.property(disguised, ([operation, payload]) => {
      const text = JSON.stringify(payload);
      fc.pre(text !== undefined);
      const sent = JSON.parse(text);
      const validate = (validators as Record<string, unknown> as Record<string, Validate>)[validatorOf(operation)]!;
      const result = validate(payload);
      const ofCopy = validate(sent);
      if (result.ok) expect([ofCopy.ok, JSON.stringify(result.value)]).toEqual([true, text]);
      else expect(result).toEqual(ofCopy);

      const { errors, warnings, stats } = inspect(operation, payload);
      const others = warnings.filter(({ code }) => !changes.has(code));
      const ofSent = inspect(operation, sent);
      expect({ errors: lines(errors), warnings: lines(others), stats }).toEqual({
        errors: lines(ofSent.errors),
        warnings: lines(ofSent.warnings),
        stats: ofSent.stats,
      });
      const isSaid = others.length < warnings.length;
      if (isSaid) differing++;
      else expect(look(payload)).toEqual(sent);
      expect(inspect(operation, payload)).toEqual({ errors, warnings, stats });
    }),
    { numRuns },
  );
  expect(differing).toBeGreaterThan(0.3 * numRuns);
}, 60_000);

/** What a reader sees that knows nothing of JSON. */
function look(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, look);
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  const keys = new Set(['name', 'external_id']);
  for (const key in value) keys.add(key);
  const seen = [...keys].map((key) => [key, look((value as Record<string, unknown>)[key])]);
  return Object.fromEntries(seen.filter(([key, each]) => each !== undefined || Object.hasOwn(value, key as string)));
}

const customer = { external_id: '1', name: 'A' };
const withExtra = (extra: unknown) => ({ customers: [{ ...customer, external_id: ' 1', extra }] });
const nested = (depth: number) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
};
const doubled = (times: number, leaf: unknown) => {
  let value = leaf;
  for (let time = 0; time < times; time++) value = [value, value];
  return value;
};

// What is padded is found whatever stands beside it.
test.each<[string, unknown, { errors?: string[]; warnings?: string[] }]>([
  ['nested 2,500 deep', withExtra(nested(2500)), {}],
  ['nested deeper than JSON.stringify goes', withExtra(nested(50_000)), { errors: ['unserializable'] }],
  [
    'without end',
    withExtra({
      toJSON: () => ({
        next: {
          toJSON() {
            return { next: this };
          },
        },
      }),
    }),
    { errors: ['unserializable'], warnings: ['not-plain'] },
  ],
  ['of 150,000 values of undefined', withExtra(new Array(150_000).fill(undefined)), { warnings: ['becomes-null'] }],
  [
    'of 150,000 keys without a value',
    withExtra(Object.fromEntries(Array.from({ length: 150_000 }, (_, n) => [n, undefined]))),
    { warnings: ['left-out'] },
  ],
  ['of a shared object at 2^30 places', withExtra(doubled(30, [])), { errors: ['maxBodyBytes'] }],
  [
    'of a shared object that changes at 2^20 places',
    withExtra(doubled(20, [undefined])),
    { errors: ['maxBodyBytes'], warnings: ['becomes-null'] },
  ],
  [
    'with a key of 10 MB',
    { customers: [{ ...customer, external_id: ' 1', ['~/'.repeat(5e6)]: 1 }] },
    { errors: ['maxBodyBytes'] },
  ],
])('a payload %s is inspected', (_, payload, { errors = [], warnings = [] }) => {
  const found = inspect('uploadCustomers', payload);
  const codes = (findings: Finding[]) => [...new Set(findings.map(({ code }) => code))].sort();
  expect(codes(found.errors)).toEqual(errors);
  expect(codes(found.warnings)).toEqual(['padded-id', 'unknown-field', ...warnings].sort());
  expect(found.warnings.length).toBeLessThanOrEqual(1000);
  expect(found.stats.items).toBe(1);
});
