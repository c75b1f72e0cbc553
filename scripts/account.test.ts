import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failureOf } from '@customerscore-kit/run-tool';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountUsage, runAccount } from './run-account.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'customerscore-account-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file in the folder of the test. */
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Runs the command in the folder of the test, in this process. */
async function run(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  try {
    const status = await runAccount(args, {
      folder,
      out: (text) => {
        written.stdout += text;
      },
      error: (text) => {
        written.stderr += text;
      },
    });
    return { status, ...written };
  } catch (error) {
    const { code, text } = failureOf(error, accountUsage);
    return { ...written, status: code, stderr: written.stderr + text };
  }
}

const account = 'customer: { attributes: { plan_tier: string } }\n';
const payload = '{"customers":[{"external_id":"1","name":"A","attributes":{"seats":"39"}}]}';

test('generates a package, detects that it is up to date, and lists outdated files', async () => {
  put('customerscore.account.yaml', account);
  const out = join(folder, 'package');
  expect(await run('--account', 'customerscore.account.yaml', '--out', 'package')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`import { createClient, inspect } from './package/index.js';`),
  });
  expect(readFileSync(join(out, 'types.d.ts'), 'utf8')).toContain('plan_tier?: string');
  const check = () => run('--account', 'customerscore.account.yaml', '--out', 'package', '--check');
  // As editors on Windows may save it.
  put('customerscore.account.yaml', Buffer.from(`\ufeff${account}`, 'utf16le'));
  expect(await check()).toMatchObject({ status: 0, stdout: expect.stringContaining('up to date') });
  put('customerscore.account.yaml', account.replace('plan_tier', 'plan'));
  expect(await check()).toMatchObject({ status: 1, stderr: expect.stringContaining(join(out, 'types.d.ts')) });
  expect(readFileSync(join(out, 'types.d.ts'), 'utf8')).toContain('plan_tier?: string');
});

test('reports an invalid account file with file, line and column, and writes nothing', async () => {
  const file = put('customerscore.account.yaml', 'customer:\n  attributes:\n    plan_tier: strnig\n');
  const { status, stderr } = await run('--account', file, '--out', 'package');
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining(`${file}:3:16`) });
  expect(stderr).toContain('string');
  expect(stderr).not.toContain('    at ');
  expect(readdirSync(folder)).toEqual(['customerscore.account.yaml']);
});

test('writes a draft to standard output, or to a new file', async () => {
  put('payload.json', payload);
  const { status, stdout } = await run('--from', 'payload.json');
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/seats: .*# confirm:/) });
  const out = join(folder, 'new/account.yaml');
  expect(await run('--from', 'payload.json', '--out', 'new/account.yaml')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Guesses to confirm: 1'),
  });
  expect(readFileSync(out, 'utf8')).toBe(stdout);
  writeFileSync(out, 'mine');
  expect(await run('--from', 'payload.json', '--out', 'new/account.yaml')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is not overwritten'),
  });
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

test('never overwrites the input file, under any name', async () => {
  put('payload.json', payload);
  linkSync(join(folder, 'payload.json'), join(folder, 'same.json'));
  for (const out of ['payload.json', './payload.json', 'same.json']) {
    expect((await run('--from', 'payload.json', '--out', out)).stderr, out).toContain('is not overwritten');
  }
  expect(readFileSync(join(folder, 'payload.json'), 'utf8')).toBe(payload);

  mkdirSync(join(folder, 'package'));
  put('package/overlay.yaml', account);
  expect(await run('--account', 'package/overlay.yaml', '--out', 'package')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('would overwrite'),
  });
  expect(readFileSync(join(folder, 'package/overlay.yaml'), 'utf8')).toBe(account);
});

test.each<[string, { args: string[]; status: number; says: RegExp }]>([
  ['help', { args: ['--help'], status: 0, says: /^npm run account/ }],
  ['nothing', { args: [], status: 2, says: /Give either --account or --from\.[\s\S]*Exit codes/ }],
  ['both', { args: ['--account', 'a', '--from', 'b'], status: 2, says: /Give either --account or --from/ }],
  ['no folder', { args: ['--account', 'a.yaml'], status: 2, says: /--out DIR is missing/ }],
  ['a check of a draft', { args: ['--from', 'a.json', '--check'], status: 2, says: /--check requires --account/ }],
  ['an unknown option', { args: ['--acount', 'a.yaml'], status: 2, says: /'--acount'/ }],
  ['no account', { args: ['--account', 'gone.yaml', '--out', 'x'], status: 1, says: /gone\.yaml does not exist\.$/m }],
  ['a folder as account', { args: ['--account', '.', '--out', 'x'], status: 1, says: /is a folder; a file/ }],
  ['no payload', { args: ['--from', 'gone.json'], status: 1, says: /gone\.json does not exist\.$/m }],
  [
    'a payload that is not JSON',
    { args: ['--from', join(root, 'README.md')], status: 1, says: /README\.md is not JSON/ },
  ],
])('%s', async (_, { args, status, says }) => {
  const result = await run(...args);
  expect(result.stdout + result.stderr).toMatch(says);
  expect(result.status).toBe(status);
});

test('resolves paths relative to the folder where npm was called', { timeout: 60_000 }, () => {
  put('payload.json', payload);
  const args = ['--silent', '--prefix', root, 'run', 'account', '--', '--from', 'payload.json', '--out', 'new.yaml'];
  // Without the folder of the npm that runs the tests.
  const env = { ...process.env, INIT_CWD: undefined };
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'new.yaml'), 'utf8')).toContain('seats: string # confirm:');
});
