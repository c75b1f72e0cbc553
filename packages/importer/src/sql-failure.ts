import { messageOf } from './database.ts';

/** How a message of DuckDB about an expression or a value begins: with its kind. */
const ofDuckDb = /^(Binder|Catalog|Parser|Conversion|Invalid Input|Invalid Type|Out of Range) Error: /;

/** Kinds of errors that are about values. */
const ofValues = ['Conversion', 'Invalid Input', 'Out of Range'];

/** Whether an error of DuckDB is about what somebody wrote in SQL, or about a value. */
export const isSqlFailure = (error: unknown): error is Error => error instanceof Error && ofDuckDb.test(error.message);

/**
 * Why SQL that somebody wrote failed, and what to do.
 *
 * @param kind of what was written
 * @returns sentences; undefined if the error is about something else
 */
export function sqlFailure(error: unknown, kind: 'expression' | 'query'): string | undefined {
  if (!isSqlFailure(error)) return undefined;
  const [start, ofError] = ofDuckDb.exec(error.message)!;
  const lines = messageOf(error)
    .slice(start.length)
    .split(/\s*\n\s*/);
  // What follows the first line about a value is the value; and the candidates are all signatures of a function.
  const isOfValue = ofValues.includes(ofError!);
  const candidates = lines.findIndex((line) => line.startsWith('Candidate functions'));
  const why = isOfValue ? lines[0]! : lines.slice(0, candidates === -1 ? undefined : candidates).join(' ');
  return `${why}${/[.!?]$/.test(why) ? '' : '.'} ${cureOf(why, isOfValue, kind)}`;
}

function cureOf(why: string, isOfValue: boolean, kind: 'expression' | 'query'): string {
  if (isOfValue) return 'Correct the value, or use try_cast or try_strptime, which give no value instead.';
  if (kind === 'expression' && /aggregate function/i.test(why))
    return 'A value is of one row: use a query of the source for that of several.';
  // Such as those of CSV.
  if (/(No function matches|Cannot compare values of type) .*VARCHAR/.test(why))
    return 'Make numbers of texts, as in try_cast(COLUMN as double).';
  return kind === 'expression' ? 'Correct it in the mapping.' : 'Correct it; the rows of the files are named source.';
}
