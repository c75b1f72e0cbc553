import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withTemporaryFolder } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'temporary-folder-test-'));
afterAll(() => rmSync(root, { recursive: true }));
let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(root, 'case-'));
});

const hour = 60 * 60_000;
const untouched = (path: string, milliseconds: number) => {
  const then = new Date(Date.now() - milliseconds);
  utimesSync(path, then, then);
};
/** The names beside a new folder. */
const besides = () =>
  withTemporaryFolder(join(parent, 'rows-'), async (folder) =>
    readdirSync(parent).filter((name) => name !== basename(folder)),
  );

describe('what is beside a new folder stays, unless a killed process left it', () => {
  const cases: { what: string; name: string; hours: number; isLeft: boolean }[] = [
    { what: 'a folder of two days ago', name: 'rows-tmp-aBc123', hours: 48, isLeft: false },
    { what: 'a folder that was touched an hour ago', name: 'rows-tmp-aBc123', hours: 1, isLeft: true },
    { what: 'an old folder of another command', name: 'more-rows-tmp-aBc123', hours: 48, isLeft: true },
    { what: 'an old folder of a command with a longer name', name: 'rows-more-tmp-aBc123', hours: 48, isLeft: true },
    { what: 'an old folder that somebody named', name: 'rows-backup', hours: 48, isLeft: true },
    { what: 'an old folder that somebody copied', name: 'rows-tmp-aBc123-copy', hours: 48, isLeft: true },
  ];
  test.each(cases)('$what: $isLeft', async ({ name, hours, isLeft }) => {
    const path = join(parent, name);
    mkdirSync(join(path, 'data'), { recursive: true });
    writeFileSync(join(path, 'data/rows'), 'customers');
    untouched(path, hours * hour);
    expect(await besides()).toEqual(isLeft ? [name] : []);
  });

  test('an old file', async () => {
    writeFileSync(join(parent, 'rows-tmp-aBc123'), '');
    untouched(join(parent, 'rows-tmp-aBc123'), 48 * hour);
    expect(await besides()).toEqual(['rows-tmp-aBc123']);
  });

  test.runIf(process.platform !== 'win32')('a link to an old folder, and that folder', async () => {
    const target = mkdtempSync(join(root, 'target-'));
    writeFileSync(join(target, 'rows'), 'customers');
    untouched(target, 48 * hour);
    symlinkSync(target, join(parent, 'rows-tmp-aBc123'));
    expect(await besides()).toEqual(['rows-tmp-aBc123']);
    expect(readdirSync(target)).toEqual(['rows']);
  });

  // Only root can give a folder to another user.
  test.runIf(process.getuid?.() === 0)('an old folder of another user', async () => {
    const path = join(parent, 'rows-tmp-aBc123');
    mkdirSync(path);
    chownSync(path, 65534, 65534);
    untouched(path, 48 * hour);
    expect(await besides()).toEqual(['rows-tmp-aBc123']);
  });
});

describe('a folder in use', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers({ toFake: ['setInterval'] });
  });
  afterEach(() => void vi.useRealTimers());

  test('is touched, so that it stays however long the work takes', async () => {
    const fresh = await import('./temporary-folder.ts');
    await fresh.withTemporaryFolder(join(parent, 'rows-'), async (folder) => {
      untouched(folder, 48 * hour);
      vi.advanceTimersByTime(hour);
      expect(Date.now() - statSync(folder).mtimeMs).toBeLessThan(hour);
      expect(await besides()).toEqual([basename(folder)]);
    });
    expect(readdirSync(parent)).toEqual([]);
  });
});
