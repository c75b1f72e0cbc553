import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { freePort, type ServerProgram, withServer } from './server-program.ts';

const execute = promisify(execFile);

/**
 * Runs a PostgreSQL server of its own on a free port of 127.0.0.1 for the duration of `work`.
 *
 * @param work receives the URL of a database
 * @throws Error if PostgreSQL is not installed
 */
export async function withPostgres<Result>(
  work: (url: string, server: ServerProgram) => Promise<Result>,
): Promise<Result> {
  const programs = programFolder();
  // PostgreSQL refuses to run as root. Debian's package adds a user for it.
  const user = process.getuid?.() === 0 ? await idsOf('postgres') : undefined;
  return withTemporaryFolder('customerscore-postgres-', async (folder) => {
    const data = join(folder, 'data');
    await mkdir(data);
    if (user !== undefined) await Promise.all([folder, data].map((each) => chown(each, user.uid, user.gid)));
    const authentication = ['--username', 'mock', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'];
    await execute(join(programs, 'initdb'), ['--pgdata', data, ...authentication], { cwd: folder, ...user });
    const port = await freePort();
    const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, fsync: 'off' };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return withServer(
      {
        name: 'PostgreSQL',
        command: join(programs, 'postgres'),
        args: ['-D', data, ...options],
        cwd: folder,
        ...user,
        ready: 'ready to accept connections',
        signal: 'SIGQUIT',
      },
      (server) => work(`postgres://mock@127.0.0.1:${port}/postgres`, server),
    );
  });
}

/** The folder with PostgreSQL's programs. Debian does not put it on the PATH. */
function programFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  const folder = folders.find((each) => existsSync(join(each, 'initdb')));
  if (folder === undefined) throw new Error('PostgreSQL is not installed. On Debian: apt-get install postgresql');
  return folder;
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (option) => (await execute('id', [option, user])).stdout),
  );
  return { uid: Number(uid), gid: Number(gid) };
}
