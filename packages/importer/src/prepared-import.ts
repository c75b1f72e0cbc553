import { Database } from './database.ts';
import type { ImportInput } from './import-input.ts';
import { keepRows, openKeptRows } from './kept-rows.ts';
import { type Counts, readCounts } from './records/read-counts.ts';
import { RecordReader } from './records/read-records.ts';
import { resolveTargets, type Targets } from './records/targets.ts';
import { type OpenedSource, openSource } from './source/open-source.ts';
import { withSnapshots } from './source/snapshots.ts';
import type { Source } from './types.ts';

/** Sources that are opened and a mapping that fits them. Call `close` at the end. */
export class PreparedImport {
  readonly database: Database;
  readonly customers: OpenedSource;
  readonly metrics: OpenedSource | undefined;
  readonly targets: Targets;

  private constructor(
    database: Database,
    sources: { customers: OpenedSource; metrics: OpenedSource | undefined },
    targets: Targets,
  ) {
    this.database = database;
    this.customers = sources.customers;
    this.metrics = sources.metrics;
    this.targets = targets;
  }

  /**
   * @param keptRows path of a file that `keepRows` wrote, whose rows are read instead of their sources
   * @throws Error if a source cannot be read, or the mapping names a column that does not exist
   */
  static async open(input: ImportInput, keptRows?: string): Promise<PreparedImport> {
    const { mapping, account } = input;
    const database = await Database.open(input);
    try {
      const kept = keptRows === undefined ? undefined : await openKeptRows(database, keptRows);
      const sources = await withSnapshots(async (snapshots) => {
        const open = async (source: Source, name: string) =>
          kept?.get(name) ?? openSource(database, source, { ...input, snapshots, name });
        const customers = await open(mapping.customers.source, 'customers');
        const metrics = mapping.metrics && (await open(mapping.metrics.source, 'metrics'));
        return { customers, metrics };
      });
      const targets = await resolveTargets(database, mapping, sources, account);
      return new PreparedImport(database, sources, targets);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Number of customers. */
  async customerCount(): Promise<number> {
    const [row] = await this.database.all<{ rows: bigint }>(`SELECT count(*) AS rows FROM ${this.customers.table}`);
    return Number(row!.rows);
  }

  /** Counts rows, values and coercions. May run while customers are read. */
  counts(): Promise<Counts> {
    return readCounts(this.database, this.targets, this);
  }

  /** A reader of the customers, from the start. One at a time. */
  reader(): RecordReader {
    return new RecordReader(this.database, this.targets, this);
  }

  /** The sources: that of customers, and that of metrics, if there is one. */
  get sources(): OpenedSource[] {
    return this.metrics === undefined ? [this.customers] : [this.customers, this.metrics];
  }

  /** Keeps the rows of the sources that cannot be read again, for `open`. @returns whether there are any */
  async keepRows(file: string): Promise<boolean> {
    const passing = this.sources.filter(({ isRepeatable }) => !isRepeatable);
    if (passing.length > 0) await keepRows(this.database, passing, file);
    return passing.length > 0;
  }

  /** Number of rows that cannot be read. */
  get unreadableCount(): number {
    return this.sources.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0);
  }

  close(): void {
    this.database.close();
  }
}
