import { type Database, messageOf } from '../database.ts';
import { type Rows, type Target, type Targets, valuesOfCustomers, valuesOfMetrics } from './targets.ts';
import { valueSql } from './value-sql.ts';

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
  for (const source of sourcesOf(targets, rows)) {
    // Together first: to plan a statement over many columns takes long.
    const isSound = await database.all(`EXPLAIN ${countSql(source.expressions, source)}`).then(
      () => true,
      () => false,
    );
    const failure = isSound ? undefined : await firstFailure(database, source, 'EXPLAIN ');
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
  for (const source of sourcesOf(targets, rows)) {
    const failure = await firstFailure(database, source);
    if (failure !== undefined) return failure;
  }
  return error;
}

/** A value of the mapping that is an expression. */
interface Expression {
  path: string;
  sql: string;
}

/** Expressions over the rows of a source. */
interface SourceExpressions {
  expressions: Expression[];
  rows: Rows;
}

/** The sources with expressions. */
function sourcesOf({ customers, metrics }: Targets, rows: SourceRows): SourceExpressions[] {
  const expressionsIn = (targets: readonly Target[]): Expression[] =>
    targets.flatMap(({ path, value: { sql } }) => (sql === undefined ? [] : [{ path, sql }]));
  return [
    { expressions: expressionsIn(valuesOfCustomers(customers)), rows: rows.customers },
    { expressions: metrics === undefined ? [] : expressionsIn(valuesOfMetrics(metrics)), rows: rows.metrics! },
  ].filter(({ expressions }) => expressions.length > 0);
}

/** A statement that counts values as an import does: an aggregate is no value of a row. */
function countSql(expressions: readonly Expression[], { rows }: SourceExpressions): string {
  const counts = expressions.map(({ sql }) => `count(*) FILTER (${valueSql({ sql }, 'text').present})`);
  return `SELECT ${counts.join(', ')} FROM ${rows.from()}`;
}

async function firstFailure(database: Database, source: SourceExpressions, prefix = ''): Promise<Error | undefined> {
  for (const expression of source.expressions) {
    const failure = await database.all(`${prefix}${countSql([expression], source)}`).then(
      () => undefined,
      (error: Error) => failureOf(error, expression),
    );
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function failureOf(error: Error, { path, sql }: Expression): Error | undefined {
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
