// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import type { ContactCreation, ContactUpdate, ContactsUpload, CustomerCreation, CustomerUpdate, CustomersUpload, EventsUpload } from './types.js';
/** One fault of a value. */
export interface ValidationError {
  /** JSON pointer to the faulty place; `''` is the whole value. For a missing field, the object that lacks it. Keys are cut after 1,000 characters. */
  pointer: string;
  /**
   * The rule that is broken: a JSON Schema keyword, or `x-unique-by`; `readable` for a value that throws when it is read,
   * and `unserializable` for one on which JSON.stringify throws. These two are the only error then, and `inspect` says where.
   */
  keyword: string;
  /** What is wrong, in plain language. It holds no part of the value but its keys. */
  message: string;
  /** The figures of the rule, such as its limit. */
  params: Record<string, unknown>;
}

/**
 * The outcome of a check: the value, now typed, or every fault of it. The value is the one that was passed; where it is sent
 * as something else than it looks (a Date, a Map, an object with `toJSON`), it is what JSON.parse gives of it.
 */
export type Validation<Value> = { ok: true; value: Value } | { ok: false; errors: ValidationError[] };

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
