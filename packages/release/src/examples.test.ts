// Each example as its readers have it: copied, installed with the packed packages, built, tested and compiled.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Consumer, tarballsOf } from './consumer.fixture.ts';
import { npm } from './npm.ts';
import { type PackedPackage, packPackages } from './pack-packages.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const examples = join(repository, 'examples');
const folder = mkdtempSync(join(tmpdir(), 'customerscore-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

let packed: PackedPackage[] = [];
beforeAll(async () => {
  packed = await packPackages(repository, join(folder, 'tarballs'), join(folder, 'staging'));
}, 120_000);

// `imports` has files to import, which the command's tests do.
const names = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'package.json')));

interface Manifest {
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function readManifest(name: string): Manifest {
  return JSON.parse(readFileSync(join(examples, name, 'package.json'), 'utf8'));
}

/** The versions of TypeScript that check the examples, each installed once. */
const compilers = Object.fromEntries(
  ['5.0.4', '5.9.3', '7.0.2'].map((version) => [version, new Consumer(join(folder, `typescript-${version}`))]),
);
beforeAll(async () => {
  for (const [version, compiler] of Object.entries(compilers)) {
    compiler.write({ 'package.json': { name: 'compiler', private: true } });
    await compiler.install(`typescript@${version}`);
  }
}, 120_000);

/**
 * What a version of TypeScript cannot check: a whole example, or everything in it except the file `entry` and its imports, with the
 * global `types`, none by default.
 */
const unsupported: Record<string, Record<string, { because: string; entry?: string; types?: string[] }>> = {
  'next-route': { '5.0.4': { because: 'Next.js needs 5.1, and Response.json 5.2' } },
  'vite-react-form': {
    '5.0.4': {
      because: 'the types of @vitejs/plugin-react, which only the build uses, need 5.6',
      entry: 'src/main.tsx',
      types: ['vite/client'],
    },
  },
};

describe.each(names)('%s', (name) => {
  const consumer = new Consumer(join(folder, name));
  beforeAll(async () => {
    const isSource = (path: string) => !/node_modules|[\\/]dist$/.test(path);
    cpSync(join(examples, name), consumer.folder, { recursive: true, filter: isSource });
    const { dependencies, devDependencies } = readManifest(name);
    const used = packed.map((each) => each.name).filter((each) => each in { ...dependencies, ...devDependencies });
    await consumer.install(...tarballsOf(packed, used));
  }, 300_000);
  afterAll(() => rmSync(consumer.folder, { recursive: true, force: true, maxRetries: 5 }));

  test('builds and passes its tests', async () => {
    const { scripts } = readManifest(name);
    // `pretest` builds the examples whose tests need it.
    if (scripts.build !== undefined && scripts.pretest === undefined) await npm(consumer.folder, ['run', 'build']);
    await npm(consumer.folder, ['test']);
    expect(existsSync(join(consumer.folder, 'dist'))).toBe(scripts.build !== undefined);
  }, 300_000);

  if (!existsSync(join(examples, name, 'tsconfig.json'))) return;

  const check = (version: string, project: string) =>
    consumer.node(join(compilers[version]!.folder, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', project);

  for (const version of Object.keys(compilers)) {
    const limit = unsupported[name]?.[version];
    if (limit === undefined) {
      test(`compiles with TypeScript ${version}`, () => check(version, '.'), 60_000);
      continue;
    }
    // Fails when the limit no longer exists.
    test(`does not compile with TypeScript ${version}, because ${limit.because}`, async () => {
      await expect(check(version, '.')).rejects.toThrow('error TS');
    }, 60_000);
    const { entry, types } = limit;
    if (entry !== undefined) {
      test(`compiles from ${entry} with TypeScript ${version}`, async () => {
        const compilerOptions = { types: types ?? [] };
        consumer.write({
          'tsconfig.entry.json': { extends: './tsconfig.json', compilerOptions, files: [entry], include: [] },
        });
        await check(version, 'tsconfig.entry.json');
      }, 60_000);
    }
  }
});

test('the readme lists every example', () => {
  const readme = readFileSync(join(examples, 'README.md'), 'utf8');
  expect([...readme.matchAll(/^\| \[`([\w-]+)`\]/gm)].map(([, name]) => name).sort()).toEqual(names.sort());
});
