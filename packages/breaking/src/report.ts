import type { Report } from './gate.ts';
import { type Change, levels } from './level.ts';

/** How many positions to print for the same change. */
const shownPlaces = 3;

/** The report as lines for a terminal: a table of changes, the result, and what to do if the version is too low. */
export function describeReport({ base, changes, level, versions, notes, ok }: Report): string[] {
  if (versions === undefined) return [base, level];
  const byLevel = [...changes].sort((one, other) => levels.indexOf(other.level) - levels.indexOf(one.level));
  const rows = groupsOf(byLevel).map(({ level, what, places }) => {
    const more = places.length - shownPlaces;
    const where = places.slice(0, shownPlaces).join('; ');
    return `${level.padEnd(5)}  ${what}\n         ${where}${more > 0 ? `; and ${more} more` : ''}`;
  });
  return [`Compared with ${base}.`, ...rows, ...notes, level, ...versionLines(versions, level, ok)];
}

function groupsOf(changes: readonly Change[]): { level: Change['level']; what: string; places: string[] }[] {
  const groups = new Map<string, { level: Change['level']; what: string; places: string[] }>();
  for (const { level, what, where } of changes) {
    const group = groups.get(`${level} ${what}`) ?? { level, what, places: [] };
    group.places.push(where);
    groups.set(`${level} ${what}`, group);
  }
  return [...groups.values()];
}

function versionLines(
  { base, today, minimum }: NonNullable<Report['versions']>,
  level: Report['level'],
  ok: boolean,
): string[] {
  const rule = 'Before 1.0.0, a breaking change needs a new minor version, and any other change a new patch version.';
  const moved = base === today ? `info.version is still ${today}` : `info.version went from ${base} to ${today}`;
  const lines = [ok ? `${moved}: OK.` : `${moved}: too low. A ${level} change needs ${minimum} or later.`];
  if (base.startsWith('0.') && level !== 'none') lines.push(rule);
  if (!ok) lines.push('Write a changeset ("npx changeset"), run "npm run bump" and commit both.');
  return lines;
}
