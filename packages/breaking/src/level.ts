/** How much a change asks of the version, from nothing to everything. */
export const levels = ['none', 'patch', 'minor', 'major'] as const;

export type Level = (typeof levels)[number];

/** One change of the contract or of the types. */
export interface Change {
  level: Exclude<Level, 'none'>;
  what: string;
  /** Operation and place in it, or file. */
  where: string;
}

/** The highest level among changes; `none` without any. */
export function highest(changes: readonly Pick<Change, 'level'>[]): Level {
  return changes.reduce<Level>(
    (high, { level }) => (levels.indexOf(level) > levels.indexOf(high) ? level : high),
    'none',
  );
}
