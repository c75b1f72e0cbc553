import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compile } from '@customerscore-kit/conformance';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statusError } from './errors.ts';
import * as client from './index.ts';

const run = promisify(execFile);

const folderOfSources = fileURLToPath(new URL('.', import.meta.url));
const read = (path: string) => readFileSync(join(folderOfSources, path), 'utf8');
const readme = read('../README.md');
const samples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(({ 1: code, index }) => ({
  line: readme.slice(0, index).split('\n').length,
  code: code!,
}));

const folder = mkdtempSync(join(tmpdir(), 'customerscore-client-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
  const lines = Array.from({ length: 250 }, (_, number) => `{"external_id":"${number}","name":"Acme"}\n`);
  writeFileSync(join(folder, 'customers.ndjson'), lines.join(''));
});
afterAll(() => mock.close());

test('all samples compile', () => {
  const sources = samples.map(({ line, code }) => [`line ${line}`, `/// <reference types="node" />\n${code}`]);
  const errors = Object.entries(compile(Object.fromEntries(sources))).filter(([, messages]) => messages.length > 0);
  expect(errors).toEqual([]);
});

test.each(samples)('the sample in line $line prints what its comments say', async ({ line, code }) => {
  const outfile = join(folder, `${line}.mjs`);
  // Samples create clients of the production server.
  const contents = code
    .replaceAll('createClient()', 'createClient({})')
    .replaceAll('createClient({', `createClient({ baseUrl: '${mock.url}',`);
  const stdin = { contents, loader: 'ts' as const, resolveDir: folderOfSources };
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile });
  const env = { ...process.env, CUSTOMERSCORE_KEY: 'any' };
  const { stdout, stderr } = await run(process.execPath, [outfile], { cwd: folder, env });
  const wanted = [...code.matchAll(/; \/\/ (.+)$/gm)].map(([, text]) => `${text}\n`);
  expect({ stdout, stderr }).toEqual({ stdout: wanted.join(''), stderr: '' });
});

test('the tables of errors have all classes, and the class of each status', () => {
  const classes = Object.keys(client).filter((name) => name.endsWith('Error'));
  const missing = classes.filter((name) => !readme.includes(`\`${name}\``));
  expect(missing).toEqual([]);
  const call = { operation: 'updateCustomer', attempts: 1 } as const;
  const answer = { body: undefined, response: new Response() };
  const statuses = Array.from({ length: 400 }, (_, index) => index + 200);
  const own = statuses
    .map((status) => [`${status}`, statusError({ status, ...answer }, call).name])
    .filter(([, name]) => name !== 'StatusError');
  const listed = [...readme.matchAll(/^\| (\d+) \| `(\w+)`/gm)].map(([, status, name]) => [status, name]);
  expect(listed).toEqual(own);
});

test('the table of options has the defaults of the doc comments', () => {
  const sources = read('options.ts') + read('retry.ts');
  const documented = (option: string) =>
    new RegExp(String.raw`Default: ([^.]*)\.\s*\*/\s*${option}\?:`).exec(sources)?.[1];
  const [, section] = readme.split(/^## Options$|^## Rate gate$/m);
  const options = [...section!.matchAll(/^\| `(?:retry\.)?(\w+)` \| .* \| (?!none)(.+) \|$/gm)];
  expect(options).toHaveLength(7);
  for (const [, name, value] of options) expect({ name, value }).toEqual({ name, value: documented(name!) });
});
