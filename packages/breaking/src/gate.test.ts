import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBase } from './base.ts';
import { checkBreaking } from './gate.ts';
import { GateError } from './gate-error.ts';
import { describeReport } from './report.ts';

const generated = dirname(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')));
const root = mkdtempSync(join(tmpdir(), 'gate-'));
afterAll(() => rmSync(root, { recursive: true }));

function git(folder: string, ...args: string[]): void {
  const settings = ['user.name=a', 'user.email=a@example.com', 'init.defaultBranch=main', 'commit.gpgsign=false'];
  execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], { cwd: folder, stdio: 'pipe' });
}

/** A repository of its own. */
function repository(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  git(folder, 'init', '--quiet');
  return folder;
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const addContract = (folder: string) =>
  cpSync(generated, join(folder, 'generated'), { recursive: true, filter: (path) => !/node_modules/.test(path) });

describe('nothing to compare with', () => {
  test.each<[string, (folder: string) => void, RegExp]>([
    ['no commit', () => {}, /no commit yet/],
    [
      'first-commit',
      (folder) => {
        commit(folder, 'first');
        git(folder, 'branch', '--move', 'work');
      },
      /This is the first commit/,
    ],
    [
      'no-contract-yet',
      (folder) => {
        commit(folder, 'first');
        git(folder, 'checkout', '--quiet', '-b', 'work');
        addContract(folder);
        commit(folder, 'contract');
      },
      /the merge base with main .* has no contract yet/,
    ],
  ])('%s: passes with a reason', async (name, prepare, reason) => {
    const folder = repository(name);
    prepare(folder);
    const report = await checkBreaking({ repository: folder });
    expect(report).toMatchObject({ ok: true, level: 'none', changes: [] });
    expect(describeReport(report)[0]).toMatch(reason);
  });
});

describe('fails closed', () => {
  /** Prepares a repository; may return another folder to run in, and a revision. */
  type Prepare = (folder: string) => { folder?: string; base?: string } | undefined;

  test.each<[string, Prepare, RegExp]>([
    [
      'broken-json',
      (folder) => {
        addContract(folder);
        write(folder, 'generated/openapi.json', '{ "openapi": ');
        commit(folder, 'broken');
        addContract(folder);
        return undefined;
      },
      /generated\/openapi\.json at the base is not JSON: .*\n.*--base REV/,
    ],
    [
      'no-contract-but-json',
      (folder) => {
        write(folder, 'generated/openapi.json', '[]');
        write(folder, 'generated/examples.js', '');
        write(folder, 'generated/package.json', '{}');
        commit(folder, 'list');
        return undefined;
      },
      /is not a contract/,
    ],
    [
      'no-examples',
      (folder) => {
        addContract(folder);
        rmSync(join(folder, 'generated/examples.js'));
        commit(folder, 'no examples');
        return undefined;
      },
      /generated\/examples\.js at \w+ cannot be read.*\n.*--unshallow/,
    ],
    [
      'lost-object',
      (folder) => {
        addContract(folder);
        commit(folder, 'whole');
        const blob = execFileSync('git', ['rev-parse', 'HEAD:generated/openapi.json'], {
          cwd: folder,
          encoding: 'utf8',
        });
        rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2).trim()), { force: true });
        return undefined;
      },
      /generated\/openapi\.json at \w+ cannot be read/,
    ],
    [
      'lost-today',
      (folder) => {
        addContract(folder);
        commit(folder, 'whole');
        rmSync(join(folder, 'generated'), { recursive: true });
        return undefined;
      },
      /does not exist.\nRun "npm run generate"/,
    ],
    [
      'shallow',
      (folder) => {
        commit(folder, 'first');
        commit(folder, 'second');
        const clone = `${folder}-clone`;
        git(root, 'clone', '--quiet', '--depth=1', pathToFileURL(folder).href, clone);
        return { folder: clone };
      },
      /shallow clone.*\n.*git fetch --unshallow/,
    ],
    [
      'unknown-revision',
      (folder) => {
        commit(folder, 'first');
        return { base: 'v9' };
      },
      /Revision "v9" does not exist/,
    ],
    [
      'an-option-for-a-revision',
      (folder) => {
        commit(folder, 'first');
        return { base: '--all' };
      },
      /Revision "--all" does not exist/,
    ],
    [
      'neither-main-nor-release',
      (folder) => {
        commit(folder, 'first');
        commit(folder, 'second');
        git(folder, 'branch', '--move', 'work');
        return undefined;
      },
      /found no branch origin\/main or main and no tag/,
    ],
    [
      'unrelated',
      (folder) => {
        commit(folder, 'first');
        git(folder, 'checkout', '--quiet', '--orphan', 'work');
        commit(folder, 'another first');
        return undefined;
      },
      /no commit in common/,
    ],
  ])('%s', async (name, prepare, message) => {
    const folder = repository(name);
    const { folder: where = folder, base } = prepare(folder) ?? {};
    const failure = await checkBreaking({ repository: where, ...(base === undefined ? {} : { base }) }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(GateError);
    expect((failure as Error).message).toMatch(message);
  });

  test('throws without a repository', async () => {
    const folder = join(root, 'plain');
    mkdirSync(folder);
    // Wherever the temporary folder is, git must not find a repository above it.
    write(folder, '.git', 'gitdir: nowhere');
    await expect(checkBreaking({ repository: folder })).rejects.toThrow(/Cannot read a git repository here/);
  });
});

