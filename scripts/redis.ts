import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { freePort, type ServerProgram, withServer } from './server-program.ts';

const execute = promisify(execFile);

/**
 * Runs a Redis or Valkey server of its own on a free port of 127.0.0.1 for the duration of `work`. It keeps its data in memory, so it
 * is empty when it starts again.
 *
 * @param work receives the URL of the server
 * @throws Error if neither is installed
 */
export async function withRedis<Result>(
  work: (url: string, server: ServerProgram) => Promise<Result>,
): Promise<Result> {
  const command = await findProgram(['redis-server', 'valkey-server']);
  const port = await freePort();
  return withTemporaryFolder('customerscore-redis-', (cwd) => {
    const settings = { bind: '127.0.0.1', port, dir: cwd, save: '', appendonly: 'no' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    return withServer(
      { name: 'Redis', command, args, cwd, ready: 'Ready to accept connections', signal: 'SIGKILL' },
      (server) => work(`redis://127.0.0.1:${port}`, server),
    );
  });
}

/** The first of some programs that is on the PATH. */
async function findProgram(names: readonly string[]): Promise<string> {
  for (const name of names) {
    const found = await execute(name, ['--version']).catch(() => undefined);
    if (found !== undefined) return name;
  }
  throw new Error('Redis is not installed. On Debian: apt-get install redis-server');
}
