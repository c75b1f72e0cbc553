import { fstatSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { exitCodeOf } from './start-tool.ts';

/** Wrong arguments. {@link runCommand} prints the message, followed by the usage. */
export class UsageError extends Error {}

/** How a command differs from those of this repository. */
export interface CommandOptions {
  /** Exit code if the output is closed. Default: 128 + the number of SIGPIPE. */
  brokenPipe?: number;
}

/**
 * Runs a command of this repository and sets its exit code:
 *
 * - the value that `main` returns
 * - 1 if `main` throws; the message goes to stderr
 * - 2 if `main` throws a {@link UsageError}, or an error of Node's `parseArgs`; the usage follows the message
 * - 128 + n on signal n: SIGINT, SIGTERM, SIGHUP. A parent that disappears without a signal counts as SIGHUP, unless the command runs
 *   in the background ({@link isInBackground}); and a closed output (`npm run check | head -1`) as SIGPIPE, which `brokenPipe` can change
 *
 * In every case the tools from {@link startTool} are killed and the folders from {@link withTemporaryFolder} removed. Both
 * happen synchronously, so a second signal cannot interrupt the cleanup.
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
  if (!isInBackground()) endWithParent();

  try {
    process.exitCode = await main();
  } catch (error) {
    const { code, text } = failureOf(error, usage);
    console.error(text);
    process.exitCode = code;
  }
}

/**
 * Whether it is meant to outlive its parent, as after `nohup`, `setsid` or `command &` in a script, which make the null device its input.
 * Under npm it never is: npm's shell may end without telling its commands.
 */
function isInBackground(): boolean {
  try {
    return process.env.npm_lifecycle_event === undefined && fstatSync(0).isCharacterDevice() && !isatty(0);
  } catch {
    return false;
  }
}

function endWithParent(): void {
  const parents = ancestors();
  setInterval(() => {
    if (ancestors() === parents) return;
    console.error('The process that started this command has ended, so it ends, too.');
    exitBy('SIGHUP');
  }, 500).unref();
}

/** The exit code and the output of a command that throws. See {@link runCommand}. */
export function failureOf(error: unknown, usage?: string): { code: 1 | 2; text: string } {
  const { message } = error as Error;
  if (!(error instanceof UsageError) && !isOfParseArgs(error)) return { code: 1, text: message };
  return { code: 2, text: usage === undefined ? message : `${message}\n\n${usage}` };
}

/** The exit handlers in `start-tool.ts` and `temporary-folder.ts` clean up. */
const exitBy = (signal: NodeJS.Signals): never => process.exit(exitCodeOf(signal));

const isOfParseArgs = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

/**
 * The parent process, and npm if a shell runs between npm and this process. dash (`sh` on Debian) survives when npm is killed
 * and does not forward signals. On other systems the shell replaces itself with the command, or cannot be inspected.
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
