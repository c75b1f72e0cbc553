import { spawnSync } from 'node:child_process';
import { GateError } from './gate-error.ts';

/** The output of a git command, or its error message. */
export type GitResult = { ok: true; output: string } | { ok: false; stderr: string };

/**
 * Runs a git command in a repository.
 *
 * @throws GateError when git cannot be started
 */
export function runGit(repository: string, ...args: string[]): GitResult {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error)
    throw new GateError(`Cannot run git: ${error.message}\nInstall git; the gate reads the base from the git history.`);
  return status === 0 ? { ok: true, output: stdout } : { ok: false, stderr: stderr.trim() };
}

/**
 * The text of a file at a revision.
 *
 * @throws GateError when it does not exist or cannot be read
 */
export function readAt(repository: string, revision: string, path: string): string {
  const answer = runGit(repository, 'show', `${revision}:${path}`);
  if (answer.ok) return answer.output;
  throw new GateError(
    `${path} at ${revision} cannot be read: ${answer.stderr}\n` +
      'Fetch the full history ("git fetch --unshallow" or "git fetch --refetch"), or compare with another revision: "--base REV".',
  );
}

/**
 * Names of the files directly in a folder at a revision; empty if the folder does not exist.
 *
 * @throws GateError when the revision cannot be read
 */
export function filesAt(repository: string, revision: string, folder: string): string[] {
  const answer = runGit(repository, 'ls-tree', '--name-only', `${revision}:${folder}`);
  if (answer.ok) return answer.output.split('\n').filter((name) => name !== '');
  const commit = runGit(repository, 'ls-tree', '--name-only', revision, '--', `${folder}/`);
  if (commit.ok && commit.output === '') return [];
  throw new GateError(
    `${folder}/ at ${revision} cannot be read: ${answer.stderr}\nIs the history complete? Try "git fetch --refetch".`,
  );
}
