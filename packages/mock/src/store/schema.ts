import { createHash } from 'node:crypto';

/**
 * The SQL that makes the tables: a database of version N has run the first N. Do not change one that was published; add another.
 *
 * @param position type of the column that keeps the order of the rows
 */
const migrations = (position: string): readonly string[] => [
  `create table customers (position ${position}, key text not null unique, json text not null);
   create table waiting (position ${position}, due bigint not null, json text not null);
   create table notifications (position ${position}, json text not null);
   create table clock (ahead bigint not null);
   insert into clock values (0);`,
];

/**
 * The SQL that a database still has to run.
 *
 * @param version number of migrations that it has run
 * @throws Error if that is more than there are
 */
export function missingMigrations(position: string, version: number): readonly string[] {
  const all = migrations(position);
  if (version > all.length)
    throw new Error(
      `it was written by a later version of the mock (its tables have version ${version}, not ${all.length})`,
    );
  return all.slice(version);
}

/** The key of a customer in a table: databases limit the length and the characters of keys, the API does not limit ids. */
export function keyOf(id: string): string {
  // As JSON, because UTF-8 alone makes the same bytes of different lone surrogates.
  return createHash('sha256').update(JSON.stringify(id)).digest('hex');
}
