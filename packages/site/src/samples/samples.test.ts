import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverUrl } from '@customerscore-kit/contract/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContractPackage } from '../contract-package.ts';
import { pagesOf } from '../pages/index.ts';
import { blocksOf, isPrinted } from './blocks.ts';
import { compileSamples } from './compile-samples.fixture.ts';
import { runPage } from './page-run.fixture.ts';
import { Programs, redirected } from './programs.fixture.ts';

const pages = await pagesOf(await readContractPackage());
const usesOf = (path: string) => {
  const { markdown, firstLine } = pages.find((page) => page.path === path)!;
  return blocksOf(markdown, path, firstLine).map(({ use }) => use);
};

let folder: string;
let programs: Programs;
beforeAll(async () => {
  // Within the repository, so that samples find the packages as a user's own code does; and where no tool looks for code, should
  // the tests be interrupted.
  const dist = fileURLToPath(new URL('../../../../dist/', import.meta.url));
  await mkdir(dist, { recursive: true });
  folder = await mkdtemp(join(dist, 'samples-'));
  programs = await Programs.in(folder);
});
afterAll(async () => {
  programs.stop();
  await rm(folder, { recursive: true });
});

describe.concurrent('each sample of a page runs, and prints what the page says', () => {
  test.each(pages.filter(({ path }) => usesOf(path).includes('run')))(
    '$path',
    async (page) => await runPage(page, folder, programs),
    300_000,
  );
});

test('no page that is written by hand claims to show data of the contract', () => {
  const written = pages.filter(({ firstLine }) => firstLine !== undefined);
  expect(written.filter(({ path }) => /contract|payload/.test(usesOf(path).join())).map(({ path }) => path)).toEqual(
    [],
  );
});

test('each sample in TypeScript compiles', () => {
  expect(compileSamples(pages)).toEqual([]);
}, 120_000);

test.each([serverUrl, 'http://127.0.0.1:4010'])('what is meant for %s goes to a mock at any port', (usual) => {
  expect(redirected(`curl ${usual}/a`, 'http://127.0.0.1:40101')).toBe('curl http://127.0.0.1:40101/a');
});

describe('a page that is wrong fails, with its name and the line', () => {
  test.each<[name: string, markdown: string, message: RegExp]>([
    ['a program that fails', '```sh\nexit 3\n```\n', /^fails\/0, line 7: ended with 3 instead of 0/],
    [
      'a program that prints something else',
      '```sh\necho a\n```\n\n```text output\nb\n```\n',
      /^fails\/1, line 11: the page says\nb\n/,
    ],
    ['an output without a program', '```text output\nb\n```\n', /^fails\/2, line 7: no program ran before/],
    [
      'an upload that the mock refuses',
      '```ts\nimport { createClient } from "@customerscore-kit/contract";\nconst client = createClient({ key: "a" });\nconsole.log((await client.updateCustomer("1", {})).status);\n```\n```text output\n200\n```\n',
      /^fails\/3, line 12: .*\n200\n\nbut .*\n404\n/,
    ],
  ])('%s', async (name, markdown, message) => {
    const index = ['fails', 'prints', 'without', 'upload'].findIndex((word) => name.includes(word));
    const page = { path: `fails/${index}`, title: '', description: '', markdown, firstLine: 7 };
    await expect(runPage(page, folder, programs)).rejects.toThrow(message);
  });

  test('a type error', () => {
    const page = {
      path: 'wrong',
      title: '',
      description: '',
      markdown: '\n```ts\n\nconst a: string = 1;\n```\n',
      firstLine: 7,
    };
    expect(compileSamples([page])).toEqual([expect.stringMatching(/^wrong, line 10: Type 'number' is not assignable/)]);
  });
});

describe('what the info string of a block says', () => {
  test.each([
    ['sh', 'run'],
    ['ts', 'run'],
    ['json file=a.json', 'file'],
    ['text output', 'output'],
    ['text output mock', 'mock output'],
    ['ts check', 'check'],
    ['json payload', 'payload'],
    ['http contract', 'contract'],
  ])('%s: %s', (info, use) => {
    expect(blocksOf(`a\n\`\`\`${info}\nb\n\`\`\`\n`, 'page', 7)).toMatchObject([{ use, line: 8, code: 'b\n' }]);
  });

  test.each(['', 'json', 'text', 'yaml', 'html check'])('nothing: "%s"', (info) => {
    expect(() => blocksOf(`\`\`\`${info}\na\n\`\`\`\n`, 'guides/a', 7)).toThrow('guides/a, line 7: nothing proves');
  });
});

describe('what a program printed', () => {
  test.each<[string, string, boolean]>([
    ['a\nb', 'a  \nb\n', true],
    ['a … c', 'a b\nb c', true],
    ['a\n…', 'a', true],
    ['a\n…\nb', 'a\nb', true],
    ['a\n…\nb', 'a\nc\nb', true],
    ['a', 'a b', false],
    ['a.c', 'abc', false],
  ])('%j matches %j: %s', (expected, actual, want) => {
    expect(isPrinted(expected, actual)).toBe(want);
  });
});
