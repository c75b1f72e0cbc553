import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountInput } from '@customerscore-kit/contract/inspect';
import { startMock } from '@customerscore-kit/mock';
import type { Page } from '../page-source.ts';
import { type Block, blocksOf, isPrinted } from './blocks.ts';
import { customerscore, type Programs, type Run, redirected } from './programs.fixture.ts';

/** The account of the mock that receives what samples send. */
const account: AccountInput = {
  customer: {
    attributes: { seats: 'number', plan_tier: 'string', country_name: 'string', trial_ends_on: 'date' },
    metrics: { logins: 'number', resolved_tickets: 'number' },
  },
  contact: { attributes: { email: 'email', phone: 'string' }, metrics: { logins: 'number' } },
  events: ['report-exported'],
};

/**
 * Runs the blocks of a page in order, in a folder of its own.
 *
 * @throws Error for the first one that fails, or prints something else than the page says; it names the page and the line
 */
export async function runPage(page: Page, folder: string, programs: Programs): Promise<void> {
  const { path, markdown, firstLine } = page;
  const mock = await startMock({ account });
  const run = new PageRun(path, join(folder, path.replaceAll('/', '+')), programs, mock.url);
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
  private readonly programs: Programs;
  private server: string;

  constructor(page: string, folder: string, programs: Programs, server: string) {
    this.page = page;
    this.folder = folder;
    this.programs = programs;
    this.server = server;
  }

  async block(block: Block): Promise<void> {
    const { use, code, language, line } = block;
    if (use === 'payload' || use === 'contract' || (use === 'check' && language === 'ts')) return;
    if (use === 'output') return this.compare(block);
    if (use === 'mock output') return this.compareMock(block);
    if (use === 'file') return this.write(block.file!, code);
    const name = `sample-${line}.${{ ts: 'ts', js: 'mjs', py: 'py', sh: 'sh' }[language]}`;
    await this.write(name, language === 'sh' ? await this.withoutMock(code, block) : code);
    if (use === 'check') return void (await this.start(block, ['node', '--check', name]));
    if (language === 'ts') {
      const run = await this.programs.runModule(join(this.folder, name), this.folder, this.server);
      this.printed = this.outputOf(run, block);
      return;
    }
    const commands: Record<string, string[]> = {
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
    await writeFile(file, isRedirected ? code : redirected(code, this.server));
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
    const command = `exec ${line.replace('npx customerscore', customerscore)} --port 0`;
    const process = spawn('sh', ['-c', command], {
      cwd: this.folder,
      env: this.programs.environment(this.server),
      stdio: 'pipe',
    });
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

  private async start(block: Block, command: string[]): Promise<string> {
    return this.outputOf(await this.programs.run(command, this.folder, this.server), block);
  }

  private outputOf({ output, code }: Run, { line, exit }: Block): string {
    if (code === exit) return output;
    throw new Error(`${this.page}, line ${line}: ended with ${code} instead of ${exit}:\n${output}`);
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
