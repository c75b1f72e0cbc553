import type { FindingCode } from '../finding-codes.ts';
import type { AccountInput } from './account.ts';

/** Something that an inspection found. */
export interface Finding {
  /** What it is, by a name that stays. */
  code: FindingCode;
  /** JSON pointer to the place; `''` is the whole payload. For a missing field, the object that lacks it. Keys are cut after 1,000 characters. */
  pointer: string;
  /** One sentence on what will happen. It holds no part of the payload but its keys. */
  message: string;
  /** What to do about it. */
  suggestion: string;
}

/** Counts of a payload. */
export interface InspectionStats {
  /** Customers, contacts or events in the upload; 1 for an operation on one record. */
  items: number;
  /** Values of attributes and metrics. */
  values: number;
  /** How many of these the API accepts and does not store, such as those under an unknown codename. */
  dropped: number;
  /** How many of these the API accepts and may store as something else, such as those of another type. */
  misread: number;
  /** How many of these make the API refuse the whole request. */
  refused: number;
}

/** What an inspection says of a payload. */
export interface Inspection {
  /** What the API will refuse. */
  errors: Finding[];
  /** What the API will accept, and then lose or misread. */
  warnings: Finding[];
  stats: InspectionStats;
}

/** What an inspection may know besides the payload. */
export interface InspectOptions {
  /**
   * The codenames of the account, as `customerscore.account.yaml` has them. It is read once: make a new object to change
   * it. Default: the account that this package was generated for; without one, codenames are not looked at. What is no account
   * is a TypeError.
   */
  account?: AccountInput | undefined;
  /**
   * Identifiers of the customers that are stored, or uploaded before. Default: any customer is taken to exist. What has no
   * method `has`, such as an array, is a TypeError.
   */
  customers?: ReadonlySet<string> | undefined;
  /** Counts of the upload that is sent just before this one. Default: none is. */
  previous?: InspectionStats | undefined;
}
