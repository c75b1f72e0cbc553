/** The exit codes of every command. */
export const exitCodes = {
  success: 0,
  /** There are findings, or a step failed. */
  findings: 1,
  /** No result: the usage is wrong, a file cannot be read, or a tool crashed. */
  usage: 2,
  /** The server does not answer, or refuses the key. */
  connection: 3,
} as const;

/** The exit codes as a section of the help. */
export const exitCodesHelp = `Exit codes:
  ${exitCodes.success}  success
  ${exitCodes.findings}  errors were found, or more warnings than allowed; or a step failed
  ${exitCodes.usage}  no result: the usage is wrong, a file cannot be read, or a tool crashed
  ${exitCodes.connection}  the server does not answer, or refuses the key; resume an import
  130  interrupted with Ctrl+C (128 + n: ended by signal n)`;

/** An error with the exit code of the command. The message says what is wrong and what to do. */
export class ExitError extends Error {
  override name = 'ExitError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
