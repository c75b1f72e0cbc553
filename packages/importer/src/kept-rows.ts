import { rename, rm } from 'node:fs/promises';
import { type Database, identifier, literal } from './database.ts';
import { selectRows } from './source/loaded-file.ts';
import type { OpenedSource } from './source/open-source.ts';

/** What is known of a source besides its rows. */
type About = Omit<OpenedSource, 'table' | 'from'>;

/**
 * Copies the rows of sources to a database file, because they cannot be read again: standard input has ended, and a database changes.
 * The file is there when it is complete.
 *
 * @param file path; its folder exists
 */
export async function keepRows(database: Database, sources: readonly OpenedSource[], file: string): Promise<void> {
  const temporary = `${file}.tmp`;
  const removeTemporary = async () => {
    for (const each of [temporary, `${temporary}.wal`]) await rm(each, { force: true });
  };
  await removeTemporary();
  try {
    await copyRows(database, sources, temporary);
    await rename(temporary, file);
  } catch (error) {
    // It may be what fills the disk.
    await removeTemporary();
    throw error;
  }
}

async function copyRows(database: Database, sources: readonly OpenedSource[], temporary: string): Promise<void> {
  await database.run(`attach ${literal(temporary)} as keeping; create table keeping.about (name varchar, about json)`);
  for (const { table, from: _, ...about } of sources) {
    await database.withRoomFor(about.columns.length, () =>
      database.run(
        `create table keeping.${identifier(table)} as from ${identifier(table)};
         insert into keeping.about values (${literal(table)}, ${literal(JSON.stringify(about satisfies About))})`,
      ),
    );
  }
  await database.run('checkpoint keeping; detach keeping');
}

/** Opens the copies that `keepRows` made, instead of their sources. @returns the sources by the names of their tables */
export async function openKeptRows(database: Database, file: string): Promise<ReadonlyMap<string, OpenedSource>> {
  await database.run(`attach ${literal(file)} as kept (read_only)`).catch((cause: unknown) => {
    throw new Error(
      `${file}, the copy of the rows, is damaged. Start a new import in another folder; what was sent is sent again.`,
      { cause },
    );
  });
  const sources = await database.all<{ name: string; about: string }>(
    'select name, about::varchar as about from kept.about',
  );
  for (const { name } of sources) {
    await database.run(`create view ${identifier(name)} as from kept.${identifier(name)}`);
  }
  return new Map(
    sources.map(({ name, about }) => [
      name,
      {
        table: name,
        from: (names?: readonly string[]) => `(${selectRows(`kept.${identifier(name)}`, names)})`,
        ...(JSON.parse(about) as About),
      },
    ]),
  );
}
