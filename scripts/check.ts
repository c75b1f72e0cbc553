// npm run check
//
// Everything but the tests: lint, types, drift of generated/, unused code, and the contract package as its users get it.
import { generateContract } from '@customerscore-kit/generator';
import { runCommand, runTool } from '@customerscore-kit/run-tool';
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
    name: 'generated/ is what openapi/ gives',
    run: async () => {
      const { changed, stray, provenanceChanged } = await generateContract({ ...contractFiles, check: true });
      const stale = [...changed, ...stray].map((name) => `${contractFiles.outDir}/${name}`);
      if (provenanceChanged) stale.push(contractFiles.provenanceFile);
      const cure = 'Run "npm run generate" and commit the result; delete what is not generated.';
      return { ok: stale.length === 0, output: `${stale.join('\n')}\n${cure}` };
    },
  },
  tool(
    'imports (dependency-cruiser)',
    'dependency-cruiser',
    ...['--config', '.dependency-cruiser.mjs', 'packages', 'scripts', 'generated', 'openapi/rules'],
  ),
  tool('types (tsc)', 'typescript', '--project', '.'),
  tool('unused code and dependencies (knip)', 'knip'),
  tool('contract package (publint)', 'publint', 'generated', '--strict'),
  // The YAML file is no module: it is there to be read, and no module resolution applies to it.
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
