import { existsSync } from 'node:fs';
import { npm } from '@customerscore-kit/release';

const sqlite = 'better-sqlite3@12.11.1';

/** Installs better-sqlite3 where Node has no SQLite. The lock file stays as it is. */
export async function installSqlite(): Promise<void> {
  if (process.getBuiltinModule('node:sqlite') !== undefined || existsSync('node_modules/better-sqlite3')) return;
  console.log(`Installing ${sqlite}, which may compile it …`);
  await npm('.', ['install', '--no-save', '--no-audit', '--no-fund', sqlite]);
}
