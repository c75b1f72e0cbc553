import { GateError } from './gate-error.ts';
import { askGit } from './git.ts';

/** What today's contract is compared with: a commit, or the reason why there is nothing to compare with. */
export type Base = { commit: string; name: string } | { nothing: string };

const mainBranches = ['origin/main', 'main'];
const releaseTags = ['v*', '@customerscore-kit/contract@*'];

/**
 * Finds the base: the given revision, or where this branch left the main branch, or the last release.
 *
 * @throws GateError when there should be a base and it cannot be found: an unknown revision, a shallow clone, no main
 * branch and no release
 */
export function findBase(repository: string, given?: string): Base {
  const inside = askGit(repository, 'rev-parse', '--is-shallow-repository');
  if (!inside.ok) {
    throw new GateError(`No git repository can be read here: ${inside.complaint}\nRun the gate in a clone.`);
  }
  if (given !== undefined) {
    const commit = commitOf(repository, given);
    if (commit !== undefined) return { commit, name: given };
    throw new GateError(
      `There is no revision "${given}" here.\nFetch it ("git fetch origin ${given}") or name another.`,
    );
  }
  if (inside.output.trim() === 'true') {
    throw new GateError(
      'This is a shallow clone: where it left the main branch is not in it, so nothing was compared.\n' +
        'Get the whole history: "git fetch --unshallow". In a workflow: actions/checkout with "fetch-depth: 0".',
    );
  }
  if (commitOf(repository, 'HEAD') === undefined) {
    return { nothing: 'This repository has no commit yet, so there is no base to compare the contract with.' };
  }
  return mergeBase(repository) ?? lastRelease(repository) ?? withoutBase(repository);
}

function commitOf(repository: string, revision: string): string | undefined {
  const answer = askGit(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  return answer.ok ? answer.output.trim() : undefined;
}

function mergeBase(repository: string): Base | undefined {
  const branch = mainBranches.find((name) => commitOf(repository, name) !== undefined);
  if (branch === undefined) return undefined;
  const answer = askGit(repository, 'merge-base', branch, 'HEAD');
  if (!answer.ok) {
    throw new GateError(
      `This branch and ${branch} have no commit in common${answer.complaint && `: ${answer.complaint}`}.\n` +
        'Name what to compare with: "npm run check:breaking -- --base REV".',
    );
  }
  return { commit: answer.output.trim(), name: `the merge base with ${branch}` };
}

function lastRelease(repository: string): Base | undefined {
  const answer = askGit(
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

function withoutBase(repository: string): Base {
  if (commitOf(repository, 'HEAD^') === undefined) {
    return { nothing: 'This is the first commit, so there is no base to compare the contract with.' };
  }
  throw new GateError(
    `Nothing to compare with: there is no branch ${mainBranches.join(' or ')} and no tag ${releaseTags.join(' or ')}.\n` +
      'Get them ("git fetch origin main:refs/remotes/origin/main --tags"), or name a revision: "--base REV".',
  );
}
