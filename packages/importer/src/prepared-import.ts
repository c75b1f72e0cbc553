import type { Changes } from './changes/changes.ts';
import { Database, identifier, manyColumns } from './database.ts';
import type { ImportInput } from './import-input.ts';
import type { OnStep } from './import-step.ts';
import { keepRows, openKeptRows } from './kept-rows.ts';
import { type DoubtfulValues, doubtfulValues } from './records/doubtful-values.ts';
import { checkExpressions, orFailedExpression } from './records/expressions.ts';
import { type Counts, readCounts } from './records/read-counts.ts';
import { RecordReader } from './records/read-records.ts';
import { type RepeatedCustomers, repeatedCustomers } from './records/repeated-customers.ts';
import type { RowNumbers } from './records/row-numbers.ts';
import { resolveTargets, type Targets } from './records/targets.ts';
import { unsentRows } from './records/unsent-rows.ts';
import { textOf } from './records/value-sql.ts';
import { bytesOfText } from './source/list-files.ts';
import { type OpenedSource, openSource } from './source/open-source.ts';
import { withSnapshots } from './source/snapshots.ts';
import type { Source } from './types.ts';

interface OpenRows {
  keptRows?: string | undefined;
  areColumnsEnough?: boolean | undefined;
}

/** Sources that are opened and a mapping that fits them. */
export class PreparedImport {
  readonly database: Database;
  readonly customers: OpenedSource;
  readonly metrics: OpenedSource | undefined;
  readonly targets: Targets;
  /** Number of rows of customers. */
  readonly customerCount: number;
  readonly onStep: OnStep | undefined;

  private constructor(
    parts: Pick<PreparedImport, 'database' | 'customers' | 'metrics' | 'targets' | 'customerCount' | 'onStep'>,
  ) {
    this.database = parts.database;
    this.customers = parts.customers;
    this.metrics = parts.metrics;
    this.targets = parts.targets;
    this.customerCount = parts.customerCount;
    this.onStep = parts.onStep;
  }

  /**
   * Opens the sources for the duration of `work`.
   *
   * @param options `keptRows`: path of a file that `keepRows` wrote, whose rows are read instead of their sources. `areColumnsEnough`: as
   * of `openSource`
   * @throws FullDiskError if the disk of the temporary folder is full
   * @throws Error if a source cannot be read, the mapping names a column that does not exist, or an expression in it fails
   */
  static async use<Result>(
    input: ImportInput,
    work: (prepared: PreparedImport) => Promise<Result>,
    options: OpenRows = {},
  ): Promise<Result> {
    const { customers, metrics } = input.mapping;
    // With metrics, rows are copied twice to be sorted.
    const text = metrics === undefined ? await bytesOfText(customers.source, input.folder) : undefined;
    return Database.use({ ...input, bytesOfText: text }, async (database) => {
      const prepared = await PreparedImport.#open(database, input, options);
      try {
        return await work(prepared);
      } catch (error) {
        throw await orFailedExpression(error, database, prepared.targets, prepared);
      }
    });
  }

  static async #open(
    database: Database,
    input: ImportInput,
    { keptRows, areColumnsEnough }: OpenRows,
  ): Promise<PreparedImport> {
    const { mapping, account, onStep } = input;
    const kept = keptRows === undefined ? undefined : await openKeptRows(database, keptRows);
    const sources = await withSnapshots(async (snapshots) => {
      const open = async (source: Source, name: string) =>
        kept?.get(name) ?? openSource(database, source, { ...input, snapshots, name, areColumnsEnough });
      const customers = await open(mapping.customers.source, 'customers');
      const metrics = mapping.metrics && (await open(mapping.metrics.source, 'metrics'));
      return { customers, metrics };
    });
    const columns = [sources.customers, sources.metrics].map((source) => source?.columns.length ?? 0);
    if (Math.max(...columns) > manyColumns) await database.planQuickly();
    onStep?.({ step: 'counting' });
    const targets = await resolveTargets(database, mapping, sources, account);
    await checkExpressions(database, targets, sources);
    const [row] = await database.all<{ rows: bigint }>(`SELECT count(*) AS rows FROM ${sources.customers.from([])}`);
    return new PreparedImport({ database, ...sources, targets, customerCount: Number(row!.rows), onStep });
  }

  /** Counts rows, values and coercions. May run while customers are read. */
  counts(): Promise<Counts> {
    return readCounts(this.database, this.targets, this);
  }

  /** The customers that are in several rows. May run while customers are read. */
  repeatedCustomers(): Promise<RepeatedCustomers> {
    return repeatedCustomers(this.database, this.targets.customers, this.customers);
  }

  /** Finds values that are hardly meant as they are. May run while customers are read. */
  doubtfulValues(): Promise<DoubtfulValues[]> {
    return doubtfulValues(this.database, this.targets, this);
  }

  /** Counts the same of the rows that are not sent. @param refused the rows of the customers that are refused */
  async countsOfUnsent(refused: RowNumbers): Promise<Counts> {
    this.onStep?.({ step: 'counting' });
    return readCounts(this.database, this.targets, await unsentRows(this.database, this.targets, this, refused));
  }

  /** A reader of the customers, from the start. One at a time. @param changes which customers are left out. Default: none */
  reader(changes?: Changes): RecordReader {
    return new RecordReader(this.database, this.targets, this, changes);
  }

  /**
   * A hash of the customers in their order, if a query selects them from files: the files do not tell whether an import that is resumed
   * numbers them as before. Else undefined.
   */
  async rowsHash(): Promise<string | undefined> {
    const { from, columns, isQuery, isRepeatable } = this.customers;
    const { id } = this.targets.customers;
    if (!isQuery || !isRepeatable) return undefined;
    // Other columns of a query may differ each time, as those with the time of day do.
    const values = id !== undefined ? textOf(id) : columns.map(({ name }) => identifier(name)).join(', ');
    const [row] = await this.database.all<{ hash: bigint | null }>(
      `SELECT bit_xor(hash(__part, __at, ${values})) AS hash FROM ${from()}`,
    );
    return String(row!.hash);
  }

  /** The sources: that of customers, and that of metrics, if there is one. */
  get sources(): OpenedSource[] {
    return this.metrics === undefined ? [this.customers] : [this.customers, this.metrics];
  }

  /** Keeps the rows of the sources that cannot be read again, for `open`. @returns whether there are any */
  async keepRows(file: string): Promise<boolean> {
    const passing = this.sources.filter(({ isRepeatable }) => !isRepeatable);
    if (passing.length === 0) return false;
    this.onStep?.({ step: 'keeping' });
    await keepRows(this.database, passing, file);
    return true;
  }

  /** Number of rows that cannot be read. */
  get unreadableCount(): number {
    return this.sources.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0);
  }
}
