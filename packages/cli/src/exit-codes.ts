/** The exit codes of every command. */
export const exitCodes = {
  fine: 0,
  /** Something was found, or a step failed. */
  findings: 1,
  /** No result: wrong usage, a file that cannot be read, or a tool that crashed. */
  usage: 2,
  /** The server does not answer, or refuses the key. */
  connection: 3,
} as const;

/** As the help shows them. */
export const exitCodesHelp = `Exit codes:
  0  fine
  1  findings, or a step that failed
  2  no result: wrong usage, a file that cannot be read, or a tool that crashed
  3  no answer from the server, or it refuses the key
  130  interrupted by Ctrl+C (128 + n: ended by signal n)`;

/** An error that says how the command ends. Its message says what is wrong and what to do. */
export class ExitError extends Error {
  override name = 'ExitError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
