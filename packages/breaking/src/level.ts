/** The part of the version that a change must raise, in ascending order. */
export const levels = ['none', 'patch', 'minor', 'major'] as const;

export type Level = (typeof levels)[number];

/** One change of the contract or of the types. */
export interface Change {
  level: Exclude<Level, 'none'>;
  what: string;
  /** The operation and the position in it, or a file. */
  where: string;
}

/** The highest level among changes; `none` if there are none. */
export function highest(changes: readonly Pick<Change, 'level'>[]): Level {
  return changes.reduce<Level>(
    (high, { level }) => (levels.indexOf(level) > levels.indexOf(high) ? level : high),
    'none',
  );
}
