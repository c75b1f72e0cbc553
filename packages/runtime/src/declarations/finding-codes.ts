/** What a code of a finding stands for. */
export interface FindingDescription {
  /** `by-operation`: an error where one wrong codename refuses the whole request, a warning where it is dropped. */
  readonly severity: 'error' | 'warning' | 'by-operation';
  /** What is wrong. */
  readonly cause: string;
  /** What will happen; the subject is the place in the payload. */
  readonly consequence: string;
  /** What will happen where one wrong codename refuses the whole request; undefined if it is the same. */
  readonly whereRefused?: string;
  /** What to do about it. */
  readonly cure: string;
}
