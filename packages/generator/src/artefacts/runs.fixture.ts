/**
 * Number of runs of a property test: the full number in CI, half of it elsewhere.
 *
 * @param inCi number of runs when the environment variable `CI` is set
 */
export const runs = (inCi: number): number => (process.env.CI ? inCi : inCi / 2);
