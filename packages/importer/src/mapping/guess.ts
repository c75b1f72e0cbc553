import type { SourceColumn } from '../source/source-column.ts';
import type { Mapping, Source } from '../types.ts';

/** A source and its columns. */
export interface Table {
  source: Source;
  columns: readonly SourceColumn[];
}

/** Which table a column is of. */
export type TableName = 'customers' | 'metrics';

/** A column that a guess uses. */
export interface MatchedColumn {
  table: TableName;
  column: string;
  /**
   * What it becomes: a field such as `external_id`; `attributes.` or `metrics.` and a codename; `metrics.date`; in files with a row
   * for each value, `codename` or `value`.
   */
  to: string;
  /** A clause, such as "it is the codename". */
  why: string;
}

/** A column that a guess leaves out. */
export interface UnmatchedColumn {
  table: TableName;
  column: string;
  /** A clause, such as "the account has no such codename". */
  why: string;
  /** What it may be another spelling of, such as `attributes.plan`. */
  resembles?: string;
}

/** A mapping from the names of columns. Each column is either matched or unmatched. */
export interface Guess {
  /** Complete if there are no problems. Otherwise, required fields or all of `metrics` may be missing. */
  mapping: Mapping;
  matched: MatchedColumn[];
  unmatched: UnmatchedColumn[];
  /** What is missing, and how to state it. */
  problems: string[];
}
