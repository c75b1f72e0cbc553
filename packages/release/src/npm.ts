import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Overrides `npm run --silent`, which would also hide the errors of this npm process. */
const visibleErrors = '--loglevel=error';

/**
 * Runs npm in a folder.
 *
 * @returns its standard output
 * @throws Error with the output of npm, if npm fails
 */
export async function npm(folder: string, args: readonly string[]): Promise<string> {
  // When npm runs a script, it sets this variable to its own path.
  const path = process.env.npm_execpath;
  const [command, first] = path === undefined ? ['npm', []] : [process.execPath, [path]];
  const options = {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    shell: path === undefined && process.platform === 'win32',
  };
  try {
    return (await run(command, [...first, ...args, visibleErrors], options)).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${args[0]} failed in ${folder}:\n${stderr || stdout || (error as Error).message}`);
  }
}
