import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { killTree } from './kill-tree.cjs';
import { toolPath } from './tool-path.ts';

export interface ToolOptions {
  /** Environment variables. Pass secrets here: other users of the machine can see command line arguments. */
  env?: NodeJS.ProcessEnv;
  /** Working directory of the tool. Default: that of this process. */
  cwd?: string;
  /** `pipe`: stdout and stderr are streams of the returned process; `inherit`: they are those of this process. Default: pipe. */
  output?: 'pipe' | 'inherit';
  /** Absolute path of a CommonJS module that is loaded before the tool's own code. Default: none. */
  preload?: string;
}

/** Turns off telemetry and update notices. */
const quietEnvironment: NodeJS.ProcessEnv = {
  DO_NOT_TRACK: '1',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  REDOCLY_TELEMETRY: 'off',
  SCARF_ANALYTICS: 'false',
};

const endWithParent = fileURLToPath(new URL('./end-with-parent.cjs', import.meta.url));

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach(endTool));

/**
 * Starts the command line tool of an installed package as a child process. It uses neither a shell nor npx, so arguments are
 * passed unchanged, and a missing tool is not downloaded.
 *
 * The tool does not outlive this process. When this process exits, it kills the tool and its descendants. When this process
 * is killed, the tool detects that through a pipe (`end-with-parent.cjs`) and kills itself. On POSIX the tool leads its own
 * process group, so Ctrl+C in the terminal reaches only this process: {@link runCommand} turns it into an exit.
 *
 * @param packageName such as `@redocly/cli`; if the package has several commands, the first one runs
 * @throws Error when the package is not installed or has no command.
 */
export function startTool(
  packageName: string,
  args: readonly string[],
  { env = {}, cwd = '.', output = 'pipe', preload }: ToolOptions = {},
): ChildProcess {
  const modules = [endWithParent, ...(preload === undefined ? [] : [preload])].flatMap((path) => ['--require', path]);
  const tool = spawn(process.execPath, [...modules, toolPath(packageName), ...args], {
    cwd,
    env: { ...process.env, ...quietEnvironment, ...env, RUN_TOOL_PARENT_PIPE: '3' },
    // On Windows, Node can only watch an inherited pipe if it is 'overlapped'. Elsewhere this is the same as 'pipe'.
    stdio: ['ignore', output, output, 'overlapped'],
    detached: process.platform !== 'win32',
  });
  tool.stdio[3]!.on('error', () => {});
  running.add(tool);
  tool.once('exit', () => running.delete(tool));
  return tool;
}

/** Kills a tool and its descendants. Does nothing if the tool has already ended. */
export function endTool(tool: ChildProcess): void {
  if (running.has(tool) && tool.pid !== undefined) killTree(tool.pid);
}

/**
 * Waits until a tool has ended and its output is read.
 *
 * @returns its exit code: 128 + n if signal n ended it, as in a shell
 * @throws Error when the tool could not be started.
 */
export function exitCode(tool: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    tool.once('error', reject);
    tool.once('close', (code, signal) => resolve(code ?? exitCodeOf(signal!)));
  });
}

/** The exit code of a process that a signal ended, as shells report it. */
export const exitCodeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];
