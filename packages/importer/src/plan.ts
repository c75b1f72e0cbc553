import { Changes } from './changes/changes.ts';
import { readState, stateFile } from './changes/kept-state.ts';
import { refusePart } from './changes/refuse-part.ts';
import { completeDropped, droppedKeys } from './dropped-keys.ts';
import type { DroppedValues, FindingGroup } from './findings-by-code.ts';
import type { ImportInput } from './import-input.ts';
import type { UnmatchedColumn } from './mapping/guess.ts';
import type { PlannedColumn } from './planned-column.ts';
import { plannedColumns, unusedColumns } from './planned-columns.ts';
import { PreparedImport } from './prepared-import.ts';
import type { DoubtfulValues } from './records/doubtful-values.ts';
import { nearCustomers } from './records/near-customers.ts';
import type { Orphan } from './records/read-records.ts';
import { RowNumbers } from './records/row-numbers.ts';
import type { UnreadableRow } from './source/loaded-file.ts';
import { pathOf, type ShortRows } from './source/open-source.ts';
import { uploadRecords } from './upload-records.ts';

/** What an import would do. Nothing is sent for it. */
export interface Plan {
  files: { path: string; bytes: number }[];
  /** Rows of the files, without those that cannot be read. */
  rows: { customers: number; metrics: number };
  /** Rows that cannot be read, such as those with more cells than the header; how many are of which table; and the first of them. */
  unreadable: { count: number; customers: number; metrics: number; first: readonly UnreadableRow[] };
  /** Rows with fewer cells than the header: what is missing counts as empty. */
  short: ShortRows;
  /** Rows of metrics whose customer is in no row of customers, or which have a value and no codename of a metric: they would not be sent. */
  orphans: {
    count: number;
    first: {
      customer: string | null;
      lacks: 'customer' | 'codename';
      /** The id of a customer that may be meant: it differs only by case, spaces, zeros or the form of its accents. */
      near?: string | undefined;
      file: string;
      row: number;
    }[];
  };
  /** Customers that would be sent, those with errors, which would not, and those that would be left out. */
  customers: { sent: number; refused: number; unchanged: number };
  /** Customers of the state that no row has: they would no longer be in it, so they would be sent when they come back. */
  left: number;
  /** Rows of metrics, by what becomes of their customer. The others are {@link Plan.orphans}. */
  metrics: { sent: number; refused: number; unchanged: number };
  batches: number;
  /** Bytes of all bodies. */
  bytes: number;
  /** Milliseconds that the rate limit makes it take at least. */
  leastMs: number;
  /** Whether the codenames of the account are known. Without them, no key is known to be dropped. */
  hasAccount: boolean;
  /** Columns that are sent, in the order of their files; then what has no column. */
  columns: PlannedColumn[];
  /** Values that are sent as they are, and are hardly meant so, such as `N/A`. */
  doubtful: readonly DoubtfulValues[];
  /** Columns that go nowhere. */
  unused: UnmatchedColumn[];
  /** Keys that the API would drop of the customers that would be sent. Known only with an account. */
  dropped: DroppedValues[];
  findings: FindingGroup[];
}

/** How many customers are inspected. */
export interface PlanProgress {
  customers: number;
  /** Number of those in the files. */
  total: number;
}