describe('a repository with a contract', () => {
  const folder = join(root, 'whole');

  beforeAll(() => {
    repository('whole');
    addContract(folder);
    commit(folder, 'contract');
    git(folder, 'tag', 'v0.1.0');
    git(folder, 'checkout', '--quiet', '-b', 'work');
  });

  function editContract(edit: (contract: { info: { version: string; description?: string } }) => void): void {
    const contract = JSON.parse(readFileSync(join(generated, 'openapi.json'), 'utf8'));
    edit(contract);
    write(folder, 'generated/openapi.json', JSON.stringify(contract));
  }

  test('reports level none if nothing changed, and notes a base without type tests', async () => {
    addContract(folder);
    const report = await checkBreaking({ repository: folder });
    expect(report).toMatchObject({ level: 'none', ok: true, changes: [] });
    expect(report.base).toMatch(/^the merge base with main \(\w{9}\)$/);
    expect(describeReport(report)).toContainEqual(expect.stringMatching(/^Not compared: the base has no type tests/));
  });

  test('requires a new version for a change', async () => {
    editContract(({ info }) => Object.assign(info, { description: 'Other words.' }));
    const stuck = await checkBreaking({ repository: folder });
    expect(stuck).toMatchObject({ level: 'patch', ok: false });
    expect(describeReport(stuck).join('\n')).toMatch(
      /^Compared with .*\npatch {2}description changed\n +info\n[\s\S]*\npatch\ninfo\.version is still (.*): too low\. A patch change needs \d+\.\d+\.\d+ or later\./,
    );
    editContract(({ info }) => Object.assign(info, { description: 'Other words.', version: '99.0.0' }));
    expect(await checkBreaking({ repository: folder })).toMatchObject({ level: 'patch', ok: true });
  });

  test('compares with the last release if there is no main branch', () => {
    git(folder, 'branch', '--move', 'main', 'trunk');
    const base = findBase(folder);
    git(folder, 'branch', '--move', 'trunk', 'main');
    expect(base).toMatchObject({ name: 'the release v0.1.0' });
  });
});

test.each<[string, string[], number, RegExp]>([
  ['could not compare', ['--base', 'no-such-revision'], 2, /Revision "no-such-revision" does not exist/],
  ['an unknown option', ['--bass', 'main'], 2, /--bass[\s\S]*npm run check:breaking/],
])('npm run check:breaking exits with %s', (_, args, code, message) => {
  const top = fileURLToPath(new URL('../../../', import.meta.url));
  const script = join(top, 'scripts/check-breaking.ts');
  const folder = repository(`script-${args[0]}`);
  const tsx = import.meta.resolve('tsx');
  const run = spawnSync(process.execPath, ['--import', tsx, script, ...args], { cwd: folder, encoding: 'utf8' });
  expect({ code: run.status, said: run.stderr }).toEqual({ code, said: expect.stringMatching(message) });
});
