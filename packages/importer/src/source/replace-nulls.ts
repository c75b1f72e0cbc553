import { type Database, identifier, literal } from '../database.ts';
import { type ColumnType, columnsOf, typesByKey } from './source-column.ts';

/**
 * Makes NULL of the empty text and others in the columns of text.
 *
 * @param nulls the others
 * @returns the types of the columns
 */
export async function replaceNulls(
  database: Database,
  table: string,
  nulls: readonly string[],
): Promise<ReadonlyMap<string, ColumnType>> {
  const columns = await columnsOf(database, table);
  const types = typesByKey(columns);
  const texts = columns.filter((column) => column.type === 'text');
  if (texts.length === 0) return types;
  const list = ['', ...nulls].map(literal).join(', ');
  const isNull = texts.map(({ name }) => `${identifier(name)} in (${list})`);
  const values = texts.map(
    ({ name }, index) => `${identifier(name)} = case when ${isNull[index]} then null else ${identifier(name)} end`,
  );
  await database.run(`update ${identifier(table)} set ${values.join(', ')} where ${isNull.join(' or ')}`);
  return types;
}
