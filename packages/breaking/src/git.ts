import { spawnSync } from 'node:child_process';
import { GateError } from './gate-error.ts';

/** Output of a git command, or what it complained about. */
export type GitAnswer = { ok: true; output: string } | { ok: false; complaint: string };

/**
 * Asks git something in a repository.
 *
 * @throws GateError when git itself cannot be run
 */
export function askGit(repository: string, ...args: string[]): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error)
    throw new GateError(`git cannot be run: ${error.message}\nInstall git; the base is read from its history.`);
  return status === 0 ? { ok: true, output: stdout } : { ok: false, complaint: stderr.trim() };
}

/**
 * The text of a file at a revision.
 *
 * @throws GateError when it cannot be read, also when it does not exist
 */
export function readAt(repository: string, revision: string, path: string): string {
  const answer = askGit(repository, 'show', `${revision}:${path}`);
  if (answer.ok) return answer.output;
  throw new GateError(
    `${path} at ${revision} cannot be read: ${answer.complaint}\n` +
      'Get the whole history ("git fetch --unshallow" or "git fetch --refetch"), or compare with another revision: "--base REV".',
  );
}

/**
 * Names of the files directly in a folder at a revision; an empty list if there is no such folder.
 *
 * @throws GateError when the revision cannot be read
 */
export function filesAt(repository: string, revision: string, folder: string): string[] {
  const answer = askGit(repository, 'ls-tree', '--name-only', `${revision}:${folder}`);
  if (answer.ok) return answer.output.split('\n').filter((name) => name !== '');
  const commit = askGit(repository, 'ls-tree', '--name-only', revision, '--', `${folder}/`);
  if (commit.ok && commit.output === '') return [];
  throw new GateError(
    `${folder}/ at ${revision} cannot be read: ${answer.complaint}\nIs the history complete? Try "git fetch --refetch".`,
  );
}
