/**
 * Checks options by their names: NaN passes no comparison, and would be no limit at all.
 *
 * @throws TypeError if one is not a number, or less than `least`
 */
export function checkNumbers(options: Record<string, number>, least = 0): void {
  for (const [name, value] of Object.entries(options)) {
    if (!(typeof value === 'number' && value >= least))
      throw new TypeError(`${name}: pass a number of at least ${least}.`);
  }
}
