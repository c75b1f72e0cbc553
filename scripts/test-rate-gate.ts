// npm run test:rate-gate [-- ARGUMENT …]
//
// Runs the tests of the rate gate that processes share, with Redis and with PostgreSQL. It starts a server of each. Arguments are
// passed to Vitest.
import { fileURLToPath } from 'node:url';
import { exitCode, runCommand, startTool } from '@customerscore-kit/run-tool';
import { build } from 'esbuild';
import { withPostgres } from './postgres.ts';
import { withRedis } from './redis.ts';

/** Start of the paths of the tests. */
const tests = 'packages/client/src/shared-rate-gate';
const selection = process.argv.slice(2);

/** The tests start it dozens of times, which takes a third of the time if it is JavaScript. */
async function buildProcess(): Promise<string> {
  const source = fileURLToPath(new URL('../packages/client/src/shared/gate-process.fixture.ts', import.meta.url));
  // In the repository, where it finds the packages.
  const outfile = fileURLToPath(new URL('../dist/gate-process.mjs', import.meta.url));
  await build({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  return outfile;
}

await runCommand(async () => {
  const program = await buildProcess();
  return withPostgres((postgres) =>
    withRedis((redis) => {
      const env = {
        RATE_GATE_TEST_POSTGRES: postgres,
        RATE_GATE_TEST_REDIS: redis,
        RATE_GATE_TEST_PROGRAM: program,
      };
      // Most of their time, the tests wait.
      const args = ['run', tests, '--maxConcurrency=7', ...selection];
      return exitCode(startTool('vitest', args, { env, output: 'inherit' }));
    }),
  );
});
