import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { npm } from './npm.ts';
import type { PackedPackage } from './pack-packages.ts';

const run = promisify(execFile);

/** Paths of the tarballs of packages, and of their dependencies in this repository. */
export function tarballsOf(packed: readonly PackedPackage[], names: readonly string[]): string[] {
  const all = new Set(names.flatMap((name) => [name, ...packed.find((each) => each.name === name)!.dependencies]));
  return packed.filter(({ name }) => all.has(name)).map(({ tarball }) => tarball);
}

/** A project outside the repository that installs the packed packages, like the project of a user. */
export class Consumer {
  readonly folder: string;
  /** Path of the Node that runs scripts. */
  readonly #runtime: string;

  /** @param runtime path of the Node that runs scripts. Default: the one that runs this code. */
  constructor(folder: string, runtime = process.execPath) {
    this.folder = folder;
    this.#runtime = runtime;
  }

  /** Writes files. The keys are paths in the project. */
  write(files: Record<string, string | object>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    }
  }

  async install(...packages: readonly string[]): Promise<void> {
    await npm(this.folder, ['install', '--no-audit', '--no-fund', '--prefer-offline', '--save-exact', ...packages]);
  }

  /**
   * Runs a script with Node, such as `check.mjs` or `node_modules/jest/bin/jest.js`.
   *
   * @returns the output of the script
   * @throws Error with the output of the script, if it fails
   */
  node(script: string, ...args: readonly string[]): Promise<string> {
    return this.#run(this.#runtime, [script, ...args]);
  }

  /**
   * Runs a line in a shell.
   *
   * @returns the output
   * @throws Error with the output, if the command fails
   */
  shell(command: string): Promise<string> {
    return this.#run('sh', ['-c', command]);
  }

  async #run(file: string, args: readonly string[]): Promise<string> {
    try {
      const { stdout, stderr } = await run(file, args, {
        cwd: this.folder,
        env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
      });
      return stdout + stderr;
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
    }
  }
}
