import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AccountInput } from '@customerscore-kit/contract/inspect';
import { serverUrl } from '@customerscore-kit/contract/operations';
import { startMock } from '@customerscore-kit/mock';
import type { Page } from '../page-source.ts';
import { type Block, blocksOf, isPrinted } from './blocks.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const redirect = new URL('./redirect-fetch.js', import.meta.url).href;
const usualMock = 'http://127.0.0.1:4010';

/** The account of the mock that receives what samples send. */
const account: AccountInput = {
  customer: {
    attributes: { seats: 'number', plan_tier: 'string', country_name: 'string', trial_ends_on: 'date' },
    metrics: { logins: 'number', resolved_tickets: 'number' },
  },
  contact: { attributes: { email: 'email', phone: 'string' }, metrics: { logins: 'number' } },
  events: ['report-exported'],
};

/** `npx`, for the tools that samples use, which run from source. */
const npx = `#!/bin/sh
tool=$1
shift
case "$tool" in
  customerscore) exec node --import tsx '${root}packages/cli/src/bin.ts' "$@" ;;
  tsx | vitest | tsc) exec '${root}node_modules/.bin/'$tool "$@" ;;
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

/** Creates the folder of all pages, in which the packages of the kit are found, and `npx` and `npm` in its `bin`. */
export async function prepare(folder: string): Promise<void> {
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin', 'npx'), npx, { mode: 0o755 });
  await writeFile(join(folder, 'bin', 'npm'), npm, { mode: 0o755 });
}

/**
 * Runs the blocks of a page in order, in a folder of its own.
 *
 * @throws Error for the first one that fails, or prints something else than the page says; it names the page and the line
 */
export async function runPage({ path, markdown, firstLine }: Page, folder: string): Promise<void> {
  const mock = await startMock({ account });
  const run = new PageRun(path, join(folder, path.replaceAll('/', '+')), join(folder, 'bin'), mock.url);
  try {
    await mkdir(run.folder);
    await writeFile(join(run.folder, 'package.json'), '{ "type": "module" }\n');
    // Else Vitest takes the configuration of this repository.
    await writeFile(join(run.folder, 'vitest.config.js'), 'export default {};\n');
    for (const block of blocksOf(markdown, path, firstLine)) await run.block(block);
  } finally {
    run.stop();
    await mock.close();
  }
}

class PageRun {
  private printed: string | undefined;
  private startedMock: { process: ChildProcess; output: string } | undefined;
  readonly page: string;
  readonly folder: string;
  readonly bin: string;
  private server: string;

  constructor(page: string, folder: string, bin: string, server: string) {
    this.page = page;
    this.folder = folder;
    this.bin = bin;
    this.server = server;
  }

  async block(block: Block): Promise<void> {
    const { use, code, language, line } = block;
    if (use === 'payload' || (use === 'check' && language === 'ts')) return;
    if (use === 'output') return this.compare(block);
    if (use === 'mock output') return this.compareMock(block);
    if (use === 'file') return this.write(block.file!, code);
    const name = `sample-${line}.${{ ts: 'ts', js: 'mjs', py: 'py', sh: 'sh' }[language]}`;
    await this.write(name, language === 'sh' ? await this.withoutMock(code, block) : code);
    if (use === 'check') return void (await this.start(block, ['node', '--check', name]));
    const commands: Record<string, string[]> = {
      ts: ['node', '--import', 'tsx', name],
      js: ['node', name],
      py: ['python3', name],
      sh: ['sh', '-e', name],
    };
    this.printed = await this.start(block, commands[language]!);
  }

  stop(): void {
    this.startedMock?.process.kill();
  }

  /** Scripts and Python programs get the address of the mock. Other programs get it from `redirect-fetch.js`. */
  private async write(name: string, code: string): Promise<void> {
    const file = join(this.folder, name);
    await mkdir(dirname(file), { recursive: true });
    const isRedirected = !/\.(?:py|sh)$/.test(name);
    const text = isRedirected ? code : code.replaceAll(serverUrl, this.server).replaceAll(usualMock, this.server);
    await writeFile(file, text);
  }

  /**
   * The commands of a block, except `npx customerscore mock`, which is started on a free port, and stays until the page ends.
   */
  private async withoutMock(code: string, block: Block): Promise<string> {
    const kept: string[] = [];
    for (const line of code.split('\n')) {
      if (line.startsWith('npx customerscore mock')) await this.startMock(line, block);
      else kept.push(line);
    }
    return kept.join('\n');
  }

  private async startMock(line: string, block: Block): Promise<void> {
    const script = `${line.replace(/ +#.*$/, '')} --port 0`.replace(
      'npx customerscore',
      "exec node --import tsx '$BIN'",
    );
    const command = script.replace("'$BIN'", `'${root}packages/cli/src/bin.ts'`);
    const process = spawn('sh', ['-c', command], { cwd: this.folder, env: this.environment(), stdio: 'pipe' });
    const mock = { process, output: '' };
    this.startedMock = mock;
    for (const stream of [process.stdout, process.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        mock.output += text;
      });
    }
    await this.until(
      () => /http:\/\/127\.0\.0\.1:\d+/.test(mock.output),
      block,
      () => `the mock does not start:\n${mock.output}`,
    );
    this.server = /http:\/\/127\.0\.0\.1:\d+/.exec(mock.output)![0];
  }

  private async until(isTrue: () => boolean, { line }: Block, problem: () => string): Promise<void> {
    for (let waited = 0; waited < 15_000; waited += 50) {
      if (isTrue()) return;
      await sleep(50);
    }
    throw new Error(`${this.page}, line ${line}: ${problem()}`);
  }

  private environment(): NodeJS.ProcessEnv {
    const { CI: _, GITHUB_ACTIONS: __, VITEST: ___, NODE_ENV: ____, ...inherited } = process.env;
    return {
      ...inherited,
      PATH: `${this.bin}:${inherited.PATH}`,
      NO_COLOR: '1',
      CUSTOMERSCORE_KEY: 'a-key',
      CUSTOMERSCORE_WEBHOOK_SECRET: 'a-secret',
      NODE_OPTIONS: `--import ${redirect}`,
      SAMPLES_FROM: `${serverUrl} ${usualMock}`,
      SAMPLES_TO: this.server,
    };
  }

  /** @returns what it printed, standard output and standard error in order */
  private async start({ line, exit }: Block, command: string[]): Promise<string> {
    const child = spawn('sh', ['-c', 'exec "$@" 2>&1', 'sh', ...command], {
      cwd: this.folder,
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    const [code] = await once(child, 'close');
    if (code !== exit) throw new Error(`${this.page}, line ${line}: ended with ${code} instead of ${exit}:\n${output}`);
    return output;
  }

  private compare({ line, code }: Block): void {
    if (this.printed === undefined) throw new Error(`${this.page}, line ${line}: no program ran before this output.`);
    if (isPrinted(code, this.printed)) return;
    throw new Error(`${this.page}, line ${line}: the page says\n${code}\nbut the program printed\n${this.printed}`);
  }

  private async compareMock(block: Block): Promise<void> {
    const mock = this.startedMock;
    if (mock === undefined)
      throw new Error(`${this.page}, line ${block.line}: the page started no mock before this output.`);
    await this.until(
      () => isPrinted(`…${block.code.trim()}…`, mock.output),
      block,
      () => `the page says\n${block.code}\nbut the mock printed\n${mock.output}`,
    );
  }
}
