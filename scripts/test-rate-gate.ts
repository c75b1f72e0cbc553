// npm run test:rate-gate [-- ARGUMENT …]
//
// Runs the tests of the rate gate that processes share, with Redis and with PostgreSQL. It starts a server of each. Arguments are
// passed to Vitest.
import { exitCode, runCommand, startTool } from '@customerscore-kit/run-tool';
import { buildScript } from './build-script.ts';
import { withPostgres } from './postgres.ts';
import { withRedis } from './redis.ts';

/** Start of the paths of the tests. */
const tests = 'packages/client/src/shared-rate-gate';
const selection = process.argv.slice(2);

/** Found in the repository when the process runs: some are not ES modules. */
const storePackages = ['ioredis', 'pg', 'rate-limiter-flexible', 'redis'];

await runCommand(async () => {
  // The tests start it dozens of times.
  const fixture = new URL('../packages/client/src/shared/gate-process.fixture.ts', import.meta.url);
  const program = await buildScript(fixture, storePackages);
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
