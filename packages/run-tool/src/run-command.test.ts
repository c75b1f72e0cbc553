import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const command = fileURLToPath(new URL('command.fixture.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'run-command-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A tool that starts a process, and says when both are up. Both would end by themselves only long after the test. */
beforeAll(() => {
  const tool = join(folder, 'modules/forking-tool');
  mkdirSync(tool, { recursive: true });
  writeFileSync(join(tool, 'package.json'), JSON.stringify({ bin: 'tool.cjs' }));
  writeFileSync(
    join(tool, 'tool.cjs'),
    `const inner = "console.log('up'); setTimeout(() => {}, 60_000)";
     require('node:child_process').spawnSync(process.execPath, ['-e', inner], { stdio: 'inherit' });`,
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

/** Waits until the innermost process is up; the other streams flow on. */
async function isUp({ stdout, stderr }: ChildProcess): Promise<void> {
  stderr!.resume();
  for await (const chunk of stdout!.iterator({ destroyOnReturn: false })) if (String(chunk).includes('up')) break;
  stdout!.resume();
}

// 'close' comes when nobody has stdout open any more: neither the command, nor the tool, nor what the tool started.
describe.concurrent('nothing is left of a command', () => {
  test.each<[NodeJS.Signals[], number]>([
    [['SIGTERM'], 143],
    [['SIGHUP'], 129],
    // Ctrl+C in a terminal: once to the process group, once by npm.
    [['SIGINT', 'SIGINT'], 130],
  ])('after %j: exit code %i', async (signals, code) => {
    const { process, left } = start('forever');
    await isUp(process);
    for (const signal of signals) process.kill(signal);
    expect(await once(process, 'close')).toEqual([code, null]);
    expect(left()).toEqual([]);
  });

  test('after an error that nobody catches', async () => {
    const { process, left } = start('crash');
    await isUp(process);
    process.stdin!.write('now');
    expect(await once(process, 'close')).toEqual([1, null]);
    expect(left()).toEqual([]);
  });

  test('whose reader has read enough', async () => {
    const { process, left } = start('writes');
    await isUp(process);
    process.stdout!.destroy();
    expect(await once(process, 'exit')).toEqual([141, null]);
    expect(left()).toEqual([]);
  });

  test('but its folder after SIGKILL, which no process can answer', async () => {
    const { process, left } = start('forever');
    await isUp(process);
    process.kill('SIGKILL');
    expect(await once(process, 'close')).toEqual([null, 'SIGKILL']);
    expect(left()).toHaveLength(1);
  });
});

describe.concurrent('a command that', () => {
  test.each<[string, number, string]>([
    ['returns', 3, ''],
    ['throws', 1, 'The reason.\n'],
    ['usage', 2, '--out is missing.\n\nthe usage\n'],
    ['option', 2, "Unknown option '--wrong'"],
  ])('%s: exit code %i', async (mode, code, message) => {
    const { process, left } = start(mode);
    const [[got], error] = await Promise.all([once(process, 'close'), text(process.stderr!)]);
    expect({ got, error }).toEqual({ got: code, error: expect.stringContaining(message) });
    expect(left()).toEqual([]);
  });
});
