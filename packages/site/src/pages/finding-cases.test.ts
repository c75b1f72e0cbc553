import { type FindingCode, findingCodes } from '@customerscore-kit/contract/finding-codes';
import { type InspectOptions, inspect } from '@customerscore-kit/contract/inspect';
import { describe, expect, test } from 'vitest';
import { evaluate, findingCases, type ShownPayload } from './finding-cases.ts';

const cases = Object.entries(findingCases);

function codesOf(code: string, shown: ShownPayload, options = findingCases[code as FindingCode].options ?? '{}') {
  const { operation, account } = findingCases[code as FindingCode];
  const { errors, warnings } = inspect(operation, evaluate(shown), {
    ...(evaluate(options) as InspectOptions),
    account,
  });
  return [...errors, ...warnings].map(({ code }) => code);
}

test('every finding code has a case', () => {
  expect(Object.keys(findingCases).sort()).toEqual(Object.keys(findingCodes).sort());
});

describe('inspect finds exactly the code in the payload that shows it', () => {
  test.each(cases)('%s', (code, { wrong, also = [] }) => {
    expect(codesOf(code, wrong).sort()).toEqual([code, ...also].sort());
  });
});

describe('inspect finds nothing in the corrected payload', () => {
  test.each(cases)('%s', (code, { right, rightOptions }) => {
    expect(codesOf(code, right, rightOptions)).toEqual([]);
  });
});
