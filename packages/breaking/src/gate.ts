import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBase } from './base.ts';
import { type Contract, parseContract } from './contract.ts';
import { diffContracts } from './contract-diff.ts';
import { GateError } from './gate-error.ts';
import { filesAt, readAt } from './git.ts';
import { type Change, highest, type Level } from './level.ts';
import { type BaseSurface, diffTypeSurface } from './type-surface.ts';
import { checkVersion } from './version.ts';

export interface GateOptions {
  /** Folder of the repository. Its working tree is compared with the base. */
  repository: string;
  /** Revision to compare with. Default: the merge base with the main branch, else the last release. */
  base?: string;
}

/** The result of the gate. */
export interface Report {
  /** The base, or why nothing was compared. */
  base: string;
  changes: Change[];
  level: Level;
  /** `info.version` at the base and today, and the minimum that is required today. Undefined if nothing was compared. */
  versions?: { base: string; today: string; minimum: string };
  /** Parts of the base that could not be compared. */
  notes: string[];
  /** Whether the version was raised as far as the changes require. */
  ok: boolean;
}

const folder = 'generated';
const typeTests = 'packages/conformance/src/type-tests.ts';

/**
 * Compares today's contract with the one at the base.
 *
 * @throws GateError when it cannot read either of them; unread parts never count as unchanged
 */
export async function checkBreaking({ repository, base: given }: GateOptions): Promise<Report> {
  const base = findBase(repository, given);
  const unchanged = { changes: [], level: 'none', notes: [], ok: true } as const;
  if ('reason' in base) return { ...unchanged, base: base.reason, changes: [], notes: [] };
  const name = `${base.name} (${base.commit.slice(0, 9)})`;
  const files = filesAt(repository, base.commit, folder);
  if (!files.includes('openapi.json')) {
    const reason = `${name} has no contract yet (${folder}/openapi.json), so there is nothing to compare with.`;
    return { ...unchanged, base: reason, changes: [], notes: [] };
  }
  const before = readSurface(repository, base.commit, files);
  const after = readToday(repository);
  const changes = [
    ...diffContracts(before.contract, after),
    ...(await diffTypeSurface(before, join(repository, folder))),
  ];
  const level = highest(changes);
  const versions = { base: before.contract.info.version, today: after.info.version };
  const { ok, minimum } = checkVersion(versions.base, versions.today, level);
  const notes = before.typeTests === undefined ? [`Not compared: the base has no type tests (${typeTests}).`] : [];
  return { base: name, changes, level, versions: { ...versions, minimum }, notes, ok };
}

function readSurface(repository: string, commit: string, files: readonly string[]): BaseSurface {
  const read = (path: string) => readAt(repository, commit, path);
  const names = new Set(['package.json', 'examples.js', ...files.filter((name) => /\.[cm]?[jt]s$/.test(name))]);
  const hasTypeTests = filesAt(repository, commit, 'packages/conformance/src').includes('type-tests.ts');
  return {
    contract: parseContract(read(`${folder}/openapi.json`), `${folder}/openapi.json at the base`),
    package: Object.fromEntries([...names].map((name) => [name, read(`${folder}/${name}`)])),
    ...(hasTypeTests ? { typeTests: read(typeTests) } : {}),
  };
}

function readToday(repository: string): Contract {
  const path = join(repository, folder, 'openapi.json');
  if (!existsSync(path)) throw new GateError(`${folder}/openapi.json does not exist.\nRun "npm run generate".`);
  return parseContract(readFileSync(path, 'utf8'), `${folder}/openapi.json of today`);
}
