import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type ClientOptions, type Report, type SettledBatch, ValidationError } from '@customerscore-kit/client';
import { Changes } from './changes/changes.ts';
import { KeptState, stateFile } from './changes/kept-state.ts';
import { refusePart } from './changes/refuse-part.ts';
import { aboutRecord, type FindingGroup } from './findings-by-code.ts';
import { type ImportSettings, refuseChanges, rowChanges, settingChanges } from './import-changes.ts';
import type { ImportInput } from './import-input.ts';
import { PreparedImport } from './prepared-import.ts';
import type { RowNumbers } from './records/row-numbers.ts';
import type { RefusedRecord } from './refused-records.ts';
import { writeRejects } from './rejects.ts';
import { type ImportProgress, type RecordUpload, uploadRecords } from './upload-records.ts';
import { workFiles } from './work-files.ts';
import { hashOf, type StartedImport, type WorkFolder } from './work-folder.ts';

/** How an import is sent. */
export interface ImportOptions
  extends Pick<ClientOptions, 'key' | 'baseUrl' | 'rateGate' | 'logger' | 'retry' | 'timeout'> {
  /** Where the import keeps how far it has come, its rejects and its report. */
  work: WorkFolder;
  /** Absolute path of the account file, for `resume`. */
  accountFile?: string | undefined;
  /**
   * File of a state: which customers the server has, and hashes of their content. Those that have not changed since are left out. At the
   * end of a complete import it is replaced; if it does not exist, all customers are sent. Use one for each account, because it does not
   * know to which one a key belongs. Default: none.
   */
  changedSince?: string | undefined;
  /** Maximum number of requests at once. Default: 4. */
  concurrency?: number | undefined;
  /** After a 400, whether to find the records that the API refuses. Default: true. */
  bisect?: boolean | undefined;
  /** Called each time a batch is settled, and with `changedSince` also ten times a second. */
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What an import did. */
export interface ImportReport extends Omit<Report, 'failures' | 'warnings' | 'operation' | 'dryRun' | 'resumed'> {
  /** Whether all customers of the source are settled: acknowledged or refused. Otherwise, resume it. */
  isComplete: boolean;
  /** Why it stopped, or why the first of the customers that are not settled is not. */
  stopped?: string | undefined;
  /** Customers of the source that are not left out. The four counts below add up to it. */
  records: number;
  /** Customers that `inspect` or the API refused for what they are. They are in {@link ImportReport.rejects}. */
  refused: number;
  /**
   * Customers that are left: not sent, or refused for another reason, such as the key. `resume` sends them. With `changedSince`, those
   * that were not read are among them, also if they have not changed.
   */
  neverSent: number;
  /** Why the API refused customers that `inspect` did not, in this run: the first ten reasons. */
  refusals: { reason: string; customers: number }[];
  rows: { customers: number; metrics: number };
  /** Customers that were left out, because they have not changed. */
  unchanged: number;
  /** Of a complete import: customers of the state that no row has. They are no longer in it, so they are sent when they come back. */
  left?: number | undefined;
  /** Rows that could not be read. */
  unreadable: number;
  /** Rows of metrics without a customer, or with a value and without a codename of a metric. */
  orphans: number;
  /** What `inspect` found in what was read this time. */
  findings: FindingGroup[];
  /** Files with what was refused. */
  rejects: string[];
}

/**
 * Imports files and databases. If the folder has an import that has not ended, it goes on from there. The rows of standard input and of
 * databases are kept in the folder until the import is complete, so that it goes on with the same.
 *
 * @throws FullDiskError if the disk of the work folder or of the temporary folder is full
 * @throws Error if a source cannot be read, a file has changed since the import began, or the mapping does not fit; if the work folder is
 *   damaged, or another process imports in it; or if the state cannot be used: it is damaged, of another server, or an import that used
 *   it has not ended
 */
export async function importFiles(input: ImportInput, options: ImportOptions): Promise<ImportReport> {
  const { work } = options;
  const unlock = await work.lock();
  try {
    const before = await work.started();
    if (before === undefined) work.refuseToReplace();
    await work.recover();
    const now = settingsOf(input, options, before?.changedSince?.run);
    const state = now.changedSince && new KeptState(now.changedSince, options.baseUrl, work);
    const run = { before, now, state };
    const keptRows = work.file(workFiles.keptRows);
    const send = async (prepared: PreparedImport) => {
      await begin(prepared, work, run);
      return sendRows(prepared, input, options, run);
    };
    const report =
      (await earlierReport(work, run)) ??
      (await PreparedImport.use(input, send, { keptRows: before?.hasKeptRows ? keptRows : undefined }));
    if (report.isComplete) await rm(keptRows, { force: true });
    return report;
  } finally {
    unlock();
  }
}

/** An import in its folder. */
interface Run {
  /** What it was started with, if it goes on. */
  before: StartedImport | undefined;
  now: ImportSettings;
  /** The state that it uses. */
  state: KeptState | undefined;
}

/** The report of the import in the folder, if it is complete; undefined if one can begin or go on. @throws Error if none can */
async function earlierReport(work: WorkFolder, { before, now, state }: Run): Promise<ImportReport | undefined> {
  if (before === undefined) return undefined;
  const claimed = await state?.claimed();
  refuseChanges(work, settingChanges(before, now), claimed);
  const complete = await completeReport(work);
  // Else it was killed before it replaced the state.
  if (complete !== undefined && claimed === undefined) return complete;
  refuseChanges(work, (await state?.changes()) ?? [], claimed);
  if (before.hasKeptRows && !existsSync(work.file(workFiles.keptRows))) throw goneRows(work);
  return undefined;
}

/** Notes what an import is of. @throws Error if one that goes on would be of other rows */
async function begin(prepared: PreparedImport, work: WorkFolder, { before, now, state }: Run): Promise<void> {
  const read = {
    files: prepared.sources.filter(({ isRepeatable }) => isRepeatable).flatMap((source) => source.files),
    rowsHash: await prepared.rowsHash(),
  };
  if (before !== undefined) {
    refuseChanges(work, rowChanges(before, read), await state?.claimed());
    return;
  }
  if (state !== undefined) {
    await refusePart(prepared, state);
    await state.copy();
  }
  const keptRows = work.file(workFiles.keptRows);
  const hasKeptRows = await prepared.keepRows(keptRows).catch((error: Error) => {
    throw work.orFullAt(keptRows, error);
  });
  await work.start({ ...now, ...read, ...(hasKeptRows && { hasKeptRows }) });
}

/** Sends what is left. A new import that sends nothing because of an error is forgotten. */
async function sendRows(
  prepared: PreparedImport,
  input: ImportInput,
  options: ImportOptions,
  { before, state }: Run,
): Promise<ImportReport> {
  const { work } = options;
  let requests = 0;
  try {
    await state?.claim();
    const changes = state && new Changes(await state.customers(prepared.customerCount), input.account);
    const { report, records } = await importPrepared(prepared, input, options, {
      changes,
      onReport: (sent) => {
        requests = sent.requests;
      },
    });
    if (report.isComplete) {
      const isAcknowledged = await acknowledgedOf(work, records);
      await state?.replace((of) => changes!.nextState(isAcknowledged, of));
    }
    // Nothing has arrived, so the state is still right.
    else if (report.acknowledged + report.inDoubt === 0) await state?.giveBack();
    return report;
  } catch (error) {
    if (before === undefined && requests === 0) {
      await state?.giveBack();
      await work.discard();
    }
    throw error;
  }
}

/** @returns the report, and the number of records that were read to be sent */
async function importPrepared(
  prepared: PreparedImport,
  input: ImportInput,
  options: ImportOptions,
  { changes, onReport }: Pick<RecordUpload, 'changes' | 'onReport'>,
): Promise<{ report: ImportReport; records: number }> {
  const {
    work,
    signal,
    onProgress,
    concurrency,
    bisect = true,
    accountFile: _,
    changedSince: __,
    ...sending
  } = options;
  /** Why the first customers that are not settled are not. */
  let unsettled: string | undefined;
  let refusedForNow = 0;
  const refusals = new Refusals();
  const { counts, reader, findings, report, stopped } = await uploadRecords(prepared, {
    client: { ...sending, account: input.account },
    upload: { concurrency, bisect, signal, checkpoint: work.checkpoint(), checkpointInterval: 500 },
    changes,
    onProgress,
    onReport,
    onBatch(batch, { rowOf }) {
      const { outcome, isFinal, error, records } = batch;
      if (outcome === 'acknowledged') return;
      if (!isFinal) {
        unsettled ??= error?.message;
        if (outcome === 'refused') refusedForNow += records.length;
        return;
      }
      work.refuse(refusedOf(batch, rowOf));
      if (!(error instanceof ValidationError)) refusals.add(error!.message, records.length);
    },
  });
  const records = reader.rowOf.length;
  // It was killed before it replaced the state. What was rejected may have been corrected since.
  const complete = await completeReport(work);
  if (complete !== undefined) return { report: complete, records };
  input.onStep?.({ step: 'writing' });
  const rejects = await writeRejects(prepared, work, input, reader.orphanRows);
  const { failures, warnings, operation, dryRun, resumed, ...sums } = report;
  const unchanged = changes?.unchanged ?? 0;
  const refused = sums.refused - refusedForNow;
  const customers = counts.customers - unchanged;
  const neverSent = customers - sums.acknowledged - refused - sums.inDoubt;
  const isComplete = stopped === undefined && sums.inDoubt + neverSent === 0;
  const result: ImportReport = {
    isComplete,
    stopped: stopped ?? unsettled,
    ...sums,
    records: customers,
    refused,
    refusals: refusals.list(),
    neverSent,
    rows: { customers: counts.customers, metrics: counts.metrics },
    unchanged,
    ...(isComplete && changes && { left: changes.left }),
    unreadable: prepared.unreadableCount,
    orphans: reader.orphanRows,
    findings,
    rejects,
  };
  await work.writeJson(workFiles.report, result);
  return { report: result, records };
}

/** The report of the import in a folder, if it is complete. */
export async function completeReport(work: WorkFolder): Promise<ImportReport | undefined> {
  const report = await work.readJson<ImportReport>(workFiles.report);
  return report?.isComplete ? report : undefined;
}

const goneRows = (work: WorkFolder) =>
  new Error(
    `The import in ${work.path} cannot go on: ${workFiles.keptRows}, the copy of its rows, is gone. Start a new one in another folder; what was sent is sent again.`,
  );

/** @param run random name of the import, if it began before */
const settingsOf = (
  { mapping, folder, account }: ImportInput,
  { accountFile, baseUrl, changedSince }: ImportOptions,
  run: string = randomUUID(),
): ImportSettings => ({
  version: 1,
  mapping,
  folder,
  account: accountFile,
  accountHash: hashOf(account),
  baseUrl,
  changedSince: changedSince === undefined ? undefined : { file: stateFile(changedSince), run },
});

/** Finds out which records of a complete import are acknowledged: those that are settled, and not refused. */
async function acknowledgedOf(work: WorkFolder, records: number): Promise<(number: number) => boolean> {
  const flags = new Uint8Array(records);
  const { settled = [] } = (await work.checkpoint().load()) ?? {};
  for (const [from, to] of settled) flags.fill(1, from, to + 1);
  for (const { number } of await work.refused()) flags[number] = 0;
  return (number) => flags[number] === 1;
}

/** Counts customers by why the API refused them. */
class Refusals {
  readonly #customers = new Map<string, number>();

  add(reason: string, customers: number): void {
    const before = this.#customers.get(reason);
    if (before !== undefined || this.#customers.size < 10) this.#customers.set(reason, (before ?? 0) + customers);
  }

  list(): ImportReport['refusals'] {
    return [...this.#customers].map(([reason, customers]) => ({ reason, customers }));
  }
}

function refusedOf({ error, records }: SettledBatch, rowOf: RowNumbers): RefusedRecord[] {
  const [first, ...others] = error instanceof ValidationError ? error.findings : [];
  const message = first === undefined ? error!.message : aboutRecord(first.message);
  const finding = { pointer: first?.pointer ?? '', message };
  return records.map(({ number }) => ({ number, ...rowOf.at(number), finding, others: others.length }));
}
