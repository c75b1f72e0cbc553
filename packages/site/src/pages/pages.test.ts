import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import { operations } from '@customerscore-kit/contract/operations';
import { describe, expect, test } from 'vitest';
import { readContractPackage } from '../contract-package.ts';
import { downloadsOf } from './downloads.ts';
import { pagesOf } from './index.ts';

const contract = await readContractPackage();
const pages = await pagesOf(contract);
const downloads = await downloadsOf(contract);
const paths = pages.map(({ path }) => path);

test('no two pages have the same path', () => {
  expect(new Set(paths).size).toBe(paths.length);
});

describe('every documented status has a page', () => {
  const statuses = new Set(Object.values(operations).flatMap((operation) => Object.keys(operation.statuses)));
  test.each([...statuses])('%s', (status) => expect(paths).toContain(`errors/${status}`));
});

describe('every finding code has a page', () => {
  test.each(Object.keys(findingCodes))('%s', (code) => expect(paths).toContain(`findings/${code}`));
});

describe('each page', () => {
  test.each(pages)('$path: begins with its only heading of level 1', ({ markdown }) => {
    expect(markdown).toMatch(/^# /);
    expect(withoutCode(markdown).match(/^# /gm)).toHaveLength(1);
  });

  test.each(pages)('$path: has a title and a description of one sentence', ({ title, description }) => {
    expect(title).toMatch(/^\S.*\S$/);
    expect(description).toMatch(/^[A-Z].*\.$/);
  });

  test.each(pages)('$path: has no line of code that scrolls sideways', ({ markdown }) => {
    const code = [...markdown.matchAll(/^```.*\n([\s\S]*?)^```$/gm)].flatMap(([, lines]) => lines!.split('\n'));
    expect(code.filter((line) => line.length > 88)).toEqual([]);
  });

  test.each(pages)('$path: is written plainly', ({ markdown }) => {
    expect(
      withoutCode(markdown).match(
        /!(?=\s|$)|\b(simply|just|easily|powerful|seamless\w*)\b|\p{Extended_Pictographic}/giu,
      ),
    ).toBeNull();
  });
});

describe('every link leads to a page and a place in it', () => {
  const anchors = new Map(pages.map(({ path, markdown }) => [path, anchorsOf(markdown)]));

  /** The problem of a link, or undefined. */
  function problemOf(from: string, link: string): string | undefined {
    if (/^https?:/.test(link) || link.startsWith('/reference.html')) return;
    const [path = '', anchor] = link.split('#');
    if (path.startsWith('/downloads/')) return downloads.includes(path.slice(11)) ? undefined : `${link}: no such file`;
    if (path !== '' && !path.startsWith('/')) return `${link}: write links from the root of the site`;
    const target = path === '' ? from : path.slice(1).replace(/(^|\/)$/, '$1index');
    // Its component takes the operation from the anchor.
    const places = target === 'try' ? new Set(Object.keys(contract.operations)) : anchors.get(target);
    if (places === undefined) return `${link}: no such page`;
    return anchor === undefined || places.has(anchor) ? undefined : `${link}: no such place in the page`;
  }

  test.each(pages)('$path', ({ path, markdown }) => {
    const links = [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
    expect(links.map((link) => problemOf(path, link)).filter(Boolean)).toEqual([]);
  });
});

test('every statement and every source has a place in the page of sources', () => {
  const { 'x-sources': sources, 'x-statements': statements } = contract.document;
  const places = anchorsOf(pages.find(({ path }) => path === 'provenance')!.markdown);
  expect([...Object.keys(sources), ...Object.keys(statements)].filter((id) => !places.has(id))).toEqual([]);
});

test('the page of downloads offers each file of the contract package', () => {
  expect(downloads).toEqual([
    'openapi.yaml',
    'openapi.json',
    'openapi-3.0.json',
    'postman.json',
    'account.schema.json',
  ]);
});

test('the package of an account, which has fewer files, has the same pages', async () => {
  const published = ['openapi.yaml', 'openapi.json', 'account.schema.json'];
  const modules = (await readdir(contract.folder)).filter((file) => file.endsWith('.js'));
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-pages-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const files = [...published, ...modules];
  await Promise.all(files.map((file) => copyFile(join(contract.folder, file), join(folder, file))));
  const account = await readContractPackage(folder);
  expect((await pagesOf(account)).map(({ path }) => path)).toEqual(paths);
  expect(await downloadsOf(account)).toEqual(published);
  await rm(folder, { recursive: true });
});

test('the changelog has the version of the contract', () => {
  const { version } = contract.document.info;
  expect(pages.find(({ path }) => path === 'changelog')!.markdown).toContain(`\n## ${version}\n`);
});

/** The ids in a page: those of headings, made as VitePress makes them, and those that are written. */
function anchorsOf(markdown: string): Set<string> {
  const text = markdown.replaceAll(/^```[\s\S]*?^```$/gm, '');
  const headings = [...text.matchAll(/^#+ (.+?)(?: \{#([\w-]+)\})?$/gm)].map(([, title, id]) => id ?? slugOf(title!));
  const written = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
  const ids = [...headings, ...written];
  expect(ids.filter((id, index) => ids.indexOf(id) !== index && !/^(?:major|minor|patch)-changes$/.test(id))).toEqual(
    [],
  );
  return new Set(ids);
}

/** As `slugify` of @mdit-vue/shared. */
function slugOf(title: string): string {
  return title
    .replaceAll('`', '')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase();
}

/** A page without its code, in which other rules apply. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
}
