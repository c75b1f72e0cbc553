import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CheckpointStore } from '@customerscore-kit/client';
import { fileCheckpoint } from '@customerscore-kit/client/file-checkpoint';
import { orFullDisk } from './full-disk.ts';
import { objectIn } from './object-in.ts';
import { lineOf, type RefusedRecord, readRefused, refusedIn } from './refused-records.ts';
import { readCheckpoint } from './saved-checkpoint.ts';
import type { Mapping } from './types.ts';
import { isLeftover, rejectFiles, replacedFiles, workFiles } from './work-files.ts';
import { lockFolder } from './work-lock.ts';
import { writeWhole } from './write-whole.ts';

/** What an import was started with, so that it can be resumed, and a change of it be noticed. */
export interface StartedImport {
  version: 1;
  mapping: Mapping;
  /** Absolute folder of the relative paths of the mapping. */
  folder: string;
  /** Absolute path of the account file. */
  account?: string | undefined;
  baseUrl?: string | undefined;
  /** The files that are read again when it goes on. */
  files: readonly { path: string; bytes: number; modified: number }[];
  /** Whether rows that cannot be read again are kept in the folder. */
  hasKeptRows?: boolean | undefined;
  /** Hash of the rows and their order, where the files do not tell whether they changed. */
  rowsHash?: string | undefined;
  /** Hash of the codenames of the account. */
  accountHash?: string | undefined;
  /** Absolute path of the state, whose customers are left out unless they changed; and a random name of this import, for the next state. */
  changedSince?: { file: string; run: string } | undefined;
}

/**
 * The folder of an import: how far it has come, and what was refused. A kill or a full disk at any moment leaves files that `recover`
 * makes whole.
 */
export class WorkFolder {
  readonly path: string;
  /** Why something could not be listed as refused: a checkpoint must not settle it. */
  #failure: { cause: unknown } | undefined;

  /** @param path it does not have to exist */
  constructor(path: string) {
    this.path = resolve(path);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Whether an import was started in it. */
  get isStarted(): boolean {
    return existsSync(this.file(workFiles.started));
  }

  /** What the import was started with; undefined if the folder has none. @throws Error if it is damaged or of another version */
  async started(): Promise<StartedImport | undefined> {
    const file = this.file(workFiles.started);
    if (!existsSync(file)) return undefined;
    const started = objectIn(await readFile(file, 'utf8')) as Partial<StartedImport> | undefined;
    if (started === undefined || started.version === undefined) throw this.#damaged(workFiles.started);
    if (started.version !== 1) throw this.#ofAnotherVersion(workFiles.started);
    if (started.mapping === undefined || !Array.isArray(started.files)) throw this.#damaged(workFiles.started);
    return started as StartedImport;
  }

  async start(started: StartedImport): Promise<void> {
    await this.writeJson(workFiles.started, started);
  }

  /** @throws Error if a new import would replace a file that is there */
  refuseToReplace(): void {
    const file = replacedFiles.map((name) => this.file(name)).find((path) => existsSync(path));
    if (file === undefined) return;
    throw new Error(
      `${file} is not of an import, and an import in its folder would replace it. Import in another folder.`,
    );
  }

  /** Forgets a new import that has sent nothing, so that another one can start in the folder. */
  async discard(): Promise<void> {
    const { lock, ...own } = workFiles;
    for (const name of Object.values({ ...own, ...rejectFiles })) await rm(this.file(name), { force: true });
  }

  /** Makes the folder, and keeps it for this process. @returns ends that. @throws Error if another one has it */
  async lock(): Promise<() => void> {
    return this.#writing(async () => {
      await mkdir(this.path, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST' && error.code !== 'ENOTDIR') throw error;
        throw new Error(`${this.path} is a file, or in one. Name a folder.`, { cause: error });
      });
      return lockFolder(this.path);
    });
  }

  /**
   * Removes what a kill or a full disk left.
   *
   * @throws Error if the checkpoint or the list of what was refused is damaged, or of another version
   */
  async recover(): Promise<void> {
    this.#failure = undefined;
    for (const name of await readdir(this.path)) {
      if (isLeftover(name)) await rm(this.file(name));
    }
    const checkpoint = await readCheckpoint(this.file(workFiles.checkpoint));
    if (checkpoint === 'damaged') throw this.#damaged(workFiles.checkpoint);
    if (checkpoint === 'of-another-version') throw this.#ofAnotherVersion(workFiles.checkpoint);
    const { records, isDamaged } = await readRefused(this.file(workFiles.refused));
    const kept = refusedIn(records, checkpoint);
    if (kept === undefined) throw this.#damaged(workFiles.refused);
    if (isDamaged || kept.length < records.length) await this.write(workFiles.refused, kept.map(lineOf).join(''));
  }

  /** Undefined if there is no such file, or it is damaged. */
  async readJson<Content>(name: string): Promise<Content | undefined> {
    const file = this.file(name);
    return existsSync(file) ? (objectIn(await readFile(file, 'utf8')) as Content | undefined) : undefined;
  }

  async writeJson(name: string, value: unknown): Promise<void> {
    await this.write(name, `${JSON.stringify(value, null, 2)}\n`);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await this.#writing(() => writeWhole(this.file(name), content));
  }

  /** Adds to the list of what was refused, at once. */
  refuse(records: readonly RefusedRecord[]): void {
    if (records.length === 0) return;
    try {
      appendFileSync(this.file(workFiles.refused), records.map(lineOf).join(''));
    } catch (error) {
      this.#failure = { cause: this.orFull(error) };
      throw this.#failure.cause;
    }
  }

  /** Whether something was refused. A list from which all was removed is empty. */
  get hasRefused(): boolean {
    return (statSync(this.file(workFiles.refused), { throwIfNoEntry: false })?.size ?? 0) > 0;
  }

  /** Everything that was refused, by number. */
  async refused(): Promise<RefusedRecord[]> {
    return (await readRefused(this.file(workFiles.refused))).records;
  }

  /** Keeps checkpoints. What they settle as refused is in the list before. */
  checkpoint(): CheckpointStore {
    const store = fileCheckpoint(this.file(workFiles.checkpoint));
    return {
      load: () => store.load(),
      // The upload hands out what it settled in this turn of the event loop.
      save: async (checkpoint) => {
        await setImmediate();
        if (this.#failure !== undefined) throw this.#failure.cause;
        await this.#writing(() => store.save(checkpoint));
      },
    };
  }

  /** The error of something that writes to the folder; if the disk is full, one that says so. */
  orFull(error: unknown): unknown {
    return orFullDisk(error, this.path, 'the state of the import');
  }

  /** The same for an error of DuckDB that writes a file of the folder: it names the file, or what does not fit into memory. */
  orFullAt(file: string, error: Error): unknown {
    return error.message.includes(file) ? this.orFull(error) : error;
  }

  async #writing<Result>(write: () => Promise<Result>): Promise<Result> {
    return write().catch((error: unknown) => {
      throw this.orFull(error);
    });
  }

  #damaged(name: string): Error {
    return new Error(
      `${this.file(name)} is damaged, so nothing tells how far the import came. Start a new one in another folder; what was sent is sent again.`,
    );
  }

  #ofAnotherVersion(name: string): Error {
    return new Error(`${this.file(name)} was written by another version. Resume with that version.`);
  }
}

/** A hash of a value, for a comparison. Undefined for undefined. */
export function hashOf(value: unknown): string | undefined {
  return value === undefined ? undefined : createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
