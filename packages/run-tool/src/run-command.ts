import { readFileSync } from 'node:fs';
import { exitCodeOf } from './start-tool.ts';

/** The command was called wrongly. Its message says what was wrong; {@link runCommand} adds the usage. */
export class UsageError extends Error {}

/** How a command may differ from those of this repository. */
export interface CommandOptions {
  /** Exit code when nobody reads the output any more. Default: 128 + that of SIGPIPE, as a program of C has it. */
  brokenPipe?: number;
}

/**
 * Runs a command of this repository, and makes every way in which it can end an exit code:
 *
 * - what `main` returns
 * - 1 when it throws, with the message of the error on stderr
 * - 2 when it throws a {@link UsageError}, or `parseArgs` of Node does, with the usage after the message
 * - 128 + n on signal n: SIGINT, SIGTERM, SIGHUP; also SIGHUP when the parent is gone without having sent one, and SIGPIPE
 *   when nobody reads the output any more, as in `npm run check | head -1`; `brokenPipe` can change the last
 *
 * Ended in whichever way, it ends the tools that {@link startTool} started and removes the folders of
 * {@link withTemporaryFolder}. A second signal changes nothing: the first leaves no step of that for later.
 *
 * @param main returns the exit code
 * @param usage printed after a usage error. Default: nothing.
 */
export async function runCommand(
  main: () => Promise<number>,
  usage?: string,
  { brokenPipe = exitCodeOf('SIGPIPE') }: CommandOptions = {},
): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => exitBy(signal));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(brokenPipe);
      throw error;
    });
  }
  const parents = ancestors();
  setInterval(() => ancestors() !== parents && exitBy('SIGHUP'), 500).unref();

  try {
    process.exitCode = await main();
  } catch (error) {
    const { code, text } = failureOf(error, usage);
    console.error(text);
    process.exitCode = code;
  }
}

/** The exit code of a command that throws, and what it prints. See {@link runCommand}. */
export function failureOf(error: unknown, usage?: string): { code: 1 | 2; text: string } {
  const { message } = error as Error;
  if (!(error instanceof UsageError) && !isOfParseArgs(error)) return { code: 1, text: message };
  return { code: 2, text: usage === undefined ? message : `${message}\n\n${usage}` };
}

/** The exit handlers of tools and folders do the rest. */
const exitBy = (signal: NodeJS.Signals): never => process.exit(exitCodeOf(signal));

const isOfParseArgs = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

/**
 * The parent, and npm if a shell is between npm and this process: dash, the `sh` of Debian, stays when npm is killed, and does
 * not hand on the signals that it gets. Other systems have a shell that makes way for its command, or do not say.
 */
function ancestors(): string {
  const { ppid, env } = process;
  if (env.npm_lifecycle_event === undefined) return String(ppid);
  try {
    const ofShell = /^\d+ \((?:da)?sh\) \S (\d+)/.exec(readFileSync(`/proc/${ppid}/stat`, 'utf8'));
    return `${ppid} ${ofShell?.[1]}`;
  } catch {
    return String(ppid);
  }
}
