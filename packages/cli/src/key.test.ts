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

test.each<[string, { file?: string; env: Record<string, string>; expected: string }]>([
  ['the environment', { env: { CUSTOMERSCORE_KEY: key }, expected: key }],
  ['a file', { file: keyFile, env: {}, expected: 'k3y-in-a-file' }],
  [
    'a file, not the environment, if both are set',
    { file: keyFile, env: { CUSTOMERSCORE_KEY: key }, expected: 'k3y-in-a-file' },
  ],
])('reads the key from %s', async (_, { file, env, expected }) => {
  const process = { env, isTerminal: { in: false, out: false, error: false } } as unknown as CliProcess;
  expect(await readKey(file, process)).toBe(expected);
});

test.each<[string, { args: string[]; env?: Record<string, string>; status: number; message: RegExp }]>([
  ['no key', { args: [], status: 2, message: /The key is missing.*CUSTOMERSCORE_KEY.*--key-file/ }],
  ['an empty key', { args: [], env: { CUSTOMERSCORE_KEY: '' }, status: 2, message: /The key is missing/ }],
  ['the key as an option', { args: ['--key', key], status: 2, message: /unknown option '--key'/ }],
  [
    'the key as an option with an equals sign',
    { args: [`--key=${key}`], status: 2, message: /unknown option '--key…'\n/ },
  ],
  ['the key as a short option', { args: [`-k${key}`], status: 2, message: /unknown option '-k…'/ }],
  [
    'a key file that does not exist',
    { args: ['--key-file', 'gone.txt'], status: 2, message: /gone\.txt does not exist/ },
  ],
  [
    'a key with two lines',
    { args: [], env: { CUSTOMERSCORE_KEY: `${key}\n${key}` }, status: 2, message: /a line break/ },
  ],
  [
    'a server that does not answer',
    { args: [], env: { CUSTOMERSCORE_KEY: key }, status: 3, message: /^The server does not answer: / },
  ],
])('%s: the error has a cure, and does not contain the key', async (_, { args, env, status, message }) => {
  const result = await run(['verify', '--server', 'http://127.0.0.1:1', ...args], { env: env ?? {} });
  expect(result).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(message) });
  expect(result.stderr).not.toContain(key);
  expect(result.stderr).not.toContain('    at ');
});
