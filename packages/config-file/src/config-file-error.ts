/** One problem in a file. Lines and columns start at 1. */
export interface FileProblem {
  line: number;
  column: number;
  /** What is wrong, and what to write instead. */
  message: string;
}

/** An invalid file. The message has one line per problem, each starting with file, line and column. */
export class ConfigFileError extends Error {
  readonly problems: readonly FileProblem[];

  constructor(file: string, problems: readonly FileProblem[]) {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    super(sorted.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = sorted;
  }
}
