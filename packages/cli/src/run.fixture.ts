import { runCli } from './run-cli.ts';

/** The environment of a run. */
export interface Environment {
  /** Standard input. Default: empty. */
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Whether standard output is a terminal. Default: false. */
  isTerminal?: boolean;
}

/** Runs the command line in this process. Use absolute paths: all test threads have the same current folder. */
export async function run(args: readonly string[], { stdin = '', env = {}, isTerminal = false }: Environment = {}) {
  const written = { stdout: '', stderr: '' };
  const status = await runCli(args, {
    env,
    stdin: (async function* () {
      yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
    })(),
    isTerminal: { in: false, out: isTerminal, error: isTerminal },
    out: (text) => {
      written.stdout += text;
    },
    error: (text) => {
      written.stderr += text;
    },
  });
  return { status, ...written };
}
