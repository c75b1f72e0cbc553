import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type ClientOptions,
  CustomerscoreError,
  type Report,
  type SettledBatch,
  ValidationError,
} from '@customerscore-kit/client';
import { Changes } from './changes/changes.ts';
import { KeptState } from './changes/kept-state.ts';
import { aboutRecord, type FindingGroup } from './findings-by-code.ts';
import type { ImportInput } from './import-input.ts';
import { PreparedImport } from './prepared-import.ts';
import type { RowNumbers } from './records/row-numbers.ts';
import { writeRejects } from './rejects.ts';
import { type ImportProgress, uploadRecords } from './upload-records.ts';
import { hashOf, type RefusedRecord, type StartedImport, type WorkFolder } from './work-folder.ts';

/** How an import is sent. */
export interface ImportOptions extends Pick<ClientOptions, 'key' | 'baseUrl' | 'rateGate' | 'logger' | 'retry'> {
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
export interface ImportReport extends Omit<Report, 'failures' | 'warnings' | 'operation' | 'dryRun'> {
  /** Whether all customers of the source are settled: acknowledged or refused. Otherwise, resume it. */
  isComplete: boolean;
  /** Why it stopped. */
  stopped?: string | undefined;
  rows: { customers: number; metrics: number };
  /** Customers that were left out, because they have not changed. */
  unchanged: number;
  /** Rows that could not be read. */
  unreadable: number;
  /** Rows of metrics without a customer. */
  orphans: number;
  /** What `inspect` found in what was read this time. */
  findings: FindingGroup[];
  /** Files with what was refused. */
  rejects: string[];
}

/**
 * Imports files. If the folder has an import that has not ended, it goes on from there.
 *
 * @throws Error if a file cannot be read, has changed since the import began, or the mapping does not fit it; or if the state cannot be
 *   used: it is damaged, of another server, or an import that used it has not ended
 */
export async function importFiles(input: ImportInput, options: ImportOptions): Promise<ImportReport> {
  const { work, signal, onProgress, concurrency, bisect = true, accountFile, changedSince, ...sending } = options;
  const stateFile = changedSince === undefined ? undefined : resolve(changedSince);
  const state = stateFile === undefined ? undefined : new KeptState(stateFile, options.baseUrl, work);
  const prepared = await PreparedImport.open(input);
  try {
    const now: StartedImport = {
      version: 1,
      mapping: input.mapping,
      folder: input.folder,
      account: accountFile,
      accountHash: hashOf(input.account),
      baseUrl: options.baseUrl,
      files: prepared.sources.flatMap(({ files }) => files),
      changedSince: stateFile === undefined ? undefined : { file: stateFile, run: randomUUID() },
    };
    const started = await begin(work, now, state);
    await state?.claim();
    const changes = state && new Changes(await state.customers(await prepared.customerCount()), input.account);
    const { counts, reader, findings, report, stopped } = await uploadRecords(prepared, {
      client: { ...sending, account: input.account },
      upload: { concurrency, bisect, signal, checkpoint: work.checkpoint(), checkpointInterval: 500 },
      changes,
      onProgress,
      onBatch: (batch, { rowOf }) => work.refuse(refusedOf(batch, rowOf)),
    });
    const rejects = await writeRejects(prepared, work, input.mapping, reader.orphanRows);
    const { failures: _, warnings: __, operation: ___, dryRun: ____, ...sums } = report;
    const result: ImportReport = {
      isComplete: stopped === undefined && report.inDoubt === 0 && report.neverSent === 0,
      stopped,
      ...sums,
      rows: { customers: counts.customers, metrics: counts.metrics },
      unchanged: changes?.unchanged ?? 0,
      unreadable: prepared.unreadableCount,
      orphans: reader.orphanRows,
      findings: findings.groups(),
      rejects,
    };
    await work.writeJson('report.json', result);
    if (result.isComplete) {
      const isAcknowledged = await acknowledgedOf(work, reader.rowOf.length);
      await state?.replace(started.changedSince!.run, (of) => changes!.nextState(isAcknowledged, of));
    }
    // Nothing has arrived, so the state is still right.
    else if (started === now && result.acknowledged + result.inDoubt === 0) await state?.release();
    return result;
  } finally {
    prepared.close();
  }
}

/** Notes what the import is of, or checks that it is the one that began. @returns what it began with: `now` if it begins */
async function begin(work: WorkFolder, now: StartedImport, state: KeptState | undefined): Promise<StartedImport> {
  const before = await work.started();
  if (before === undefined) {
    if (existsSync(work.file('checkpoint.json'))) throw new Error(`${work.path} is not the folder of an import.`);
    await state?.copy();
    await work.start(now);
    return now;
  }
  const changes: string[] = [];
  for (const file of now.files) {
    const known = before.files.find(({ path }) => path === file.path);
    if (known === undefined) changes.push(`${file.path} is new`);
    else if (known.bytes !== file.bytes || known.modified !== file.modified) changes.push(`${file.path} has changed`);
  }
  for (const { path } of before.files) {
    if (!now.files.some((file) => file.path === path)) changes.push(`${path} is no longer read`);
  }
  if (hashOf(before.mapping) !== hashOf(now.mapping)) changes.push('the mapping is another one');
  if (before.accountHash !== now.accountHash) changes.push('the account is another one');
  if (before.baseUrl !== now.baseUrl) changes.push('baseUrl is another one');
  const problem =
    before.changedSince?.file === now.changedSince?.file
      ? await state?.problem()
      : 'the state (changedSince) is another one';
  if (problem !== undefined) changes.push(problem);
  if (changes.length === 0) return before;
  throw new Error(
    `The import in ${work.path} cannot go on: ${changes.join('; ')}. Start a new one in another folder; what was sent is sent again.`,
  );
}

/** Finds out which records of a complete import are acknowledged: those that are settled, and not refused. */
async function acknowledgedOf(work: WorkFolder, records: number): Promise<(number: number) => boolean> {
  const flags = new Uint8Array(records);
  const { settled = [] } = (await work.checkpoint().load()) ?? {};
  for (const [from, to] of settled) flags.fill(1, from, to + 1);
  for (const { number } of await work.refused()) flags[number] = 0;
  return (number) => flags[number] === 1;
}

/** Records that will be refused again; not those that a wrong key or the rate limit kept out. */
function refusedOf({ outcome, error, records }: SettledBatch, rowOf: RowNumbers): RefusedRecord[] {
  if (outcome !== 'refused' || !(error instanceof CustomerscoreError)) return [];
  if (error.status !== undefined && error.status !== 400 && error.status !== 413) return [];
  const findings =
    error instanceof ValidationError
      ? error.findings.map(({ pointer, message }) => ({ pointer, message: aboutRecord(message) }))
      : [{ pointer: '', message: error.message }];
  return records.map(({ number }) => ({ number, ...rowOf.at(number), findings }));
}
