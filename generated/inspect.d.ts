// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import type { FindingCode } from './finding-codes.js';
export type { FindingCode };

/** What the values of a codename are: `timestamp` is a number of seconds since 1970, `date` a text `YYYY-MM-DD`. */
export type ValueType = 'string' | 'number' | 'boolean' | 'date' | 'timestamp' | 'url' | 'email';

/** One attribute or metric as it is configured in the account. */
export interface Codename {
  readonly type: ValueType;
  /** Its name in the application. */
  readonly label?: string;
  readonly description?: string;
  /** The values that are allowed. Default: all of the type. */
  readonly values?: readonly (string | number | boolean)[];
  /** What feeds it. One that an integration feeds cannot be written through the API. Default: `api`. */
  readonly source?: 'api' | 'integration';
}

/** Attributes or metrics by codename; the type alone says as much as `{ type }`. */
export type Codenames = Readonly<Record<string, ValueType | Codename>>;

/**
 * The codenames of an account, as `customerscore.account.yaml` has them. What is left out is not known, and not checked;
 * what is there is complete: any other codename is unknown to the account.
 */
export interface Account {
  readonly customer?: { readonly attributes?: Codenames; readonly metrics?: Codenames };
  readonly contact?: { readonly attributes?: Codenames; readonly metrics?: Codenames };
  /** Names of the events that a metric counts. */
  readonly events?: readonly string[];
}

/** Attributes or metrics as a JSON module has them. */
export type CodenamesInput = Readonly<
  Record<
    string,
    | ValueType
    | (string & {})
    | (Omit<Codename, 'type' | 'source'> & {
        readonly type: ValueType | (string & {});
        readonly source?: Codename['source'] | (string & {});
      })
  >
>;

/**
 * An account as a JSON module has it: the compiler takes each of its texts for `string`, so types of values are checked when
 * they are used.
 */
export interface AccountInput {
  readonly $schema?: string;
  readonly customer?: { readonly attributes?: CodenamesInput; readonly metrics?: CodenamesInput };
  readonly contact?: { readonly attributes?: CodenamesInput; readonly metrics?: CodenamesInput };
  readonly events?: readonly string[];
}


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

/** The account that this package was generated for; undefined for the general contract. */
export declare const account: undefined;

/** Id of an operation whose payloads can be inspected. */
export type InspectedOperationId =
  | 'uploadCustomers'
  | 'createCustomer'
  | 'updateCustomer'
  | 'uploadContacts'
  | 'createContact'
  | 'updateContact'
  | 'trackEvents';

/**
 * Finds what the API would refuse in a payload (errors), and what it would accept and then drop or misread (warnings).
 * Makes no request.
 *
 * Checks the JSON of the payload, which is what is sent, and warns about values that JSON changes or drops.
 *
 * In an update, where one wrong codename makes the API refuse the whole request, findings about codenames are errors.
 *
 * Each list has at most a thousand entries. The items of an array that is too long are not checked. Never throws
 * because of a payload, and does not modify it.
 *
 * @throws TypeError when the body of the operation has no documented shape, or an option is malformed.
 */
export declare function inspect(operation: InspectedOperationId, payload: unknown, options?: InspectOptions): Inspection;
