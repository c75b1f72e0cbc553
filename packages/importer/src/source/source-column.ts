export type ColumnType = 'text' | 'number' | 'date' | 'boolean' | 'nested' | 'other';

/** A column of a source. */
export interface SourceColumn {
  name: string;
  /** What its values are. Objects and lists are `nested`, timestamps `other`. */
  type: ColumnType;
}

/** What the values of a type of DuckDB are. */
export function typeOf(type: string): ColumnType {
  if (type === 'VARCHAR' || type.startsWith('ENUM(')) return 'text';
  if (type === 'DATE') return 'date';
  if (type === 'BOOLEAN') return 'boolean';
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/.test(type)) return 'number';
  if (type === 'JSON' || /\]$|^(STRUCT|MAP|UNION)\(/.test(type)) return 'nested';
  return 'other';
}
