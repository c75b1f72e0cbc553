import { type Database, identifier } from '../database.ts';

/** Decimal digits that a DECIMAL of DuckDB has. */
export const mostDigits = 38;

/** Decimal digits that a double keeps. */
const digitsOfDouble = 15;

/**
 * The types that keep every digit of columns of numbers of any size, as texts: expressions would compare the texts themselves. Zeros at
 * the end of a fraction may be lost or added.
 *
 * @returns SQL of the type of each column; none of those that have no such type, or texts
 */
export async function numericTypesOf(
  database: Database,
  table: string,
  columns: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (columns.length === 0) return new Map();
  const digits = columns.map((column) => {
    const longest = (pattern: string) =>
      `coalesce(max(length(regexp_extract(${column}, '${pattern}', 1))), 0)::integer`;
    return `{
      are_numbers: coalesce(bool_and(regexp_full_match(${column}, '-?([0-9]+([.][0-9]+)?|Infinity)|NaN')), true),
      are_finite: coalesce(bool_and(regexp_full_match(${column}, '[-0-9.]+')), true),
      whole: ${longest('^-?0*([0-9]*)')},
      fraction: ${longest('[.]([0-9]*[1-9])')}
    }`;
  });
  const [row] = await database.all<{
    found: { are_numbers: boolean; are_finite: boolean; whole: number; fraction: number }[];
  }>(`select [${digits.join(', ')}] as found from ${identifier(table)}`);
  const types = new Map<string, string>();
  for (const [index, { are_numbers, are_finite, whole, fraction }] of row!.found.entries()) {
    const column = columns[index]!;
    const count = whole + fraction;
    if (!are_numbers || count > (are_finite ? mostDigits : digitsOfDouble)) continue;
    if (are_finite && fraction === 0) types.set(column, 'hugeint');
    else types.set(column, count > digitsOfDouble ? `decimal(${mostDigits}, ${fraction})` : 'double');
  }
  return types;
}
