import {
  BadRequestError,
  type ClientOptions,
  CustomerscoreError,
  createClient,
  type Progress,
  type Report,
  type SettledBatch,
  type UploadOptions,
  UploadStoppedError,
  ValidationError,
} from '@customerscore-kit/client';
import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import { effects } from '@customerscore-kit/runtime/count-values';
import type { Changes } from './changes/changes.ts';
import { type FindingGroup, FindingsByCode } from './findings-by-code.ts';
import { LostValues } from './lost-values.ts';
import type { PreparedImport } from './prepared-import.ts';
import { findMetricRows } from './records/metric-rows.ts';
import { type CellPlace, readCells } from './records/read-cells.ts';
import type { Counts } from './records/read-counts.ts';
import type { RecordReader } from './records/read-records.ts';
import type { RepeatedCustomers } from './records/repeated-customers.ts';
import type { Targets } from './records/targets.ts';
import { pathOf } from './source/open-source.ts';

/** How an import is going. */
export interface ImportProgress extends Progress {
  /** Customers that were left out, because they have not changed. */
  unchanged: number;
}

/** Milliseconds between two calls of `onProgress` while nothing is sent, because nothing has changed. */
const progressInterval = 100;

/** Before the first batch is settled. */
const noProgress: Progress = {
  records: 0,
  acknowledged: 0,
  refused: 0,
  inDoubt: 0,
  requests: 0,
  bytes: 0,
  recordsPerSecond: 0,
  waitedMs: 0,
  timeLeftMs: undefined,
};

/** How the customers of an import are uploaded. */
export interface RecordUpload {
  client: ClientOptions;
  upload: Omit<UploadOptions<'uploadCustomers'>, 'onProgress' | 'onWarning' | 'total'>;
  /** Which customers are left out. Default: none. */
  changes?: Changes | undefined;
  /** Called each time a batch is settled, and with `changes` also ten times a second. */
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Called in the same turn of the event loop in which a batch is settled. */
  onBatch?: (batch: SettledBatch, reader: RecordReader) => void;
  /** Called at the end, also of an upload that failed, with what it sent. */
  onReport?: ((report: Report) => void) | undefined;
}

/** What was read, and what became of it. */
export interface UploadedRecords {
  counts: Counts;
  reader: RecordReader;
  /** What `inspect` found: errors first, then by count. */
  findings: FindingGroup[];
  /** What to do about the keys whose values the API drops, by their paths. */
  dropped: FindingsByCode['dropped'];
  lost: LostValues;
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
  { client, upload, changes, onProgress, onBatch, onReport }: RecordUpload,
): Promise<UploadedRecords> {
  const { uploadMany } = createClient({ ...client, onWarning() {} });
  const total = prepared.customerCount;
  const reader = prepared.reader(changes);
  const records = reader.records();
  const findings = new FindingsByCode(reader.rowOf);
  const lost = new LostValues();
  const unchanged = () => changes?.unchanged ?? 0;
  let latest = noProgress;
  const showProgress = (progress = latest) => {
    latest = progress;
    onProgress?.({ ...progress, unchanged: unchanged() });
  };
  const progressFailed = new AbortController();
  const batches = uploadMany(records as AsyncIterable<never>, {
    ...upload,
    signal: AbortSignal.any([progressFailed.signal, ...(upload.signal ? [upload.signal] : [])]),
    // As many of the rest are expected to be sent as of those that were read.
    get total() {
      const sent = reader.rowOf.length;
      return sent === 0 ? total : Math.round((total * sent) / (sent + unchanged()));
    },
    onProgress: showProgress,
    onWarning: (finding, number) => {
      findings.add(finding, 'warning', number);
      lost.add(finding, number);
    },
  });
  // Its options may be wrong; until here, nothing has begun.
  if (prepared.metrics !== undefined) prepared.onStep?.({ step: 'sorting' });
  const counting = prepared.counts();
  const repeating = counting.then(() => prepared.repeatedCustomers());
  const tick = () => {
    try {
      showProgress();
    } catch (error) {
      progressFailed.abort(error);
    }
  };
  const timer = changes && setInterval(tick, progressInterval);
  const settle = async () => {
    for await (const batch of batches) {
      onBatch?.(batch, reader);
      for (const { number } of batch.records) lost.settle(number, batch.outcome !== 'refused');
      if (!(batch.error instanceof ValidationError)) continue;
      for (const finding of batch.error.findings) findings.add(finding, 'error', batch.records[0]!.number);
    }
  };
  const end = async () => {
    const [settled] = await Promise.allSettled([settle()]);
    const { report, cause } = await reportOf(batches);
    onReport?.(report);
    progressFailed.signal.throwIfAborted();
    // What happened to a batch after it was sent, such as a full disk. The upload is stopped by it, and does not know it.
    if (settled.status === 'rejected' && !(settled.reason instanceof UploadStoppedError)) throw settled.reason;
    if (cause === undefined) return { report, stopped: undefined };
    // What could not be read or saved says nothing about the server, and leaves nothing to go on with now.
    if (!(cause instanceof CustomerscoreError)) throw cause;
    // One 400 alone does not stop an upload.
    const isInVain = cause instanceof BadRequestError;
    const stopped = isInVain ? `The server refused one request after the other. ${cause.message}` : cause.message;
    return { report, stopped };
  };
  const ending = end();
  // What is left of it. The line of the last customer would stay for as long.
  const noted = ending.then(() => prepared.onStep?.({ step: 'counting' }));
  // All of it ends before the database is closed.
  await Promise.allSettled([counting, repeating, noted]);
  clearInterval(timer);
  reader.stop();
  await records.return?.();
  const counts = await counting;
  addRepeated(findings, await repeating, prepared.customers);
  await noted;
  const result = { counts, reader, dropped: findings.dropped, lost, ...(await ending) };
  return { ...result, findings: await placed(findings, prepared, reader) };
}

