import { exitCode, startTool, type ToolOptions } from './start-tool.ts';

export interface ToolRun {
  /** Exit code; 128 + n if signal n ended the tool. */
  code: number;
  /** stdout and stderr of the tool, interleaved, without colours. */
  output: string;
  seconds: number;
}

/**
 * Starts the command line tool of an installed package with {@link startTool}, and waits for it to end.
 *
 * @param packageName such as `@redocly/cli`; if the package has several commands, the first one runs
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

/** The boxed notice that Redocly prints on every run about the end of its Node 20 support. */
const deprecationBox = /\n? *╔═+╗\n(?: *║.*║\n)+ *╚═+╝\n\n?/;
