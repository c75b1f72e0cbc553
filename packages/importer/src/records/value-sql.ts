import { identifier, literal } from '../database.ts';
import { columnText, isNumeric, isoDay, wholeNumber } from '../source/source-column.ts';
import type { Value } from '../types.ts';

/** How a value is sent. */
export type ValueType = NonNullable<Value['type']>;

/** A value in SQL. */
export interface ValueSql {
  /** Its JSON as text; NULL without a value. What cannot be read as its type stays text, which `inspect` then finds. */
  json: string;
  /** Whether it has a value. */
  present: string;
  /** Whether it has a value that can be read as its type. */
  readable: string;
  /** Whether what is sent is no longer the text of the source: a number or a boolean, or a date in another format. */
  coerced: string;
}

/** A number in JSON. */
const jsonNumber = '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?';

/** Those that are finite in any case. */
const shortInteger = '-?(0|[1-9][0-9]{0,15})';
const shortNumber = `${shortInteger}([.][0-9]{1,15})?`;

/** Characters between groups of three digits, besides the other decimal mark: spaces, also narrow and unbreakable ones, and apostrophes. */
const groupMarks = " '’\u00a0\u202f";

/** The values that people write for true and false. */
const truths = ['true', 'yes', 'y', '1'];
const falsehoods = ['false', 'no', 'n', '0'];

/**
 * A value of a mapping in SQL.
 *
 * @param type how it is sent
 * @param columnType the type of its column: values of text are read, others are taken as they are
 */
export function valueSql(value: Value, type: ValueType, columnType = 'text'): ValueSql {
  const { column, constant, sql, format, decimal } = value;
  if (constant !== undefined) {
    return { json: literal(JSON.stringify(constant)), present: 'true', readable: 'true', coerced: 'false' };
  }
  const source = column === undefined ? bracketed(sql!) : identifier(column);
  const text = textOf({ value, columnType });
  const present = `${text} IS NOT NULL`;
  const asText = `to_json(${text})::VARCHAR`;
  if (type === 'text') return { json: asText, present, readable: present, coerced: 'false' };
  const { json, readable } = readSql(type, text, source, columnType, { format, decimal });
  const isText = columnType === 'text' || sql !== undefined;
  return {
    json: `coalesce(${json}, ${asText})`,
    present,
    readable,
    coerced: type === 'date' ? `${json} <> ${asText}` : isText ? readable : 'false',
  };
}

/** The text of a value in SQL, without quotes. @param target `columnType`: the type of its column */
export function textOf({ value, columnType }: { value: Value; columnType: string }): string {
  if (value.constant !== undefined) return literal(String(value.constant));
  return value.column === undefined ? textOfSql(value.sql!) : columnText(value.column, columnType);
}

/** An expression of a mapping in brackets. It may end with a comment. */
export const bracketed = (sql: string): string => `(${sql}\n)`;

/** The text of an expression, as that of a column: an empty one is no value, numbers have no fraction of zero, texts of JSON no quotes, and objects are JSON. */
function textOfSql(sql: string): string {
  const value = bracketed(sql);
  const text = `${value}::VARCHAR`;
  const branches = [
    `WHEN typeof${value} IN ('DOUBLE', 'FLOAT') THEN ${wholeNumber(text)}`,
    `WHEN typeof${value} = 'JSON' THEN try_cast(${text} AS JSON) ->> '$'`,
    `WHEN regexp_matches(typeof${value}, '^(STRUCT|MAP|UNION)[(]|[]]$') THEN to_json${value}::VARCHAR`,
  ];
  return `nullif(CASE ${branches.join(' ')} ELSE ${text} END, '')`;
}

