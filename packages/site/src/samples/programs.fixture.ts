import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverUrl } from '@customerscore-kit/contract/operations';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const redirect = new URL('./redirect-fetch.js', import.meta.url).href;

/** The command from source, for a shell. */
export const customerscore = `node --import tsx '${root}packages/cli/src/bin.ts'`;

/** Where the mock of the command listens, unless told otherwise. */
const usualMock = 'http://127.0.0.1:4010';

/** Code that sends to `server` what it sent to the production server, or to the mock where it usually listens. */
export function redirected(code: string, server: string): string {
  // In this order: `server` may begin with the usual mock, at port 40101 for instance.
  return code.replaceAll(usualMock, server).replaceAll(serverUrl, server);
}

/** `npx`, for the tools that samples use, which run from source. */
const npx = `#!/bin/sh
tool=$1
shift
case "$tool" in
  customerscore) exec ${customerscore} "$@" ;;
  tsx | vitest) exec '${root}node_modules/.bin/'$tool "$@" ;;
  *) echo "The test of samples does not know: npx $tool" >&2; exit 127 ;;
esac
`;

/** `npm`, which installs nothing. A package in a folder is linked. */
const npm = `#!/bin/sh
for last; do :; done
case "$last" in
  ./*)
    name=$(node -p "JSON.parse(require('fs').readFileSync('$last/package.json', 'utf8')).name")
    mkdir -p "node_modules/$(dirname "$name")"
    ln -s "$PWD/$last" "node_modules/$name" ;;
esac
`;

/** What a program printed, standard output and standard error in order, and its exit code. */
export interface Run {
  output: string;
  code: number | null;
}

/** Starts the programs of samples. */
export class Programs {
  private readonly bin: string;
  private modules: ChildProcess | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(bin: string) {
    this.bin = bin;
  }

  /** @param folder an empty folder within the repository */
  static async in(folder: string): Promise<Programs> {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'npx'), npx, { mode: 0o755 });
    await writeFile(join(bin, 'npm'), npm, { mode: 0o755 });
    return new Programs(bin);
  }

  /** @param server the mock that gets what is meant for the production server */
  environment(server: string): NodeJS.ProcessEnv {
    const { CI: _, GITHUB_ACTIONS: __, VITEST: ___, NODE_ENV: ____, ...inherited } = process.env;
    return {
      ...inherited,
      PATH: `${this.bin}:${inherited.PATH}`,
      NO_COLOR: '1',
      CUSTOMERSCORE_KEY: 'a-key',
      CUSTOMERSCORE_WEBHOOK_SECRET: 'a-secret',
      NODE_OPTIONS: `--import ${redirect}`,
      SAMPLES_FROM: `${serverUrl} ${usualMock}`,
      SAMPLES_TO: server,
    };
  }

  async run(command: readonly string[], folder: string, server: string): Promise<Run> {
    const child = spawn('sh', ['-c', 'exec "$@" 2>&1', 'sh', ...command], {
      cwd: folder,
      env: this.environment(server),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    const [code] = await once(child, 'close');
    return { output, code };
  }

  /** Runs a module in TypeScript, after all others. They share a process, so none may change what is global. */
  runModule(file: string, folder: string, server: string): Promise<Run> {
    const run = this.queue.then(async () => {
      this.modules ??= fork(fileURLToPath(new URL('./run-modules.js', import.meta.url)), {
        env: this.environment(server),
        execArgv: ['--import', 'tsx'],
        cwd: root,
      });
      this.modules.send({ file, folder, server });
      const ended = new AbortController();
      const [message] = await Promise.race([
        once(this.modules, 'message', ended),
        once(this.modules, 'exit', ended).then(() => {
          throw new Error(`The process that runs samples ended with ${file}.`);
        }),
      ]).finally(() => ended.abort());
      const { output, failed } = message as { output: string; failed: boolean };
      return { output, code: failed ? 1 : 0 };
    });
    this.queue = run.catch(() => {
      this.modules = undefined;
    });
    return run;
  }

  stop(): void {
    this.modules?.kill();
  }
}
