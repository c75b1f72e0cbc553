import type { AccountInput } from '@customerscore-kit/contract/inspect';
import { Database, type DatabaseOptions } from './database.ts';
import type { OnStep } from './import-step.ts';
import type { Guess } from './mapping/guess.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import { openSource } from './source/open-source.ts';
import { withSnapshots } from './source/snapshots.ts';
import type { Source } from './types.ts';

/** Sources without a mapping. */
export interface UnmappedSources extends DatabaseOptions {
  /** Customers: `{ files: ['customers.csv'] }`, or `{ postgres: 'DATABASE_URL', table: 'companies' }`. */
  customers: Source;
  /** Metrics. Default: none. */
  metrics?: Source | undefined;
  /** Folder of relative paths. */
  folder: string;
  account?: AccountInput | undefined;
  stdin?: AsyncIterable<Uint8Array> | undefined;
  onStep?: OnStep | undefined;
  /** Has the connection strings of PostgreSQL. Default: that of the process. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
}

/**
 * Matches the columns of sources to fields and codenames by their names.
 *
 * @throws Error if a source cannot be read
 */
export function inferMapping(input: UnmappedSources): Promise<Guess> {
  return Database.use(input, async (database) => {
    const tables = await withSnapshots(async (snapshots) => {
      const options = { ...input, snapshots, areColumnsEnough: true };
      const tableOf = async (source: Source, name: string) => {
        const { columns } = await openSource(database, source, { ...options, name });
        return { source, columns };
      };
      const customers = await tableOf(input.customers, 'customers');
      return { customers, metrics: input.metrics && (await tableOf(input.metrics, 'metrics')) };
    });
    return guessMapping(tables, input.account);
  });
}
