import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bodyFixture, compile } from '@customerscore-kit/conformance';
import ts from 'typescript';
import { asObject, type Contract, methods } from './contract.ts';
import { GateError } from './gate-error.ts';
import type { Change } from './level.ts';
import { diffPackageExports } from './package-exports.ts';

/** The public types and exports of the package at the base. */
export interface BaseSurface {
  contract: Contract;
  /** Text of `package.json`, of the declarations and of the JavaScript files, `examples.js` among them, by file name. */
  package: Record<string, string>;
  /** Text of the module with the type tests; undefined if the base has none. */
  typeTests?: string;
}

const fix = 'Compare with another revision: "npm run check:breaking -- --base REV".';

type Examples = Record<string, { accepted: Record<string, { body: unknown }> }>;
type Snippets = [string, { code: string; error?: RegExp }][];

/**
 * Compiles the accepted examples and the type tests of the base against today's types, and compares what the package exports.
 *
 * @param generated folder of today's contract package
 * @throws GateError when the base's modules cannot be loaded
 */
export async function diffTypeSurface(base: BaseSurface, generated: string): Promise<Change[]> {
  const folder = mkdtempSync(join(tmpdir(), 'breaking-'));
  try {
    for (const [name, text] of Object.entries(base.package)) writeFileSync(join(folder, name), text);
    const sources = { ...(await bodyFixtures(base)), ...(await typeTests(base)) };
    return [...diffCompiled(sources, folder, generated), ...diffPackageExports(folder, generated)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function diffCompiled(sources: Record<string, string>, base: string, generated: string): Change[] {
  const broken = Object.entries(compile(sources, generated)).filter(([, messages]) => messages.length > 0);
  // The types are known to refuse some examples. What did not compile at the base was not broken by this change.
  const before = compile(Object.fromEntries(broken.map(([name]) => [name, sources[name]!])), base);
  const missingModule = Object.values(before)
    .flat()
    .find((message) => message.startsWith('TS2307'));
  if (missingModule !== undefined)
    throw new GateError(`The types of the base cannot be compiled: ${missingModule}\n${fix}`);
  return broken
    .filter(([name]) => before[name]!.length === 0)
    .map(([where, [first]]) => ({ level: 'major', what: `no longer compiles: ${first!.split('\n')[0]}`, where }));
}

async function bodyFixtures({ contract, package: files }: BaseSurface): Promise<Record<string, string>> {
  const { examples } = await load<{ examples: Examples }>('generated/examples.js', files['examples.js'] ?? '', [
    'examples',
  ]);
  const paths = new Map(
    Object.entries(contract.paths).flatMap(([path, item]) =>
      methods.map((method) => [asObject(item[method]).operationId, path]),
    ),
  );
  return Object.fromEntries(
    Object.entries(examples).flatMap(([operationId, { accepted }]) => {
      const parameters = paths.get(operationId)?.match(/\{/g)?.length ?? 0;
      return Object.entries(accepted).map(([name, { body }]) => [
        `example ${operationId}/${name}`,
        bodyFixture(operationId, parameters, body),
      ]);
    }),
  );
}

async function typeTests({ typeTests: text }: BaseSurface): Promise<Record<string, string>> {
  if (text === undefined) return {};
  const { snippets } = await load<{ snippets: Snippets }>('type-tests.ts', text, ['snippets']);
  // Snippets that must not compile are skipped: accepting them now is not a breaking change.
  const compiling = snippets.filter(([, { error }]) => error === undefined);
  return Object.fromEntries(compiling.map(([name, { code }]) => [`type test "${name}"`, code]));
}

async function load<Module extends object>(name: string, text: string, names: (keyof Module)[]): Promise<Module> {
  const folder = mkdtempSync(join(tmpdir(), 'breaking-'));
  try {
    const file = join(folder, 'module.mjs');
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
    writeFileSync(file, ts.transpileModule(text, { compilerOptions: options }).outputText);
    const module: Module = await import(/* @vite-ignore */ pathToFileURL(file).href);
    const missing = names.find((name) => module[name] === undefined);
    if (missing !== undefined) throw new Error(`it does not export ${String(missing)}`);
    return module;
  } catch (error) {
    throw new GateError(`${name} of the base cannot be loaded: ${(error as Error).message}\n${fix}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
