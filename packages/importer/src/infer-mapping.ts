import type { Account } from '@customerscore-kit/contract/inspect';
import { Database, type DatabaseOptions } from './database.ts';
import type { OnStep } from './import-step.ts';
import type { Guess } from './mapping/guess.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import { openSource } from './source/open-source.ts';
import { withSnapshots } from './source/snapshots.ts';

/** Files without a mapping. */
export interface UnmappedFiles extends DatabaseOptions {
  /** Files of customers: paths, globs, or `-` for standard input. */
  customers: readonly string[];
  /** Files of metrics. Default: none. */
  metrics?: readonly string[] | undefined;
  /** Folder of relative paths. */
  folder: string;
  account?: Account | undefined;
  stdin?: AsyncIterable<Uint8Array> | undefined;
  onStep?: OnStep | undefined;
}

/**
 * Matches the columns of files to fields and codenames by their names.
 *
 * @throws Error if a file cannot be read
 */
export function inferMapping(input: UnmappedFiles): Promise<Guess> {
  return Database.use(input, async (database) => {
    const tables = await withSnapshots(async (snapshots) => {
      const options = { ...input, snapshots, areColumnsEnough: true };
      const tableOf = async (files: readonly string[], name: string) => {
        const { columns } = await openSource(database, { files }, { ...options, name });
        return { files: { files }, columns };
      };
      const customers = await tableOf(input.customers, 'customers');
      return { customers, metrics: input.metrics && (await tableOf(input.metrics, 'metrics')) };
    });
    return guessMapping(tables, input.account);
  });
}
