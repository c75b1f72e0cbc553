import { AsyncLocalStorage } from 'node:async_hooks';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { updatePackage } from './package-folder.ts';
import { runs } from './runs.fixture.ts';

/** What happens before a call of the file system; the tests put kills, errors and waits there. */
let atStep: (call: string) => unknown = () => {};

const stepped = ['lstat', 'mkdir', 'mkdtemp', 'readdir', 'rename', 'rm', 'rmdir', 'writeFile'] as const;
beforeAll(() => {
  for (const name of stepped) {
    const call = fs[name] as (...args: unknown[]) => Promise<unknown>;
    vi.spyOn(fs, name).mockImplementation(async (...args: unknown[]): Promise<never> => {
      await atStep(name);
      return (await call(...args)) as never;
    });
  }
  syncBuiltinESMExports();
});
// Other files of tests run in this thread too.
afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'customerscore-package-'));
  folder = join(parent, 'package');
});
afterEach(() => {
  atStep = () => {};
  rmSync(parent, { recursive: true });
});

const names = ['README.md', 'a.js', 'b.js', 'package.json'];
const packageOf = (version: string) =>
  Object.fromEntries(
    names.map((name) => [name, name === 'package.json' ? `{ "name": "p", "v": "${version}" }` : version]),
  );

/** The texts of the files in the folder, by name; what a folder of a user's own holds is not gone through. */
function content(): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => [entry.name, entry.isFile() ? readFileSync(join(folder, entry.name), 'utf8') : '(folder)']),
  );
}

const own = { 'CHANGELOG.md': 'mine', 'notes.txt': 'mine', node_modules: '(folder)' };
function addOwnFiles(): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['CHANGELOG.md', 'notes.txt']) writeFileSync(join(folder, name), 'mine');
}

class Killed extends Error {}

/** Runs as a process that is killed at the n-th step: from there on, no call of its comes through, cleaning up included. */
async function runAndKill(files: Record<string, string>, at: number): Promise<boolean> {
  let step = 0;
  const { pid } = process;
  // Larger than the largest id of a process: what the killed one leaves is nobody's.
  Object.defineProperty(process, 'pid', { value: 2 ** 31 - 1, configurable: true });
  atStep = () => {
    if (++step > at) throw new Killed();
  };
  try {
    await updatePackage(folder, files, false);
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    atStep = () => {};
    Object.defineProperty(process, 'pid', { value: pid, configurable: true });
  }
}

/** Leaves a run that was killed when its first file was in its place. */
async function killWhileMoving(files: Record<string, string>): Promise<void> {
  const manifest = () => readFileSync(join(folder, 'package.json'), 'utf8');
  for (let steps = 0; manifest() !== files['package.json']; steps++) {
    await updatePackage(folder, packageOf('1'), false);
    await runAndKill(files, steps);
  }
  expect(content()).toHaveProperty('.customerscore.ready');
}

describe('recovers from a kill at any step', () => {
  test.each<[string, { before: string | undefined }]>([
    ['a first run', { before: undefined }],
    ['a later run', { before: '1' }],
  ])('%s', async (_, { before }) => {
    let steps = 0;
    for (let isKilled = true; isKilled; steps++) {
      rmSync(folder, { recursive: true, force: true });
      addOwnFiles();
      if (before !== undefined) await updatePackage(folder, packageOf(before), false);
      isKilled = await runAndKill(packageOf('2'), steps);
      const { '.customerscore.ready': ready, ...left } = content();
      // Either nothing is changed yet, or all that is not in its place is ready to be moved there.
      if (ready === undefined && isKilled) {
        const { 'a.js': oneFile } = left;
        const visible = Object.fromEntries(Object.entries(left).filter(([name]) => !name.startsWith('.')));
        expect(visible).toEqual({ ...own, ...(oneFile === undefined ? {} : packageOf(oneFile)) });
      }
      await updatePackage(folder, packageOf('3'), false);
      expect(content(), `killed at step ${steps}`).toEqual({ ...own, ...packageOf('3') });
    }
    expect(steps).toBeGreaterThan(2 * names.length);
  });

  test('recovers from repeated kills during recovery', async () => {
    addOwnFiles();
    await updatePackage(folder, packageOf('1'), false);
    await killWhileMoving(packageOf('2'));
    for (let steps = 0; await runAndKill(packageOf('3'), steps); steps++);
    expect(content()).toEqual({ ...own, ...packageOf('3') });
  });
});

test('concurrent runs, some of them killed, leave the complete package of one run', async () => {
  const kills = fc.array(fc.option(fc.nat(16), { nil: undefined }), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), kills, fc.boolean(), async (scheduler, killedAt, isFirst) => {
      rmSync(folder, { recursive: true, force: true });
      addOwnFiles();
      if (!isFirst) await updatePackage(folder, packageOf('0'), false);
      // The steps of all runs come in the order of the scheduler. What a run writes identifies it.
      const steps: Record<string, number> = {};
      const run = new AsyncLocalStorage<string>();
      atStep = async () => {
        const id = run.getStore()!;
        await scheduler.schedule(Promise.resolve());
        steps[id] = (steps[id] ?? 0) + 1;
        const kill = killedAt[Number(id) - 1];
        if (kill !== undefined && steps[id] > kill) throw new Killed();
      };
      const runs = killedAt.map((_, index) =>
        run.run(String(index + 1), () =>
          updatePackage(folder, packageOf(String(index + 1)), false).then(
            () => undefined,
            (error) => {
              if (!(error instanceof Killed)) throw error;
            },
          ),
        ),
      );
      await scheduler.waitFor(Promise.all(runs));
      atStep = () => {};
      const { 'a.js': one, ...rest } = content();
      const whole = one === undefined ? {} : packageOf(one);
      if (!('.customerscore.ready' in rest)) expect(content()).toMatchObject({ ...own, ...whole });
      // What a killed run of this very process left stays as long as the process.
      await updatePackage(folder, packageOf('9'), false);
      expect(content()).toMatchObject({ ...own, ...packageOf('9') });
      expect(content()).not.toHaveProperty('.customerscore.ready');
    }),
    { numRuns: runs(30, 15), endOnFailure: true },
  );
});

