import type { Database } from '../database.ts';
import { type DescribedColumn, typeOf } from '../source/source-column.ts';
import { isSqlFailure, sqlFailure } from '../sql-failure.ts';
import { type Rows, type Target, type Targets, valuesOfCustomers, valuesOfMetrics } from './targets.ts';
import { bracketed, valueSql } from './value-sql.ts';

/** The rows of the values of a mapping. */
interface SourceRows {
  customers: Rows;
  metrics: Rows | undefined;
}

/** Checks the expressions of a mapping, without reading a row. @throws Error that names the first one that is no SQL over the columns */
export async function checkExpressions(database: Database, targets: Targets, rows: SourceRows): Promise<void> {
  for (const source of sourcesOf(targets, rows)) {
    // Together first: to plan a statement over many columns takes long.
    const isSound = await database.all(`EXPLAIN ${countSql(source.expressions, source)}`).then(
      () => true,
      () => false,
    );
    if (isSound) {
      await refuseBinary(database, source);
      continue;
    }
    // Alone, so that no error is about what stands around it.
    const alone = ({ sql }: Expression) => `EXPLAIN FROM ${source.rows.from()} SELECT ${sql}`;
    const counted = (expression: Expression) => `EXPLAIN ${countSql([expression], source)}`;
    const failure = (await firstFailure(database, source, alone)) ?? (await firstFailure(database, source, counted));
    if (failure !== undefined) throw failure;
  }
}

/** @throws Error that names the first expression whose values are bytes that are no text */
async function refuseBinary(database: Database, { expressions, rows }: SourceExpressions): Promise<void> {
  const values = expressions.map(({ sql }, index) => `${bracketed(sql)} AS value_${index}`);
  const types = await database.all<DescribedColumn>(`DESCRIBE SELECT ${values.join(', ')} FROM ${rows.from()}`);
  const binary = expressions.find((_, index) => typeOf(types[index]!.column_type) === 'binary');
  if (binary === undefined) return;
  throw new Error(
    `${binary.path}: the expression ${binary.sql} gives binary data. Write hex(…) or decode(…) around it.`,
  );
}

/** What to throw for an error: if it is of DuckDB, and an expression of the mapping causes it, one that names that; else the error itself. */
export async function orFailedExpression(
  error: unknown,
  database: Database,
  targets: Targets,
  rows: SourceRows,
): Promise<unknown> {
  if (!isSqlFailure(error)) return error;
  for (const source of sourcesOf(targets, rows)) {
    const failure = await firstFailure(database, source, (expression) => countSql([expression], source));
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

/** @param statement that may fail because of an expression */
async function firstFailure(
  database: Database,
  { expressions }: SourceExpressions,
  statement: (expression: Expression) => string,
): Promise<Error | undefined> {
  for (const expression of expressions) {
    const failure = await database.all(statement(expression)).then(
      () => undefined,
      (error: Error) => failureOf(error, expression),
    );
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function failureOf(error: Error, { path, sql }: Expression): Error | undefined {
  const why = sqlFailure(error, 'expression');
  return why === undefined ? undefined : new Error(`${path}: the expression ${sql} failed. ${why}`, { cause: error });
}
