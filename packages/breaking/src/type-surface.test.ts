import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseContract } from './contract.ts';
import type { Change } from './level.ts';
import { type BaseSurface, diffTypeSurface } from './type-surface.ts';

const generated = dirname(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')));
const read = (name: string) => readFileSync(join(generated, name), 'utf8');
const modules = readdirSync(generated).filter((name) => /\.(d\.c?ts|c?js)$/.test(name));

const base: BaseSurface = {
  contract: parseContract(read('openapi.json'), 'openapi.json'),
  package: Object.fromEntries(['package.json', ...modules].map((name) => [name, read(name)])),
  typeTests: readFileSync(new URL('../../conformance/src/type-tests.ts', import.meta.url), 'utf8'),
};

const folder = mkdtempSync(join(tmpdir(), 'surface-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Want {
  level: string;
  what: RegExp;
  where: RegExp;
}

const rows: [string, { edit: [file: string, from: RegExp, to: string]; want: Want }][] = [
  [
    'a field becomes required',
    {
      edit: ['types.d.ts', /parent_external_id\?: string/, 'parent_external_id: string'],
      want: { level: 'major', what: /'parent_external_id' is missing/, where: /^example createCustomer\// },
    },
  ],
  [
    'a body is another argument',
    {
      edit: ['client.d.ts', /updateContact\(/, 'updateContact(account: number, '],
      want: { level: 'major', what: /no longer compiles/, where: /^example updateContact\// },
    },
  ],
  [
    'a type test fails',
    {
      edit: ['client.d.ts', /status: Status;/, 'status: string;'],
      want: { level: 'major', what: /no longer compiles/, where: /^type test "/ },
    },
  ],
  [
    'a type is no longer exported',
    {
      edit: ['types.d.ts', /export type CustomValue = .*/, ''],
      want: { level: 'major', what: /^export CustomValue was removed$/, where: /^\.\/types \(\.\/types\.d\.ts\)$/ },
    },
  ],
  [
    'a name that the index exports again is gone',
    {
      edit: ['validators.d.ts', /export declare const validateTrackEvents/, 'export declare const validateEvents'],
      want: {
        level: 'major',
        what: /^export validateTrackEvents\(\) was removed$/,
        where: /^\. \(\.\/index\.d\.ts\)$/,
      },
    },
  ],
  [
    'a value becomes a type',
    {
      edit: ['operations.d.ts', /export declare const operations: /, 'export type operations = '],
      want: { level: 'major', what: /^export operations\(\) was removed$/, where: /operations\.d\.ts/ },
    },
  ],
  [
    'a value is declared, but no longer there',
    {
      edit: ['operations.js', /export const serverUrl/, 'const serverUrl'],
      want: {
        level: 'major',
        what: /^export serverUrl\(\) was removed$/,
        where: /^\.\/operations \(\.\/operations\.js\)$/,
      },
    },
  ],
  [
    'a name is new',
    {
      edit: ['client.d.ts', /$/, 'export type Another = 1;'],
      want: { level: 'minor', what: /^export Another was added$/, where: /client\.d\.ts/ },
    },
  ],
  [
    'a subpath is gone',
    {
      edit: ['package.json', /"\.\/openapi\.yaml":/, '"./contract.yaml":'],
      want: { level: 'major', what: /^the subpath was removed$/, where: /^\.\/openapi\.yaml$/ },
    },
  ],
  [
    'a subpath is new',
    {
      edit: ['package.json', /"\.\/account/, '"./account": "./index.js",\n    "./account'],
      want: { level: 'minor', what: /^the subpath was added$/, where: /^\.\/account$/ },
    },
  ],
  [
    'a subpath whose types are no longer found',
    {
      edit: ['package.json', /"types": "\.\/inspect\.d\.ts",/, '"types": "./gone.d.ts",'],
      want: { level: 'major', what: /^export inspect\(\) was removed$/, where: /^\.\/inspect \(\.\/gone\.d\.ts\)$/ },
    },
  ],
  [
    'a subpath that CommonJS no longer loads',
    {
      edit: [
        'package.json',
        /"require": \{\s+"types": "\.\/limits\.d\.cts",\s+"default": "\.\/limits\.cjs"\s+\}/,
        '"unused": {}',
      ],
      want: { level: 'major', what: /^it no longer loads$/, where: /^\.\/limits \(require and types\)$/ },
    },
  ],
  [
    'a CommonJS module without one of its exports',
    {
      edit: ['finding-codes.cjs', /0 && \(module\.exports = \{[^}]*\}\);/, ''],
      want: { level: 'major', what: /^export findingCodes\(\) was removed$/, where: /finding-codes\.cjs/ },
    },
  ],
];

/** Compilers are slow: all edits are made to one contract package, which is compared once. */
let changes: Change[] = [];
beforeAll(async () => {
  cpSync(generated, folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
  for (const [, { edit }] of rows) {
    const [name, from, to] = edit;
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  }
  changes = await diffTypeSurface(base, folder);
});

test.each(rows)('%s', (_, { want: { level, what, where } }) => {
  expect(changes).toContainEqual({ level, what: expect.stringMatching(what), where: expect.stringMatching(where) });
});

test('reports nothing for accepted examples that the types already refused', async () => {
  expect(await diffTypeSurface(base, generated)).toEqual([]);
});

test.each<[string, Partial<BaseSurface>, RegExp]>([
  [
    'examples that are no module',
    { package: { ...base.package, 'examples.js': '{' } },
    /examples\.js of the base cannot be loaded/,
  ],
  [
    'a module without examples',
    { package: { ...base.package, 'examples.js': 'export const a = 1;' } },
    /it does not export examples/,
  ],
  [
    'type tests that cannot be read',
    { typeTests: 'import "./gone.ts";' },
    /type-tests\.ts of the base cannot be loaded/,
  ],
])('throws for %s at the base', async (_, change, message) => {
  await expect(diffTypeSurface({ ...base, ...change }, generated)).rejects.toThrow(message);
});
