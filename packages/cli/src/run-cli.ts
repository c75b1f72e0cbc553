import { UsageError } from '@customerscore-kit/run-tool';
import { CommanderError } from 'commander';
import { ExitError, exitCodes } from './exit-codes.ts';
import type { CliProcess } from './process.ts';
import { createProgram } from './program.ts';
import { printable } from './report/printable.ts';

/**
 * Runs the command line.
 *
 * @param args what follows the name of the command
 * @returns the exit code; it throws nothing
 */
export async function runCli(args: readonly string[], process: CliProcess): Promise<number> {
  let exitCode: number = exitCodes.fine;
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
    // Commander has written its message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    process.error(`${describeError(error, args.includes('--debug'))}\n`);
    return error instanceof ExitError ? error.exitCode : exitCodes.usage;
  }
}

/** What an error says to people. The messages of this project are sentences; others come from a fault of the program. */
export function describeError(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return error.stack ?? error.message;
  if (!(error instanceof Error)) return String(error);
  const message = error.message.split('\n').map(printable).join('\n');
  const missing = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && /package '([^']+)'/.exec(message)?.[1];
  if (missing) return `This command needs ${missing}. Run "npm install --save-dev ${missing}".`;
  const isExpected =
    error.constructor === Error ||
    error instanceof ExitError ||
    error instanceof UsageError ||
    error.name === 'AccountError' ||
    'syscall' in error;
  return isExpected ? message : `Unexpected fault: ${message}\nRun it again with --debug to see where, and report it.`;
}
