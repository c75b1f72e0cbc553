import {
  type ClientOptions,
  CustomerscoreError,
  createClient,
  type Report,
  type SettledBatch,
  type UploadOptions,
  UploadStoppedError,
  ValidationError,
} from '@customerscore-kit/client';
import { FindingsByCode } from './findings-by-code.ts';
import type { PreparedImport } from './prepared-import.ts';
import type { Counts } from './records/read-counts.ts';
import type { RecordReader } from './records/read-records.ts';

/** How the customers of an import are uploaded. */
export interface RecordUpload {
  client: ClientOptions;
  upload: UploadOptions<'uploadCustomers'>;
  /** Called in the same turn of the event loop in which a batch is settled. */
  onBatch?: (batch: SettledBatch, reader: RecordReader) => void;
}

/** What was read, and what became of it. */
export interface UploadedRecords {
  counts: Counts;
  reader: RecordReader;
  findings: FindingsByCode;
  report: Report;
  /** Why it stopped before the end. */
  stopped: string | undefined;
}

/**
 * Uploads the customers of an import, and collects what `inspect` finds. With `dryRun`, sends nothing.
 *
 * @throws Error if rows cannot be read, or the checkpoint cannot be saved
 */
export async function uploadRecords(
  prepared: PreparedImport,
  { client, upload, onBatch }: RecordUpload,
): Promise<UploadedRecords> {
  const total = await prepared.customerCount();
  const counting = prepared.counts();
  const reader = prepared.reader();
  const findings = new FindingsByCode();
  const placeOf = (number: number) => () => {
    const { file, row } = reader.rowOf.at(number);
    return { file: pathOf(prepared.customers, file), row };
  };
  const batches = createClient({ ...client, onWarning() {} }).uploadMany(reader.records() as AsyncIterable<never>, {
    ...upload,
    total,
    onWarning: (finding, number) => findings.add(finding, 'warning', placeOf(number)),
  });
  const end = async () => {
    for await (const batch of batches) {
      onBatch?.(batch, reader);
      if (!(batch.error instanceof ValidationError)) continue;
      for (const finding of batch.error.findings) findings.add(finding, 'error', placeOf(batch.records[0]!.number));
    }
    return { report: await batches, stopped: undefined };
  };
  const ending = end().catch((error: unknown) => {
    if (!(error instanceof UploadStoppedError)) throw error;
    // What could not be read or saved says nothing about the server, and leaves nothing to go on with now.
    if (!(error.cause instanceof CustomerscoreError)) throw error.cause;
    return { report: error.report, stopped: error.message };
  });
  // Both end before the database is closed.
  await Promise.allSettled([counting, ending]);
  return { counts: await counting, reader, findings, ...(await ending) };
}

/** The path of a file, for people. */
export function pathOf({ files }: PreparedImport['customers'], file: number): string {
  return files[file]?.path ?? 'query';
}
