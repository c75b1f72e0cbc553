import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const command = fileURLToPath(new URL('command.fixture.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'run-command-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A tool that starts a process with a group of its own, and one that it waits for. They would end long after the test. */
beforeAll(() => {
  const tool = join(folder, 'modules/forking-tool');
  mkdirSync(tool, { recursive: true });
  writeFileSync(join(tool, 'package.json'), JSON.stringify({ bin: 'tool.cjs' }));
  writeFileSync(
    join(tool, 'tool.cjs'),
    `const { spawn, spawnSync } = require('node:child_process');
     const inner = ['-e', "console.log('up'); setTimeout(() => {}, 200_000)"];
     spawn(process.execPath, inner, { stdio: 'inherit', detached: true });
     spawnSync(process.execPath, inner, { stdio: 'inherit' });`,
  );
});

let count = 0;
function start(mode: string): { process: ChildProcess; left: () => string[] } {
  const temporary = join(folder, `temporary-${count++}`);
  mkdirSync(temporary);
  const env = {
    ...process.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    NODE_PATH: join(folder, 'modules'),
  };
  return {
    process: spawn(process.execPath, ['--import', 'tsx', command, mode], { env }),
    left: () => readdirSync(temporary).filter((name) => name.startsWith('command-')),
  };
}

/** Waits until it is said on stdout. 'up' is said by what the tool started. */
async function says(word: string, { stdout, stderr }: ChildProcess): Promise<void> {
  stderr!.resume();
  for await (const chunk of stdout!.iterator({ destroyOnReturn: false })) if (String(chunk).includes(word)) break;
  stdout!.resume();
}

// The machines of CI are slow.
vi.setConfig({ testTimeout: 120_000 });

// 'close' comes when nobody has stdout open any more: neither the command, nor the tool, nor what the tool started.
// Windows has no signals between processes.
describe.runIf(platform !== 'win32').concurrent('nothing is left of a command', () => {
  test.each<[NodeJS.Signals[], number]>([
    [['SIGTERM'], 143],
    [['SIGHUP'], 129],
    // Ctrl+C in a terminal: once to the process group, once by npm.
    [['SIGINT', 'SIGINT'], 130],
  ])('after %j: exit code %i', async (signals, code) => {
    const { process, left } = start('waits');
    await says('up', process);
    for (const signal of signals) process.kill(signal);
    expect(await once(process, 'close')).toEqual([code, null]);
    expect(left()).toEqual([]);
  });

  test('after an uncaught error', async () => {
    const { process, left } = start('crashes');
    await says('up', process);
    process.stdin!.write('now');
    expect(await once(process, 'close')).toEqual([1, null]);
    expect(left()).toEqual([]);
  });

  test('whose output is closed', async () => {
    const { process, left } = start('writes');
    await says('up', process);
    process.stdout!.destroy();
    expect(await once(process, 'exit')).toEqual([141, null]);
    expect(left()).toEqual([]);
  });

  test.each(['started', 'up'])('but its folder, after SIGKILL when its tool is %s', async (word) => {
    const { process, left } = start('waits');
    await says(word, process);
    process.kill('SIGKILL');
    expect(await once(process, 'close')).toEqual([null, 'SIGKILL']);
    expect(left()).toHaveLength(1);
  });
});

describe.runIf(platform !== 'win32').concurrent('when its parent is killed', () => {
  /** Starts it by a Node, and kills that. */
  async function withoutParent(input: 'pipe' | 'ignore', env: NodeJS.ProcessEnv) {
    const temporary = mkdtempSync(join(folder, 'orphan-'));
    const [out, err] = ['out', 'err'].map((name) => join(temporary, name)) as [string, string];
    const given = { execPath: process.execPath, command, input, out, err };
    const script = `
      const { execPath, command, input, out, err } = ${JSON.stringify(given)};
      const { openSync } = require('node:fs');
      const stdio = [input, openSync(out, 'w'), openSync(err, 'w')];
      const { pid } = require('node:child_process').spawn(execPath, ['--import', 'tsx', command, 'waits'], { stdio });
      process.send(pid);`;
    const all = { ...process.env, ...env, TMPDIR: temporary, NODE_PATH: join(folder, 'modules') };
    const parent = spawn(process.execPath, ['-e', script], { env: all, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const [pid] = await once(parent, 'message');
    await vi.waitFor(() => expect(readFileSync(out, 'utf8')).toContain('up'), { timeout: 60_000 });
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const left = () => readdirSync(temporary).filter((name) => name.startsWith('command-'));
    return { pid, left, error: () => readFileSync(err, 'utf8') };
  }

  test.each<{ given: string; input: 'pipe' | 'ignore'; env: NodeJS.ProcessEnv }>([
    { given: 'with an input', input: 'pipe', env: { npm_lifecycle_event: undefined } },
    { given: 'by npm', input: 'ignore', env: { npm_lifecycle_event: 'mock' } },
  ])('it ends and says why: $given', async ({ input, env }) => {
    const { left, error } = await withoutParent(input, env);
    await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 60_000 });
    expect(error()).toContain('The process that started this command has ended');
  });

  test('it goes on in the background', async () => {
    const { pid, left, error } = await withoutParent('ignore', { npm_lifecycle_event: undefined });
    // Longer than it takes to notice.
    await setTimeout(2000);
    expect([left().length, error()]).toEqual([1, '']);
    process.kill(pid, 'SIGTERM');
    await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 60_000 });
  });
});

test('sets the exit code, and prints errors to stderr', async () => {
  const { process, left } = start('ends');
  const [error] = await Promise.all([text(process.stderr!), once(process, 'close')]);
  expect(error.split(/(?<=exit code \d)\n/)).toEqual([
    'exit code 3',
    'The reason.\nexit code 1',
    '--out is missing.\n\nthe usage\nexit code 2',
    expect.stringMatching(/^Unknown option '--wrong'[\s\S]*\n\nthe usage\nexit code 2$/),
    '',
  ]);
  expect(left()).toEqual([]);
});
