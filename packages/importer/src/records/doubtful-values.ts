import { columnsAtOnce, type Database, identifier, literal } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import type { TableName } from '../mapping/guess.ts';
import { type OpenedSource, pathOf } from '../source/open-source.ts';
import { type Rows, type Target, type Targets, valuesOfCustomers, valuesOfMetrics } from './targets.ts';
import { isNumberSql } from './value-sql.ts';

/** Values of a column that are sent as they stand in the source, and are hardly meant so. */
export interface DoubtfulValues {
  table: TableName;
  column: string;
  /** Where they go, such as `attributes.plan`. */
  to: string;
  /** Number of values. */
  count: number;
  /** The first of them, and where it is. */
  first: { value: string; file: string; row: number };
  /** What they look like, with the first of them, as the end of a sentence that begins with their number. */
  problem: string;
  /** What to do if they are not meant so. */
  cure: string;
}

/** What a value looks like. */
interface Look {
  /** Of which values it is looked for. */
  applies(target: Target, isIdentifier: boolean): boolean;
  /** Condition in SQL, of a column of text. */
  sql(column: string, name: string): string;
  problem(first: string): string;
  /** @param column in SQL */
  cure(column: string, first: string, name: string): string;
}

/** What programs write where there is no value. */
const noValues = [
  '-',
  'None',
  '\\N',
  'NULL',
  'null',
  'N/A',
  'n/a',
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  'NaN',
  'nan',
];

const longestNoValue = Math.max(...noValues.map(({ length }) => length));

/** Spaces, also unbreakable ones, and tabs. Regular expressions take four times as long. */
const spaces = [' ', '\u00a0', '\t'];
/** Their characters in SQL, which shows them. */
const spacesSql = spaces.map((space) => `chr(${space.charCodeAt(0)})`).join(' || ');

const looks: readonly Look[] = [
  {
    // Among numbers, they are found with the others.
    applies: ({ isAlmostNumber = false }) => !isAlmostNumber,
    // Most texts are longer, and compared no further.
    sql: (column) =>
      `CASE WHEN strlen(${column}) <= ${longestNoValue} THEN ${column} IN (${noValues.map(literal).join(', ')}) END`,
    problem: (first) => `that programs write for no value, such as ${first}`,
    cure: (_, first) => `If they are none, list them in "nulls" of the source, as in nulls: [${first}].`,
  },
  {
    applies: (_, isIdentifier) => isIdentifier,
    sql: (column) =>
      `CASE WHEN contains(${column}, 'E+') THEN regexp_full_match(${column}, '[0-9]+([.,][0-9]+)?E[+][0-9]+') END`,
    problem: (first) => `shortened by a spreadsheet, such as ${first}: their last digits are lost`,
    cure: () => 'Export them again, with the column formatted as text.',
  },
  {
    applies: (_, isIdentifier) => isIdentifier,
    sql: (column) => `CASE WHEN suffix(${column}, '.0') THEN regexp_full_match(${column}, '[0-9]+[.]0') END`,
    problem: (first) => `with a fraction of zero, such as ${first}, so they are other identifiers than whole numbers`,
    cure: (column) =>
      `Export them as whole numbers, or write { sql: ${sqlText(`regexp_replace(${column}, '[.]0$', '')`)} }.`,
  },
  {
    applies: (_, isIdentifier) => isIdentifier,
    sql: (column, name) => `${column} = ${literal(name)}`,
    problem: () => 'that repeats the header',
    cure: () => 'Remove its row, or leave it out by a query.',
  },
  {
    applies: ({ isAlmostNumber = false }) => isAlmostNumber,
    // Digits after a zero are those of identifiers, which are no numbers.
    sql: (column, name) => `NOT ${isNumberSql(name)} AND NOT regexp_full_match(${column}, '0[0-9]+')`,
    problem: (first) => `besides numbers, such as ${first}, so the whole column is sent as text`,
    cure: (_, first, name) =>
      `If they are no values, list them in "nulls" of the source, as in nulls: [${first}]. Otherwise correct them, or write { column: ${JSON.stringify(name)}, type: number }, by which only they are sent as text.`,
  },
  {
    applies: ({ type, isAlmostNumber = false }, isIdentifier) => type === 'text' && !isIdentifier && !isAlmostNumber,
    sql: (column) =>
      spaces
        .map((space) => `prefix(${column}, ${literal(space)}) OR suffix(${column}, ${literal(space)})`)
        .join(' OR '),
    problem: (first) => `with spaces around it, such as ${first}`,
    cure: (column) => `To send it without them, write { sql: ${sqlText(`trim(${column}, ${spacesSql})`)} }.`,
  },
];

