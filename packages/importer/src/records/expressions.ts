import { type Database, messageOf } from '../database.ts';
import { type Rows, type Target, type Targets, valuesOfCustomers, valuesOfMetrics } from './targets.ts';

/** The rows of the values of a mapping. */
interface SourceRows {
  customers: Rows;
  metrics: Rows | undefined;
}

/** How a message of DuckDB about an expression or a value begins: with its kind. */
const ofDuckDb = /^(Binder|Catalog|Parser|Conversion|Invalid Input|Invalid Type|Out of Range) Error: /;

/** Kinds of errors that are about values. */
const ofValues = ['Conversion', 'Invalid Input', 'Out of Range'];

/** Checks the expressions of a mapping, without reading a row. @throws Error that names the first one that is no SQL over the columns */
export async function checkExpressions(database: Database, targets: Targets, rows: SourceRows): Promise<void> {
  for (const { expressions, source } of expressionsOf(targets, rows)) {
    const explained = `EXPLAIN ${countSql(expressions, source)}`;
    // To plan a statement over many columns takes long, so all are tried together first.
    const isSound = await database.all(explained).then(
      () => true,
      () => false,
    );
    if (isSound) continue;
    const failure = await firstFailure(database, targets, rows, 'EXPLAIN ');
    if (failure !== undefined) throw failure;
  }
}

/** What to throw for an error: if it is of DuckDB, and an expression of the mapping causes it, one that names that; else the error itself. */
export async function orFailedExpression(
  error: unknown,
  database: Database,
  targets: Targets,
  rows: SourceRows,
): Promise<unknown> {
  if (!(error instanceof Error && ofDuckDb.test(error.message))) return error;
  return (await firstFailure(database, targets, rows)) ?? error;
}

/** The expressions over the rows of each source that has some. */
function expressionsOf(
  { customers, metrics }: Targets,
  rows: SourceRows,
): { expressions: { path: string; sql: string }[]; source: Rows }[] {
  const withSql = (targets: readonly Target[]) =>
    targets.flatMap(({ path, value: { sql } }) => (sql === undefined ? [] : [{ path, sql }]));
  return [
    { expressions: withSql(valuesOfCustomers(customers)), source: rows.customers },
    { expressions: metrics === undefined ? [] : withSql(valuesOfMetrics(metrics)), source: rows.metrics! },
  ].filter(({ expressions }) => expressions.length > 0);
}

/** A statement that counts values as an import does: an aggregate is no value of a row. */
function countSql(expressions: readonly { sql: string }[], source: Rows): string {
  const counts = expressions.map(({ sql }) => `count(*) FILTER ((${sql})::VARCHAR IS NOT NULL)`);
  return `SELECT ${counts.join(', ')} FROM ${source.from()}`;
}

async function firstFailure(
  database: Database,
  targets: Targets,
  rows: SourceRows,
  prefix = '',
): Promise<Error | undefined> {
  for (const { expressions, source } of expressionsOf(targets, rows)) {
    for (const expression of expressions) {
      const failure = await database.all(`${prefix}${countSql([expression], source)}`).then(
        () => undefined,
        (error: Error) => failureOf(error, expression.path, expression.sql),
      );
      if (failure !== undefined) return failure;
    }
  }
  return undefined;
}

function failureOf(error: Error, path: string, sql: string): Error | undefined {
  const [start, kind] = ofDuckDb.exec(error.message) ?? [];
  if (kind === undefined) return undefined;
  const lines = messageOf(error)
    .slice(start!.length)
    .split(/\s*\n\s*/);
  const isOfValue = ofValues.includes(kind);
  // What follows the first line about a value is the value.
  const why = isOfValue ? lines[0]! : lines.join(' ');
  const cure = isOfValue
    ? 'Correct the value, or use try_cast or try_strptime, which give no value instead.'
    : 'Correct it in the mapping.';
  const message = `${path}: the expression ${sql} failed. ${why}${/[.!?]$/.test(why) ? '' : '.'} ${cure}`;
  return new Error(message, { cause: error });
}
