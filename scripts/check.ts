// npm run check
//
// All checks except the tests: lint, drift of generated/, imports, types, unused code, and the builds and the form of what is published.
import { join } from 'node:path';
import { generateContract } from '@customerscore-kit/generator';
import { packPackages } from '@customerscore-kit/release';
import { runCommand, runTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { contractFiles } from './contract-files.ts';
import { lint } from './lint-steps.ts';

interface Check {
  name: string;
  run: () => Promise<{ ok: boolean; output: string }>;
}

const tool = (name: string, packageName: string, ...args: string[]): Check => ({
  name,
  run: async () => {
    const { code, output } = await runTool(packageName, args);
    return { ok: code === 0, output };
  },
});

const checks: Check[] = [
  {
    name: 'lint (Redocly, Spectral, Biome)',
    run: async () => {
      const failed = (await lint()).filter(({ ok }) => !ok);
      return { ok: failed.length === 0, output: failed.map(({ name, output }) => `${name}\n${output}`).join('\n') };
    },
  },
  {
    name: 'generated/ is up to date with openapi/',
    run: async () => {
      const { changed, stray, provenanceChanged } = await generateContract({ ...contractFiles, check: true });
      const stale = [...changed, ...stray].map((name) => `${contractFiles.outDir}/${name}`);
      if (provenanceChanged) stale.push(contractFiles.provenanceFile);
      const fix = 'Run "npm run generate" and commit the result. Delete files that are not generated.';
      return { ok: stale.length === 0, output: `${stale.join('\n')}\n${fix}` };
    },
  },
  tool(
    'imports (dependency-cruiser)',
    'dependency-cruiser',
    ...['--config', '.dependency-cruiser.mjs', 'packages', 'scripts', 'generated', 'openapi/rules'],
  ),
  tool('types (tsc)', 'typescript', '--project', '.'),
  tool('unused code and dependencies (knip)', 'knip'),
  {
    // Declarations are built file by file, which asks for types that tsc infers.
    name: 'published packages can be built (tsdown)',
    run: () =>
      withTemporaryFolder('customerscore-check-', async (staging) => {
        try {
          await packPackages(process.cwd(), join(staging, 'packages'), staging);
          return { ok: true, output: '' };
        } catch (error) {
          return { ok: false, output: String(error) };
        }
      }),
  },
  tool('contract package (publint)', 'publint', 'generated', '--strict'),
  // openapi.yaml is not a module, so module resolution does not apply.
  tool(
    'contract package (attw)',
    '@arethetypeswrong/cli',
    '--pack',
    'generated',
    '--exclude-entrypoints',
    'openapi.yaml',
  ),
  tool('sizes (size-limit)', 'size-limit'),
];

await runCommand(async () => {
  let code = 0;
  for (const { name, run } of checks) {
    const started = performance.now();
    const { ok, output } = await run();
    console.log(`${ok ? '✓' : '✗'} ${name}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
    if (ok) continue;
    console.log(output.trimEnd());
    code = 1;
  }
  return code;
});
