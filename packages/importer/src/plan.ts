import type { Progress } from '@customerscore-kit/client';
import type { DroppedValues, FindingGroup } from './findings-by-code.ts';
import { orFullTemporaryFolder } from './full-disk.ts';
import type { ImportInput } from './import-input.ts';
import { PreparedImport } from './prepared-import.ts';
import type { ColumnCounts } from './records/read-counts.ts';
import type { UnreadableRow } from './source/load-csv.ts';
import { pathOf, uploadRecords } from './upload-records.ts';

/** What an import would do. Nothing is sent for it. */
export interface Plan {
  files: { path: string; bytes: number }[];
  /** Rows of the files, without those that cannot be read. */
  rows: { customers: number; metrics: number };
  /** Rows that cannot be read, such as those with more cells than the header; and the first of them. */
  unreadable: { count: number; first: readonly UnreadableRow[] };
  /** Rows of metrics whose customer is in no row of customers: they would not be sent. */
  orphans: { count: number; first: { customer: string | null; file: string; row: number }[] };
  /** Customers that would be sent, and those with errors, which would not. */
  customers: { sent: number; refused: number };
  batches: number;
  /** Bytes of all bodies. */
  bytes: number;
  /** Milliseconds that the rate limit makes it take at least. */
  leastMs: number;
  /** How the values of each column are read. */
  columns: ColumnCounts[];
  /** Columns that go nowhere. */
  unused: string[];
  /** Keys that the API would drop. Known only with an account. */
  dropped: DroppedValues[];
  findings: FindingGroup[];
}

/** Options of a plan. */
export interface PlanOptions {
  /** Called as customers are read. */
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads all rows and finds out what an import would do. Sends nothing.
 *
 * @throws FullDiskError if the disk of the temporary folder is full
 * @throws Error if a file cannot be read, or the mapping does not fit it
 */
export async function planImport(input: ImportInput, { onProgress, signal }: PlanOptions = {}): Promise<Plan> {
  let prepared: PreparedImport | undefined;
  try {
    prepared = await PreparedImport.open(input);
    const { counts, reader, findings, report, stopped } = await uploadRecords(prepared, {
      // Nothing is sent, so any key will do.
      client: { key: 'of-a-plan', account: input.account },
      upload: { dryRun: true, signal, onProgress },
    });
    if (stopped !== undefined) throw new Error(stopped);
    const { sources, metrics } = prepared;
    const used = new Set(counts.columns.map(({ from }) => from));
    const columns = sources.flatMap((source) => source.columns.map(({ name }) => name));
    return {
      files: sources.flatMap(({ files }) => files.map(({ path, bytes }) => ({ path, bytes }))),
      rows: { customers: counts.customers, metrics: counts.metrics },
      unreadable: {
        count: prepared.unreadableCount,
        first: sources.flatMap(({ unreadable }) => unreadable).slice(0, 10),
      },
      orphans: {
        count: reader.orphanRows,
        first: reader.orphans.map(({ customer, file, row }) => ({ customer, file: pathOf(metrics!, file), row })),
      },
      customers: { sent: report.records - report.refused, refused: report.refused },
      batches: report.batches,
      bytes: report.bytes,
      leastMs: report.leastMs,
      columns: counts.columns,
      unused: columns.filter((name) => !used.has(name)),
      dropped: findings.dropped(),
      findings: findings.groups(),
    };
  } catch (error) {
    throw orFullTemporaryFolder(error, input);
  } finally {
    await prepared?.close();
  }
}
