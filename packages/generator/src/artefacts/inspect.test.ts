import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import {
  type Finding,
  type FindingCode,
  type InspectedOperationId,
  inspect,
} from '@customerscore-kit/contract/inspect';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOverlay } from '../account/apply-overlay.ts';
import { accountOverlay } from '../account/overlay.ts';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { hasDocumentedBody, readOperations } from '../contract/operations.ts';
import { accounts, jsonPayloads, payloads, valuesBeyondJson } from './inspect-arbitraries.fixture.ts';
import { slowInspection } from './inspect-reference.fixture.ts';
import { runs } from './runs.fixture.ts';

const documentFile = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json'));
const document = JSON.parse(await readFile(documentFile, 'utf8')) as OpenApiDocument;
const bodies = readOperations(document).filter(hasDocumentedBody);

/**
 * Ajv as it comes, for the bodies of a document. `ownProperties`, since JSON knows no inherited ones. It compiles hundreds of
 * documents here, so it neither checks them against the meta-schema nor optimizes what it compiles.
 */
function plainAjv(contract: OpenApiDocument): Record<string, ValidateFunction> {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strict: false,
    strictNumbers: true,
    ownProperties: true,
    validateSchema: false,
    code: { optimize: false },
  });
  addFormats.default(ajv, ['date', 'email', 'uri']);
  ajv.addKeyword({
    keyword: 'x-unique-by',
    type: 'array',
    validate: (property: string, items: Record<string, unknown>[]) => {
      // An object is no date, whichever: other rules refuse it.
      const values = items
        .map((item) => item?.[property])
        .filter((value) => value === null || !['undefined', 'object'].includes(typeof value));
      return new Set(values).size === values.length;
    },
  });
  ajv.addSchema(contract, 'contract');
  return Object.fromEntries(
    bodies.map(({ id, body }) => [id, ajv.compile({ $ref: `contract#/components/schemas/${body.schema}` })]),
  );
}

