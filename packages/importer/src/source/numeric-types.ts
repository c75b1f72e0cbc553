import { type Database, identifier } from '../database.ts';

/** Decimal digits that a DECIMAL of DuckDB has. */
export const mostDigits = 38;

/**
 * The types that keep every digit of columns of numbers of any size, as texts: expressions would compare the texts themselves.
 *
 * @returns SQL of the type of each column; none of those whose numbers have too many digits or are not finite
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
      "areNumbers": coalesce(bool_and(regexp_full_match(${column}, '-?[0-9]+([.][0-9]+)?')), true),
      whole: ${longest('^-?0*([0-9]*)')},
      fraction: ${longest('[.]([0-9]*[1-9])')}
    }`;
  });
  const [row] = await database.all<{ found: { areNumbers: boolean; whole: number; fraction: number }[] }>(
    `select [${digits.join(', ')}] as found from ${identifier(table)}`,
  );
  const types = new Map<string, string>();
  for (const [index, { areNumbers, whole, fraction }] of row!.found.entries()) {
    if (!areNumbers || whole + fraction > mostDigits) continue;
    types.set(columns[index]!, fraction === 0 ? 'hugeint' : `decimal(${whole + fraction}, ${fraction})`);
  }
  return types;
}