test('a concurrent run recognizes a new package while it is being moved', async () => {
  const run = new AsyncLocalStorage<'slow' | 'killed'>();
  let isKilled = true;
  for (let at = 0; isKilled; at++) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    let steps = 0;
    const [isThere, other] = [gate(), gate()];
    atStep = async (call) => {
      if (run.getStore() === 'killed' && ++steps > at) throw new Killed();
      // The second time that it lists the folder, after what an earlier run left.
      if (run.getStore() === 'slow' && call === 'readdir' && ++steps === 2) {
        steps = 0;
        isThere.open();
        await other.opened;
      }
    };
    const slow = run.run('slow', () => updatePackage(folder, packageOf('1'), false));
    await isThere.opened;
    isKilled = await run.run('killed', () =>
      updatePackage(folder, packageOf('2'), false).then(
        () => false,
        () => true,
      ),
    );
    other.open();
    await slow;
    expect(content(), `killed at step ${at}`).toMatchObject(packageOf('1'));
  }
});

function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('keeps the old files if the disk is full, at any file', async () => {
  addOwnFiles();
  await updatePackage(folder, packageOf('1'), false);
  for (const last of names.keys()) {
    let written = 0;
    atStep = (call) => {
      if (call === 'writeFile' && written++ === last) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    await expect(updatePackage(folder, packageOf('2'), false)).rejects.toThrow(
      'the disk is full. Nothing was changed.',
    );
    expect(content()).toEqual({ ...own, ...packageOf('1') });
  }
});

test('check writes nothing, even after an interrupted run', async () => {
  await updatePackage(folder, packageOf('1'), false);
  await killWhileMoving(packageOf('2'));
  const before = content();
  expect(before).toHaveProperty('.customerscore.ready');
  atStep = (call) => ['lstat', 'readdir'].includes(call) || expect.fail(`it calls ${call}`);
  await updatePackage(folder, packageOf('2'), true);
  expect(content()).toEqual(before);
});

test('does not write files that are up to date', async () => {
  await updatePackage(folder, packageOf('1'), false);
  const { ino, mtimeMs } = statSync(join(folder, 'a.js'));
  atStep = (call) => ['lstat', 'readdir'].includes(call) || expect.fail(`it calls ${call}`);
  await updatePackage(folder, packageOf('1'), false);
  expect(statSync(join(folder, 'a.js'))).toMatchObject({ ino, mtimeMs });
});

test.each<[string, { name: string; text: string }]>([
  ['another package', { name: 'package.json', text: '{ "name": "mine" }' }],
  ['a file of somebody', { name: 'README.md', text: 'mine' }],
])('refuses a folder with %s, and does not change it', async (_, { name, text }) => {
  mkdirSync(folder);
  writeFileSync(join(folder, name), text);
  await expect(updatePackage(folder, packageOf('1'), false)).rejects.toThrow(
    `contains a ${name} that is not part of this package`,
  );
  expect(content()).toEqual({ [name]: text });
});

test('refuses a file in place of the folder', async () => {
  writeFileSync(folder, 'mine');
  await expect(updatePackage(folder, packageOf('1'), false)).rejects.toThrow(
    `${folder} cannot be used: part of its path is a file, not a folder.`,
  );
});

describe('links', () => {
  test('in the folder are replaced, and their targets are not changed', async () => {
    await updatePackage(folder, packageOf('1'), false);
    const outside = join(parent, 'outside.js');
    writeFileSync(outside, 'outside');
    rmSync(join(folder, 'a.js'));
    symlinkSync(outside, join(folder, 'a.js'));
    await updatePackage(folder, packageOf('1'), false);
    expect(readFileSync(outside, 'utf8')).toBe('outside');
    expect(content()).toEqual(packageOf('1'));
  });

  test('to the folder itself are followed', async () => {
    mkdirSync(join(parent, 'real'));
    symlinkSync(join(parent, 'real'), folder);
    await updatePackage(folder, packageOf('1'), false);
    expect(lstatSync(folder).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(parent, 'real')).sort()).toEqual(names);
  });

  test('that are not part of the package are refused', async () => {
    mkdirSync(folder);
    symlinkSync('/nowhere', join(folder, 'README.md'));
    await expect(updatePackage(folder, packageOf('1'), false)).rejects.toThrow(
      'contains a README.md that is not part of this package',
    );
    expect(readdirSync(folder)).toEqual(['README.md']);
  });
});

test('refuses a folder in place of a file, and writes nothing', async () => {
  await updatePackage(folder, packageOf('1'), false);
  rmSync(join(folder, 'a.js'));
  mkdirSync(join(folder, 'a.js'));
  await expect(updatePackage(folder, packageOf('2'), false)).rejects.toThrow(/a\.js is a folder.*Move the folder/);
  expect(content()).toEqual({ ...packageOf('1'), 'a.js': '(folder)' });
});
