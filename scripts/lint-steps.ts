import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runTool, type ToolRun, withTemporaryFolder } from '@customerscore-kit/run-tool';

/** The result of one tool. */
export interface LintResult {
  /** The tool, and what it checked. */
  name: string;
  ok: boolean;
  seconds: number;
  /** The output of the tool. Only relevant if it is not ok. */
  output: string;
}

/**
 * Runs all linters on the contract and the code, in parallel. Warnings count as failures.
 *
 * @returns the results, in a fixed order
 * @throws Error when a tool is not installed.
 */
export async function lint(): Promise<LintResult[]> {
  const [contract, biome] = await Promise.all([
    lintContract('.'),
    runTool('@biomejs/biome', ['check', '.', '--error-on-warnings']),
  ]);
  return [...contract, result('Biome: code and formatting', biome)];
}

/**
 * Lints a copy of the contract with Redocly and Spectral. A copy is needed because both read paths as URLs, and find no files
 * if a folder has `#` or `%` in its name. Redocly's messages name `openapi/…`, as if it ran in the original folder.
 *
 * @param root folder with `openapi/` and `redocly.yaml`
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

/** The bundle is kept here, so that you can look up line numbers. */
const bundle = 'dist/lint/openapi.json';

/** Spectral reports references between files as errors, so it lints the bundle. Its rules stay in `root`, because they import packages. */
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
