import { fileURLToPath } from 'node:url';
import type { Account, Codenames } from '@customerscore-kit/runtime/declarations/account';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { awkwardNames, hostileTexts } from '../contract/hostile-texts.fixture.ts';
import { accountPackage, importModules } from './account-package.fixture.ts';
import { runs } from './runs.fixture.ts';

const accountOf = (codenames: Codenames, events: string[]): Account => ({
  customer: { attributes: codenames, metrics: codenames },
  contact: { attributes: codenames, metrics: codenames },
  events,
});

/** An upload with one value for each name, as attributes and metrics. */
const uploadOf = (values: Record<string, unknown>) => ({
  customers: [{ external_id: '1', name: 'A', attributes: values, metrics: [{ date: '2024-08-14', ...values }] }],
});

/** Compiles the declarations of a package, which exist in memory only, and modules beside them. */
function compile(files: Record<string, string>, modules: Record<string, string>): string[] {
  const folder = fileURLToPath(new URL('./in-memory/', import.meta.url));
  const texts = new Map(Object.entries({ ...files, ...modules }).map(([name, text]) => [folder + name, text]));
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      lib: ['es2023', 'dom'],
      target: 'es2022',
      module: 'nodenext',
      strict: true,
      noEmit: true,
      types: [],
      skipDefaultLibCheck: true,
    },
    folder,
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  // Without it, the compiler does not ask for files of a folder that is not there.
  host.directoryExists = () => true;
  const program = ts.createProgram(
    [...texts.keys()].filter((path) => path.endsWith('.ts')),
    options,
    host,
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

describe('a codename can be any string', async () => {
  const names = [...awkwardNames, 'c\n// d\ne'];
  const account = accountOf(Object.fromEntries(names.map((name) => [name, 'string'])), names);
  const files = await accountPackage(account);
  const [{ validateUploadCustomers }, { inspect }, { examples }] = await importModules(files, [
    ...['validators.js', 'inspect.js', 'examples.js'],
  ]);

  test.each(names.map((name) => [name.slice(0, 20), name]))('%j', (_, name) => {
    const right = uploadOf({ [name]: 'x' });
    expect(validateUploadCustomers(right)).toMatchObject({ ok: true });
    expect(inspect('uploadCustomers', right)).toMatchObject({ errors: [], warnings: [] });
    const wrong = uploadOf({ [name]: 5 });
    expect(validateUploadCustomers(wrong)).toMatchObject({
      ok: false,
      errors: [{ keyword: 'type' }, { keyword: 'type' }],
    });
    expect(inspect('uploadCustomers', wrong).warnings).toMatchObject([{ code: 'wrong-type' }, { code: 'wrong-type' }]);
    const shown = examples.uploadCustomers.accepted['vendor-short-example'].body.customers[0].attributes;
    expect(Object.getOwnPropertyDescriptor(shown, name)?.value).toBe(name === '$ref' ? undefined : 'abcd');
  });

  test('a validator refuses an unknown codename', () => {
    expect(validateUploadCustomers(uploadOf({ other: 'x' }))).toMatchObject({ ok: false });
  });

  test('the types contain each of them, and compile', () => {
    const uses = names.map((name, index) => {
      const key = JSON.stringify(name);
      return `export const right${index}: Attributes = { [${key}]: 'x' };
// @ts-expect-error
export const wrong${index}: Attributes = { [${key}]: 5 };`;
    });
    const use = `import type { Attributes } from './types.js';\n${uses.join('\n')}`;
    expect(compile(files, { 'use.ts': use })).toEqual([]);
  });
});

describe('no string of an account file is executed as code', () => {
  const anyText = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
  );
  const anyName = fc.oneof(anyText, fc.constantFrom(...awkwardNames));
  const texts = fc.array(anyText, { minLength: 8, maxLength: 8 });
  const names = fc.uniqueArray(anyName, { minLength: 10, maxLength: 20 });

  test('in a codename, label, description, value or event', { timeout: 60_000 }, async () => {
    const plain = await accountPackage(accountOf({ a: 'string' }, ['a']));
    await fc.assert(
      fc.asyncProperty(names, texts, async (codenames, [...texts]) => {
        const values = [...new Set(texts)];
        const definition = (index: number) => ({
          type: 'string' as const,
          label: texts[index % 8]!,
          description: texts[(index + 1) % 8]!,
          values,
        });
        const account = accountOf(
          Object.fromEntries(codenames.map((name, index) => [name, definition(index)])),
          codenames,
        );
        const files = await accountPackage(account);

        const document = JSON.parse(files['openapi.json']!);
        expect(parse(files['openapi.yaml']!)).toEqual(document);
        expect(parse(files['overlay.yaml']!).overlay).toBe('1.0.0');
        const { properties } = document.components.schemas.Attributes;
        for (const [index, name] of codenames.entries()) {
          expect(properties[name]).toMatchObject({ title: definition(index).label, enum: values });
        }

        const [{ validateUploadCustomers }, inspection] = await importModules(files, [
          ...['validators.js', 'inspect.js', 'examples.js', 'operations.js'],
        ]);
        expect(globalThis).not.toHaveProperty('hostileTextRan');
        expect(inspection.account).toEqual(account);
        for (const value of values) {
          const upload = uploadOf(Object.fromEntries(codenames.map((name) => [name, value])));
          expect(validateUploadCustomers(upload)).toMatchObject({ ok: true });
        }
        for (const [name, text] of Object.entries(files).filter(([name]) => name.endsWith('.d.ts'))) {
          expect(exportsOf(text), name).toEqual(exportsOf(plain[name]!));
        }
      }),
      { numRuns: runs(4, 1) },
    );
  });
});

/** What a module of types exports, in its order; it must parse. */
function exportsOf(text: string): string[] {
  const file = ts.createSourceFile('module.d.ts', text, ts.ScriptTarget.ESNext) as ts.SourceFile & {
    parseDiagnostics: ts.Diagnostic[];
  };
  expect(file.parseDiagnostics).toEqual([]);
  return file.statements.map(
    (statement) => `${statement.kind} ${(statement as ts.DeclarationStatement).name?.getText(file)}`,
  );
}
