/** What `node:sqlite` and `better-sqlite3` have in common. */
export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

/** A statement. Rows are objects. */
export interface SqliteStatement {
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  iterate(...values: unknown[]): IterableIterator<unknown>;
  run(...values: unknown[]): { changes: number | bigint };
}

/** How a file is opened. */
export interface SqliteOptions {
  /** Whether the file must exist and is never written. Default: false. */
  isReadOnly?: boolean;
}

/** Opens a file. @throws Error of SQLite, whose message does not name the file */
export type OpenSqlite = (file: string, options?: SqliteOptions) => SqliteDatabase;

/** The package that has SQLite where Node has none. */
const packageName = 'better-sqlite3';

/** The classes of the two, as far as they are used. */
type NodeSqlite = { DatabaseSync: new (file: string, options: { readOnly: boolean }) => SqliteDatabase };
type BetterSqlite = { default: new (file: string, options: { readonly: boolean }) => SqliteDatabase };

/**
 * What opens databases: Node's own SQLite, or the package better-sqlite3 before Node 22.13.
 *
 * @throws Error with the command that installs the package, if there is neither
 */
export async function loadSqlite(): Promise<OpenSqlite> {
  const builtIn = nodeSqlite();
  if (builtIn !== undefined) {
    return (file, { isReadOnly = false } = {}) => new builtIn.DatabaseSync(file, { readOnly: isReadOnly });
  }
  try {
    const { default: Database } = (await import(packageName)) as BetterSqlite;
    return (file, { isReadOnly = false } = {}) => new Database(file, { readonly: isReadOnly });
  } catch (error) {
    throw new Error(
      `Node ${process.versions.node} has no SQLite. Install the package ${packageName} (npm install --save-dev ${packageName}@12), or use Node 22.13 or later.`,
      { cause: error },
    );
  }
}

/**
 * Has a statement return integers as bigints, with all their digits.
 *
 * @param statement of a database that `loadSqlite` opened
 */
export function readBigInts(statement: SqliteStatement): void {
  const either = statement as { setReadBigInts?(on: boolean): void; safeIntegers?(on: boolean): void };
  if (either.setReadBigInts !== undefined) either.setReadBigInts(true);
  else either.safeIntegers?.(true);
}

/** Node's own SQLite; undefined before Node 22.13. Node 22 warns that it is experimental, which is no news to users of the kit. */
function nodeSqlite(): NodeSqlite | undefined {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}
