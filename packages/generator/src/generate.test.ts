import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { renderExports } from '@customerscore-kit/exports';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateContract } from './generate.ts';

const contract = fileURLToPath(new URL('../../../openapi', import.meta.url));
const committed = fileURLToPath(new URL('../../../generated', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-generate-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (path: string) => readFile(join(folder, path), 'utf8');
const edit = async (path: string, change: (text: string) => string) => {
  const before = await read(path);
  const after = change(before);
  expect(after, `${path} was not changed`).not.toBe(before);
  await writeFile(join(folder, path), after);
};
const generate = (options: { check?: boolean } = {}) =>
  generateContract({
    source: join(folder, 'openapi/openapi.yaml'),
    outDir: join(folder, 'generated'),
    renderExports,
    ...options,
  });

describe('the same contract gives the same bytes', () => {
  test('as are committed, wherever it lies', async () => {
    await cp(contract, join(folder, 'openapi'), { recursive: true });
    const { files, changed } = await generate();
    expect(changed).toEqual(files);
    for (const name of files)
      expect(await read(`generated/${name}`), name).toBe(await readFile(join(committed, name), 'utf8'));
  });
});

describe('check', () => {
  test('names what is stale or missing and writes nothing', async () => {
    await cp(contract, join(folder, 'openapi'), { recursive: true });
    await cp(committed, join(folder, 'generated'), { recursive: true });
    await edit('generated/client.js', (text) => `${text}// by hand`);
    await rm(join(folder, 'generated/README.md'));
    await writeFile(join(folder, 'generated/left-over.js'), '');
    expect(await generate({ check: true })).toMatchObject({
      changed: ['README.md', 'client.js'],
      stray: ['left-over.js'],
    });
    expect(await read('generated/client.js')).toContain('// by hand');
  });
});

test('S05 a limit that is changed in openapi/ changes everywhere, and nothing else needs an edit', async () => {
  await cp(contract, join(folder, 'openapi'), { recursive: true });
  await cp(committed, join(folder, 'generated'), { recursive: true });
  // One less than it is now, whatever that is: this test must not be what has to be edited.
  const changed: Record<string, number> = {};
  const lower = (path: string, limit: RegExp, name: string) =>
    edit(path, (text) =>
      text.replace(limit, (_, before: string, figure: string) => {
        changed[name] = Number(figure) - 1;
        return `${before}${changed[name]}`;
      }),
    );
  await lower(
    'openapi/components/schemas/Customer.yaml',
    /(\n {2}name:\n(?: {4}.*\n)*? {4}maxLength: )(\d+)/,
    'maxLength',
  );
  await lower('openapi/components/schemas/CustomersUpload.yaml', /(maxItems: )(\d+)/, 'maxItems');
  const modules = ['examples.js', 'inspect.js', 'limits.d.ts', 'limits.js', 'operations.d.ts', 'operations.js'];
  const changedModules = [...modules, 'types.d.ts', 'validators.js'];
  const copies = changedModules.map((name) => name.replace(/[jt]s$/, 'c$&'));
  const changedFiles = [...changedModules, ...copies, 'README.md', 'openapi-3.0.json', 'openapi.json', 'openapi.yaml'];
  expect((await generate()).changed).toEqual(changedFiles.sort());
  expect(await read('generated/types.d.ts')).toContain(`At most ${changed.maxLength} characters.`);
  expect(await read('generated/types.d.ts')).toContain(`At most ${changed.maxItems} items.`);
  expect(await read('generated/operations.js')).toContain(`maxItems: ${changed.maxItems},`);

  const { validateUploadCustomers } = await import(pathToFileURL(join(folder, 'generated/validators.js')).href);
  const { examples } = await import(pathToFileURL(join(folder, 'generated/examples.js')).href);
  for (const { body } of Object.values<{ body: unknown }>(examples.uploadCustomers.accepted)) {
    expect(validateUploadCustomers(body)).toMatchObject({ ok: true });
  }
  for (const { body } of Object.values<{ body: unknown }>(examples.uploadCustomers.rejected)) {
    expect(validateUploadCustomers(body)).toMatchObject({ ok: false });
  }
  const tooLong = validateUploadCustomers({
    customers: [{ external_id: '1', name: 'x'.repeat(changed.maxLength! + 1) }],
  });
  expect(tooLong.errors).toMatchObject([{ pointer: '/customers/0/name', params: { limit: changed.maxLength } }]);
});

describe('a contract that cannot be read is refused, and nothing is written', () => {
  test.each<[string, { path: string; change: (text: string) => string; want: RegExp }]>([
    [
      'a reference to a file that is not there',
      {
        path: 'openapi/paths/customers.yaml',
        change: (text) => text.replace('BadRequest.yaml', 'Gone.yaml'),
        want: /customers\.yaml[\s\S]*Gone\.yaml/,
      },
    ],
    [
      'YAML that is none',
      { path: 'openapi/components/schemas/Customer.yaml', change: (text) => `${text}\n\t- [`, want: /Customer\.yaml/ },
    ],
    [
      'a keyword that the validators do not know',
      {
        path: 'openapi/components/schemas/Customer.yaml',
        change: (text) => text.replace('type: string', 'type: string\n    minLength: 1'),
        want: /#\/components\/schemas\/Customer\/properties\/external_id\/minLength: the validators do not support/,
      },
    ],
    [
      'a format that no check knows',
      {
        path: 'openapi/components/schemas/Customer.yaml',
        change: (text) => text.replace('format: email', 'format: ipv4'),
        want: /The format "ipv4" is not supported/,
      },
    ],
    [
      'an example with a field that examples do not have',
      {
        path: 'openapi/examples/rejected/uploadCustomers/body-null.yaml',
        change: (text) => `${text}resaon: typo\n`,
        want: /body-null\.yaml: "resaon" is not a field/,
      },
    ],
    [
      'an example without a reason',
      {
        path: 'openapi/examples/rejected/uploadCustomers/body-null.yaml',
        change: (text) => text.replace(/reason: .*\n/, ''),
        want: /body-null\.yaml: "reason" is missing/,
      },
    ],
    [
      'a limit that points nowhere',
      {
        path: 'openapi/paths/customers.yaml',
        change: (text) => text.replace('customers/maxItems', 'customers/most'),
        want: /"most" is missing/,
      },
    ],
  ])('%s', async (_, { path, change, want }) => {
    await cp(contract, join(folder, 'openapi'), { recursive: true });
    await edit(path, change);
    await expect(generate()).rejects.toThrow(want);
    await expect(read('generated/index.js')).rejects.toThrow('ENOENT');
  });
});

describe('for an account', () => {
  const generateFor = (text: string) =>
    writeFile(join(folder, 'customerscore.account.yaml'), text).then(() =>
      generateContract({ account: join(folder, 'customerscore.account.yaml'), outDir: join(folder, 'generated') }),
    );

  test('a faulty account is refused, and nothing is written', async () => {
    await expect(generateFor('customer: { attributes: { a: strnig } }\n')).rejects.toThrow(/account\.yaml:1:30/);
    await expect(read('generated/index.js')).rejects.toThrow('ENOENT');
  });

  test('the package of the contract is not overwritten with that of an account', async () => {
    await cp(committed, join(folder, 'generated'), { recursive: true });
    await expect(generateFor('events: [login]\n')).rejects.toThrow('that is not part of this package');
  });
});
