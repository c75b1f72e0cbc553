import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readKey } from './key.ts';
import type { CliProcess } from './process.ts';
import { run } from './run.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'customerscore-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keyFile = join(folder, 'key.txt');
writeFileSync(keyFile, '\ufeffk3y-in-a-file\r\n');

const key = 'k3y-of-the-account';

test.each<[string, { file?: string; env: Record<string, string>; want: string }]>([
  ['the environment', { env: { CUSTOMERSCORE_KEY: key }, want: key }],
  ['a file', { file: keyFile, env: {}, want: 'k3y-in-a-file' }],
  ['a file rather than the environment', { file: keyFile, env: { CUSTOMERSCORE_KEY: key }, want: 'k3y-in-a-file' }],
])('the key comes from %s', async (_, { file, env, want }) => {
  const around = { env, isTerminal: { in: false, out: false, error: false } } as unknown as CliProcess;
  expect(await readKey(file, around)).toBe(want);
});

test.each<[string, { args: string[]; env?: Record<string, string>; status: number; says: RegExp }]>([
  ['none', { args: [], status: 2, says: /The key is missing.*CUSTOMERSCORE_KEY.*--key-file/ }],
  ['an empty one', { args: [], env: { CUSTOMERSCORE_KEY: '' }, status: 2, says: /The key is missing/ }],
  ['one as an option', { args: ['--key', key], status: 2, says: /unknown option '--key'/ }],
  ['one as an option, with an equals sign', { args: [`--key=${key}`], status: 2, says: /unknown option '--key…'\n/ }],
  ['one as a short option', { args: [`-k${key}`], status: 2, says: /unknown option '-k…'/ }],
  ['a file that is not there', { args: ['--key-file', 'gone.txt'], status: 2, says: /gone\.txt does not exist/ }],
  ['two lines', { args: [], env: { CUSTOMERSCORE_KEY: `${key}\n${key}` }, status: 2, says: /a line break/ }],
  ['no answer', { args: [], env: { CUSTOMERSCORE_KEY: key }, status: 3, says: /^The server does not answer: / }],
])('%s: an exit code and a cure, and the key is not printed', async (_, { args, env, status, says }) => {
  const result = await run(['verify', '--server', 'http://127.0.0.1:1', ...args], { env: env ?? {} });
  expect(result).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(says) });
  expect(result.stderr).not.toContain(key);
  expect(result.stderr).not.toContain('    at ');
});
