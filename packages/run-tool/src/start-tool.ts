import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { killTree } from './kill-tree.cjs';
import { toolPath } from './tool-path.ts';

export interface ToolOptions {
  /** Variables on top of the quiet environment: the place for a secret, since arguments are visible to all users. */
  env?: NodeJS.ProcessEnv;
  /** Folder that the tool runs in. Default: that of this process. */
  cwd?: string;
  /** Where stdout and stderr of the tool go: to streams of the returned process, or to those of this one. Default: pipe. */
  output?: 'pipe' | 'inherit';
  /** Absolute path of a CommonJS module that is loaded before the tool's own code. Default: none. */
  preload?: string;
}

/** Keeps the tools from calling home and from advertising their next version. */
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
 * Starts the command line tool of an installed package as a process of its own. Without a shell and without npx: an
 * argument arrives as it was given, and a tool that is not installed is not fetched.
 *
 * The tool does not outlive this process. When this process exits, the tool and all that it started are killed; when this
 * process is killed, the tool notices by a pipe (`end-with-parent.cjs`) and does the same. On POSIX the tool leads a process
 * group of its own, so a Ctrl+C in the terminal reaches this process alone: {@link runCommand} turns it into an exit.
 *
 * @param packageName such as `@redocly/cli`; of several commands, its first is run
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
    // 'overlapped' is what Node needs on Windows to watch a pipe that it inherits; elsewhere it is the same as 'pipe'.
    stdio: ['ignore', output, output, 'overlapped'],
    detached: process.platform !== 'win32',
  });
  tool.stdio[3]!.on('error', () => {});
  running.add(tool);
  tool.once('exit', () => running.delete(tool));
  return tool;
}

/** Kills a tool and all that it started. One that has ended already is left alone. */
export function endTool(tool: ChildProcess): void {
  if (running.has(tool) && tool.pid !== undefined) killTree(tool.pid);
}

/**
 * Exit code of a tool, once it has ended and its output is read: 128 + n if signal n ended it, as in a shell.
 *
 * @throws Error when it could not be started.
 */
export function exitCode(tool: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    tool.once('error', reject);
    tool.once('close', (code, signal) => resolve(code ?? exitCodeOf(signal!)));
  });
}

/** The exit code by which shells tell that a signal ended a process. */
export const exitCodeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];
