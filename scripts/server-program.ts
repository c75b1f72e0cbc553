import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A server in a process of its own. */
export interface ServerProgram {
  /** Starts it again, at the same port and with the same folder. Resolves when it accepts connections. */
  start(): Promise<void>;
  /** Kills it. Resolves when it has ended. */
  stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerCommand {
  /** For messages. */
  name: string;
  command: string;
  args: readonly string[];
  cwd: string;
  /** User and group; default: those of this process. */
  uid?: number;
  gid?: number;
  /** What it writes to stdout or stderr when it accepts connections. */
  ready: string;
  /** Ends it at once, without waiting for clients. */
  signal: NodeJS.Signals;
}

/**
 * Runs a server for the duration of `work`. It ends with this process.
 *
 * @throws Error with what it wrote if it ends before it accepts connections
 */
export async function withServer<Result>(
  { name, command, args, ready, signal, ...options }: ServerCommand,
  work: (server: ServerProgram) => Promise<Result>,
): Promise<Result> {
  let running: { end: () => void; ended: Promise<void> } | undefined;
  const server: ServerProgram = {
    async start() {
      const program = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
      const end = () => program.kill(signal);
      process.once('exit', end);
      let log = '';
      const ended = new Promise<void>((resolve) => program.once('close', () => resolve()));
      running = { end, ended };
      await new Promise<void>((resolve, reject) => {
        for (const stream of [program.stdout, program.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => {
            log += text;
            if (log.includes(ready)) resolve();
          });
        }
        program.once('error', reject);
        void ended.then(() => reject(new Error(`${name} ended:\n${log}`)));
      });
    },
    async stop() {
      if (running === undefined) return;
      const { end, ended } = running;
      end();
      await ended;
      process.off('exit', end);
      running = undefined;
    },
  };
  try {
    await server.start();
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
