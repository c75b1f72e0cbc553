// Commands that are interrupted: their exit codes, and what is left of them.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const started: ChildProcess[] = [];
const folders: string[] = [];
afterAll(() => {
  for (const each of started) each.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Command {
  process: ChildProcess;
  /** Folder for temporary files that only this command has. */
  temporary: string;
  /** What it wrote up to now. */
  output(): string;
  /** Exit code and signal, when it has ended. */
  ended: Promise<unknown[]>;
}

function start(file: string, args: string[], env: NodeJS.ProcessEnv = {}): Command {
  const temporary = mkdtempSync(join(tmpdir(), 'interrupt-'));
  folders.push(temporary);
  const command = spawn(file, args, {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(command);
  let output = '';
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk) => (output += chunk));
  return { process: command, temporary, output: () => output, ended: once(command, 'exit') };
}

const kit = (args: string[], env?: NodeJS.ProcessEnv) =>
  start(process.execPath, ['--import', 'tsx', join(root, 'packages/cli/src/bin.ts'), ...args], env);

/** Lines of `ps` with a text in them. Those of tools that write into the command's folder have its path. */
const processes = (text: string) =>
  execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text) && !line.includes('ps -A'));

const foldersIn = (temporary: string) => readdirSync(temporary).filter((name) => name.startsWith('customerscore-'));

// All of these commands run at once, and the machines of CI are slow.
vi.setConfig({ testTimeout: 120_000 });
const soon = <Result>(check: () => Result) => vi.waitFor(check, { timeout: 60_000, interval: 50 });

const onPosix = describe.runIf(process.platform !== 'win32');

onPosix.concurrent('npm run verify, against a server that stalls', () => {
  test('SIGTERM: exit code 143, and no leftovers', async () => {
    const server = createServer(({ url }, response) => void (url === '/_mock/' && response.end()));
    const isWaiting = new Promise<void>((resolve) => {
      server.on('request', ({ url }) => url !== '/_mock/' && resolve());
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const command = kit(['verify', '--server', `http://127.0.0.1:${port}`], { CUSTOMERSCORE_KEY: 'secret' });
    await isWaiting;
    expect(processes(command.temporary)).toHaveLength(1);
    expect(foldersIn(command.temporary)).toHaveLength(2);

    command.process.kill('SIGTERM');
    expect(await command.ended).toEqual([143, null]);
    expect(foldersIn(command.temporary)).toEqual([]);
    await soon(() => expect(processes(command.temporary)).toEqual([]));
    server.close().closeAllConnections();
  });
});

onPosix.concurrent('npm run mock', () => {
  const begin = () => running(kit(['mock', '--port', '0']), 'POST');

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('%s: exit code %i', async (signal, code) => {
    const { command } = await begin();
    command.process.kill(signal);
    expect(await command.ended).toEqual([code, null]);
  });

  test('ends when it has lost its npm', async () => {
    const { command, url } = await running(start('npm', ['run', 'mock', '--', '--port', '0']), 'POST');
    command.process.kill('SIGKILL');
    await soon(() => expect(fetch(url)).rejects.toThrow());
  });

  test('exits with 2 if the port is in use', async () => {
    const { url } = await begin();
    const second = kit(['mock', '--port', new URL(url).port]);
    expect(await second.ended).toEqual([2, null]);
    expect(second.output()).toContain('Choose another port');
  });
});

onPosix.concurrent('npm run mock:prism', () => {
  const prism = ['--import', 'tsx', join(root, 'scripts/mock-prism.ts'), '--port', '0'];

  test('exits with 1 and the last lines of Prism when Prism crashes', async () => {
    const { command } = await running(start(process.execPath, prism), 'Prism:');
    const [child] = processes('prism-cli')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .find(([, parent]) => parent === command.process.pid)!;
    process.kill(child!, 'SIGSEGV');
    expect(await command.ended).toEqual([1, null]);
    await soon(() => expect(command.output()).toMatch(/Prism ended with exit code 139\. Its last lines:\n.*\n/));
  });

  test('leaves no Prism when it is killed', async () => {
    const { command, url } = await running(start(process.execPath, prism), 'Prism:');
    command.process.kill('SIGKILL');
    await soon(() => expect(fetch(url)).rejects.toThrow());
  });
});

/** Waits until a command prints the address of its server, after a word. */
async function running(command: Command, word: string): Promise<{ command: Command; url: string }> {
  const url = await soon(() => {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(command.output().split(word)[1] ?? '')?.[0];
    expect(found).toBeDefined();
    return found!;
  });
  expect((await fetch(`${url}/unknown`)).status).toBe(404);
  return { command, url };
}

test.concurrent('npm run docs, SIGTERM: exit code 143, and nothing is left', async () => {
  const command = kit(['docs', '--out', join(tmpdir(), 'never-written')]);
  await soon(() => expect(processes(command.temporary)).toHaveLength(1));
  command.process.kill('SIGTERM');
  expect(await command.ended).toEqual([143, null]);
  expect(foldersIn(command.temporary)).toEqual([]);
  await soon(() => expect(processes(command.temporary)).toEqual([]));
});
