import { runTool } from '@customerscore-kit/run-tool';

/** What one tool says of the repository. */
export interface LintResult {
  /** The tool, and what it looked at. */
  name: string;
  ok: boolean;
  seconds: number;
  /** All that the tool wrote; worth a look only if it is not ok. */
  output: string;
}

/** Spectral takes the references between the files of openapi/ for faults, so it gets a bundle of what stands there now. */
const bundle = 'dist/lint/openapi.json';

/** What each tool runs, one call after the other. A warning is an exit code other than 0 for all of them. */
const steps: { name: string; calls: [packageName: string, ...args: string[]][] }[] = [
  { name: 'Redocly: openapi/', calls: [['@redocly/cli', 'lint', 'openapi/openapi.yaml', 'openapi/workflows/*.yaml']] },
  {
    name: 'Spectral: the bundle',
    calls: [
      ['@redocly/cli', 'bundle', 'openapi/openapi.yaml', '--output', bundle],
      ['@stoplight/spectral-cli', 'lint', bundle, '--ruleset', 'openapi/rules/ruleset.js', '--fail-severity', 'hint'],
    ],
  },
  { name: 'Biome: code and its format', calls: [['@biomejs/biome', 'check', '.', '--error-on-warnings']] },
];

/**
 * Lints contract and code with all tools at once.
 *
 * @returns the results, always in the same order
 * @throws Error when a tool is not installed.
 */
export function lint(): Promise<LintResult[]> {
  return Promise.all(
    steps.map(async ({ name, calls }) => {
      const result: LintResult = { name, ok: true, seconds: 0, output: '' };
      for (const [packageName, ...args] of calls) {
        const { code, output, seconds } = await runTool(packageName, args);
        result.ok = code === 0;
        result.seconds += seconds;
        result.output += output;
        if (!result.ok) break;
      }
      return result;
    }),
  );
}
