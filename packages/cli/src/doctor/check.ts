/** What a check found: nothing to do; worth a look; in the way of an import; or it could not be asked. */
export type CheckStatus = 'ok' | 'warning' | 'problem' | 'skipped';

/** The result of a check. */
export interface Check {
  /** What was checked, such as `DuckDB`. */
  check: string;
  status: CheckStatus;
  /** What is so. May have several lines. */
  message: string;
  /** What to do. Undefined if there is nothing to do, or the message says it. */
  cure?: string;
}

/** The message of something thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
