import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startMock } from '../index.ts';
import { openStore } from './open-store.ts';

describe('SQLite: a mock does not start, and says why,', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'refused-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test.each<[string, string, string]>([
    ['in a folder that does not exist', 'none/mock.sqlite', 'does not exist. Create it.'],
    ['if the path is a folder', '.', 'is not a file. Name a file.'],
  ])('%s', async (_, name, message) => {
    await expect(startMock({ data: join(folder, name) })).rejects.toThrow(message);
  });

  test('if the file is not a database, which it leaves as it is', async () => {
    const file = join(folder, 'customers.csv');
    const content = 'external_id,name\n'.repeat(1000);
    await writeFile(file, content);
    await expect(startMock({ data: file })).rejects.toThrow(`${file} cannot be used to keep the data of the mock: `);
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  test('if the file is the database of another program, which it leaves as it is', async () => {
    const file = await changed(join(folder, 'other.sqlite'), 'drop table clock; pragma application_id = 1');
    await expect(startMock({ data: file })).rejects.toThrow('it is the database of another program.');
  });

  test('if a later version of the mock wrote it', async () => {
    const file = await changed(join(folder, 'later.sqlite'), 'pragma user_version = 99');
    await expect(startMock({ data: file })).rejects.toThrow(
      'it was written by a later version of the mock (its tables have version 99, not 1).',
    );
  });
});

/** The file of a mock, after a change by SQL. */
async function changed(file: string, sql: string): Promise<string> {
  await (await openStore(file)).close();
  const builtIn = process.getBuiltinModule('node:sqlite') as
    | { DatabaseSync: new (file: string) => Database }
    | undefined;
  const name = 'better-sqlite3';
  const Sqlite = builtIn?.DatabaseSync ?? ((await import(name)) as { default: new (file: string) => Database }).default;
  const database = new Sqlite(file);
  database.exec(sql);
  database.close();
  return file;
}

interface Database {
  exec(sql: string): void;
  close(): void;
}
