import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withTemporaryFolder } from './index.ts';

const parent = mkdtempSync(join(tmpdir(), 'temporary-folder-test-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** Of a process that has ended. */
const { pid: ended } = spawnSync(process.execPath, ['--version']);

const cases: { given: string; name: (ofThisProcess: string) => string; isLeft: boolean }[] = [
  { given: 'of a process that has ended', name: (name) => of(ended, name), isLeft: false },
  { given: 'of a process that runs', name: (name) => of(process.ppid, name), isLeft: true },
  { given: 'of another machine', name: (name) => of(ended, name).replace(/[0-9a-f]{8}/, '00000000'), isLeft: true },
  { given: 'of another command', name: (name) => `other-${of(ended, name)}`, isLeft: true },
  { given: 'of a command whose name begins the same', name: (name) => of(ended, name, 'rows-more-'), isLeft: true },
  { given: 'that somebody named so', name: () => 'rows-of-mine', isLeft: true },
];
const of = (pid: number, name: string, prefix = 'rows-') =>
  name.replace(`-${process.pid}-`, `-${pid}-`).replace('rows-', prefix);

test.each(cases)('a folder $given: is left? $isLeft', async ({ name: nameOf, isLeft }) => {
  const prefix = join(parent, 'rows-');
  const name = nameOf(await withTemporaryFolder(prefix, async (folder) => basename(folder)));
  mkdirSync(join(parent, name, 'data'), { recursive: true });
  writeFileSync(join(parent, name, 'data/rows'), 'customers');
  await withTemporaryFolder(prefix, async (folder) => {
    expect(readdirSync(parent).sort()).toEqual([basename(folder), ...(isLeft ? [name] : [])].sort());
  });
  expect(readdirSync(parent)).toEqual(isLeft ? [name] : []);
  rmSync(join(parent, name), { recursive: true, force: true });
});
