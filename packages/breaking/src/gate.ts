import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBase } from './base.ts';
import { type Contract, parseContract } from './contract.ts';
import { diffContracts } from './contract-diff.ts';
import { GateError } from './gate-error.ts';
import { filesAt, readAt } from './git.ts';
import { type Change, highest, type Level } from './level.ts';
import { type BaseSurface, diffTypeSurface } from './type-surface.ts';
import { judgeVersion } from './version.ts';

export interface GateOptions {
  /** Folder of the repository, whose working tree is today's state. */
  repository: string;
  /** Revision to compare with. Default: where this branch left the main branch, else the last release. */
  base?: string;
}

/** What was compared and what came of it. */
export interface Report {
  /** What was compared with, or why nothing was. */
  base: string;
  changes: Change[];
  level: Level;
  /** `info.version` at the base and today; none if nothing was compared. */
  versions?: { base: string; today: string; least: string };
  /** What could not be compared though the base has a contract. */
  notes: string[];
  /** Whether the version moved as far as the changes ask. */
  ok: boolean;
}

const folder = 'generated';
const typeTests = 'packages/conformance/src/type-tests.ts';

/**
 * Compares today's contract with the one at the base.
 *
 * @throws GateError when it cannot: nothing is taken for unchanged that was not read
 */
export async function checkBreaking({ repository, base: given }: GateOptions): Promise<Report> {
  const base = findBase(repository, given);
  const nothing = { changes: [], level: 'none', notes: [], ok: true } as const;
  if ('nothing' in base) return { ...nothing, base: base.nothing, changes: [], notes: [] };
  const name = `${base.name} (${base.commit.slice(0, 9)})`;
  const files = filesAt(repository, base.commit, folder);
  if (!files.includes('openapi.json')) {
    const reason = `${name} has no contract yet (${folder}/openapi.json), so there is nothing to compare with.`;
    return { ...nothing, base: reason, changes: [], notes: [] };
  }
  const was = readSurface(repository, base.commit, files);
  const is = readToday(repository);
  const changes = [...diffContracts(was.contract, is), ...(await diffTypeSurface(was, join(repository, folder)))];
  const level = highest(changes);
  const versions = { base: was.contract.info.version, today: is.info.version };
  const { ok, least } = judgeVersion(versions.base, versions.today, level);
  const notes = was.typeTests === undefined ? [`Not compared: the base has no type tests (${typeTests}).`] : [];
  return { base: name, changes, level, versions: { ...versions, least }, notes, ok };
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
  if (!existsSync(path)) throw new GateError(`${folder}/openapi.json is not there.\nRun "npm run generate".`);
  return parseContract(readFileSync(path, 'utf8'), `${folder}/openapi.json of today`);
}
