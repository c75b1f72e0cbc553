/** One fault of an account file. Lines and columns are counted from 1. */
export interface AccountFault {
  line: number;
  column: number;
  /** What is wrong, and what to write instead. */
  message: string;
}

/** An account file that cannot be used. Its message has a line for each fault, beginning with file, line and column. */
export class AccountError extends Error {
  override name = 'AccountError';
  readonly faults: readonly AccountFault[];

  constructor(file: string, faults: AccountFault[]) {
    const sorted = [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
    super(sorted.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.faults = sorted;
  }
}