/** Options of a plan. */
export interface PlanOptions {
  /** As of `importFiles`. Default: none. */
  changedSince?: string | undefined;
  /** Server of the import, whose state it must be. Default: the API. */
  baseUrl?: string | undefined;
  /** Called as customers are inspected. */
  onProgress?: ((progress: PlanProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads all rows and finds out what an import would do. Sends nothing.
 *
 * @throws FullDiskError if the disk of the temporary folder is full
 * @throws Error if a file cannot be read, the mapping does not fit it, or the state cannot be used
 */
export async function planImport(
  input: ImportInput,
  { changedSince, baseUrl, onProgress, signal }: PlanOptions = {},
): Promise<Plan> {
  const state = changedSince === undefined ? undefined : await readState(stateFile(changedSince), baseUrl);
  const changes = state && new Changes(state, input.account);
  return PreparedImport.use(input, async (prepared) => {
    if (state !== undefined) await refusePart(prepared, { file: changedSince!, length: async () => state.length });
    const refused = new RowNumbers();
    const total = prepared.customerCount;
    let settled = 0;
    const doubting = prepared.doubtfulValues();
    // Its error is thrown where it is awaited, unless another one is before.
    doubting.catch(() => {});
    const { counts, reader, findings, dropped, lost, report, stopped } = await uploadRecords(prepared, {
      // Nothing is sent, so any key will do.
      client: { key: 'of-a-plan', account: input.account },
      upload: { dryRun: true, signal },
      changes,
      onProgress: ({ unchanged }) => onProgress?.({ customers: settled + unchanged, total }),
      onBatch({ outcome, records }, { rowOf }) {
        settled += records.length;
        if (outcome !== 'refused') return;
        for (const { number } of records) {
          const { file, row } = rowOf.at(number);
          refused.push(file, row);
        }
      },
    });
    if (stopped !== undefined) throw new Error(stopped);
    const { sources, customers, metrics } = prepared;
    const isAllSent = refused.length + reader.orphanRows === 0;
    const unsent = isAllSent ? undefined : await prepared.countsOfUnsent(refused);
    const keys = droppedKeys(
      counts.columns.map(({ to }) => to),
      input.account,
    );
    // Those of customers with errors, and orphans.
    const unsentMetrics = unsent?.metrics ?? 0;
    // Before the columns take theirs.
    const found = new Map(
      [...dropped].map(([path, suggestion]) => [path, { path, values: lost.count('dropped', path), suggestion }]),
    );
    const columns = plannedColumns(prepared, counts, unsent, lost, keys);
    return {
      files: filesOf(sources),
      rows: { customers: counts.customers, metrics: counts.metrics },
      unreadable: {
        count: prepared.unreadableCount,
        customers: customers.unreadableCount,
        metrics: metrics?.unreadableCount ?? 0,
        first: sources.flatMap(({ unreadable }) => unreadable).slice(0, 10),
      },
      short: {
        count: sources.reduce((sum, { short }) => sum + short.count, 0),
        first: sources.flatMap(({ short }) => short.first).slice(0, 10),
      },
      orphans: {
        count: reader.orphanRows,
        first: await firstOrphans(prepared, reader.orphans),
      },
      customers: {
        sent: report.records - report.refused,
        refused: report.refused,
        unchanged: changes?.unchanged ?? 0,
      },
      left: changes?.left ?? 0,
      metrics: {
        sent: counts.metrics - unsentMetrics - reader.unchangedMetricRows,
        refused: unsentMetrics - reader.orphanRows,
        unchanged: reader.unchangedMetricRows,
      },
      batches: report.batches,
      bytes: report.bytes,
      leastMs: report.leastMs,
      hasAccount: input.account !== undefined,
      columns,
      doubtful: await doubting,
      unused: unusedColumns(prepared, input),
      dropped: completeDropped(found, columns, keys),
      findings,
    };
  });
}

/** What is read, once also if customers and metrics are in the same file. */
function filesOf(sources: PreparedImport['sources']): Plan['files'] {
  const files = sources.flatMap((source) => source.files.map(({ path, bytes }) => ({ path, bytes })));
  return [...new Map(files.map((file) => [`${file.bytes} ${file.path}`, file])).values()];
}

/** Rows of metrics of nobody, with the customers that may be meant. */
async function firstOrphans(
  { database, targets, customers, metrics }: PreparedImport,
  orphans: readonly Orphan[],
): Promise<Plan['orphans']['first']> {
  const ids = orphans.flatMap(({ customer, lacks }) => (lacks === 'customer' && customer !== null ? [customer] : []));
  const near = await nearCustomers(database, targets.customers, customers, ids);
  return orphans.map(({ customer, lacks, file, row }) => {
    return { customer, lacks, near: near.get(customer ?? ''), file: pathOf(metrics!, file), row };
  });
}
