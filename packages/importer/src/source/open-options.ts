import type { OnStep } from '../import-step.ts';
import type { Snapshots } from './snapshots.ts';

/** How a source is opened. */
export interface OpenOptions {
  /** Of the table. Other tables whose names begin with it are made, too. */
  name: string;
  /** Where relative paths begin. */
  folder: string;
  /** Called when a file or a database begins to be read. */
  onStep?: OnStep | undefined;
  /** Needed if a file is `-`. */
  stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Whether only the columns are wanted: the rows are left out, but for those of JSON, and those that a query selects from files. Default: false. */
  areColumnsEnough?: boolean | undefined;
  /** Databases, which stay open for the other sources. */
  snapshots: Snapshots;
  /** Has the connection strings of PostgreSQL. Default: that of the process. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
}
