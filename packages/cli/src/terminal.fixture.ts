import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('bin.ts', import.meta.url));

/** Python has what Node has not: a pseudo-terminal. */
const program = 'import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)';

/** Runs the command on a pseudo-terminal. @returns all that it wrote there, and its exit code */
export async function runOnTerminal(args: readonly string[], env: Record<string, string> = {}) {
  const command = [process.execPath, '--import', import.meta.resolve('tsx'), bin, ...args];
  const child = spawn('python3', ['-c', program, ...command], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [screen, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { status: status as number, screen };
}
