/**
 * How often a property is tried: often in CI, less often elsewhere, where a person waits.
 *
 * @param inCi number of runs in CI, which sets the variable `CI`
 * @param elsewhere enough for all that the test wants to have seen
 */
export const runs = (inCi: number, elsewhere: number): number => (process.env.CI ? inCi : elsewhere);
