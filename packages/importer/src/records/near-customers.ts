import { type Database, literal } from '../database.ts';
import { type CustomerTargets, columnsOf, type Rows } from './targets.ts';
import { textOf } from './value-sql.ts';

/**
 * Finds the customers whose id differs from others only by what programs change without being asked: the case, spaces around it, zeros
 * before it, a fraction of zero after it, or the form of Unicode of its accents.
 *
 * @param ids a few, which no customer has
 * @returns for each id that has one, the id of the first such customer
 */
export async function nearCustomers(
  database: Database,
  { id }: CustomerTargets,
  { from }: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (id === undefined || ids.length === 0) return new Map();
  const wanted = `(SELECT unnest(from_json(${literal(JSON.stringify(ids))}, '["VARCHAR"]')) AS wanted)`;
  const customers = `(SELECT ${textOf(id)} AS id, __part, __at FROM ${from(columnsOf([id]))})`;
  const found = await database.all<{ wanted: string; id: string }>(
    `SELECT wanted, first(id ORDER BY __part, __at) AS id FROM ${customers} JOIN ${wanted} ON ${plain('id')} = ${plain('wanted')} GROUP BY wanted`,
  );
  return new Map(found.map(({ wanted, id }) => [wanted, id]));
}

const plain = (column: string) =>
  `regexp_replace(ltrim(lower(nfc_normalize(trim(${column}, chr(32) || chr(9) || chr(160)))), '0'), '[.]0+$', '')`;
