import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { toolPath } from '@customerscore-kit/run-tool';

export interface MockOptions {
  /** Port to listen on; 0 takes a free one. Default: 0. */
  port?: number;
  /** Address to listen on. Default: 127.0.0.1, which no other machine reaches. */
  host?: string;
  /** Receives each line that Prism logs. Default: lines are dropped. */
  onLog?: (line: string) => void;
}

/** A running mock server. */
export interface Mock {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Stops it; resolved when it has ended. */
  close(): Promise<void>;
  /** Resolved when it has ended, of itself or by `close`. */
  ended: Promise<void>;
}

/**
 * Starts Prism on the contract, as a process of its own.
 *
 * @throws Error when it ends before it listens: that the port is in use, or whatever Prism logged.
 */
export async function startMock({ port = 0, host = '127.0.0.1', onLog = () => {} }: MockOptions = {}): Promise<Mock> {
  const spec = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json'));
  const prism = spawn(
    process.execPath,
    [toolPath('@stoplight/prism-cli'), 'mock', '--port', String(port), '--host', host, spec],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = () => prism.kill();
  process.once('exit', stop);
  const ended = once(prism, 'close').then(() => {
    process.removeListener('exit', stop);
  });
  const close = async () => {
    prism.kill();
    await ended;
  };
  try {
    return { url: await listening(prism, onLog), close, ended };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address in the line with which Prism says that it listens. */
function listening(prism: ChildProcess, onLog: (line: string) => void): Promise<string> {
  const log: string[] = [];
  return new Promise((resolve, reject) => {
    const read = (line: string) => {
      log.push(line);
      onLog(line);
      const url = /Prism is listening on (http\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    };
    for (const stream of [prism.stdout, prism.stderr] as Readable[]) {
      createInterface({ input: stream }).on('line', read);
    }
    prism.once('error', reject);
    prism.once('close', () => {
      const inUse = log.some((line) => line.includes('EADDRINUSE'));
      reject(new Error(inUse ? 'The port is in use: choose another, or 0 for a free one.' : log.join('\n')));
    });
  });
}
