import type { BulkOperation } from './kinds.ts';
import type { Report } from './report.ts';
import type { Range } from './settled-ranges.ts';

/** What an upload has sent: see {@link Report}. */
export type SentFigures = Pick<Report, 'batches' | 'requests' | 'bytes' | 'waitedMs'>;

/** How far an upload has come. JSON: it contains numbers of records, and no data. */
export interface Checkpoint {
  version: 1;
  operation: BulkOperation;
  /**
   * The records that are acknowledged, or refused for what they are, which a resumed upload skips. Those that a wrong key or a 429
   * refused are not among them. They are numbered from 0 in the order of the source.
   */
  settled: Range[];
  acknowledged: number;
  refused: number;
  /** What it took. A checkpoint of an earlier version does not have it. */
  sent?: SentFigures | undefined;
}

/** Where checkpoints are kept. `fileCheckpoint` of `@customerscore-kit/client/file-checkpoint` keeps them in a file. */
export interface CheckpointStore {
  /** The latest checkpoint; undefined if there is none. */
  load(): Promise<Checkpoint | undefined>;
  /** Replaces it as a whole. */
  save(checkpoint: Checkpoint): Promise<void>;
}

/** @throws Error if a checkpoint is of something else */
export function checkCheckpoint(checkpoint: Checkpoint | undefined, operation: BulkOperation): Checkpoint | undefined {
  if (checkpoint === undefined) return undefined;
  if (checkpoint.version !== 1 || !Array.isArray(checkpoint.settled)) {
    throw new Error(
      'The checkpoint has another format. Resume with the version that wrote it, or delete it to start again.',
    );
  }
  if (checkpoint.operation !== operation) {
    throw new Error(
      `The checkpoint is of ${checkpoint.operation}, and this is ${operation}. Use another one, or delete it.`,
    );
  }
  return checkpoint;
}

/** Saves checkpoints in order, one at a time, and at most one in each interval: when many come, only the latest is saved. */
export function createSaver(store: CheckpointStore, interval: number) {
  let latest: (() => Checkpoint) | undefined;
  let saving: Promise<void> | undefined;
  let failure: unknown;
  let lastSave = Number.NEGATIVE_INFINITY;
  const save = async () => {
    while (latest !== undefined && failure === undefined) {
      const current = latest();
      latest = undefined;
      lastSave = performance.now();
      await store.save(current).catch((error: unknown) => {
        failure = error;
      });
    }
    saving = undefined;
  };
  return {
    /** @throws the error of the store: without checkpoints, an upload must not go on */
    request(checkpoint: () => Checkpoint): void {
      if (failure !== undefined) throw failure;
      latest = checkpoint;
      if (performance.now() - lastSave >= interval) saving ??= save();
    },
    /** Saves what was requested last. */
    async finish(): Promise<void> {
      await saving;
      if (latest !== undefined) await save();
      if (failure !== undefined) throw failure;
    },
  };
}
