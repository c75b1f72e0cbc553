import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Attributes } from '@customerscore-kit/contract';
import type { Account, Codename } from '@customerscore-kit/contract/inspect';
import { operations } from '@customerscore-kit/contract/operations';
import { generateContract } from '@customerscore-kit/generator';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bodyFixture } from './body-fixture.ts';
import { openProject } from './compile.ts';
import { inspectionCases } from './inspection-cases/index.ts';
import { startRecorder } from './recorder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const file = join(root, 'openapi/account/customerscore.account.yaml');
const account = parse(readFileSync(file, 'utf8')) as Account;

mkdirSync(join(root, 'dist'), { recursive: true });
const outDir = mkdtempSync(join(root, 'dist/account-'));
const { files } = await generateContract({ account: file, outDir });
const contract: typeof import('@customerscore-kit/contract') = await import(
  pathToFileURL(join(outDir, 'index.js')).href
);
const { examples } = await import(pathToFileURL(join(outDir, 'examples.js')).href);
afterAll(() => rmSync(outDir, { recursive: true }));

type Validate = (value: unknown) => { ok: true } | { ok: false; errors: { pointer: string; keyword: string }[] };
const validatorOf = (id: string): Validate =>
  (contract as unknown as Record<string, Validate>)[`validate${id.charAt(0).toUpperCase()}${id.slice(1)}`]!;

