import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileError } from '@customerscore-kit/generator/payloads';
import {
  type Guess,
  type ImportInput,
  inferMapping,
  type Mapping,
  parseMapping,
  type Source,
} from '@customerscore-kit/importer';
import { ExitError, exitCodes } from '../exit-codes.ts';
import type { CliProcess } from '../process.ts';

/** The options of `map`, `plan` and `import` that say what is imported. */
export interface InputOptions {
  mapping?: string;
  metrics?: string[];
  /** Name of the environment variable with the connection string of PostgreSQL. */
  postgres?: string;
  /** Of customers, in a database. */
  table?: string;
  /** SQL of customers. */
  query?: string;
  /** Of metrics, in the database of the customers. */
  metricsTable?: string;
  /** Of the files. */
  encoding?: string;
  account?: string;
  /** In MB. */
  memory?: number;
}

/** What is imported, and how its columns were matched if no mapping says it. */
export interface ReadInput extends ImportInput {
  guess?: Guess;
}

/**
 * Reads the mapping and the account; without a mapping, matches the columns of the files.
 *
 * @throws ExitError if the arguments contradict each other, or no column fits what is required
 */
export async function readInput(
  files: readonly string[],
  options: InputOptions,
  temporaryFolder: string,
  process: CliProcess,
  onStep?: ImportInput['onStep'],
): Promise<ReadInput> {
  const { mapping, account, memory, metrics, postgres, table, query, metricsTable, encoding } = options;
  const named = [files[0], metrics, postgres, table, query, metricsTable];
  const isNamed = named.some((each) => each !== undefined);
  if (mapping !== undefined && isNamed) {
    throw new ExitError('Name files and tables in the mapping, or as arguments, not both.', exitCodes.usage);
  }
  if (mapping !== undefined && encoding !== undefined) {
    throw new ExitError('Write "encoding" in the sources of the mapping, instead of --encoding.', exitCodes.usage);
  }
  const base = {
    folder: resolve(mapping === undefined ? '.' : dirname(mapping)),
    account: account === undefined ? undefined : await readAccount(account),
    temporaryFolder,
    memoryLimit: memory,
    stdin: replayable(process.stdin, join(temporaryFolder, 'stdin')),
    env: process.env,
  };
  if (mapping !== undefined) return { ...base, mapping: readMapping(mapping) };
  const guess = await inferMapping({ ...base, ...sourcesOf(files, options), onStep });
  return { ...base, mapping: guess.mapping, guess };
}

/** @throws ExitError if the arguments contradict each other, or name nothing */
function sourcesOf(
  files: readonly string[],
  { metrics, postgres, table, query, metricsTable, encoding }: InputOptions,
): { customers: Source; metrics: Source | undefined } {
  const usage = (message: string) => new ExitError(message, exitCodes.usage);
  if (postgres === undefined && files.length === 0) throw usage('Name files to import, --postgres, or a --mapping.');
  if (postgres !== undefined && files.length > 0) throw usage('Name files or --postgres, not both.');
  if (postgres !== undefined && encoding !== undefined) throw usage('--encoding is for files, not for --postgres.');
  if (table !== undefined && query !== undefined) throw usage('Name a --table or a --query, not both.');
  if (metrics !== undefined && metricsTable !== undefined) throw usage('Name --metrics or --metrics-table, not both.');
  if (postgres !== undefined && table === undefined && query === undefined) {
    throw usage('Name the --table or the --query of customers in PostgreSQL.');
  }
  const origin = postgres === undefined ? { files, encoding } : { postgres };
  const ofTable = metricsTable === undefined ? undefined : { ...origin, table: metricsTable };
  return {
    customers: { ...origin, table, query },
    metrics: metrics === undefined ? ofTable : { files: metrics, encoding },
  };
}

/** @throws ExitError if the names of the columns do not say what is required */
export function checkGuess({ guess }: ReadInput): void {
  if (guess === undefined || guess.problems.length === 0) return;
  throw new ExitError(
    [...guess.problems, 'Write a mapping with "customerscore map", correct it, and pass it as --mapping.'].join('\n'),
    exitCodes.usage,
  );
}

/** Standard input, from the copy that its first reading made after that: columns are matched before rows are read. */
function replayable(stdin: AsyncIterable<Uint8Array>, copy: string): AsyncIterable<Uint8Array> {
  let isCopied = false;
  return {
    async *[Symbol.asyncIterator]() {
      if (isCopied) return yield* createReadStream(copy);
      isCopied = true;
      await pipeline(stdin, createWriteStream(copy));
      yield* createReadStream(copy);
    },
  };
}

/** Loads the reader on demand, because it takes time to load. */
export async function readAccount(file: string) {
  const { readAccountFile } = await import('../account-file.ts');
  return readAccountFile(file);
}

/** @throws MappingError with all problems; Error if the file cannot be read */
export const readMapping = (file: string): Mapping => parseMapping(readText(file), file);

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fileError(file, error);
  }
}
