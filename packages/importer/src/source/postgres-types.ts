import type { FieldDef } from 'pg';
import { mostDigits } from './numeric-types.ts';
import type { ResultColumn } from './snapshots.ts';

/** A type, as PostgreSQL's catalog has it. */
export interface PostgresType {
  name: string;
  /** One letter. @see https://www.postgresql.org/docs/current/catalog-pg-type.html#CATALOG-TYPCATEGORY-TABLE */
  category: string;
}

/** Types that DuckDB has, too. All others are texts, as PostgreSQL writes them. */
const types: Readonly<Record<string, ResultColumn>> = {
  int2: { type: 'number', sqlType: 'bigint' },
  int4: { type: 'number', sqlType: 'bigint' },
  int8: { type: 'number', sqlType: 'bigint' },
  float4: { type: 'number', sqlType: 'double' },
  float8: { type: 'number', sqlType: 'double' },
  bool: { type: 'boolean', sqlType: 'boolean' },
  date: { type: 'date', sqlType: 'date' },
  timestamp: { type: 'other', sqlType: 'timestamp' },
  timestamptz: { type: 'other', sqlType: 'timestamptz' },
  json: { type: 'nested', sqlType: 'json' },
  jsonb: { type: 'nested', sqlType: 'json' },
};

/** A column of a result. @throws Error that names it, if it is binary */
export function columnOf(field: FieldDef, type: PostgresType, variable: string): ResultColumn {
  if (type.name === 'bytea') {
    const cure = `Leave it out by a query, or write encode(${field.name}, 'hex') there.`;
    throw new Error(`${variable} has binary data in the column ${field.name}. ${cure}`);
  }
  if (isNested(type)) return { type: 'nested', sqlType: 'json' };
  if (type.name === 'numeric') return decimalOf(field.dataTypeModifier);
  return (Object.hasOwn(types, type.name) ? types[type.name] : undefined) ?? { type: 'text' };
}

/** A value as text. */
export const textSql = (column: string, type: PostgresType): string =>
  isNested(type) ? `to_json(${column})::text` : `${column}::text`;

/** Whether it is an array, or has fields. */
const isNested = ({ category, name }: PostgresType): boolean =>
  category === 'A' || category === 'C' || name === 'record';

/** A column of `numeric(precision, scale)`. Without these, a number may have any digits. */
function decimalOf(modifier: number): ResultColumn {
  const ofAnySize: ResultColumn = { type: 'numeric', sqlType: 'numeric' };
  if (modifier < 0) return ofAnySize;
  const [precision, scale] = [((modifier - 4) >> 16) & 0xffff, (modifier - 4) & 0x7ff];
  if (precision > mostDigits || scale > precision) return ofAnySize;
  return { type: 'number', sqlType: `decimal(${precision}, ${scale})` };
}
