import type { ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endTool, exitCode, startTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { withoutInheritedNames } from './without-inherited-names.ts';

export interface MockOptions {
  /** Path of the OpenAPI document to serve, as JSON. Default: the contract. */
  spec?: string;
  /** Port to listen on; 0 takes a free one. Default: 0. */
  port?: number;
  /** Address to listen on. Default: 127.0.0.1, which no other machine reaches. */
  host?: string;
  /** Receives each line that Prism logs. Default: lines are dropped. */
  onLog?: (line: string) => void;
}

/** A running mock server. It ends with this process. */
export interface Mock {
  /** Where it listens, without a slash at the end. */
  url: string;
  /**
   * Stops it; resolved when it has ended.
   *
   * @throws Error when it had crashed before.
   */
  close(): Promise<void>;
  /** Resolved when it has been closed. Rejected with Prism's exit code and last lines when it ended of itself. */
  ended: Promise<void>;
}

/**
 * Starts Prism on the contract, as a process of its own.
 *
 * @throws Error when the document cannot be read, or when Prism ends before it listens: that the port is in use, or whatever
 *   Prism logged.
 */
export async function startMock({
  spec = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')),
  ...options
}: MockOptions = {}): Promise<Mock> {
  const rewritten = withoutInheritedNames(JSON.parse(await readFile(spec, 'utf8')));
  if (rewritten === undefined) return startPrism(spec, options);
  // Prism has read the file when it listens.
  return withTemporaryFolder('customerscore-mock-', async (folder) => {
    const path = join(folder, 'openapi.json');
    await writeFile(path, JSON.stringify(rewritten));
    return startPrism(path, options);
  });
}

/**
 * Prism watches its document, and crashes if the document is gone when it begins to: that of {@link readableByPrism} may be.
 * Polling takes a missing file as it is; the interval, in milliseconds, is longer than a mock lives.
 */
const withoutWatching = { CHOKIDAR_USEPOLLING: 'true', CHOKIDAR_INTERVAL: String(2 ** 31 - 1) };

const englishFaker = fileURLToPath(new URL('./english-faker.cjs', import.meta.url));

async function startPrism(
  spec: string,
  { port = 0, host = '127.0.0.1', onLog = () => {} }: Omit<MockOptions, 'spec'>,
): Promise<Mock> {
  const args = ['mock', '--port', String(port), '--host', host, spec];
  const prism = startTool('@stoplight/prism-cli', args, { env: withoutWatching, preload: englishFaker });
  const log: string[] = [];
  let isClosing = false;
  const ended = exitCode(prism).then((code) => {
    if (!isClosing) throw new Error(`Prism ended with exit code ${code}. Its last lines:\n${log.join('\n')}`);
  });
  // Nobody has to wait for it.
  ended.catch(() => {});
  const close = async () => {
    isClosing = true;
    endTool(prism);
    await ended;
  };
  try {
    return { url: await listening(prism, host, log, onLog), close, ended };
  } catch (error) {
    isClosing = true;
    endTool(prism);
    throw error;
  }
}

/** How many lines of Prism's log are kept, to be shown when it crashes. */
const maxLogLines = 20;

/**
 * Its address, once it says that it listens. What it logs before is handed on only then: after a failure it is noise.
 *
 * @param log gets the lines; only the last {@link maxLogLines} of them once it listens
 */
function listening(prism: ChildProcess, host: string, log: string[], onLog: (line: string) => void): Promise<string> {
  let isUp = false;
  return new Promise((resolve, reject) => {
    const read = (line: string) => {
      log.push(line);
      if (isUp) {
        if (log.length > maxLogLines) log.splice(0, log.length - maxLogLines);
        return onLog(line);
      }
      const port = /Prism is listening on http\S+:(\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      isUp = true;
      for (const early of log) onLog(early);
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
    };
    for (const stream of [prism.stdout!, prism.stderr!]) createInterface({ input: stream }).on('line', read);
    prism.once('error', reject);
    prism.once('close', () => {
      const refused = log.find((line) => line.startsWith('listen E'));
      const cure = refused?.includes('EADDRINUSE')
        ? 'The port is in use: choose another, or 0 for a free one.'
        : refused;
      reject(new Error(cure ?? log.join('\n')));
    });
  });
}