/** The report of an upload, also of one that was stopped, and why it was. */
async function reportOf(batches: PromiseLike<Report>): Promise<{ report: Report; cause?: unknown }> {
  try {
    return { report: await batches };
  } catch (error) {
    if (!(error instanceof UploadStoppedError)) throw error;
    return { report: error.report, cause: error.cause };
  }
}

/** Findings with the rows that they are about, and what stands there. */
async function placed(
  findings: FindingsByCode,
  prepared: PreparedImport,
  { rowOf }: RecordReader,
): Promise<FindingGroup[]> {
  const { database, targets, customers, metrics } = prepared;
  const { kept } = findings;
  const metricRowOf = await findMetricRows(database, targets, kept, rowOf);
  const places = kept.map((finding): CellPlace => {
    const { pointer } = finding;
    const inMetrics = metricRowOf(finding);
    return inMetrics === undefined
      ? { table: 'customers', ...rowOf.at(finding.number), pointer }
      : { table: 'metrics', ...inMetrics, pointer };
  });
  const cells = await readCells(database, targets, prepared, places);
  const found = new Map(kept.map((finding, index) => [finding, { place: places[index]!, cell: cells[index] }]));
  /** Of metrics of which a query made several rows of one, that of the customer. */
  const shownPlace = ({ table, file, row }: CellPlace, number: number) => {
    if (table === 'metrics' && file < metrics!.files.length) return { file: pathOf(metrics!, file), row };
    const ofCustomer = rowOf.at(number);
    return { file: pathOf(customers, ofCustomer.file), row: ofCustomer.row };
  };
  return findings.groups((finding) => {
    const { code, pointer, message, suggestion } = finding;
    const { place, cell } = found.get(finding)!;
    const { table } = place;
    return {
      ...shownPlace(place, finding.number),
      pointer,
      message,
      suggestion: table === 'metrics' && code === 'x-unique-by' ? cureOfRepeated(targets) : suggestion,
      ...(effects[code] !== 'dropped' && cell),
    };
  });
}

/** The rows of a date become one object, unless they have the same codename. */
const cureOfRepeated = ({ metrics }: Targets) =>
  `Leave one row for each customer${metrics?.long === undefined ? ' and date' : ', date and codename'}, or add up their values in a query.`;

/** `inspect` sees no two of them: they are never in one request. */
function addRepeated(
  findings: FindingsByCode,
  { count, first }: RepeatedCustomers,
  customers: PreparedImport['customers'],
): void {
  if (count === 0) return;
  const code = 'duplicate-customer';
  const { cure: suggestion } = findingCodes[code];
  findings.addGroup({
    code,
    severity: 'warning',
    count,
    first: first.map(({ file, row, earlier }) => {
      const where = file === earlier.file ? `row ${earlier.row}` : `${pathOf(customers, earlier.file)}:${earlier.row}`;
      const message = `is also that of ${where}. Both are sent, this one after it: no page says what is kept of the other.`;
      return { file: pathOf(customers, file), row, pointer: '/external_id', message, suggestion };
    }),
  });
}
