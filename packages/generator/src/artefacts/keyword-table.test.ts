import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { examples } from '@customerscore-kit/contract/examples';
import * as contract from '@customerscore-kit/contract/validators';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asserted } from '../keywords/compile-check.ts';
import { accountPackage, importModules } from './account-package.fixture.ts';
import { runs } from './runs.fixture.ts';

interface Found {
  errors?: { keyword: string; params: object; shortMessage: string; missingProperty?: string }[];
}
type Validate = (value: unknown) => Found;

const readme = readFileSync(
  fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')).replace('openapi.json', 'README.md'),
  'utf8',
);

/** The names of the params of each keyword, as the README lists them. */
const table = new Map(
  [...readme.matchAll(/^\| `([^`]+)` \| (none|`\w+`(?:, `\w+`)*) \| (?!the rule)/gm)].map(([, keyword, params]) => [
    keyword!,
    [...params!.matchAll(/\w+(?=`)/g)].map(([name]) => name).sort(),
  ]),
);

const file = await accountPackage({
  customer: {
    attributes: {
      plan: { type: 'string', values: ['free', 'pro'] },
      home: 'url',
      mail: 'email',
      since: 'timestamp',
      revenue: { type: 'number', source: 'integration' },
    },
    metrics: { logins: 'number' },
  },
  events: ['login'],
});
const [ofAccount] = await importModules(file, ['validators.js']);
const validators: Validate[] = [contract, ofAccount].flatMap((module) => Object.values<Validate>(module));

/** Checks the errors of all validators for a value. @returns their keywords */
function keywordsOf(value: unknown): string[] {
  return validators.flatMap((validate) =>
    (validate(value).errors ?? []).map(({ keyword, params, shortMessage, missingProperty }) => {
      expect(Object.keys(params).sort(), keyword).toEqual(table.get(keyword));
      expect(shortMessage).toMatch(/^[A-Z].*\.$/s);
      expect(missingProperty).toBe((params as { missingProperty?: string }).missingProperty);
      return keyword;
    }),
  );
}

test('the table lists the keywords that validators check', () => {
  const reported = new Set([...asserted, 'additionalProperties']);
  reported.delete('x-closed');
  expect([...table.keys()].sort()).toEqual([...reported].sort());
});

test('each keyword is reported, and with the params of the table', () => {
  const reject = Object.values(examples).flatMap(({ rejected }) => Object.values<{ body: unknown }>(rejected));
  const attributes = { plan: 'x', home: 'x', mail: 'x', revenue: 1, since: 1e300, other: 1 };
  const thrower = {
    get customers() {
      throw new Error('no');
    },
  };
  const values = [
    ...reject.map(({ body }) => body),
    { customers: [{ external_id: '1', name: 'A', attributes }] },
    thrower,
    1n,
  ];
  expect([...new Set(values.flatMap(keywordsOf))].sort()).toEqual([...table.keys()].sort());
});

test('random values have no other keywords or params', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  const text = fc.oneof(anything, fc.constantFrom('A', 'x'.repeat(300)));
  const metrics = fc.array(fc.oneof(anything, fc.record({ date: fc.constantFrom('x', '2024-08-14') })));
  const record = fc.record({
    external_id: text,
    name: text,
    owner_email: text,
    attributes: fc.oneof(anything, fc.record({ plan: text, home: text, revenue: text, other: text })),
    metrics,
  });
  const body = fc.record({ customers: fc.array(fc.oneof(anything, record), { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.oneof(anything, record, body), (value) => {
      keywordsOf(value);
    }),
    { numRuns: runs(2000, 200) },
  );
});
