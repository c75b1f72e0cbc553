import { Database, identifier } from './database.ts';
import type { ImportInput } from './import-input.ts';
import { type Counts, readCounts } from './records/read-counts.ts';
import { RecordReader } from './records/read-records.ts';
import { resolveTargets, type Targets } from './records/targets.ts';
import { textOf } from './records/value-sql.ts';
import { type OpenedSource, openSource } from './source/open-source.ts';

/** Files that are opened and a mapping that fits them. Call `close` at the end. */
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

  /** @throws Error if a file cannot be read, or the mapping names a column that does not exist */
  static async open(input: ImportInput): Promise<PreparedImport> {
    const { mapping, account } = input;
    const database = await Database.open(input);
    try {
      const customers = await openSource(database, mapping.customers.source, { ...input, name: 'customers' });
      const metrics =
        mapping.metrics && (await openSource(database, mapping.metrics.source, { ...input, name: 'metrics' }));
      const targets = await resolveTargets(database, mapping, { customers, metrics }, account);
      return new PreparedImport(database, { customers, metrics }, targets);
    } catch (error) {
      await database.close();
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

  /**
   * A hash of the customers in their order, if they are of a query or of standard input: files do not tell whether an import that is
   * resumed numbers them as before. Else undefined.
   */
  async rowsHash(): Promise<string | undefined> {
    const { table, columns, files, isQuery } = this.customers;
    const { id } = this.targets.customers;
    if (!isQuery && files.every(({ path }) => path !== '-')) return undefined;
    // Other columns of a query may differ each time, as those with the time of day do.
    const values = isQuery && id !== undefined ? textOf(id) : columns.map(({ name }) => identifier(name)).join(', ');
    const [row] = await this.database.all<{ hash: bigint | null }>(
      `SELECT bit_xor(hash(__part, __at, ${values})) AS hash FROM ${table}`,
    );
    return String(row!.hash);
  }

  /** The sources: that of customers, and that of metrics, if there is one. */
  get sources(): OpenedSource[] {
    return this.metrics === undefined ? [this.customers] : [this.customers, this.metrics];
  }

  /** Number of rows that cannot be read. */
  get unreadableCount(): number {
    return this.sources.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0);
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}
