import { GateError } from './gate-error.ts';
import { runGit } from './git.ts';

/** The commit to compare today's contract with, or the reason why there is none. */
export type Base = { commit: string; name: string } | { reason: string };

const mainBranches = ['origin/main', 'main'];
const releaseTags = ['v*', '@customerscore-kit/contract@*'];

/**
 * Finds the base: the given revision, else the merge base with the main branch, else the last release.
 *
 * @throws GateError when the base cannot be found: unknown revision, shallow clone, neither a main branch nor a release
 */
export function findBase(repository: string, given?: string): Base {
  const inside = runGit(repository, 'rev-parse', '--is-shallow-repository');
  if (!inside.ok) {
    throw new GateError(`Cannot read a git repository here: ${inside.stderr}\nRun the gate in a clone.`);
  }
  if (given !== undefined) {
    const commit = commitOf(repository, given);
    if (commit !== undefined) return { commit, name: given };
    throw new GateError(
      `Revision "${given}" does not exist here.\nFetch it ("git fetch origin ${given}"), or pass another.`,
    );
  }
  if (inside.output.trim() === 'true') {
    throw new GateError(
      'This is a shallow clone. It lacks the merge base with the main branch, so nothing was compared.\n' +
        'Fetch the full history: "git fetch --unshallow". In a workflow, use actions/checkout with "fetch-depth: 0".',
    );
  }
  if (commitOf(repository, 'HEAD') === undefined) {
    return { reason: 'This repository has no commit yet, so there is no base to compare the contract with.' };
  }
  return mergeBase(repository) ?? lastRelease(repository) ?? noBase(repository);
}

function commitOf(repository: string, revision: string): string | undefined {
  const answer = runGit(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  return answer.ok ? answer.output.trim() : undefined;
}

function mergeBase(repository: string): Base | undefined {
  const branch = mainBranches.find((name) => commitOf(repository, name) !== undefined);
  if (branch === undefined) return undefined;
  const answer = runGit(repository, 'merge-base', branch, 'HEAD');
  if (!answer.ok) {
    throw new GateError(
      `This branch and ${branch} have no commit in common${answer.stderr && `: ${answer.stderr}`}.\n` +
        'Pass a revision to compare with: "npm run check:breaking -- --base REV".',
    );
  }
  return { commit: answer.output.trim(), name: `the merge base with ${branch}` };
}

function lastRelease(repository: string): Base | undefined {
  const answer = runGit(
    repository,
    'describe',
    '--tags',
    '--abbrev=0',
    ...releaseTags.map((pattern) => `--match=${pattern}`),
  );
  if (!answer.ok) return undefined;
  const name = answer.output.trim();
  return { commit: commitOf(repository, name) ?? name, name: `the release ${name}` };
}

function noBase(repository: string): Base {
  if (commitOf(repository, 'HEAD^') === undefined) {
    return { reason: 'This is the first commit, so there is no base to compare the contract with.' };
  }
  throw new GateError(
    `Nothing to compare with: found no branch ${mainBranches.join(' or ')} and no tag ${releaseTags.join(' or ')}.\n` +
      'Fetch them ("git fetch origin main:refs/remotes/origin/main --tags"), or pass a revision: "--base REV".',
  );
}
