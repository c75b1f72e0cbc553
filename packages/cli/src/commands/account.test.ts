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

/** A path in the folder of the test. */
const at = (name: string) => join(folder, name);

/** A file in the folder of the test. */
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

const account = 'customer: { attributes: { plan_tier: string } }\n';
const payload = '{"customers":[{"external_id":"1","name":"A","attributes":{"seats":"39"}}]}';

test('build writes a package, finds it up to date, and says what is stale', async () => {
  const file = put('customerscore.account.yaml', account);
  const out = at('package');
  expect(await run(['account', 'build', file, '--out', out])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/import \{ createClient, inspect \} from '\.\S*\/package\/index\.js';/),
  });
  expect(readFileSync(join(out, 'types.d.ts'), 'utf8')).toContain('plan_tier?: string');
  const check = () => run(['account', 'build', file, '--out', out, '--check']);
  // As editors on Windows may save it.
  put('customerscore.account.yaml', Buffer.from(`\ufeff${account}`, 'utf16le'));
  expect(await check()).toMatchObject({ status: 0, stdout: expect.stringContaining('up to date') });
  put('customerscore.account.yaml', account.replace('plan_tier', 'plan'));
  expect(await check()).toMatchObject({ status: 1, stderr: expect.stringContaining(join(out, 'types.d.ts')) });
  expect(readFileSync(join(out, 'types.d.ts'), 'utf8')).toContain('plan_tier?: string');
});

test('build reports a faulty account by file, line and column, and writes nothing', async () => {
  const file = put('customerscore.account.yaml', 'customer:\n  attributes:\n    plan_tier: strnig\n');
  const { status, stderr } = await run(['account', 'build', file, '--out', at('package')]);
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining(`${file}:3:16`) });
  expect(stderr).toContain('string');
  expect(stderr).not.toContain('    at ');
  expect(readdirSync(folder)).toEqual(['customerscore.account.yaml']);
});

test('check reports the same in every format, and nothing of a right account', async () => {
  const right = put('right.yaml', account);
  expect(await run(['account', 'check', right])).toEqual({ status: 0, stdout: '', stderr: `${right}: no findings.\n` });
  const wrong = put('wrong.yaml', 'customer:\n  attributes:\n    plan_tier: strnig\n');
  const text = await run(['account', 'check', wrong]);
  expect(text).toMatchObject({ status: 1, stdout: expect.stringContaining(`${wrong}:3:16 error account-file\n  `) });
  const json = await run(['account', 'check', wrong, '--format', 'json']);
  expect(JSON.parse(json.stdout).findings).toMatchObject([{ file: wrong, line: 3, column: 16, code: 'account-file' }]);
});

test('a draft goes to standard output, or into a file that is not there yet', async () => {
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

test('without payloads, init writes a template that check finds nothing in', async () => {
  const file = at('customerscore.account.yaml');
  expect(await run(['account', 'init', '--out', file])).toMatchObject({ status: 0, stderr: '' });
  expect(await run(['account', 'check', file])).toMatchObject({ status: 0, stdout: '' });
  // Uncommented, its other parts are right too.
  const text = readFileSync(file, 'utf8').replace(/^# (?=(contact|events):| {2})/gm, '');
  expect(text).toMatch(/^contact:$/m);
  expect(text).toMatch(/^events: /m);
  expect(await run(['account', 'check', put('all.yaml', text)])).toMatchObject({ status: 0, stdout: '' });
});

test('the file that is read is never written, by whatever name', async () => {
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

test.each<[string, { args: string[]; status: number; says: RegExp }]>([
  ['help', { args: ['--help'], status: 0, says: /^Usage: customerscore account/ }],
  ['no command', { args: [], status: 2, says: /Commands:[\s\S]*init[\s\S]*check[\s\S]*build/ }],
  ['no folder', { args: ['build', 'a.yaml'], status: 2, says: /required option '--out <folder>'/ }],
  [
    'an unknown option',
    { args: ['build', '--out', 'x', '--chek'], status: 2, says: /'--chek'\n\(Did you mean --check\?\)/ },
  ],
  ['no account', { args: ['build', 'gone.yaml', '--out', 'x'], status: 2, says: /gone\.yaml does not exist\.$/m }],
  ['no account to check', { args: ['check', 'gone.yaml'], status: 2, says: /gone\.yaml does not exist\.$/m }],
  ['a folder as account', { args: ['check', '.'], status: 2, says: /is a folder; a file/ }],
  ['no payload', { args: ['init', '--from', 'gone.json'], status: 2, says: /gone\.json does not exist\.$/m }],
  [
    'a payload that is no JSON',
    { args: ['init', '--from', join(root, 'README.md')], status: 2, says: /README\.md is not JSON/ },
  ],
])('%s', async (_, { args, status, says }) => {
  const result = await run(['account', ...args]);
  expect(result.stdout + result.stderr).toMatch(says);
  expect(result.status).toBe(status);
});

test('npm runs it from any folder, and paths start there', { timeout: 60_000 }, () => {
  put('payload.json', payload);
  const command = ['run', 'account', '--', 'init', '--from', 'payload.json', '--out', 'new.yaml'];
  // Without the folder of the npm that runs the tests.
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
