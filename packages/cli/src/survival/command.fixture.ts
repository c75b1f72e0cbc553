import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A run of the command in a process of its own. */
export interface CommandRun {
  /** 128 + n if signal n ended it before it could. */
  status: number;
  stdout: string;
  stderr: string;
}

/** The command, built. */
export interface BuiltCommand {
  /** Starts it with a key. @param input default: empty */
  start(args: readonly string[], env?: NodeJS.ProcessEnv, input?: string): ChildProcess;
  /** Runs it until it ends. @param stop ends it, such as by a signal */
  run(
    args: readonly string[],
    env?: NodeJS.ProcessEnv,
    stop?: (child: ChildProcess) => void,
    input?: string,
  ): Promise<CommandRun>;
  /** Removes what was built. */
  remove(): void;
}

/** The key of the runs. */
const key = 'sesame-of-the-import';

/** Bundles the command, so that it starts in a tenth of the time. */
export async function buildCommand(): Promise<BuiltCommand> {
  // Below the repository, where Node finds DuckDB and the other packages.
  const dist = fileURLToPath(new URL('../../../../dist/', import.meta.url));
  mkdirSync(dist, { recursive: true });
  const folder = mkdtempSync(join(dist, 'command-'));
  // The command reads its version.
  writeFileSync(join(folder, 'package.json'), '{ "version": "0.0.0" }');
  await build({
    entryPoints: [fileURLToPath(new URL('../bin.ts', import.meta.url))],
    outdir: join(folder, 'src'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'bundle',
    external: [
      '@duckdb/node-api',
      '@redocly/*',
      'ajv',
      'esbuild',
      'msw',
      'openapi-typescript',
      'typescript',
      'vitepress',
    ],
    // Some of what is bundled is CommonJS.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  const start: BuiltCommand['start'] = (args, env, input = '') => {
    const child = spawn(process.execPath, [join(folder, 'src/bin.mjs'), ...args], {
      env: { ...process.env, CUSTOMERSCORE_KEY: key, ...env },
    });
    // It may end before it has read all.
    child.stdin.on('error', () => {}).end(input);
    return child;
  };
  return {
    start,
    async run(args, env, stop, input) {
      const child = start(args, env, input);
      stop?.(child);
      const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
      const [stdout, stderr, [code, signal]] = await Promise.all([text(child.stdout!), text(child.stderr!), ended]);
      return { status: code ?? 128 + constants.signals[signal!], stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
