/** The meaning of a finding code. */
export interface FindingDescription {
  /** `by-operation`: an error if the API refuses the whole request for a wrong codename, a warning if it drops the codename. */
  readonly severity: 'error' | 'warning' | 'by-operation';
  /** What is wrong. */
  readonly cause: string;
  /** What will happen: a predicate whose subject is the position in the payload. */
  readonly consequence: string;
  /** What will happen if the API refuses the whole request for a wrong codename; undefined if it is the same. */
  readonly whereRefused?: string;
  /** What to do. */
  readonly cure: string;
}
