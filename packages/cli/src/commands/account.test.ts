import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../run.fixture.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'customerscore-account-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Returns the path of a file in the test folder. */
const at = (name: string) => join(folder, name);

/** Writes a file in the test folder. */
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

const account = 'customer: { attributes: { plan_tier: string } }\n';
const payload = '{"customers":[{"external_id":"1","name":"A","attributes":{"seats":"39"}}]}';

test('build writes a package, and --check lists the files that are out of date', async () => {
  const file = put('customerscore.account.yaml', account);
  const out = at('package');
  expect(await run(['account', 'build', file, '--out', out])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/import \{ createClient, inspect \} from '\.\S*\/package\/index\.js';/),
  });
  expect(readFileSync(join(out, 'types.d.ts'), 'utf8')).toContain('plan_tier?: string');
  const check = () => run(['account', 'build', file, '--out', out, '--check']);
  // Some editors on Windows save files like this.
  put('customerscore.account.yaml', Buffer.from(`\ufeff${account}`, 'utf16le'));
  expect(await check()).toMatchObject({ status: 0, stdout: expect.stringContaining('up to date') });
  put('customerscore.account.yaml', account.replace('plan_tier', 'plan'));
  expect(await check()).toMatchObject({ status: 1, stderr: expect.stringContaining(join(out, 'types.d.ts')) });
  expect(readFileSync(join(out, 'types.d.ts'), 'utf8')).toContain('plan_tier?: string');
});

test('build reports problems of the account file with file, line and column, and writes nothing', async () => {
  const file = put('customerscore.account.yaml', 'customer:\n  attributes:\n    plan_tier: strnig\n');
  const { status, stderr } = await run(['account', 'build', file, '--out', at('package')]);
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining(`${file}:3:16`) });
  expect(stderr).toContain('string');
  expect(stderr).not.toContain('    at ');
  expect(readdirSync(folder)).toEqual(['customerscore.account.yaml']);
});

test('check reports the problems of an invalid account file, and none of a valid one', async () => {
  const valid = put('valid.yaml', account);
  expect(await run(['account', 'check', valid])).toEqual({ status: 0, stdout: '', stderr: `${valid}: no findings.\n` });
  const invalid = put('invalid.yaml', 'customer:\n  attributes:\n    plan_tier: strnig\n');
  const text = await run(['account', 'check', invalid]);
  expect(text).toMatchObject({ status: 1, stdout: expect.stringContaining(`${invalid}:3:16 error account-file\n  `) });
  const json = await run(['account', 'check', invalid, '--format', 'json']);
  expect(JSON.parse(json.stdout).findings).toMatchObject([
    { file: invalid, line: 3, column: 16, code: 'account-file' },
  ]);
});

test('init writes the draft to standard output or to a new file', async () => {
  const from = put('payload.json', payload);
  const { status, stdout } = await run(['account', 'init', '--from', from]);
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/seats: .*# confirm:/) });
  const out = at('new/account.yaml');
  expect(await run(['account', 'init', '--from', from, '--out', out])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 guess'),
  });
  expect(readFileSync(out, 'utf8')).toBe(stdout);
  writeFileSync(out, 'mine');
  expect(await run(['account', 'init', '--from', from, '--out', out])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is not overwritten'),
  });
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

test('without payloads, init writes a template that check accepts', async () => {
  const file = at('customerscore.account.yaml');
  expect(await run(['account', 'init', '--out', file])).toMatchObject({ status: 0, stderr: '' });
  expect(await run(['account', 'check', file])).toMatchObject({ status: 0, stdout: '' });
  // The parts in comments are valid too.
  const text = readFileSync(file, 'utf8').replace(/^# (?=(contact|events):| {2})/gm, '');
  expect(text).toMatch(/^contact:$/m);
  expect(text).toMatch(/^events: /m);
  expect(await run(['account', 'check', put('all.yaml', text)])).toMatchObject({ status: 0, stdout: '' });
});

test('init and build never overwrite their input', async () => {
  const from = put('payload.json', payload);
  linkSync(from, at('same.json'));
  for (const out of ['payload.json', './payload.json', 'same.json']) {
    const { stderr } = await run(['account', 'init', '--from', from, '--out', `${folder}/${out}`]);
    expect(stderr, out).toContain('is not overwritten');
  }
  expect(readFileSync(from, 'utf8')).toBe(payload);

  mkdirSync(at('package'));
  const inPackage = put('package/overlay.yaml', account);
  expect(await run(['account', 'build', inPackage, '--out', at('package')])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('would overwrite'),
  });
  expect(readFileSync(inPackage, 'utf8')).toBe(account);
});

test.each<[string, { args: string[]; status: number; message: RegExp }]>([
  ['help', { args: ['--help'], status: 0, message: /^Usage: customerscore account/ }],
  ['no command', { args: [], status: 2, message: /Commands:[\s\S]*init[\s\S]*check[\s\S]*build/ }],
  ['no output folder', { args: ['build', 'a.yaml'], status: 2, message: /required option '--out <folder>'/ }],
  [
    'an unknown option',
    { args: ['build', '--out', 'x', '--chek'], status: 2, message: /'--chek'\n\(Did you mean --check\?\)/ },
  ],
  [
    'an account file that does not exist',
    { args: ['build', 'gone.yaml', '--out', 'x'], status: 2, message: /gone\.yaml does not exist\.$/m },
  ],
  [
    'an account file to check that does not exist',
    { args: ['check', 'gone.yaml'], status: 2, message: /gone\.yaml does not exist\.$/m },
  ],
  ['a folder instead of an account file', { args: ['check', '.'], status: 2, message: /is a folder; a file/ }],
  [
    'a payload that does not exist',
    { args: ['init', '--from', 'gone.json'], status: 2, message: /gone\.json does not exist\.$/m },
  ],
  [
    'a payload that is not JSON',
    { args: ['init', '--from', join(root, 'README.md')], status: 2, message: /README\.md is not JSON/ },
  ],
])('%s', async (_, { args, status, message }) => {
  const result = await run(['account', ...args]);
  expect(result.stdout + result.stderr).toMatch(message);
  expect(result.status).toBe(status);
});

test('npm runs the command from any folder, and paths start in that folder', { timeout: 60_000 }, () => {
  put('payload.json', payload);
  const command = ['run', 'account', '--', 'init', '--from', 'payload.json', '--out', 'new.yaml'];
  // Remove the folder of the npm process that runs the tests.
  const env = { ...process.env, INIT_CWD: undefined };
  const { status, stderr } = spawnSync('npm', ['--silent', '--prefix', root, ...command], {
    cwd: folder,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(at('new.yaml'), 'utf8')).toContain('seats: string # confirm:');
});