/** Finds values that are sent as they are, and are hardly meant so: only those of columns of text, which nobody typed. */
export async function doubtfulValues(
  database: Database,
  { customers, metrics }: Targets,
  sources: { customers: OpenedSource; metrics: OpenedSource | undefined },
): Promise<DoubtfulValues[]> {
  const ofCustomers = await ofTable(database, 'customers', sources.customers, {
    values: valuesOfCustomers(customers),
    id: customers.id,
  });
  if (metrics === undefined) return ofCustomers;
  const ofMetrics = { values: valuesOfMetrics(metrics), id: metrics.customer };
  return [...ofCustomers, ...(await ofTable(database, 'metrics', sources.metrics!, ofMetrics))];
}

async function ofTable(
  database: Database,
  table: TableName,
  source: OpenedSource,
  { values, id }: { values: readonly Target[]; id: Target | undefined },
): Promise<DoubtfulValues[]> {
  const columns = values.filter(({ value, columnType }) => value.column !== undefined && columnType === 'text');
  const found: DoubtfulValues[] = [];
  for (const some of inGroups(columns, columnsAtOnce)) {
    const asked = some.flatMap((target) =>
      looks.filter((look) => look.applies(target, target === id)).map((look) => ({ target, look })),
    );
    const counts = await askEach<bigint>(database, source, asked, (condition) => `count(*) FILTER (${condition})`);
    const doubtful = asked.flatMap((each, index) => (counts[index]! > 0n ? { ...each, count: counts[index]! } : []));
    const firsts: { value: string; file: number; row: number }[] = await askEach(
      database,
      source,
      doubtful,
      (condition, column) =>
        `first({ value: ${column}, file: __file::INTEGER, row: __row::INTEGER } ORDER BY __part, __at) FILTER (${condition})`,
    );
    for (const [index, { target, look, count }] of doubtful.entries()) {
      const { path: to, value } = target;
      const first = firsts[index]!;
      const shown = JSON.stringify(first.value);
      found.push({
        table,
        column: value.column!,
        to,
        count: Number(count),
        first: { ...first, file: pathOf(source, first.file) },
        problem: look.problem(shown),
        cure: look.cure(identifier(value.column!), shown, value.column!),
      });
    }
  }
  return found;
}

/** Asks the same of each look. @param sql of a condition and a column @returns the answers */
async function askEach<Answer>(
  database: Database,
  { from }: Rows,
  asked: readonly { target: Target; look: Look }[],
  sql: (condition: string, column: string) => string,
): Promise<Answer[]> {
  if (asked.length === 0) return [];
  const names = asked.map(({ target }) => target.value.column!);
  const values = asked.map(({ look }, index) => {
    const name = names[index]!;
    return sql(look.sql(identifier(name), name), identifier(name));
  });
  const [row] = await database.all<{ answers: Answer[] }>(
    `SELECT [${values.join(', ')}] AS answers FROM ${from([...new Set(names)])}`,
  );
  return row!.answers;
}

/** A text of YAML with SQL in it. */
const sqlText = (sql: string) => `'${sql.replaceAll("'", "''")}'`;
