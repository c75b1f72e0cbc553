export type ColumnType = 'text' | 'number' | 'date' | 'boolean' | 'other';

/** A column of a source. */
export interface SourceColumn {
  name: string;
  /** What its values are. Timestamps and JSON are `other`. */
  type: ColumnType;
}

/** What the values of a type of DuckDB are. */
export function typeOf(type: string): ColumnType {
  if (type === 'VARCHAR' || type.startsWith('ENUM(')) return 'text';
  if (type === 'DATE') return 'date';
  if (type === 'BOOLEAN') return 'boolean';
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/.test(type)) return 'number';
  return 'other';
}
