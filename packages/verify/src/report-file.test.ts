import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportFile } from './report-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'customerscore-report-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each<[string, string, string]>([
  ['a folder that is not there', 'gone/report.json', 'does not exist. Create it first'],
  ['a file as a folder', 'file/report.json', 'does not exist. Create it first'],
  ['a folder', '.', 'it is a folder. Give a path to a file in it'],
  ['an invalid file name', 'x'.repeat(300), 'cannot be written: ENAMETOOLONG'],
])('%s is said before anything is written', (_, name, message) => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => reportFile(join(folder, name))).toThrow(message);
  expect(readdirSync(folder)).toEqual(['file']);
});

test('does not change the file before write(), and leaves no other files', () => {
  const path = join(folder, 'report.json');
  writeFileSync(path, 'old and long');
  const file = reportFile(path);
  expect(readFileSync(path, 'utf8')).toBe('old and long');
  file.write('new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['report.json']);
});

test('a failed write keeps the old file, and leaves no other files', () => {
  const path = join(folder, 'report.json');
  const file = reportFile(path);
  mkdirSync(path);
  expect(() => file.write('new')).toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['report.json']);
});

test('replaces the target of a symbolic link', () => {
  const [link, path] = [join(folder, 'link'), join(folder, 'report.json')];
  writeFileSync(path, 'old');
  symlinkSync(path, link);
  reportFile(link).write('new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readlinkSync(link)).toBe(path);
});
