import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createFile, replaceFile } from './write-file.ts';

let failure: Error | undefined;
beforeAll(() => {
  const { writeFile } = fs;
  vi.spyOn(fs, 'writeFile').mockImplementation(async (path, text) => {
    if (failure === undefined) return writeFile(path, text);
    // As a full disk does it: a part is written, and then there is an error.
    await writeFile(path, String(text).slice(0, 1));
    throw failure;
  });
  syncBuiltinESMExports();
});
// Other files of tests run in this thread too.
afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'customerscore-file-'));
  file = join(folder, 'a.yaml');
});
afterEach(() => {
  failure = undefined;
  rmSync(folder, { recursive: true });
});

test('replaces a file atomically, and keeps the old one if the disk is full', async () => {
  writeFileSync(file, 'old');
  failure = Object.assign(new Error('full'), { code: 'ENOSPC' });
  await expect(replaceFile(file, 'new')).rejects.toThrow('a.yaml cannot be written: the disk is full.');
  expect(readFileSync(file, 'utf8')).toBe('old');
  failure = undefined;
  await replaceFile(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});

test('creates a file only if it does not exist', async () => {
  await createFile(file, 'first');
  await expect(createFile(file, 'second')).rejects.toThrow('already exists and is not overwritten');
  expect(readFileSync(file, 'utf8')).toBe('first');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
  await expect(createFile(join(folder, 'link'), 'x')).rejects.toThrow('already exists and is not overwritten');
  expect(readdirSync(folder)).toEqual(['a.yaml', 'link']);
  await createFile(join(folder, 'new/folders/b.yaml'), 'x');
  expect(readFileSync(join(folder, 'new/folders/b.yaml'), 'utf8')).toBe('x');
  await expect(createFile(join(file, 'below.yaml'), 'x')).rejects.toThrow(
    `${file} already exists, and is not a folder.`,
  );
});

test('replaces a link, not its target', async () => {
  writeFileSync(file, 'old');
  symlinkSync(file, join(folder, 'link'));
  await replaceFile(join(folder, 'link'), 'new');
  expect([readFileSync(file, 'utf8'), readFileSync(join(folder, 'link'), 'utf8')]).toEqual(['old', 'new']);
});

test('removes staging folders of killed runs, and keeps those of running ones', async () => {
  const noProcess = `.a.yaml.staged-${2 ** 31 - 1}-abcdef`;
  const running = `.a.yaml.staged-${process.ppid}-abcdef`;
  for (const name of [noProcess, running]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, noProcess, 'a.yaml'), 'half');
  await replaceFile(file, 'new');
  expect(readdirSync(folder)).toEqual([running, 'a.yaml']);
});
