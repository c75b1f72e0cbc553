// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import type { ContactCreation, ContactUpdate, ContactsUpload, CustomerCreation, CustomerUpdate, CustomersUpload, EventsUpload } from './types.cjs';
/** A validation error. */
export interface ValidationError {
    /** JSON pointer to the invalid value; `''` is the whole value. For a missing field: the object that lacks it. Keys are truncated after 1,000 characters. */
    pointer: string;
    /**
     * The violated rule: a JSON Schema keyword or `x-unique-by`. `readable`: reading the value throws. `unserializable`:
     * JSON.stringify throws. Each of these two is then the only error; use `inspect` to find its position.
     */
    keyword: string;
    /** What is wrong, in plain language. It contains no part of the value except keys. */
    message: string;
    /** The parameters of the rule, such as its limit. */
    params: Record<string, unknown>;
}
/**
 * The result of a validator: the value with its type, or all errors. The value is the one that you passed. If its JSON differs
 * (a Date, a Map, an object with `toJSON`), it is a copy with the JSON that is sent.
 */
export type Validation<Value> = {
    ok: true;
    value: Value;
} | {
    ok: false;
    errors: ValidationError[];
};
/**
 * Checks the body of `uploadCustomers` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare function validateUploadCustomers(value: unknown): Validation<CustomersUpload>;
/**
 * Checks the body of `createCustomer` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare function validateCreateCustomer(value: unknown): Validation<CustomerCreation>;
/**
 * Checks the body of `updateCustomer` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare function validateUpdateCustomer(value: unknown): Validation<CustomerUpdate>;
/**
 * Checks the body of `uploadContacts` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare function validateUploadContacts(value: unknown): Validation<ContactsUpload>;
/**
 * Checks the body of `createContact` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare function validateCreateContact(value: unknown): Validation<ContactCreation>;
/**
 * Checks the body of `updateContact` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare function validateUpdateContact(value: unknown): Validation<ContactUpdate>;
/**
 * Checks the body of `trackEvents` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare function validateTrackEvents(value: unknown): Validation<EventsUpload>;