/** The pointer of a fault of plain Ajv, at the place where the kit tells it. */
function pointerOf({ keyword, instancePath, params }: ErrorObject): string {
  if (keyword !== 'additionalProperties') return instancePath;
  return `${instancePath}/${params.additionalProperty.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Plain Ajv points at the array whose items repeat a property; the kit at each repeated one. */
const place = ({ code, pointer }: Finding) => (code === 'x-unique-by' ? pointer.replace(/\/\d+\/\w+$/, '') : pointer);

/** As the API gets it: no object is at two places. */
const sent = (payload: unknown): unknown => JSON.parse(JSON.stringify(payload));

const sorted = (lines: Iterable<string>) => [...new Set(lines)].sort();

const numRuns = runs(10_000, 1000);

test(`errors without an account are the faults of plain Ajv, ${numRuns} times`, () => {
  const plain = plainAjv(document);
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(jsonPayloads, ([operation, payload]) => {
      const check = plain[operation]!;
      seen[check(sent(payload)) ? 'accepted' : 'refused']++;
      const ours = inspect(operation, payload).errors.map((finding) => `${finding.code} ${place(finding)}`);
      expect(sorted(ours)).toEqual(sorted((check.errors ?? []).map((error) => `${error.keyword} ${pointerOf(error)}`)));
    }),
    { numRuns },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(0.15 * numRuns);
}, 60_000);

describe('with an account', () => {
  const isOfCodename = ({ code }: Finding) =>
    findingCodes[code].severity === 'by-operation' || code === 'uncounted-event';
  const dropped: FindingCode[] = ['unknown-codename', 'miscased-codename', 'integration-fed', 'not-tracked'];
  const misread: FindingCode[] = ['wrong-type', 'date-time', 'milliseconds', 'value-not-allowed', 'unsafe-integer'];
  const batch = accounts.chain((account) =>
    fc.tuple(fc.constant(account), fc.array(jsonPayloads, { minLength: 40, maxLength: 40 })),
  );

  test('errors and codename findings match those of plain Ajv with the overlaid contract, 4,000 times', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(batch, ([account, given]) => {
        const plain = plainAjv(applyOverlay(document, accountOverlay(account, document)));
        for (const [operation, payload] of given) {
          const check = plain[operation]!;
          check(sent(payload));
          const { errors, warnings, stats } = inspect(operation, payload, { account });
          const found = [...errors, ...warnings.filter(isOfCodename)];
          expect(sorted(found.map(place)), JSON.stringify([operation, payload])).toEqual(
            sorted((check.errors ?? []).map(pointerOf)),
          );
          for (const finding of found) seen.set(finding.code, (seen.get(finding.code) ?? 0) + 1);
          // In an update one wrong codename refuses the request: nothing is merely dropped.
          if (operation === 'updateCustomer') expect(warnings.filter(isOfCodename)).toEqual([]);
          else expect(errors.filter(isOfCodename)).toEqual([]);
          const refused = new Set(errors.map(({ pointer }) => pointer));
          const pointers = (codes: FindingCode[]) =>
            new Set(warnings.flatMap(({ code, pointer }) => (codes.includes(code) ? [pointer] : [])));
          const isDropped = [...pointers(dropped)].filter((pointer) => !refused.has(pointer));
          const isMisread = [...pointers(misread)].filter((pointer) => ![...refused, ...isDropped].includes(pointer));
          expect(stats).toMatchObject({ dropped: isDropped.length, misread: isMisread.length });
        }
      }),
      { numRuns: 100 },
    );
    const codes = Object.entries(findingCodes).filter(([, { severity }]) => severity === 'by-operation');
    for (const [code] of codes) expect(seen.get(code) ?? 0, code).toBeGreaterThan(3);
  }, 60_000);
});

// Enough for the rarest warning.
const numOfWarnings = runs(10_000, 5000);

test(`all other warnings, and the counts, are those of a slow and obvious inspection, ${numOfWarnings} times`, () => {
  const options = fc.record({
    account: accounts,
    customers: fc.subarray(['1', '2', '3', ' 1']).map((ids) => new Set(ids)),
    previous: fc.option(
      fc.integer({ min: 95, max: 100 }).map((items) => ({ items, values: 0, dropped: 0, misread: 0, refused: 0 })),
      { nil: undefined },
    ),
  });
  const seen = new Map<string, number>();
  const events = ['sign up', 'login'];
  fc.assert(
    fc.property(payloads(valuesBeyondJson), options, ([operation, payload], { account, customers, previous }) => {
      const { warnings, stats } = inspect(operation as InspectedOperationId, payload, {
        account: { ...account, events },
        customers,
        previous,
      });
      const others = warnings.filter(({ code }) => findingCodes[code].severity === 'warning');
      const lines = others.map(({ code, pointer }) => `${code} ${pointer}`);
      for (const { code } of warnings) seen.set(code, (seen.get(code) ?? 0) + 1);
      expect({ warnings: lines.sort(), stats: { items: stats.items, values: stats.values } }).toEqual(
        slowInspection(operation, payload, { events, customers, previous }),
      );
    }),
    { numRuns: numOfWarnings },
  );
  const codes = Object.entries(findingCodes).filter(([, { severity }]) => severity === 'warning');
  for (const [code] of codes) expect(seen.get(code) ?? 0, code).toBeGreaterThan(numOfWarnings / 1000);
}, 60_000);

/** The payload after a suggestion `Write "x".`: a key renamed, or a value replaced. */
function follow(payload: unknown, { code, pointer }: Finding, text: string): unknown {
  const changed = sent(payload);
  const keys = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = keys.pop()!;
  const holder = keys.reduce<Record<string, unknown>>(
    (at, key) => at[key] as Record<string, unknown>,
    changed as never,
  );
  if (['date-time', 'value-not-allowed', 'uncounted-event'].includes(code)) holder[last] = text;
  else {
    Object.defineProperty(holder, text, { value: holder[last], enumerable: true, configurable: true, writable: true });
    delete holder[last];
  }
  return changed;
}

test('following a suggestion resolves its finding, 5,000 times', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(jsonPayloads, accounts, ([operation, payload], known) => {
      const account = { ...known, events: ['sign up', 'login'] };
      const { errors, warnings } = inspect(operation, payload, { account });
      for (const finding of [...errors, ...warnings]) {
        const [, json] = /^Write (".*")\.$/.exec(finding.suggestion) ?? [];
        if (json === undefined) continue;
        const text = JSON.parse(json) as string;
        const after = inspect(operation, follow(payload, finding, text), { account });
        const token = text.replaceAll('~', '~0').replaceAll('/', '~1');
        const pointers = [finding.pointer, finding.pointer.replace(/[^/]*$/, token)];
        const isThere = [...after.errors, ...after.warnings].some(
          ({ code, pointer }) => code === finding.code && pointers.includes(pointer),
        );
        if (isThere) expect.fail(JSON.stringify([finding, payload]));
        seen.set(finding.code, (seen.get(finding.code) ?? 0) + 1);
      }
    }),
    { numRuns: 5000 },
  );
  for (const code of [
    'unknown-codename',
    'miscased-codename',
    'camelcase-field',
    'value-not-allowed',
    'uncounted-event',
  ]) {
    expect(seen.get(code) ?? 0, code).toBeGreaterThan(3);
  }
}, 60_000);
