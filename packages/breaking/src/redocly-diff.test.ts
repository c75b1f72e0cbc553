import { expect, test } from 'vitest';
import { GateError } from './gate-error.ts';
import { readReport, redoclyDiff } from './redocly-diff.ts';

test.each<[name: string, text: string, message: RegExp]>([
  ['no JSON', '', /reported no JSON/],
  ['another version', '{"reportVersion":"2","changes":[]}', /does not know/],
  ['no changes', '{"reportVersion":"1"}', /does not know/],
  ['an unknown impact', '{"reportVersion":"1","changes":[{"impact":"huge"}]}', /without a known impact/],
])('a report with %s is an error', (_, text, message) => {
  expect(() => readReport(text)).toThrow(message);
});

test('a failing tool is an error that hands on what the tool says', async () => {
  const contract = { openapi: '9.9.9', info: { version: '1.0.0' }, paths: {} };
  const failure = await redoclyDiff(contract, contract).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(GateError);
  expect((failure as Error).message).toMatch(/redocly diff failed, so nothing was compared:\n.*9\.9\.9/s);
});
