import { join } from 'node:path';
import { type Database, identifier, messageOf } from '../database.ts';
import type { FileSource } from '../types.ts';
import { formatOfContent } from './format-of-content.ts';
import { literalPath, type SourceFile } from './list-files.ts';
import { loadCsv } from './load-csv.ts';
import { loadJson } from './load-json.ts';
import { loadResult } from './load-result.ts';
import { type LoadedFile, refuseReserved } from './loaded-file.ts';
import type { OpenOptions } from './open-options.ts';
import { replaceNulls } from './replace-nulls.ts';
import { columnsOf } from './source-column.ts';
import { SqliteSnapshot } from './sqlite-snapshot.ts';
import { toUtf8, writeChunks } from './utf8-file.ts';

/** Reads a file into a table, which gets a column `__row`. */
export async function loadFile(
  database: Database,
  source: FileSource,
  file: SourceFile,
  table: string,
  { stdin, snapshots, areColumnsEnough = false }: OpenOptions,
): Promise<LoadedFile> {
  const copy = join(database.folder, table);
  let { location } = file;
  if (location === undefined) {
    if (stdin === undefined) throw new Error('The source is standard input, which is not there. Name a file instead.');
    const copied = await snapshots.stdin(async () => {
      const to = `${copy}.stdin`;
      return { location: to, bytes: await writeChunks(to, stdin) };
    });
    location = copied.location;
    file.bytes = copied.bytes;
    Object.assign(file, await formatOfContent({ ...file, location }, source.format));
  }
  const nulls = source.nulls ?? [];
  const { path } = file;
  const areRowsLeftOut = areColumnsEnough && source.query === undefined;
  if (source.encoding !== undefined && (file.format === 'sqlite' || file.format === 'parquet')) {
    throw new Error(
      `${path} has no encoding, unlike text. Write a mapping, with "encoding" only where the files are text.`,
    );
  }
  const ofCsv = (['header', 'types'] as const).find((name) => source[name] !== undefined);
  if (ofCsv !== undefined && file.format !== 'csv' && file.format !== 'tsv') {
    throw new Error(`${path} is not CSV, for which alone "${ofCsv}" is. Remove it from the source.`);
  }
  if (file.format === 'sqlite') {
    const absolute = location;
    const snapshot = await snapshots.get(`sqlite:${absolute}`, () => SqliteSnapshot.open(absolute, path));
    return loadResult(database, await snapshot.read({ ...source, areColumnsEnough }), { table, path, nulls });
  }
  const loaded = {
    table,
    select: () => `select *, __row as __at from ${identifier(table)}`,
    unreadable: [],
    unreadableCount: 0,
  };
  if (file.format === 'parquet') {
    const names = await loadParquet(database, path, { location, table, areRowsLeftOut });
    return { ...loaded, names, types: await replaceNulls(database, table, nulls) };
  }
  const original = { location, path, isCompressed: file.isCompressed };
  const text = await toUtf8(original, source.encoding, `${copy}.utf8`);
  if (file.format === 'json' || file.format === 'ndjson') {
    const names = await loadJson(database, text, { table, isLines: file.format === 'ndjson', copy, nulls });
    return { ...loaded, names, types: await replaceNulls(database, table, nulls) };
  }
  const delimiter = source.delimiter ?? (file.format === 'tsv' ? '\t' : undefined);
  return loadCsv(database, text, {
    table,
    delimiter,
    skip: source.skip ?? 0,
    header: source.header,
    types: source.types,
    nulls,
    copy,
    isHeaderEnough: areRowsLeftOut,
  });
}

async function loadParquet(
  database: Database,
  path: string,
  { location, table, areRowsLeftOut }: { location: string; table: string; areRowsLeftOut: boolean },
): Promise<string[]> {
  try {
    await database.run(
      `create table ${identifier(table)} as
       select *, row_number() over () as __row from read_parquet(${literalPath(location)}, hive_partitioning = false) ${areRowsLeftOut ? 'limit 0' : ''}`,
    );
  } catch (error) {
    const problem = messageOf(error).replaceAll(location, path);
    throw new Error(`${path} cannot be read as Parquet: ${problem}`, { cause: error });
  }
  const columns = (await columnsOf(database, table)).slice(0, -1);
  const names = columns.map(({ name }) => name);
  refuseReserved(path, names);
  for (const { name, type } of columns) if (type === 'binary') await decodeText(database, table, identifier(name));
  return names;
}

/** Makes text of a column of bytes, if all of its values are UTF-8: not every program notes in Parquet that it wrote text. */
async function decodeText(database: Database, table: string, column: string): Promise<void> {
  const decoded = `try(decode(${column}))`;
  const [row] = await database.all<{ isText: boolean }>(
    `select count(${column}) = count(${decoded}) as "isText" from ${identifier(table)}`,
  );
  if (!row!.isText) return;
  await database.run(
    `alter table ${identifier(table)} alter column ${column} set data type varchar using decode(${column})`,
  );
}
