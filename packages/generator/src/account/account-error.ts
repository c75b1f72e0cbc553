/** One problem in an account file. Lines and columns start at 1. */
export interface AccountProblem {
  line: number;
  column: number;
  /** What is wrong, and what to write instead. */
  message: string;
}

/** An invalid account file. The message has one line per problem, each starting with file, line and column. */
export class AccountError extends Error {
  override name = 'AccountError';
  readonly problems: readonly AccountProblem[];

  constructor(file: string, problems: AccountProblem[]) {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    super(sorted.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = sorted;
  }
}
