/**
 * What to throw for an error of DuckDB: if its memory did not suffice, an error that says so; else the error itself.
 *
 * @param what needs the memory
 */
export function orOutOfMemory(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || !error.message.includes('Out of Memory Error')) return error;
  return new Error(
    `${what} needs more memory than the database has. Raise its limit: --memory of the command, memoryLimit of the functions. Or leave out columns.`,
    { cause: error },
  );
}