test('the package has the files of the contract package but its exports, and the overlay', () => {
  const exports = ['CHANGELOG.md', 'openapi-3.0.json', 'postman.json'];
  const usual = readdirSync(join(root, 'generated'), { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = usual.map(({ name }) => name).filter((name) => !exports.includes(name));
  expect(files).toEqual([...names, 'overlay.yaml'].sort());
});

test('its modules import only each other', () => {
  for (const name of files.filter((each) => each.endsWith('.js'))) {
    const imported = [...readFileSync(join(outDir, name), 'utf8').matchAll(/(?:from|^import|import\()\s*"([^"]+)"/gm)];
    const others = imported.map(([, path]) => path).filter((path) => !path!.startsWith('./'));
    expect(others, name).toEqual([]);
  }
});

describe('types', () => {
  const typed = inspectionCases.flatMap(({ types, ...each }) => (types === undefined ? [] : [{ ...each, types }]));
  const header = `import type { Attributes, ContactAttributes, ContactMetric, CustomerUpdate, Metric, TrackerEvent } from '../index.js';\n`;
  const closed = [
    'Attributes',
    'ContactAttributes',
    'Metric',
    'ContactMetric',
    `NonNullable<CustomerUpdate['attributes']>`,
    `NonNullable<NonNullable<TrackerEvent['data']>['customer']>`,
    `NonNullable<NonNullable<TrackerEvent['data']>['contact']>`,
  ];
  const completed = `import type { CustomersUpload } from '../index.js';
export const body: CustomersUpload = { customers: [{ external_id: '1', name: 'A', attributes: { /**/ } }] };`;
  const project = openProject(
    {
      completed,
      ...Object.fromEntries(
        typed.map(({ name, operationId, payload, account }) => [
          name,
          bodyFixture(
            operationId,
            operations[operationId].pathParameters.length,
            payload,
            account === 'none' ? '@customerscore-kit/contract' : '../index.js',
          ),
        ]),
      ),
      ...Object.fromEntries(
        closed.map((type) => [
          type,
          `${header}export const isOpen: string extends keyof ${type} ? true : false = false;`,
        ]),
      ),
    },
    outDir,
  );

  test.each(typed)('$name', ({ name, types }) => {
    if (types === 'compiles') expect(project.messages(name)).toEqual([]);
    else expect(project.messages(name).join('\n')).toMatch(types);
  });

  test.each(closed)('%s has no index signature', (type) => {
    expect(project.messages(type)).toEqual([]);
  });

  test('completion offers the codenames of the account, and the system attributes', () => {
    const [offered] = project.completions('completed');
    const codenames = Object.keys(account.customer!.attributes!);
    expect(offered!.sort()).toEqual([...new Set([...codenames, 'contact_email', 'renewal_date'])].sort());
  });
});

describe('validators', () => {
  const sets = Object.entries<{ accepted: object; rejected: object }>(examples);
  const accepted = sets.flatMap(([id, set]) =>
    Object.entries(set.accepted).map(([name, { body }]) => ({ name, id, body })),
  );
  const rejected = sets.flatMap(([id, set]) =>
    Object.entries(set.rejected).map(([name, { body, errors }]) => ({ name, id, body, errors })),
  );

  test('enough examples of the contract are valid for the account', () => {
    expect(accepted.length).toBeGreaterThan(40);
    expect(rejected.length).toBeGreaterThan(40);
  });

  test.each(accepted)('accept $id/$name', ({ id, body }) => {
    expect(validatorOf(id)(body)).toMatchObject({ ok: true });
  });

  test.each(rejected)('refuse $id/$name', ({ id, body, errors }) => {
    const result = validatorOf(id)(body);
    const lines = (found: { pointer: string; keyword: string }[]) =>
      found.map(({ pointer, keyword }) => `${keyword} ${pointer}`).sort();
    expect(result.ok ? [] : lines(result.errors)).toEqual(lines(errors));
  });

  // Validators check neither the size of a body nor fields without a schema.
  const others = ['maxBodyBytes', 'unserializable', 'readable'];
  const judged = inspectionCases.filter(
    ({ account, errors }) => account === 'example' && !errors.some(([code]) => others.includes(code)),
  );
  test.each(judged)('are strict: $name', ({ operationId, payload, errors, warnings }) => {
    const { findingCodes } = contract;
    const strict = [...errors, ...warnings].filter(
      ([code]) => findingCodes[code].severity !== 'warning' || code === 'uncounted-event',
    );
    expect(validatorOf(operationId)(payload).ok).toBe(strict.length === 0);
  });
});

test('its inspect uses the account by default', () => {
  const payload = { customers: [{ external_id: '1', name: 'A', attributes: { Seats: 1 } }] };
  expect(contract.account).toEqual(account);
  expect(contract.inspect('uploadCustomers', payload).warnings).toMatchObject([{ code: 'miscased-codename' }]);
});

describe('its client and its mock', () => {
  let mock: Mock;
  let recorder: Awaited<ReturnType<typeof startRecorder>>;
  beforeAll(async () => {
    [mock, recorder] = await Promise.all([startMock({ account }), startRecorder()]);
  });
  afterAll(() => Promise.all([mock.close(), recorder.close()]));

  const upload = (attributes: Attributes) => ({ customers: [{ external_id: '1', name: 'A', attributes }] });
  const value = (definition: string | Codename): unknown => {
    const { type, values } = typeof definition === 'string' ? ({ type: definition } as Codename) : definition;
    const samples = {
      string: 'x',
      number: 1,
      boolean: true,
      date: '2024-08-14',
      timestamp: 1,
      url: 'a:b',
      email: 'a@b.co',
    };
    return values?.[0] ?? samples[type];
  };

  test('the client sends every codename', async () => {
    const writable = Object.entries(account.customer!.attributes!).filter(
      ([, definition]) => typeof definition === 'string' || definition.source !== 'integration',
    );
    const body = upload(
      Object.fromEntries(writable.map(([name, definition]) => [name, value(definition)])) as Attributes,
    );
    await contract.createClient({ key: 'k', baseUrl: recorder.url }).uploadCustomers(body);
    expect(recorder.last().body.toString('utf8')).toBe(JSON.stringify(body));
    expect((await contract.createClient({ key: 'k', baseUrl: mock.url }).uploadCustomers(body)).status).toBe(200);
  });

  const inherited = '{"__proto__": 5, "constructor": "x"}';
  test.each<[string, { attributes: Attributes; stored: object }]>([
    ['no codename', { attributes: {}, stored: {} }],
    ['S12 a codename', { attributes: { seats: 3 }, stored: { seats: 3 } }],
    ['codenames that every object has', { attributes: JSON.parse(inherited), stored: JSON.parse(inherited) }],
    ['S14 a mis-cased codename', { attributes: { Seats: 3 }, stored: {} }],
    ['a value of another type', { attributes: { seats: '3' }, stored: { seats: '3' } }],
    ['an attribute that an integration feeds', { attributes: { annual_revenue: 5 }, stored: {} }],
  ])('the mock accepts %s, and stores what the account has', async (_, { attributes, stored }) => {
    await mock.reset();
    const client = contract.createClient({ key: 'k', baseUrl: mock.url });
    expect((await client.uploadCustomers(upload(attributes))).status).toBe(200);
    expect(Object.entries((await mock.customer('1'))!.attributes)).toEqual(Object.entries(stored));
  });
});
