import { GateError } from './gate-error.ts';
import type { Level } from './level.ts';

/** What the version rule says. */
export interface VersionVerdict {
  ok: boolean;
  /** The least version that would be right. */
  least: string;
}

/**
 * Whether a version moved as far as its changes ask. Moving further is right, moving back never is. Before 1.0.0, where
 * Semantic Versioning promises nothing, a breaking change asks for a new minor version and anything else for a new patch.
 *
 * @throws GateError for a version that is not of the form 1.2.3
 */
export function judgeVersion(base: string, today: string, level: Level): VersionVerdict {
  const least = leastVersion(numbers(base), level);
  return { ok: compare(numbers(today), least) >= 0, least: least.join('.') };
}

type Version = readonly [major: number, minor: number, patch: number];

function leastVersion([major, minor, patch]: Version, level: Level): Version {
  if (level === 'none') return [major, minor, patch];
  if (level === 'patch' || (level === 'minor' && major === 0)) return [major, minor, patch + 1];
  if (level === 'minor' || major === 0) return [major, minor + 1, 0];
  return [major + 1, 0, 0];
}

function numbers(version: string): Version {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (patch === undefined) {
    throw new GateError(
      `info.version "${version}" is not of the form 1.2.3, so the gate cannot tell whether it moved.\nWrite three numbers.`,
    );
  }
  return [Number(major), Number(minor), Number(patch)];
}

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
