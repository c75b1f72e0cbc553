// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import type { FindingCode } from './finding-codes.cjs';
export type { FindingCode };
/** The type of the values of a codename. `timestamp` is a number of seconds since 1970, `date` a string `YYYY-MM-DD`. */
export type ValueType = 'string' | 'number' | 'boolean' | 'date' | 'timestamp' | 'url' | 'email';
/** An attribute or metric, as configured in the account. */
export interface Codename {
    readonly type: ValueType;
    /** The display name in the application. */
    readonly label?: string;
    readonly description?: string;
    /** The allowed values. Default: all values of the type. */
    readonly values?: readonly (string | number | boolean)[];
    /** The source of the values. Values that an integration feeds cannot be written through the API. Default: `api`. */
    readonly source?: 'api' | 'integration';
}
/** Attributes or metrics by codename. A type alone is short for `{ type }`. */
export type Codenames = Readonly<Record<string, ValueType | Codename>>;
/** How the package that is generated for an account is named. */
export interface AccountPackage {
    /** Default: `customerscore-account-contract`. */
    readonly name?: string;
    /** Default: the version of the contract. */
    readonly version?: string;
    /** Whether npm refuses to publish it. Default: true. */
    readonly private?: boolean;
}
/**
 * The codenames of an account, in the format of `customerscore.account.yaml`. Parts that you leave out are not checked. Parts
 * that you include must be complete: all other codenames are unknown.
 */
export interface Account {
    readonly customer?: {
        readonly attributes?: Codenames;
        readonly metrics?: Codenames;
    };
    readonly contact?: {
        readonly attributes?: Codenames;
        readonly metrics?: Codenames;
    };
    /** Names of the events that a metric counts. */
    readonly events?: readonly string[];
    readonly package?: AccountPackage;
}
/** Attributes or metrics from a JSON module. */
export type CodenamesInput = Readonly<Record<string, ValueType | (string & {}) | (Omit<Codename, 'type' | 'source'> & {
    readonly type: ValueType | (string & {});
    readonly source?: Codename['source'] | (string & {});
})>>;
/**
 * An account from a JSON module. The compiler infers `string` for each of its types, so they are checked at run time.
 */
export interface AccountInput {
    readonly $schema?: string;
    readonly customer?: {
        readonly attributes?: CodenamesInput;
        readonly metrics?: CodenamesInput;
    };
    readonly contact?: {
        readonly attributes?: CodenamesInput;
        readonly metrics?: CodenamesInput;
    };
    readonly events?: readonly string[];
    readonly package?: AccountPackage;
}
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
/** The account that this package was generated for; undefined for the general contract. */
export declare const account: undefined;
/** Id of an operation whose payloads can be inspected. */
export type InspectedOperationId = 'uploadCustomers' | 'createCustomer' | 'updateCustomer' | 'uploadContacts' | 'createContact' | 'updateContact' | 'trackEvents';
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
