import type { FindingCode } from '../finding-codes.ts';
import type { AccountInput } from './account.ts';

/** A finding of `inspect`. */
export interface Finding {
  /** A stable code. */
  code: FindingCode;
  /** JSON pointer to the value; `''` is the whole payload. For a missing field: the object that lacks it. Keys are truncated after 1,000 characters. */
  pointer: string;
  /** What will happen, in one sentence. It contains no part of the payload except keys. */
  message: string;
  /** What to do. */
  suggestion: string;
}

/** Counts for a payload. */
export interface InspectionStats {
  /** Customers, contacts or events in the upload; 1 for an operation on one record. */
  items: number;
  /** Number of attribute and metric values. */
  values: number;
  /** How many values the API accepts but does not store, such as those with an unknown codename. */
  dropped: number;
  /** How many values the API accepts but may store incorrectly, such as those of the wrong type. */
  misread: number;
  /** How many values make the API refuse the whole request. */
  refused: number;
}

/** The result of `inspect`. */
export interface Inspection {
  /** What the API will refuse. */
  errors: Finding[];
  /** What the API will accept, and then drop or misread. */
  warnings: Finding[];
  stats: InspectionStats;
}

/** Options of `inspect`. */
export interface InspectOptions {
  /**
   * The codenames of the account, in the format of `customerscore.account.yaml`. An object is read only once: pass a new object
   * after changes. Default: the account that this package was generated for. Without an account, codenames are not checked. A
   * malformed account throws a TypeError.
   */
  account?: AccountInput | undefined;
  /**
   * Identifiers of the customers that exist in the account, or are uploaded before. Default: every customer is assumed to exist.
   * A value without a method `has`, such as an array, throws a TypeError.
   */
  customers?: ReadonlySet<string> | undefined;
  /** The `stats` of the upload that you send immediately before this one. Default: none. */
  previous?: InspectionStats | undefined;
}
