import { createHash } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CheckpointStore } from '@customerscore-kit/client';
import { fileCheckpoint } from '@customerscore-kit/client/file-checkpoint';
import type { Finding } from '@customerscore-kit/contract/inspect';
import type { Mapping } from './types.ts';
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
  /** Hash of the codenames of the account. */
  accountHash?: string | undefined;
  /** Absolute path of the state, whose customers are left out unless they changed; and a random name of this import, for the next state. */
  changedSince?: { file: string; run: string } | undefined;
}

/** A customer that was not sent, or that the API refused. */
export interface RefusedRecord {
  /** Number of the record in the order in which it is sent, from 0. */
  number: number;
  file: number;
  row: number;
  findings: Pick<Finding, 'pointer' | 'message'>[];
}

/** The folder of an import: how far it has come, and what was refused. All of its files are whole at any moment. */
export class WorkFolder {
  readonly path: string;

  /** @param path it does not have to exist */
  constructor(path: string) {
    this.path = path;
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** What the import was started with; undefined if the folder has none. @throws Error if it is of another version */
  async started(): Promise<StartedImport | undefined> {
    const name = 'import.json';
    const started = await this.readJson<StartedImport>(name);
    if (started === undefined || started.version === 1) return started;
    throw new Error(`${this.file(name)} was written by another version. Resume with that version.`);
  }

  /** Makes the folder, if it does not exist. */
  async create(): Promise<void> {
    await mkdir(this.path, { recursive: true });
  }

  async start(started: StartedImport): Promise<void> {
    await this.writeJson('import.json', started);
  }

  /** Undefined if there is no such file. */
  async readJson<Content>(name: string): Promise<Content | undefined> {
    const file = this.file(name);
    return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Content) : undefined;
  }

  async writeJson(name: string, value: unknown): Promise<void> {
    await this.write(name, `${JSON.stringify(value, null, 2)}\n`);
  }

  async write(name: string, text: string): Promise<void> {
    await writeWhole(this.file(name), text);
  }

  /** Adds to the list of what was refused, at once. */
  refuse(records: readonly RefusedRecord[]): void {
    if (records.length === 0) return;
    const lines = records.map((each) => `${JSON.stringify(each)}\n`).join('');
    appendFileSync(this.file(refusedName), lines);
  }

  /** Everything that was refused, by number. A kill may have repeated entries, and cut off the last one. */
  async refused(): Promise<RefusedRecord[]> {
    const text = existsSync(this.file(refusedName)) ? await readFile(this.file(refusedName), 'utf8') : '';
    const lines = text.split('\n').slice(0, -1);
    const byNumber = new Map<number, RefusedRecord>();
    for (const line of lines) {
      try {
        const record = JSON.parse(line) as RefusedRecord;
        byNumber.set(record.number, record);
      } catch {
        // The entry that a kill cut off: its record is not settled, so it comes again.
      }
    }
    return [...byNumber.values()].sort((a, b) => a.number - b.number);
  }

  /** Keeps checkpoints. What they settle as refused is in the list before. */
  checkpoint(): CheckpointStore {
    const store = fileCheckpoint(this.file('checkpoint.json'));
    return {
      load: () => store.load(),
      // The upload hands out what it settled in this turn of the event loop.
      save: async (checkpoint) => {
        await setImmediate();
        await store.save(checkpoint);
      },
    };
  }
}

const refusedName = 'refused.ndjson';

/** A hash of a value, for a comparison. Undefined for undefined. */
export function hashOf(value: unknown): string | undefined {
  return value === undefined ? undefined : createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
