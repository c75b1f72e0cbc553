import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { toolPath } from '@customerscore-kit/run-tool';
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
 * @throws Error when the document cannot be read, or when it ends before it listens: that the port is in use, or whatever Prism logged.
 */
export async function startMock({
  spec = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')),
  port = 0,
  host = '127.0.0.1',
  onLog = () => {},
}: MockOptions = {}): Promise<Mock> {
  const served = await readableByPrism(spec);
  const prism = spawn(
    process.execPath,
    [toolPath('@stoplight/prism-cli'), 'mock', '--port', String(port), '--host', host, served.path],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = () => prism.kill();
  process.once('exit', stop);
  const ended = once(prism, 'close').then(async () => {
    process.removeListener('exit', stop);
    await served.remove();
  });
  const close = async () => {
    prism.kill();
    await ended;
  };
  try {
    return { url: await listening(prism, host, onLog), close, ended };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The document itself, or a copy of it that lasts as long as the mock. */
async function readableByPrism(spec: string): Promise<{ path: string; remove(): Promise<void> }> {
  const rewritten = withoutInheritedNames(JSON.parse(await readFile(spec, 'utf8')));
  if (rewritten === undefined) return { path: spec, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-mock-'));
  const path = join(folder, 'openapi.json');
  await writeFile(path, JSON.stringify(rewritten));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Its address, once it says that it listens. What it logs before is handed on only then: after a failure it is noise. */
function listening(prism: ChildProcess, host: string, onLog: (line: string) => void): Promise<string> {
  const log: string[] = [];
  let isUp = false;
  return new Promise((resolve, reject) => {
    const read = (line: string) => {
      if (isUp) return onLog(line);
      log.push(line);
      const port = /Prism is listening on http\S+:(\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      isUp = true;
      for (const early of log) onLog(early);
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
    };
    for (const stream of [prism.stdout, prism.stderr] as Readable[]) {
      createInterface({ input: stream }).on('line', read);
    }
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
