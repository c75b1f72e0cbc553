import type { ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endTool, exitCode, startTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { withoutInheritedNames } from './without-inherited-names.ts';

export interface PrismOptions {
  /** Path of the OpenAPI document (JSON) to serve. Default: the contract. */
  spec?: string;
  /** Port to listen on; 0 picks a free port. Default: 0. */
  port?: number;
  /** Address to listen on. Default: 127.0.0.1, which other machines cannot reach. */
  host?: string;
  /** Called with each line that Prism logs. Default: lines are dropped. */
  onLog?: (line: string) => void;
}

/** A running mock server. It ends with this process. */
export interface Prism {
  /** Base URL, without a trailing slash. */
  url: string;
  /**
   * Stops the mock; resolves when it has ended.
   *
   * @throws Error when the mock had crashed before.
   */
  close(): Promise<void>;
  /** Resolves after `close()`. Rejects with Prism's exit code and last log lines if Prism ends on its own. */
  ended: Promise<void>;
}

/**
 * Starts Prism with the contract, as a child process.
 *
 * @throws Error when the document cannot be read, or when Prism ends before it listens. The message says that the port is in
 *   use, or repeats Prism's log.
 */
export async function startPrism({
  spec = createRequire(import.meta.url).resolve('@customerscore-kit/contract/openapi.json'),
  ...options
}: PrismOptions = {}): Promise<Prism> {
  const rewritten = withoutInheritedNames(JSON.parse(await readFile(spec, 'utf8')));
  if (rewritten === undefined) return spawnPrism(spec, options);
  // Prism has read the file by the time it listens, so the folder can go.
  return withTemporaryFolder('customerscore-prism-', async (folder) => {
    const path = join(folder, 'openapi.json');
    await writeFile(path, JSON.stringify(rewritten));
    return spawnPrism(path, options);
  });
}

/**
 * Prism watches its document and crashes if the file is missing when watching starts, as the rewritten one may be. Polling
 * tolerates a missing file. The interval (milliseconds) is longer than any mock runs.
 */
const withoutWatching = { CHOKIDAR_USEPOLLING: 'true', CHOKIDAR_INTERVAL: String(2 ** 31 - 1) };

const englishFaker = fileURLToPath(new URL('./english-faker.cjs', import.meta.url));

async function spawnPrism(
  spec: string,
  { port = 0, host = '127.0.0.1', onLog = () => {} }: Omit<PrismOptions, 'spec'>,
): Promise<Prism> {
  const args = ['mock', '--port', String(port), '--host', host, spec];
  const prism = startTool('@stoplight/prism-cli', args, { env: withoutWatching, preload: englishFaker });
  const log: string[] = [];
  let isClosing = false;
  const ended = exitCode(prism).then((code) => {
    if (!isClosing) throw new Error(`Prism ended with exit code ${code}. Its last lines:\n${log.join('\n')}`);
  });
  // Callers may ignore `ended`: prevent an unhandled rejection.
  ended.catch(() => {});
  const close = async () => {
    isClosing = true;
    endTool(prism);
    await ended;
  };
  try {
    return { url: await untilListening(prism, host, log, onLog), close, ended };
  } catch (error) {
    isClosing = true;
    endTool(prism);
    throw error;
  }
}

/** How many log lines to keep for the message when Prism crashes. */
const maxLogLines = 20;

/**
 * Waits until Prism logs that it listens. Passes earlier lines to `onLog` only then, so that a failed start logs nothing.
 *
 * @param log collects the lines; trimmed to the last {@link maxLogLines} once Prism listens
 * @returns the base URL
 */
function untilListening(
  prism: ChildProcess,
  host: string,
  log: string[],
  onLog: (line: string) => void,
): Promise<string> {
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
      const listenError = log.find((line) => line.startsWith('listen E'));
      const reason = listenError?.includes('EADDRINUSE')
        ? 'The port is in use. Choose another port, or 0 for a free one.'
        : listenError;
      reject(new Error(reason ?? log.join('\n')));
    });
  });
}
