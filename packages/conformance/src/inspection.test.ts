import { readFileSync } from 'node:fs';
import { inspect as inspectObject } from 'node:util';
import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import { type Account, inspect } from '@customerscore-kit/contract/inspect';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inspectionCases } from './inspection-cases/index.ts';

const example = parse(
  readFileSync(new URL('../../../openapi/account/customerscore.account.yaml', import.meta.url), 'utf8'),
) as Account;

const lines = (findings: readonly (readonly [string, string, ...unknown[]])[]) =>
  findings.map(([code, pointer]) => `${code} ${pointer}`).sort();

describe('inspect reports the expected findings', () => {
  test.each(inspectionCases)('$name', ({ operationId, payload, account, options, errors, warnings }) => {
    const before = inspectObject(payload, { depth: 9 });
    const given = account === 'none' ? undefined : account === 'example' ? example : account;
    const found = inspect(operationId, payload, { account: given, ...options });
    const listed = (findings: typeof found.errors) => lines(findings.map(({ code, pointer }) => [code, pointer]));
    expect({ errors: listed(found.errors), warnings: listed(found.warnings) }).toEqual({
      errors: lines(errors),
      warnings: lines(warnings),
    });
    for (const [code, pointer, suggestion] of [...errors, ...warnings]) {
      const finding = [...found.errors, ...found.warnings].find(
        (each) => each.code === code && each.pointer === pointer,
      );
      if (suggestion) expect(finding?.suggestion).toMatch(suggestion);
    }
    for (const { message, suggestion } of [...found.errors, ...found.warnings]) {
      expect(message).toMatch(/^\S.*\.$/);
      expect(suggestion).toMatch(/^[A-Z].*\.$/);
    }
    expect(inspectObject(payload, { depth: 9 })).toBe(before);
  });
});

test('no two cases have the same name', () => {
  const names = inspectionCases.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('there is a case', () => {
  const codes = Object.entries(findingCodes);
  const seenIn = (list: 'errors' | 'warnings', code: string) =>
    inspectionCases.some((each) => each[list].some(([found]) => found === code));

  test.each(codes.filter(([code, { severity }]) => severity === 'error' && code !== 'readable'))(
    'of the error %s',
    (code) => {
      expect(seenIn('errors', code)).toBe(true);
    },
  );
  test.each(codes.filter(([, { severity }]) => severity !== 'error'))('of the warning %s', (code) => {
    expect(seenIn('warnings', code)).toBe(true);
  });
  // Updates accept booleans, so `not-tracked` cannot occur there.
  test.each(codes.filter(([code, { severity }]) => severity === 'by-operation' && code !== 'not-tracked'))(
    'of %s as an error in an update',
    (code) => {
      expect(seenIn('errors', code)).toBe(true);
    },
  );
});

test('reports a value that throws when it is read, and inspects the rest', () => {
  const customer = {
    external_id: ' 1',
    get name() {
      throw new Error('no');
    },
  };
  expect(inspect('uploadCustomers', { customers: [customer] })).toMatchObject({
    errors: [{ code: 'readable', pointer: '/customers/0/name' }],
    warnings: [{ code: 'padded-id', pointer: '/customers/0/external_id' }],
    stats: { items: 1 },
  });
});

test('reports a circular reference', () => {
  const within: Record<string, unknown> = {};
  within.itself = within;
  const { errors, warnings } = inspect('uploadCustomers', { customers: [{ external_id: '1', name: 'A', within }] });
  expect(errors).toMatchObject([{ code: 'unserializable', pointer: '/customers/0/within/itself' }]);
  expect(warnings).toMatchObject([{ code: 'unknown-field' }]);
});

test('throws for an operation whose body has no documented shape', () => {
  for (const id of ['searchCustomers', 'getCustomer', 'toString', 'uploadcustomers']) {
    expect(() => inspect(id as never, {})).toThrow(/must be one of uploadCustomers, createCustomer/);
  }
});

test('stats count dropped, misread and refused values', () => {
  const customers = [0, 1].map((n) => ({
    external_id: `${n}`,
    name: 'A',
    attributes: { seats: 1, Seats: 2, colour: 'red', is_partner: 'yes', crm_link: 5, plan_tier: null },
    metrics: [{ date: '2024-04-29', logins: 3, Logins: 3 }],
  }));
  expect(inspect('uploadCustomers', { customers }, { account: example }).stats).toEqual({
    items: 2,
    values: 16,
    dropped: 6,
    misread: 2,
    refused: 4,
  });
  expect(inspect('uploadCustomers', { customers }).stats).toEqual({
    items: 2,
    values: 16,
    dropped: 0,
    misread: 0,
    refused: 4,
  });
  const update = { attributes: { seats: 1, colour: 'red' } };
  expect(inspect('updateCustomer', update, { account: example }).stats).toEqual({
    items: 1,
    values: 2,
    dropped: 0,
    misread: 0,
    refused: 1,
  });
});

test('reports at most a thousand findings, and counts all values', () => {
  const attributes = Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`unknown_${n}`, n]));
  const payload = { customers: [{ external_id: '1', name: 'A', attributes }] };
  const { warnings, stats } = inspect('uploadCustomers', payload, { account: example });
  expect(warnings).toHaveLength(1000);
  expect(stats.dropped).toBe(2500);
});

describe('a malformed account throws a TypeError', () => {
  test.each<[string, unknown, RegExp]>([
    ['null', null, /account must be an object, but is null/],
    ['an array', [], /account must be an object, but is a list/],
    ['a text', 'customerscore.account.yaml', /account must be an object, but is "customerscore/],
    ['a payload', { customers: [] }, /account has no part "customers"\. Write "customer"/],
    ['a misspelt part', { custmer: {} }, /account has no part "custmer"\. Write "customer"/],
    ['an unknown part', { billing: {} }, /no part "billing"\. It may have customer, contact, events\./],
    ['codenames beside the lists', { customer: { seats: 'number' } }, /account\.customer has no part "seats"/],
    ['codenames as a list', { customer: { metrics: ['logins'] } }, /account\.customer\.metrics must be an object/],
    [
      'an unknown type',
      { contact: { attributes: { age: 'int' } } },
      /attributes\["age"\] must be one of string, number.*"int"/,
    ],
    ['no type', { customer: { attributes: { a: {} } } }, /\["a"\]\.type must be one of .* but is of type undefined/],
    [
      'a list for a type',
      { customer: { attributes: { a: ['x'] } } },
      /\["a"\] must be a type or an object with a type/,
    ],
    [
      'a misspelt keyword',
      { customer: { attributes: { a: { type: 'string', value: [] } } } },
      /no part "value"\. Write "values"/,
    ],
    [
      'values that are no list',
      { customer: { attributes: { a: { type: 'string', values: 'x' } } } },
      /values must be a list/,
    ],
    [
      'a value that is none',
      { customer: { attributes: { a: { type: 'string', values: [null] } } } },
      /values\[0\] must be of type string or/,
    ],
    [
      'another source',
      { customer: { attributes: { a: { type: 'string', source: 'crm' } } } },
      /source must be one of api, integration/,
    ],
    ['events as an object', { events: { login: 'number' } }, /account\.events must be a list/],
    ['an event that is no text', { events: [{ name: 'login' }] }, /account\.events\[0\] must be of type string/],
  ])('%s', (_, account, message) => {
    const call = () => inspect('uploadCustomers', { customers: [] }, { account: account as Account });
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test('customers that are not a Set throw a TypeError', () => {
    const call = () => inspect('uploadCustomers', { customers: [] }, { customers: ['1'] as never });
    expect(call).toThrow(/customers must be a Set/);
  });
});