/** The JSON of a value that can be read as its type, else NULL; and whether it can, or NULL. */
function readSql(
  type: Exclude<ValueType, 'text'>,
  text: string,
  source: string,
  columnType: string,
  { format, decimal }: Pick<Value, 'format' | 'decimal'>,
): Pick<ValueSql, 'json' | 'readable'> {
  if (type === 'boolean') {
    const isOneOf = (words: readonly string[]) => `lower(trim(${text})) IN (${words.map(literal).join(', ')})`;
    return {
      json: `CASE WHEN ${isOneOf(truths)} THEN 'true' WHEN ${isOneOf(falsehoods)} THEN 'false' END`,
      readable: isOneOf([...truths, ...falsehoods]),
    };
  }
  if (type === 'number') {
    // What is a number already is written with a point.
    const mark = columnType === 'text' ? decimal : undefined;
    const { json, readable } = jsonNumberSql(plainNumberSql(text, mark));
    // Most numbers need no more than this, which takes a third of the time.
    const isShort = `regexp_full_match(${text}, '${mark === ',' ? shortInteger : shortNumber}')`;
    return {
      json: `CASE WHEN ${isShort} THEN ${text} ELSE ${json} END`,
      readable: `CASE WHEN ${isShort} THEN true ELSE ${readable} END`,
    };
  }
  // Excel's days are numbers also in JSON and Parquet.
  const isWritten = columnType === 'text' || (isNumeric(columnType) && format !== undefined);
  // PostgreSQL writes years before the first so, which DuckDB overlooks.
  const date = isWritten
    ? dateSql(text, format)
    : `CASE WHEN NOT suffix(${text}, ' BC') THEN TRY_CAST(${source} AS DATE) END`;
  // Others have no four digits: DuckDB writes those before the year 1 as later ones.
  const written = `CASE WHEN year(${date}) BETWEEN 1 AND 9999 THEN strftime(${date}, '%Y-%m-%d') END`;
  return { json: `('"' || ${written} || '"')`, readable: `${written} IS NOT NULL` };
}

/** The text of a number, with every digit that the source has and a point for decimals. */
function plainNumberSql(text: string, decimal: Value['decimal']): string {
  const plain = `trim(${text})`;
  if (decimal === undefined) return plain;
  const marks = `${groupMarks}${decimal === ',' ? '.' : ','}`;
  // Only between groups of three digits, after a number: elsewhere, such a mark means something else.
  const grouped = `[+-]?[1-9][0-9]{0,2}([${marks}][0-9]{3})+(${decimal === ',' ? ',' : '[.]'}[0-9]+)?`;
  const ungrouped = `CASE WHEN regexp_full_match(${plain}, ${literal(grouped)}) THEN regexp_replace(${plain}, ${literal(`[${marks}]`)}, '', 'g') WHEN NOT contains(${plain}, ${literal(decimal === ',' ? '.' : ',')}) THEN ${plain} END`;
  return decimal === ',' ? `replace(${ungrouped}, ',', '.')` : `(${ungrouped})`;
}

function jsonNumberSql(text: string): Pick<ValueSql, 'json' | 'readable'> {
  const double = `TRY_CAST(${text} AS DOUBLE)`;
  const readable = `regexp_full_match(${text}, '[+-]?[0-9]*[.]?[0-9]+([eE][+-]?[0-9]+)?') AND coalesce(isfinite(${double}), false)`;
  const json = `CASE WHEN regexp_full_match(${text}, ${literal(jsonNumber)}) THEN ${text} ELSE ${double}::VARCHAR END`;
  return { json: `CASE WHEN ${readable} THEN ${json} END`, readable };
}

/** A date, in its format or in ISO 8601, which means the same everywhere. */
function dateSql(text: string, format: string | undefined): string {
  const plain = `trim(${text})`;
  const ofIso = `CASE WHEN regexp_full_match(${plain}, '${isoDay}') THEN TRY_CAST(${plain} AS DATE) END`;
  if (format === undefined) return ofIso;
  // Day 1 of Excel is January 1, 1900, and its February 1900 has a 29th, which is day 60. A comma before three digits separates thousands.
  if (format === 'excel') {
    const day = `TRY_CAST(regexp_extract(${plain}, '^[0-9]+') AS INTEGER)`;
    return `CASE WHEN regexp_full_match(${plain}, '[0-9]{1,6}([.][0-9]+|,[0-9]{1,2}|,[0-9]{4,})?') THEN CASE WHEN ${day} > 60 THEN DATE '1899-12-30' + ${day} WHEN ${day} BETWEEN 1 AND 59 THEN DATE '1899-12-31' + ${day} END END`;
  }
  const date = `try_strptime(${plain}, ${literal(format)})::DATE`;
  // In a format such as this, 2026-13-01 says that the format is another one.
  const other = /%Y-%-?d/.test(format) ? 'NULL' : ofIso;
  // For DuckDB, a year of four digits may have two: that of 31.12.26 would be 26. It also reads words such as "epoch".
  return `CASE WHEN regexp_matches(${plain}, '[0-9]') AND year(${date}) >= 1000 THEN ${date} ELSE ${other} END`;
}

/**
 * Whether a text is a number as JSON has it: without leading zeros, which identifiers and postal codes have, and without a plain exponent
 * after an integer, as in 12E5, which codes of products have.
 */
export const isNumberSql = (column: string): string =>
  `regexp_full_match(${identifier(column)}, '-?(0|[1-9][0-9]*)([.][0-9]+([eE][+-]?[0-9]+)?|[eE][+-][0-9]+)?')`;
