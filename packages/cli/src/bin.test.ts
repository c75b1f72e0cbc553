// Tests that need a process: exit codes after signals and closed pipes, standard input, and loaded packages.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';

const bin = fileURLToPath(new URL('bin.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'customerscore-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));

// CI machines are slow.
vi.setConfig({ testTimeout: 120_000 });

/** Starts the command. */
function start(args: string[], { env = {}, cwd }: { env?: NodeJS.ProcessEnv; cwd?: string } = {}) {
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, bin, ...args], { cwd, env: { ...process.env, ...env } });
  child.stdin.on('error', () => {});
  return child;
}

/** Runs the command until it exits. */
async function run(args: string[], { stdin = '', ...options }: Parameters<typeof start>[1] & { stdin?: string } = {}) {
  const child = start(args, options);
  child.stdin.end(stdin);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, stdout, stderr };
}

describe.concurrent('a process', () => {
  test('reads standard input, and resolves relative paths from its current folder', async () => {
    writeFileSync(join(folder, 'b.ndjson'), '{"external_id": "1", "name": 1}\n');
    const { code, stdout, stderr } = await run(['inspect', '-', '*.ndjson'], {
      cwd: folder,
      stdin: '{"customers": []}',
    });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: '1 error, 1 warning in 2 files with 1 item for uploadCustomers.\n',
    });
    expect(stdout).toMatch(/^<stdin>:1:1 warning empty-upload\n.*\nb\.ndjson:1:22 error type\n/);
  });

  test('exits with 0 and prints no error when the reader closes the pipe', async () => {
    const child = start(['inspect', '-', '--format', 'json']);
    child.stdout.once('data', () => child.stdout.destroy());
    const error = text(child.stderr);
    const exit = once(child, 'exit');
    // More than the buffer of a pipe.
    for (let line = 0; line < 20_000; line++) child.stdin.write(`{"external_id": "${line}", "name": "A", "nam": 1}\n`);
    child.stdin.end();
    expect(await exit).toEqual([0, null]);
    expect(await error).toBe('');
  });

  test.runIf(process.platform !== 'win32')('exits with 130 after Ctrl+C', async () => {
    const child = start(['inspect', '-']);
    const exit = once(child, 'exit');
    // Wait for the first finding: then the command is running.
    child.stdin.write('{"external_id": "1", "nam": 1}\n'.repeat(200));
    child.stdin.write(' '.repeat(2 ** 20));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
  });

  test('sends the key and never prints it, even if the server returns it', async () => {
    const key = 'k3y-of-the-account';
    const received = new Set<string | undefined>();
    const server = createServer(({ headers }, response) => {
      received.add(headers['customerscore-key']?.toString());
      response.writeHead(500).end(`You sent ${JSON.stringify(headers)}`);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const args = ['verify', '--server', url, '--customer', '1', '--debug'];
    const { code, stdout, stderr } = await run(args, { env: { CUSTOMERSCORE_KEY: key } });
    server.close();
    expect(code).toBe(1);
    expect(received).toContain(key);
    expect(stdout + stderr).not.toContain(key);
  });

  test.each<[string, { args: string[]; loads: string[] }]>([
    ['help', { args: ['inspect', '--help'], loads: ['commander'] }],
    ['inspect', { args: ['inspect', '-'], loads: ['commander', 'jsonc-parser'] }],
  ])('%s loads only the packages that it needs', async (name, { args, loads }) => {
    const coverage = join(folder, `coverage-${name}`);
    const { code } = await run(args, { stdin: '{"customers": []}', env: { NODE_V8_COVERAGE: coverage } });
    expect(code).toBe(0);
    const urls = readdirSync(coverage).flatMap((file) => {
      const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as { result: { url: string }[] };
      return result.map(({ url }) => url);
    });
    const packages = urls.map((url) => /.*node_modules\/(?!\.)((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? '');
    // These packages run TypeScript. They are not part of the command.
    const others = ['', 'tsx', 'esbuild', 'get-tsconfig', 'resolve-pkg-maps'];
    expect([...new Set(packages)].filter((each) => !others.includes(each)).sort()).toEqual(loads);
  });
});
