import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface ToolRun {
  /** Exit code; 1 if a signal ended the tool. */
  code: number;
  /** What the tool wrote to stdout and stderr, in the order it came, without colours. */
  output: string;
  seconds: number;
}

/** Environment that keeps the tools from calling home and from advertising their next version. */
const quietEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  DO_NOT_TRACK: '1',
  NO_COLOR: '1',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  REDOCLY_TELEMETRY: 'off',
  SCARF_ANALYTICS: 'false',
};

/**
 * Runs the command line tool of an installed package as a process of its own. Without a shell and without npx: an
 * argument arrives as it was given, and a tool that is not installed is not fetched.
 *
 * @param packageName such as `@redocly/cli`; of several commands, its first is run
 * @param env variables on top of {@link quietEnvironment}: the place for a secret, since arguments are seen by all users
 * @throws Error when the package is not installed or has no command.
 */
export async function runTool(
  packageName: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ToolRun> {
  const script = toolPath(packageName);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, [script, ...args], {
      env: { ...quietEnvironment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    tool.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    tool.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    tool.on('error', reject);
    tool.on('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8').replace(deprecationBox, '');
      resolve({ code: code ?? 1, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** The ten lines in a frame in which Redocly says, at every run, that it will leave Node 20. */
const deprecationBox = /\n? *╔═+╗\n(?: *║.*║\n)+ *╚═+╝\n\n?/;

/**
 * Path of the script that an installed package runs as its (first) command.
 *
 * Looked for on disk rather than by `require.resolve`, since some packages do not export their `package.json`.
 */
export function toolPath(packageName: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? [];
  const folder = folders
    .map((place) => join(place, packageName))
    .find((place) => existsSync(join(place, 'package.json')));
  if (folder === undefined) throw new Error(`${packageName} is not installed: run "npm ci".`);
  const { bin }: { bin?: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const command = typeof bin === 'object' ? Object.values(bin)[0] : bin;
  if (command === undefined) throw new Error(`${packageName} has no command.`);
  return join(folder, command);
}
