/**
 * Number of runs of a property test: many in CI, fewer elsewhere, where a person waits.
 *
 * @param inCi number of runs when the environment variable `CI` is set
 * @param elsewhere enough runs for every case that the test requires
 */
export const runs = (inCi: number, elsewhere: number): number => (process.env.CI ? inCi : elsewhere);
