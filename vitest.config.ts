import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'openapi/rules/*.test.ts', 'scripts/*.test.ts'],
    pool: 'threads',
    maxWorkers: '100%',
    // Servers, browsers and compilers are real ones, and the machines of CI are slow.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
