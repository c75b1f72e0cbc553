import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runTool, type ToolRun, withTemporaryFolder } from '@customerscore-kit/run-tool';

/** What one tool reports about the repository. */
export interface LintResult {
  /** The tool, and what it looked at. */
  name: string;
  ok: boolean;
  seconds: number;
  /** All that the tool wrote; worth a look only if it is not ok. */
  output: string;
}

/**
 * Lints contract and code with all tools at once. A warning is a failure.
 *
 * @returns the results, always in the same order
 * @throws Error when a tool is not installed.
 */
export async function lint(): Promise<LintResult[]> {
  const [contract, biome] = await Promise.all([
    lintContract('.'),
    runTool('@biomejs/biome', ['check', '.', '--error-on-warnings']),
  ]);
  return [...contract, result('Biome: code and its format', biome)];
}

/**
 * Lints the contract with Redocly and Spectral, from a copy: they read paths as URLs, and find nothing where a folder has a
 * `#` or `%` in its name. The messages of Redocly name `openapi/…`, as from the folder itself.
 *
 * @param root folder that has `openapi/` and `redocly.yaml`
 */
export function lintContract(root: string): Promise<LintResult[]> {
  return withTemporaryFolder('customerscore-lint-', async (cwd) => {
    await copyFile(join(root, 'redocly.yaml'), join(cwd, 'redocly.yaml'));
    await cp(join(root, 'openapi'), join(cwd, 'openapi'), { recursive: true });
    const [redocly, spectral] = await Promise.all([
      runTool('@redocly/cli', ['lint', 'openapi/openapi.yaml', 'openapi/workflows/*.yaml'], { cwd }),
      lintBundle(root, cwd),
    ]);
    return [result('Redocly: openapi/', redocly), result('Spectral: the bundle', spectral)];
  });
}

/** Where the bundle stays, so that a line number can be looked up. */
const bundle = 'dist/lint/openapi.json';

/** Spectral reports references between files as errors, so it gets a bundle. Its rules import packages, so they stay in `root`. */
async function lintBundle(root: string, cwd: string): Promise<ToolRun> {
  const bundled = await runTool('@redocly/cli', ['bundle', 'openapi/openapi.yaml', '--output', bundle], { cwd });
  if (bundled.code !== 0) return bundled;
  await mkdir(dirname(join(root, bundle)), { recursive: true });
  await copyFile(join(cwd, bundle), join(root, bundle));
  const linted = await runTool(
    '@stoplight/spectral-cli',
    ['lint', join(cwd, bundle), '--ruleset', 'openapi/rules/ruleset.js', '--fail-severity', 'hint'],
    { cwd: root },
  );
  return {
    code: linted.code,
    seconds: bundled.seconds + linted.seconds,
    output: linted.output.replaceAll(join(cwd, bundle), bundle),
  };
}

const result = (name: string, { code, seconds, output }: ToolRun): LintResult => ({
  name,
  ok: code === 0,
  seconds,
  output,
});
