import { GateError } from './gate-error.ts';
import type { Level } from './level.ts';

/** The result of {@link checkVersion}. */
export interface VersionCheck {
  ok: boolean;
  /** The lowest version that is high enough. */
  minimum: string;
}

/**
 * Checks that a version was raised as far as its changes require. Raising it further is fine; lowering it never is. Before
 * 1.0.0, where Semantic Versioning makes no promises, a breaking change needs a new minor version and any other a new patch.
 *
 * @throws GateError when a version does not have the form 1.2.3
 */
export function checkVersion(base: string, today: string, level: Level): VersionCheck {
  const minimum = minimumVersion(numbers(base), level);
  return { ok: compare(numbers(today), minimum) >= 0, minimum: minimum.join('.') };
}

type Version = readonly [major: number, minor: number, patch: number];

function minimumVersion([major, minor, patch]: Version, level: Level): Version {
  if (level === 'none') return [major, minor, patch];
  if (level === 'patch' || (level === 'minor' && major === 0)) return [major, minor, patch + 1];
  if (level === 'minor' || major === 0) return [major, minor + 1, 0];
  return [major + 1, 0, 0];
}

function numbers(version: string): Version {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (patch === undefined) {
    throw new GateError(
      `info.version "${version}" does not have the form 1.2.3, so the gate cannot compare it.\nWrite three numbers.`,
    );
  }
  return [Number(major), Number(minor), Number(patch)];
}

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
