import { createClient, type Progress, ValidationError } from '@customerscore-kit/client';
import { type DroppedValues, type FindingGroup, FindingsByCode } from './findings-by-code.ts';
import type { ImportInput } from './import-input.ts';
import { PreparedImport } from './prepared-import.ts';
import type { ColumnCounts } from './records/read-counts.ts';
import type { UnreadableRow } from './source/load-csv.ts';

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
 * @throws Error if a file cannot be read, or the mapping does not fit it
 */
export async function planImport(input: ImportInput, { onProgress, signal }: PlanOptions = {}): Promise<Plan> {
  const prepared = await PreparedImport.open(input);
  try {
    const { customers, metrics } = prepared;
    const counts = await prepared.counts();
    const reader = prepared.reader();
    const findings = new FindingsByCode();
    const pathOf = (source: typeof customers, file: number) => source.files[file]?.path ?? 'query';
    const placeOf = (number: number) => () => {
      const { file, row } = reader.rowOf.at(number);
      return { file: pathOf(customers, file), row };
    };
    // Nothing is sent, so any key will do.
    const client = createClient({ key: 'of-a-plan', account: input.account, onWarning() {} });
    const upload = client.uploadMany(reader.records() as AsyncIterable<never>, {
      dryRun: true,
      total: counts.customers,
      signal,
      onProgress,
      onWarning: (finding, number) => findings.add(finding, 'warning', placeOf(number)),
    });
    for await (const { error, records } of upload) {
      if (!(error instanceof ValidationError)) continue;
      for (const finding of error.findings) findings.add(finding, 'error', placeOf(records[0]!.number));
    }
    const report = await upload;
    const used = new Set(counts.columns.map(({ from }) => from));
    return {
      files: [customers, ...(metrics === undefined ? [] : [metrics])].flatMap(({ files }) =>
        files.map(({ path, bytes }) => ({ path, bytes })),
      ),
      rows: { customers: counts.customers, metrics: counts.metrics },
      unreadable: {
        count: customers.unreadableCount + (metrics?.unreadableCount ?? 0),
        first: [...customers.unreadable, ...(metrics?.unreadable ?? [])].slice(0, 10),
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
      unused: [...customers.columns, ...(metrics?.columns ?? [])]
        .map(({ name }) => name)
        .filter((name) => !used.has(name)),
      dropped: findings.dropped(),
      findings: findings.groups(),
    };
  } finally {
    prepared.close();
  }
}
