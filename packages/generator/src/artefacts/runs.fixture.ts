/**
 * How often a property is tried: as often as given in CI, half as often elsewhere, where a person waits.
 *
 * @param inCi number of runs in CI, which sets the variable `CI`
 */
export const runs = (inCi: number): number => (process.env.CI ? inCi : inCi / 2);
