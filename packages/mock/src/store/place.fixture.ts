import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { newDatabase } from '@customerscore-kit/run-tool/postgres';

/** Where `npm run test:state` wants the data: a folder for SQLite files, or the URL of a PostgreSQL database. Default: in memory. */
export const place = process.env.MOCK_TEST_DATA;

/** A new place for the data of a mock, to pass as `data`: a file that does not exist yet, or an empty database. */
export async function newPlace(): Promise<string | undefined> {
  if (place === undefined) return undefined;
  if (!place.startsWith('postgres:')) return join(await mkdtemp(join(place, 'state-')), 'mock.sqlite');
  return newDatabase(place);
}
