// Packs the packages and installs them in projects outside the repository, as from a registry.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateContract } from '@customerscore-kit/generator';
import { runTool } from '@customerscore-kit/run-tool';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Consumer, tarballsOf } from './consumer.fixture.ts';
import { mockTests } from './mock-tests.fixture.ts';
import { type PackedPackage, packPackages } from './pack-packages.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const accountFile = join(repository, 'openapi/account/customerscore.account.yaml');
const folder = mkdtempSync(join(tmpdir(), 'customerscore-consumers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

let packed: PackedPackage[] = [];
beforeAll(async () => {
  packed = await packPackages(repository, join(folder, 'tarballs'), join(folder, 'staging'));
}, 120_000);

const tarballs = (...names: string[]) => tarballsOf(packed, names);

function project(name: string, files: Record<string, string | object>): Consumer {
  const consumer = new Consumer(join(folder, name));
  consumer.write(files);
  return consumer;
}

/** The content of the files in a folder, by name. */
function readFolder(path: string): Record<string, string> {
  return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

const contract = '@customerscore-kit/contract';

/** What attw does not check. */
const profiles: Record<string, string> = {
  // For scripts, which can be ES modules.
  '@customerscore-kit/generator': 'esm-only',
  '@customerscore-kit/importer': 'esm-only',
  // The oldest module resolution of TypeScript does not read `exports`, so it finds no subpath, such as `server/node`.
  '@customerscore-kit/client': 'node16',
  '@customerscore-kit/mock': 'node16',
  '@customerscore-kit/server': 'node16',
};

test('publint and attw report no problems in any tarball', async () => {
  for (const { name, tarball } of packed) {
    const publint = await runTool('publint', [tarball, '--strict']);
    expect(publint.output).toContain('All good!');
    const profile = profiles[name] === undefined ? [] : ['--profile', profiles[name]];
    // The command has no exports.
    if (name === 'customerscore-kit') continue;
    const attw = await runTool('@arethetypeswrong/cli', [tarball, ...profile, '--exclude-entrypoints', 'openapi.yaml']);
    expect(attw, attw.output).toMatchObject({ code: 0 });
  }
}, 120_000);

test('each tarball contains a license and a README, but no tests or sources', async () => {
  for (const { tarball } of packed) {
    const listing = await new Consumer(folder).node('-e', listFiles, tarball);
    expect(listing).toContain('package/LICENSE');
    expect(listing).toContain('package/README.md');
    expect(listing).not.toMatch(/\.(?:test|fixture)\.|node_modules|package\/src\//);
  }
});

/** Prints the names of the files in a tarball. A tar archive consists of blocks of 512 bytes. The first block of a file is its header. */
const listFiles = `
const archive = require('node:zlib').gunzipSync(require('node:fs').readFileSync(process.argv[1]));
for (let at = 0; archive[at] !== 0; ) {
  console.log(archive.toString('utf8', at, archive.indexOf(0, at)));
  at += 512 * (1 + Math.ceil(parseInt(archive.toString('utf8', at + 124, at + 136), 8) / 512));
}`;

describe('a project with ES modules', () => {
  let consumer: Consumer;
  beforeAll(async () => {
    consumer = project('esm', {
      'package.json': { name: 'esm', private: true, type: 'module' },
      'check.js': `
        import { validateUploadCustomers, inspect, createClient, limits } from '${contract}';
        import { examples } from '${contract}/examples';
        import schema from '${contract}/account.schema.json' with { type: 'json' };
        const { body } = Object.values(examples.uploadCustomers.accepted)[0];
        if (!validateUploadCustomers(body).ok || inspect('uploadCustomers', body).errors.length > 0) throw new Error();
        console.log(typeof createClient, typeof limits, typeof schema);`,
      'generate.js': `
        import { generateContract } from '@customerscore-kit/generator';
        await generateContract({ account: process.argv[2], outDir: 'contract' });`,
    });
    await consumer.install(...tarballs('@customerscore-kit/generator'));
  }, 120_000);

  test('loads the contract', async () => {
    expect(await consumer.node('check.js')).toContain('function object object');
  });

  test('generates the same files for an account as the repository', async () => {
    await consumer.node('generate.js', accountFile);
    const here = join(folder, 'generated-here');
    await generateContract({ account: accountFile, outDir: here });
    expect(readFolder(join(consumer.folder, 'contract'))).toEqual(readFolder(here));
  }, 60_000);
});

describe('a project with CommonJS', () => {
  let consumer: Consumer;
  const uses = `
    const body = { customers: [{ external_id: '1', name: 'Acme', owner_email: 'nobody' }] };
    const result = validateUploadCustomers(body);`;
  beforeAll(async () => {
    consumer = project('commonjs', {
      'package.json': { name: 'commonjs', private: true },
      'tsconfig.json': { compilerOptions: { module: 'node16', strict: true, noEmit: true, types: ['jest', 'node'] } },
      'babel.config.js': `module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] };`,
      'jest.babel.config.js': `module.exports = { testMatch: ['**/babel/*.test.js'] };`,
      // Without a transform, Jest runs the files as they are: as CommonJS.
      'jest.mock.config.js': `module.exports = { transform: {}, testMatch: ['**/mock/jest/*.test.js'] };`,
      ...mockTests,
      'jest.ts.config.js': `module.exports = { preset: 'ts-jest', testMatch: ['**/typescript/*.test.ts'] };`,
      'babel/contract.test.js': `
        import { validateUploadCustomers } from '${contract}';
        import { inspect } from '${contract}/inspect';
        test('finds an error', () => {
          ${uses}
          expect(result.errors[0].pointer).toBe('/customers/0/owner_email');
          expect(inspect('uploadCustomers', body).errors).toHaveLength(1);
        });`,
      'typescript/contract.test.ts': `
        import type { Customer } from '${contract}/types';
        import { validateUploadCustomers } from '${contract}/validators';
        import { examples } from '${contract}/examples';
        const customer: Customer = { external_id: '1', name: 'Acme' };
        test('finds an error', () => {
          ${uses}
          expect(result.ok ? [] : result.errors.map((error) => error.keyword)).toEqual(['format']);
          expect(validateUploadCustomers({ customers: [customer] }).ok).toBe(true);
          expect(Object.keys(examples.uploadCustomers.accepted).length).toBeGreaterThan(0);
        });`,
      'check.cjs': `
        const { startMock } = require('@customerscore-kit/mock');
        const { examples } = require('${contract}/examples');
        const { operations } = require('${contract}');
        (async () => {
          const { method, path, security } = operations.uploadCustomers;
          const mock = await startMock();
          const { body } = Object.values(examples.uploadCustomers.accepted)[0];
          const headers = { 'content-type': 'application/json', [security[0].header]: 'any' };
          console.log((await fetch(mock.url + path, { method, headers, body: JSON.stringify(body) })).status);
          const page = await (await fetch(mock.url)).text();
          const files = [...page.matchAll(/(?:src|href)="([/][^"]+)"/g)].map(([, file]) => file);
          const answers = await Promise.all(files.map((file) => fetch(mock.url + file)));
          console.log(answers.length, answers.every(({ ok }) => ok));
          console.log((await fetch(mock.url + '/_mock/openapi.json')).status);
          await mock.close();
        })();`,
    });
    const tools = ['jest@30.5.2', 'ts-jest@29.4.15', 'babel-jest@30.5.2', '@babel/core@7', '@babel/preset-env@7'];
    const types = ['typescript@5.9.3', '@types/jest@30', '@types/node@20'];
    await consumer.install(...tarballs('@customerscore-kit/mock'), ...tools, ...types, 'msw@2.15.0');
  }, 300_000);

  const jest = (config: string, ...mode: string[]) =>
    consumer.node('node_modules/jest/bin/jest.js', '--config', config, ...(mode.length > 0 ? mode : ['--runInBand']));

  test('Jest with Babel loads the contract', async () => {
    expect(await jest('jest.babel.config.js')).toContain('1 passed');
  }, 60_000);

  test('Jest with ts-jest loads and types the contract', async () => {
    expect(await jest('jest.ts.config.js')).toContain('1 passed');
  }, 60_000);

  test('TypeScript with module: node16 compiles', async () => {
    await consumer.node('node_modules/typescript/bin/tsc', '-p', '.');
  }, 60_000);

  test('require() starts the mock, with its inspector', async () => {
    expect(await consumer.node('check.cjs')).toBe('200\n7 true\n200\n');
  }, 60_000);

  test('Jest runs CommonJS tests with the mock in its own process, and nothing stays open', async () => {
    const output = await jest('jest.mock.config.js', '--detectOpenHandles');
    expect(output).toContain('2 passed');
    expect(output).not.toMatch(/did not exit|open handle/);
  }, 60_000);

  // Jest gives its workers half a second to end, which a loaded machine may not: so this does not ask how they ended.
  test('Jest runs CommonJS tests with the mock in parallel', async () => {
    // With a limit for its memory, Jest uses workers also for fast tests.
    const output = await jest('jest.mock.config.js', '--maxWorkers=2', '--workerIdleMemoryLimit=1GB');
    expect(output).toContain('2 passed');
  }, 60_000);

  test('node:test runs CommonJS and module tests with the mock in parallel, and nothing stays open', async () => {
    const files = Object.keys(mockTests).filter((path) => path.startsWith('mock/node/'));
    expect(await consumer.node('--test', '--test-reporter=tap', ...files)).toContain(
      `# pass ${files.length}\n# fail 0`,
    );
  }, 60_000);

  test('the packed mock for MSW imports no module of Node, so that browsers can load it', async () => {
    const contents = `export * from 'msw/browser'; export * from '@customerscore-kit/mock/msw';`;
    const stdin = { contents, resolveDir: consumer.folder };
    // esbuild fails if it cannot resolve an import for browsers.
    await build({ stdin, bundle: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' });
  });
});

describe('the command', () => {
  let consumer: Consumer;
  const customerscore = (...args: string[]) => consumer.node('node_modules/customerscore-kit/dist/bin.js', ...args);
  beforeAll(async () => {
    consumer = project('command', {
      'package.json': { name: 'command', private: true },
      'payload.json': { customers: [{ external_id: '1', name: 'Acme', attributes: { seats: 3 } }] },
      'invalid.json': { customers: [{ external_id: '1' }] },
    });
    await consumer.install(...tarballs('customerscore-kit'));
  }, 120_000);

  test('inspects a payload', async () => {
    expect(await customerscore('inspect', 'payload.json')).toContain('No findings');
    await expect(customerscore('inspect', 'invalid.json')).rejects.toThrow('invalid.json:3:5 error required');
  });

  test('drafts an account file, and builds the same package from the draft as the repository', async () => {
    await customerscore('account', 'init', '--from', 'payload.json', '--out', 'account.yaml');
    await customerscore('account', 'build', 'account.yaml', '--out', 'contract');
    const here = join(folder, 'drafted-here');
    await generateContract({ account: join(consumer.folder, 'account.yaml'), outDir: here });
    expect(readFolder(join(consumer.folder, 'contract'))).toEqual(readFolder(here));
  }, 60_000);

  test('its README has steps for GitHub Actions and pre-commit that find a dropped value', async () => {
    const readme = readFileSync(join(repository, 'packages/cli/README.md'), 'utf8');
    const commands = [...readme.matchAll(/^ *(?:- run|entry): (npx customerscore inspect .*)$/gm)].map(
      ([, text]) => text!,
    );
    expect(commands).toHaveLength(2);
    consumer.write({
      'customerscore.account.yaml': 'customer: { attributes: { plan: string } }\n',
      'payloads/customers.json': { customers: [{ external_id: '1', name: 'Acme', attributes: { plan: 'pro' } }] },
    });
    // pre-commit adds the names of the files and runs the command without a shell, as GitHub Actions does with one.
    const runAll = () =>
      Promise.all(
        commands.map((command) =>
          consumer.shell(command.includes('payloads') ? command : `${command} payloads/*.json`),
        ),
      );
    await runAll();
    consumer.write({
      'payloads/b.json': { customers: [{ external_id: '1', name: 'Acme', scorings: [], attributes: { Plan: 'x' } }] },
    });
    await expect(runAll()).rejects.toThrow(/retired-field/);
  }, 60_000);

  test('prints the contract', async () => {
    const document = JSON.parse(await customerscore('openapi', '--format', 'json'));
    expect(document).toEqual(JSON.parse(readFileSync(join(repository, 'generated/openapi.json'), 'utf8')));
  });

  test.each([
    ['docs --out site', '@redocly/cli'],
    ['verify', '@redocly/cli'],
    ['mock --data postgres://127.0.0.1/mock', 'pg@8'],
    // Later versions of Node have SQLite.
    ...(process.getBuiltinModule('node:sqlite') === undefined
      ? [['mock --data mock.sqlite', 'better-sqlite3@12']]
      : []),
  ] as [string, string][])('%s prints how to install %s if it is missing', async (command, missing) => {
    await expect(customerscore(...command.split(' '))).rejects.toThrow(`npm install --save-dev ${missing}`);
  });
});

describe('the command with its optional packages', () => {
  let consumer: Consumer;
  const customerscore = (...args: string[]) => consumer.node('node_modules/customerscore-kit/dist/bin.js', ...args);
  beforeAll(async () => {
    consumer = project('optional', {
      'package.json': { name: 'optional', private: true },
      'account.yaml': 'customer: { attributes: { seats_of_this_account: number } }\n',
    });
    await consumer.install(...tarballs('customerscore-kit'), '@redocly/cli@2.77.0', 'vitepress@1.6.4', 'msw@2.15.0');
  }, 300_000);

  test('verifies its own mock', async () => {
    expect(await customerscore('verify')).toContain('No step failed.');
  }, 120_000);

  test('builds the site of an account', async () => {
    await customerscore('docs', '--out', 'site', '--account', 'account.yaml');
    const read = (name: string) => readFileSync(join(consumer.folder, 'site', name), 'utf8');
    // The checker begins with the account; its page is a script.
    const checker = readdirSync(join(consumer.folder, 'site/assets')).find((name) =>
      /^checker\.md\..*\.js$/.test(name),
    );
    const found = ['reference.html', 'operations/uploadCustomers.html', `assets/${checker}`].filter(
      (name) => !read(name).includes('seats_of_this_account'),
    );
    expect(found).toEqual([]);
    expect(existsSync(join(consumer.folder, 'site/guides/silent-drops.html'))).toBe(true);
  }, 180_000);
});

test.each(['5.0.4', '5.9.3', '6.0.3', '7.0.2'])(
  'TypeScript %s compiles imports with the module settings for bundlers and for Node',
  async (version) => {
    const consumer = project(`typescript-${version}`, {
      'package.json': { name: 'typed', private: true, type: 'module' },
      'index.ts': `
      import { createClient, inspect, type Customer, type CustomersUpload } from '${contract}';
      import { examples } from '${contract}/examples';
      const customer: Customer = { external_id: '1', name: 'Acme' };
      export const upload: CustomersUpload = { customers: [customer] };
      export const bodies = Object.values(examples.uploadCustomers.accepted).map(({ body }) => body);
      export const findings = inspect('uploadCustomers', upload).warnings.map(({ code }) => code);
      export const send = () => createClient({ key: 'key' }).uploadCustomers(upload);
      // @ts-expect-error A customer must have a name.
      export const nameless: Customer = { external_id: '1' };`,
    });
    await consumer.install(...tarballs(contract), `typescript@${version}`);
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom'];
    for (const [module, resolution] of [
      ['esnext', 'bundler'],
      ['node16', 'node16'],
    ] as const) {
      const options = ['--module', module, '--moduleResolution', resolution];
      await consumer.node('node_modules/typescript/bin/tsc', ...flags, ...options, 'index.ts');
    }
  },
  120_000,
);

test('the package of an account can be installed from its folder', async () => {
  const consumer = project('account', {
    'package.json': { name: 'account', private: true },
    'check.cjs': `
      const { name } = require('./contract/package.json');
      const { account, validateUploadCustomers } = require(name);
      console.log(Object.keys(account), validateUploadCustomers({ customers: [] }).ok);`,
  });
  cpSync(join(folder, 'generated-here'), join(consumer.folder, 'contract'), { recursive: true });
  await consumer.install('./contract');
  expect(await consumer.node('check.cjs')).toContain('true');
}, 60_000);

describe.each(['22.23.3', '24.21.0'])('Node %s', (version) => {
  let consumer: Consumer;
  const customerscore = (...args: string[]) => consumer.node('node_modules/customerscore-kit/dist/bin.js', ...args);
  beforeAll(async () => {
    const installer = project(`node-${version}`, {
      'package.json': { name: 'runtime', private: true },
      'payload.json': { customers: [{ external_id: '1', name: 'Acme', attributes: { seats: 3 } }] },
      'check.mjs': `
        import { createClient, operations } from '${contract}';
        import { examples } from '${contract}/examples';
        import { startMock } from '@customerscore-kit/mock';
        const mock = await startMock();
        const { body } = Object.values(examples.uploadCustomers.accepted)[0];
        const answer = await createClient({ key: 'any', baseUrl: mock.url }).uploadCustomers(body);
        await mock.close();
        console.log(answer.status, typeof operations);`,
      'check.cjs': `console.log(require('${contract}/validators').validateUploadCustomers({ customers: [] }).ok);`,
      'data.mjs': `
        import { startMock } from '@customerscore-kit/mock';
        const first = await startMock({ data: 'mock.sqlite' });
        await first.seed({ customers: [{ external_id: '1' }] });
        await first.close();
        const again = await startMock({ data: 'mock.sqlite' });
        console.log((await again.customers()).length);
        await again.close();`,
      'msw.mjs': `
        import { createClient } from '${contract}/client';
        import { createMswMock } from '@customerscore-kit/mock/msw';
        import { setupServer } from 'msw/node';
        const mock = createMswMock({ account: { customer: { attributes: { plan: 'string' } } } });
        const server = setupServer(...mock.handlers);
        server.listen();
        const customers = [{ external_id: '1', name: 'Acme', attributes: { plan: 'pro', Plan: 'x' } }];
        const { status } = await createClient({ key: 'any' }).uploadCustomers({ customers });
        server.close();
        const [{ attributes }] = await mock.customers();
        console.log(status, JSON.stringify(attributes), (await mock.dropped()).map(({ key }) => key).join());`,
    });
    // MSW 3 does not run in Node 20.
    await installer.install(...tarballs('customerscore-kit'), `node@${version}`, 'msw@3.0.5');
    consumer = new Consumer(installer.folder, join(installer.folder, 'node_modules/node/bin/node'));
  }, 300_000);

  test('loads the packages, and the client reaches the mock', async () => {
    expect(await consumer.node('-p', 'process.versions.node')).toBe(`${version}\n`);
    expect(await consumer.node('check.mjs')).toBe('200 object\n');
    expect(await consumer.node('check.cjs')).toBe('true\n');
  }, 60_000);

  test('keeps the data of the mock in a file, without another package', async () => {
    expect(await consumer.node('data.mjs')).toBe('1\n');
  });

  test('the mock answers the requests that MSW 3 intercepts', async () => {
    expect(await consumer.node('msw.mjs')).toBe('200 {"plan":"pro"} Plan\n');
  }, 60_000);

  test('runs the command', async () => {
    expect(await customerscore('inspect', 'payload.json')).toContain('No findings');
    await customerscore('account', 'init', '--from', 'payload.json', '--out', 'account.yaml');
    await customerscore('account', 'build', 'account.yaml', '--out', 'contract');
    expect(await customerscore('inspect', 'payload.json', '--account', 'account.yaml')).toContain('No findings');
    expect(await customerscore('openapi', '--version', '3.0')).toContain('openapi: 3.0.3');
  }, 60_000);
});

describe('without a registry', () => {
  test('pnpm installs the contract package from git', async () => {
    const consumer = project('pnpm', { 'package.json': { name: 'from-git', private: true } });
    await consumer.install('pnpm@10.34.9');
    const pnpm = join(consumer.folder, 'node_modules/pnpm/bin/pnpm.cjs');
    const user = project('from-git', {
      'package.json': { name: 'from-git', private: true },
      'check.cjs': `console.log(require('${contract}').validateUploadCustomers({ customers: [] }).ok);`,
    });
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repository, encoding: 'utf8' }).trim();
    await user.node(pnpm, 'add', `git+${pathToFileURL(repository)}#${commit}&path:/generated`);
    expect(await user.node('check.cjs')).toBe('true\n');
  }, 120_000);

  test('a copy of the contract package works in another repository', async () => {
    const consumer = project('vendored', {
      'package.json': { name: 'vendored', private: true, type: 'module' },
      'check.js': `
        import { validateUploadCustomers } from './vendor/customerscore/index.js';
        console.log(validateUploadCustomers({ customers: [] }).ok);`,
    });
    cpSync(join(repository, 'generated'), join(consumer.folder, 'vendor/customerscore'), { recursive: true });
    expect(await consumer.node('check.js')).toBe('true\n');
  });
});
