import { MemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

/**
 * Opens the place where a mock keeps its data.
 *
 * @param data URL of a PostgreSQL database, or path of an SQLite file; undefined to keep the data in memory
 * @throws Error that says what to install, if a package is missing
 * @throws Error that names the place and the cure, if it cannot be used
 */
export async function openStore(data: string | undefined): Promise<Store> {
  if (data === undefined) return new MemoryStore();
  if (/^postgres(?:ql)?:\/\//.test(data)) return (await import('./postgres-store.ts')).PostgresStore.open(data);
  return (await import('./sqlite-store.ts')).SqliteStore.open(data);
}
