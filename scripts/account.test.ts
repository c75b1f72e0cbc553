import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'customerscore-account-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file in the folder of the test. */
function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Runs the command as `npm run account --` does. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/account.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const account = 'customer: { attributes: { plan_tier: string } }\n';
const payload = '{"customers":[{"external_id":"1","name":"A","attributes":{"seats":"39"}}]}';

test('generates a package, finds it up to date, and says what is stale', () => {
  const file = put('customerscore.account.yaml', account);
  const out = join(folder, 'package');
  expect(run('--account', file, '--out', out)).toMatchObject({ status: 0, stdout: expect.stringContaining('written') });
  expect(readFileSync(join(out, 'types.d.ts'), 'utf8')).toContain('plan_tier?: string');
  const check = () => run('--account', file, '--out', out, '--check');
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('up to date') });
  put('customerscore.account.yaml', account.replace('plan_tier', 'plan'));
  const stale = check();
  expect(stale).toMatchObject({ status: 1, stderr: expect.stringContaining(join(out, 'types.d.ts')) });
  expect(readFileSync(join(out, 'types.d.ts'), 'utf8')).toContain('plan_tier?: string');
});

test('a faulty account is told by file, line and column, and nothing is written', () => {
  const file = put('customerscore.account.yaml', 'customer:\n  attributes:\n    plan_tier: strnig\n');
  const { status, stderr } = run('--account', file, '--out', join(folder, 'package'));
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining(`${file}:3:16`) });
  expect(stderr).toContain('string');
  expect(stderr).not.toContain('    at ');
  expect(readdirSync(folder)).toEqual(['customerscore.account.yaml']);
});

test('a draft goes to standard output, or into a file that is not there yet', () => {
  const file = put('payload.json', payload);
  const { status, stdout } = run('--from', file);
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/seats: .*# confirm:/) });
  const out = join(folder, 'new/account.yaml');
  expect(run('--from', file, '--out', out)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 guess') });
  expect(readFileSync(out, 'utf8')).toBe(stdout);
  writeFileSync(out, 'mine');
  expect(run('--from', file, '--out', out)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is not overwritten'),
  });
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

test.each<[string, { args: string[]; status: number; says: RegExp }]>([
  ['help', { args: ['--help'], status: 0, says: /^npm run account/ }],
  ['nothing', { args: [], status: 2, says: /Give either --account or --from\.[\s\S]*Exit codes/ }],
  ['both', { args: ['--account', 'a', '--from', 'b'], status: 2, says: /Give either --account or --from/ }],
  ['no folder', { args: ['--account', 'a.yaml'], status: 2, says: /--out DIR is missing/ }],
  ['an unknown option', { args: ['--acount', 'a.yaml'], status: 2, says: /'--acount'/ }],
  ['an account that is not there', { args: ['--account', 'gone.yaml', '--out', 'x'], status: 1, says: /gone\.yaml/ }],
  ['a payload that is not there', { args: ['--from', 'gone.json'], status: 1, says: /gone\.json/ }],
  ['a payload that is no JSON', { args: ['--from', 'README.md'], status: 1, says: /README\.md is no JSON/ }],
])('%s', (_, { args, status, says }) => {
  const result = run(...args);
  expect(result.stdout + result.stderr).toMatch(says);
  expect(result.status).toBe(status);
});
