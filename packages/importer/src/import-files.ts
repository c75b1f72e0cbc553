import { existsSync } from 'node:fs';
import {
  type ClientOptions,
  CustomerscoreError,
  type Progress,
  type Report,
  type SettledBatch,
  ValidationError,
} from '@customerscore-kit/client';
import { aboutRecord, type FindingGroup } from './findings-by-code.ts';
import { orFullTemporaryFolder } from './full-disk.ts';
import type { ImportInput } from './import-input.ts';
import { PreparedImport } from './prepared-import.ts';
import type { RowNumbers } from './records/row-numbers.ts';
import type { RefusedRecord } from './refused-records.ts';
import { writeRejects } from './rejects.ts';
import { uploadRecords } from './upload-records.ts';
import { hashOf, type StartedImport, type WorkFolder } from './work-folder.ts';

/** How an import is sent. */
export interface ImportOptions
  extends Pick<ClientOptions, 'key' | 'baseUrl' | 'rateGate' | 'logger' | 'retry' | 'timeout'> {
  /** Where the import keeps how far it has come, its rejects and its report. */
  work: WorkFolder;
  /** Absolute path of the account file, for `resume`. */
  accountFile?: string | undefined;
  /** Maximum number of requests at once. Default: 4. */
  concurrency?: number | undefined;
  /** After a 400, whether to find the records that the API refuses. Default: true. */
  bisect?: boolean | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What an import did. */
export interface ImportReport extends Omit<Report, 'failures' | 'warnings' | 'operation' | 'dryRun'> {
  /** Whether all customers of the source are settled: acknowledged or refused. Otherwise, resume it. */
  isComplete: boolean;
  /** Why it stopped. */
  stopped?: string | undefined;
  rows: { customers: number; metrics: number };
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
 * @throws FullDiskError if the disk of the work folder or of the temporary folder is full
 * @throws Error if a file cannot be read, has changed since the import began, or the mapping does not fit it; if the work folder is
 * damaged, or another process imports in it
 */
export async function importFiles(input: ImportInput, options: ImportOptions): Promise<ImportReport> {
  const { work, signal, onProgress, concurrency, bisect = true, accountFile, ...sending } = options;
  const unlock = await work.lock();
  let prepared: PreparedImport | undefined;
  try {
    await work.recover();
    prepared = await PreparedImport.open(input);
    await begin(work, {
      version: 1,
      mapping: input.mapping,
      folder: input.folder,
      account: accountFile,
      accountHash: hashOf(input.account),
      baseUrl: options.baseUrl,
      files: prepared.sources.flatMap(({ files }) => files),
      rowsHash: await prepared.rowsHash(),
    });
    const { counts, reader, findings, report, stopped } = await uploadRecords(prepared, {
      client: { ...sending, account: input.account },
      upload: { concurrency, bisect, signal, onProgress, checkpoint: work.checkpoint(), checkpointInterval: 500 },
      onBatch: (batch, { rowOf }) => work.refuse(refusedOf(batch, rowOf)),
    });
    const rejects = await writeRejects(prepared, work, input.mapping, reader.orphanRows);
    const { failures: _, warnings: __, operation: ___, dryRun: ____, ...sums } = report;
    const result: ImportReport = {
      isComplete: stopped === undefined && report.inDoubt === 0 && report.neverSent === 0,
      stopped,
      ...sums,
      rows: { customers: counts.customers, metrics: counts.metrics },
      unreadable: prepared.unreadableCount,
      orphans: reader.orphanRows,
      findings: findings.groups(),
      rejects,
    };
    await work.writeJson('report.json', result);
    return result;
  } catch (error) {
    throw orFullTemporaryFolder(error, input);
  } finally {
    await prepared?.close();
    unlock();
  }
}

/** Notes what the import is of, or checks that it is the one that began. */
async function begin(work: WorkFolder, now: StartedImport): Promise<void> {
  const before = await work.started();
  if (before === undefined) {
    if (existsSync(work.file('checkpoint.json'))) throw new Error(`${work.path} is not the folder of an import.`);
    return await work.start(now);
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
  if (before.rowsHash !== now.rowsHash)
    changes.push('the customers are others, or in another order (ORDER BY gives those of a query one)');
  if (hashOf(before.mapping) !== hashOf(now.mapping)) changes.push('the mapping is another one');
  if (before.accountHash !== now.accountHash) changes.push('the account is another one');
  if (before.baseUrl !== now.baseUrl) changes.push('baseUrl is another one');
  if (changes.length === 0) return;
  throw new Error(
    `The import in ${work.path} cannot go on: ${changes.join('; ')}. Start a new one in another folder; what was sent is sent again.`,
  );
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
