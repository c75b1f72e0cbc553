import { access, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Checkpoint, CheckpointStore } from './bulk/checkpoint.ts';

/**
 * Keeps checkpoints in a file, which is always whole: each is written to a temporary file beside it, and renamed.
 *
 * @param path does not have to exist; its folder does
 */
export function fileCheckpoint(path: string): CheckpointStore {
  return {
    async load() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (text === undefined) {
        await access(dirname(path)).catch((cause: unknown) => {
          throw new Error(`The folder of the checkpoint ${path} does not exist. Make it, or name another file.`, {
            cause,
          });
        });
        return undefined;
      }
      try {
        return JSON.parse(text) as Checkpoint;
      } catch (cause) {
        throw new Error(`${path} is not a checkpoint. Name another file, or delete it to start again.`, { cause });
      }
    },
    async save(checkpoint) {
      const temporary = `${path}.${process.pid}.tmp`;
      await writeFile(temporary, `${JSON.stringify(checkpoint)}\n`);
      await rename(temporary, path);
    },
  };
}
