import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'openapi/rules/*.test.ts', 'scripts/*.test.ts'],
    // These need databases, which `npm run test:state` and `npm run test:rate-gate` start.
    exclude: [
      ...configDefaults.exclude,
      ...(process.env.MOCK_TEST_DATA === undefined ? ['packages/mock/src/store/**'] : []),
      ...(process.env.RATE_GATE_TEST_REDIS === undefined ? ['packages/client/src/shared-rate-gate*.test.ts'] : []),
    ],
    pool: 'threads',
    // Each module is loaded once for each thread, not once for each file. A test that changes what is global puts it back.
    isolate: false,
    maxWorkers: '100%',
    // JavaScript runs as it is: the contract package, those of accounts, and the lint rules.
    server: { deps: { external: [/\.js$/] } },
    // Servers, browsers and compilers are real ones, and the machines of CI are slow.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
