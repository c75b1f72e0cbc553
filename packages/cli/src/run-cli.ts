import { CommanderError } from 'commander';
import { ExitError, exitCodes } from './exit-codes.ts';
import type { CliProcess } from './process.ts';
import { createProgram } from './program.ts';
import { printable } from './report/printable.ts';

/**
 * Runs the command line. Never throws: it writes errors to standard error.
 *
 * @param args the arguments after `customerscore`
 * @returns the exit code
 */
export async function runCli(args: readonly string[], process: CliProcess): Promise<number> {
  let exitCode: number = exitCodes.success;
  const program = createProgram(process, (code) => {
    exitCode = code;
  });
  try {
    if (args[0] === 'complete') {
      const { runComplete } = await import('./commands/completion.ts');
      return runComplete(args.slice(args[1] === '--' ? 2 : 1), program);
    }
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has already written the message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
    process.error(`${describeError(error, args.includes('--debug'))}\n`);
    return error instanceof ExitError ? error.exitCode : exitCodes.usage;
  }
}

/** The text to print for an error. An error that this project does not throw on purpose is reported as a bug. */
export function describeError(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return error.stack ?? error.message;
  if (!(error instanceof Error)) return String(error);
  const message = error.message.split('\n').map(printable).join('\n');
  const missing = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && /package '([^']+)'/.exec(message)?.[1];
  if (missing) return `This command needs ${missing}. Run "npm install --save-dev ${missing}".`;
  const isOfCode = [TypeError, RangeError, ReferenceError, SyntaxError].some((type) => error instanceof type);
  const isExpected = !isOfCode || error.name === 'OptionError' || 'syscall' in error;
  return isExpected
    ? message
    : `Unexpected error: ${message}\nRun the command again with --debug, and report the stack trace.`;
}
