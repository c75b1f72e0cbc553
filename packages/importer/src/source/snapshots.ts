import type { ColumnType } from './source-column.ts';

/** A column of a result, whose values are texts. */
export interface ResultColumn {
  type: ColumnType;
  /** The type of DuckDB that has its values, if all of them fit; `numeric`: the one that keeps their digits. Otherwise they stay texts. */
  sqlType?: string | undefined;
}

/** A result of a database. */
export interface Result {
  names: readonly string[];
  /** The rows, a few at a time: at most {@link mostRows}, and few enough for their size. Read them once. */
  chunks: AsyncIterable<readonly (string | null)[][]>;
  /** A column for each name. Known when all rows have been read. */
  columns(): readonly ResultColumn[];
}

/** Rows in one chunk: as many as a vector of DuckDB has. */
export const mostRows = 2048;

/** About how many characters a chunk has. */
export const chunkSize = 1_000_000;

/** Which rows of a database are read. */
export interface DatabaseRows {
  /** If there is neither a table nor a query, the only table. */
  table?: string | undefined;
  query?: string | undefined;
  /** Whether only the columns are wanted, and no rows. */
  areColumnsEnough: boolean;
}

/** One state of a database: what others change is not seen. */
export interface Snapshot {
  /** One result at a time. */
  read(rows: DatabaseRows): Promise<Result>;
  close(): Promise<void>;
}

/** Standard input as a file. */
export interface StdinCopy {
  location: string;
  bytes: number;
}

/** The databases that sources read, so that all sources of a mapping see one state of each; and the copy of standard input. */
export class Snapshots {
  readonly #snapshots = new Map<string, Promise<Snapshot>>();
  #stdin: Promise<StdinCopy> | undefined;

  /** The copy of standard input, which can be read once. @param copy called for the first source that reads it */
  stdin(copy: () => Promise<StdinCopy>): Promise<StdinCopy> {
    this.#stdin ??= copy();
    return this.#stdin;
  }

  /** @param open called for the first source of a database */
  get(database: string, open: () => Promise<Snapshot>): Promise<Snapshot> {
    const snapshot = this.#snapshots.get(database) ?? open();
    this.#snapshots.set(database, snapshot);
    return snapshot;
  }

  async close(): Promise<void> {
    for (const snapshot of this.#snapshots.values()) {
      // One that did not open has nothing to close.
      await snapshot.then((each) => each.close()).catch(() => {});
    }
  }
}

/** Opens sources. Databases are open until all of them have been read. */
export async function withSnapshots<Opened>(open: (snapshots: Snapshots) => Promise<Opened>): Promise<Opened> {
  const snapshots = new Snapshots();
  try {
    return await open(snapshots);
  } finally {
    await snapshots.close();
  }
}

/** A query as part of another one: databases take a single SELECT there, and nothing that writes. */
export const asSubquery = (query: string): string => `(\n${query.replace(/[\s;]+$/, '')}\n)`;
