import type { AccountInput } from '@customerscore-kit/contract/inspect';
import type { OnStep } from './import-step.ts';
import type { Mapping } from './types.ts';

/** What an import reads, and how. */
export interface ImportInput {
  mapping: Mapping;
  /** Folder of the relative paths of the mapping. */
  folder: string;
  /** The codenames of the account. Without it, no key can be found to be dropped. */
  account?: AccountInput | undefined;
  /**
   * Folder for what does not fit into memory, and for copies of standard input and of files in other encodings. Imports may share it: each
   * has a folder of its own there, which it removes at its end. It does not have to exist.
   */
  temporaryFolder: string;
  /** Upper bound of the memory of DuckDB, in MB. Default: 300. */
  memoryLimit?: number | undefined;
  stdin?: AsyncIterable<Uint8Array> | undefined;
  onStep?: OnStep | undefined;
  /** Has the connection strings of PostgreSQL. Default: that of the process. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
}
