/** One problem in a mapping file. Lines and columns start at 1. */
export interface MappingProblem {
  line: number;
  column: number;
  /** What is wrong, and what to write instead. */
  message: string;
}

/** An invalid mapping file. The message has one line per problem, each starting with file, line and column. */
export class MappingError extends Error {
  override name = 'MappingError';
  readonly problems: readonly MappingProblem[];

  constructor(file: string, problems: readonly MappingProblem[]) {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    super(sorted.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = sorted;
  }
}
