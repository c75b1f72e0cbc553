import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import type { ImportReport, Source } from './index.ts';

/** An import in a process of its own. */
export interface ImportProcess {
  child: ChildProcess;
  /** The report, if it came to its end, and the peak memory of the process in MB; undefined after a SIGKILL. */
  ended: Promise<(ImportReport & { peakMemory: number }) | undefined>;
}

/** What an import is started with. */
export interface ImportArguments {
  source: Source;
  url: string;
  out: string;
  temporary: string;
  /** Content of standard input. Default: empty. */
  stdin?: string;
  env?: NodeJS.ProcessEnv;
}

/** Builds the program for the tests of a file. @param name of the file of the program, which is this file's alone */
export function useImportProgram(name: string) {
  // Below the repository, where it finds DuckDB; bundled, so that it starts in a tenth of the time.
  const program = fileURLToPath(new URL(`../../../dist/${name}.mjs`, import.meta.url));
  beforeAll(async () => {
    const entry = fileURLToPath(new URL('./import-program.fixture.ts', import.meta.url));
    const external = ['@duckdb/node-api', 'ajv', 'pg', 'yaml'];
    await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: program, external });
  });
  afterAll(() => rm(program, { force: true }));

  return {
    /** Starts an import. The promise resolves when its modules are loaded. */
    async start({ source, url, out, temporary, stdin = '', env }: ImportArguments): Promise<ImportProcess> {
      const child = spawn(process.execPath, [program, JSON.stringify(source), url, out, temporary], {
        stdio: 'pipe',
        env: { ...process.env, ...env },
      });
      // One that is killed does not read it.
      child.stdin.on('error', () => {}).end(stdin);
      let [output, errors] = ['', ''];
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      child.stderr.on('data', (chunk) => {
        errors += chunk;
      });
      const ended = once(child, 'close').then(([code, signal]) => {
        if (signal !== null) return undefined;
        if (code !== 0) throw new Error(errors);
        return JSON.parse(output.replace('started\n', '')) as ImportReport & { peakMemory: number };
      });
      await Promise.race([once(child.stdout, 'data'), ended]);
      return { child, ended };
    },
  };
}
