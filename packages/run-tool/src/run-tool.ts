import { exitCode, startTool, type ToolOptions } from './start-tool.ts';

export interface ToolRun {
  /** Exit code; 128 + n if signal n ended the tool. */
  code: number;
  /** What the tool wrote to stdout and stderr, in the order it came, without colours. */
  output: string;
  seconds: number;
}

/**
 * Runs the command line tool of an installed package to its end, as {@link startTool} starts it.
 *
 * @param packageName such as `@redocly/cli`; of several commands, its first is run
 * @throws Error when the package is not installed or has no command.
 */
export async function runTool(
  packageName: string,
  args: readonly string[],
  { env, ...options }: Omit<ToolOptions, 'output'> = {},
): Promise<ToolRun> {
  const started = performance.now();
  const tool = startTool(packageName, args, { ...options, env: { NO_COLOR: '1', ...env } });
  const chunks: Buffer[] = [];
  for (const stream of [tool.stdout!, tool.stderr!]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await exitCode(tool);
  const output = Buffer.concat(chunks).toString('utf8').replace(deprecationBox, '');
  return { code, output, seconds: (performance.now() - started) / 1000 };
}

/** The ten lines in a frame in which Redocly says, at every run, that it will leave Node 20. */
const deprecationBox = /\n? *╔═+╗\n(?: *║.*║\n)+ *╚═+╝\n\n?/;
