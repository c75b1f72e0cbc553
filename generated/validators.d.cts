// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import type { ContactCreation, ContactMetric, ContactUpdate, ContactsUpload, Customer, CustomerCreation, CustomerUpdate, CustomersUpload, EventsUpload, Metric, TrackerEvent, UploadedContact } from './types.cjs';
/**
 * A validation error.
 *
 * Its messages are in English. For other languages, write your own from `keyword` and `params`, which are stable:
 *
 * | `keyword` | `params` | the rule |
 * | --- | --- | --- |
 * | `type` | `type` | the JSON type, or a list of the possible types |
 * | `required` | `missingProperty` | the field that is missing |
 * | `maxLength` | `limit` | maximum number of characters |
 * | `maxItems` | `limit` | maximum number of items |
 * | `format` | `format` | `date`, `email` or `uri` |
 * | `x-unique-by` | `property`, `index` | the property that must be unique, and the index of the item that repeats it |
 * | `maximum` | `comparison`, `limit` | `<=` and the largest number; only for an account |
 * | `enum` | `allowedValues` | the allowed values; only for an account |
 * | `additionalProperties` | `additionalProperty` | the key, which is not a codename of the account |
 * | `false schema` | none | the attribute cannot be written; only for an account |
 * | `readable` | none | reading the value throws |
 * | `unserializable` | none | JSON.stringify throws |
 *
 * `readable` and `unserializable` are then the only error; use `inspect` to find its position.
 */
export interface ValidationError {
    /** JSON pointer to the invalid value; `''` is the whole value. For a missing field: the object that lacks it. Keys are truncated after 1,000 characters. */
    pointer: string;
    /** The violated rule: a JSON Schema keyword, `x-unique-by`, `readable` or `unserializable`. */
    keyword: string;
    /** What is wrong, in plain language. It contains no part of the value except keys. */
    message: string;
    /** A message that fits under a form field, without the place: `Must be an e-mail address.` For a missing field: `Is required.` */
    shortMessage: string;
    /** The parameters of the rule, such as its limit: see the table. */
    params: Record<string, unknown>;
    /** For `required`, the name of the missing field; otherwise absent. */
    missingProperty?: string;
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
 * Checks a value. A validator is also a schema of [Standard Schema](https://standardschema.dev), so libraries for forms and
 * routers take it as it is.
 */
export interface Validator<Value> {
    (value: unknown): Validation<Value>;
    /** For libraries. It finds the same errors. */
    readonly '~standard': {
        readonly version: 1;
        readonly vendor: 'customerscore-kit';
        readonly validate: (value: unknown) => StandardResult<Value>;
        /** Only for the compiler: undefined at run time. */
        readonly types?: {
            readonly input: Value;
            readonly output: Value;
        } | undefined;
    };
}
/** The result of a validator as Standard Schema defines it: the value as in {@link Validation}, or all errors. */
export type StandardResult<Value> = {
    readonly value: Value;
    readonly issues?: undefined;
} | {
    readonly issues: readonly StandardIssue[];
};
/** An error as Standard Schema defines it. */
export interface StandardIssue {
    /** The `shortMessage` of the error. */
    readonly message: string;
    /**
     * Keys and array indexes from the value to the field, such as `['customers', 0, 'name']`. For a missing field: to that field.
     * Empty for the whole value. Keys are truncated after 1,000 characters.
     */
    readonly path: readonly (string | number)[];
}
/**
 * Checks the body of `uploadCustomers` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateUploadCustomers: Validator<CustomersUpload>;
/**
 * Checks the body of `createCustomer` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateCreateCustomer: Validator<CustomerCreation>;
/**
 * Checks the body of `updateCustomer` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateUpdateCustomer: Validator<CustomerUpdate>;
/**
 * Checks the body of `uploadContacts` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateUploadContacts: Validator<ContactsUpload>;
/**
 * Checks the body of `createContact` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateCreateContact: Validator<ContactCreation>;
/**
 * Checks the body of `updateContact` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateUpdateContact: Validator<ContactUpdate>;
/**
 * Checks the body of `trackEvents` against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateTrackEvents: Validator<EventsUpload>;
/**
 * Checks one customer against the contract, as the JSON that is sent. Reports all errors, up to a thousand. The items
 * of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateCustomer: Validator<Customer>;
/**
 * Checks one metric against the contract, as the JSON that is sent. Reports all errors, up to a thousand. The items of
 * an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateMetric: Validator<Metric>;
/**
 * Checks one contact, a `UploadedContact`, against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateContact: Validator<UploadedContact>;
/**
 * Checks one contact metric against the contract, as the JSON that is sent. Reports all errors, up to a thousand. The
 * items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateContactMetric: Validator<ContactMetric>;
/**
 * Checks one event, a `TrackerEvent`, against the contract, as the JSON that is sent. Reports all errors, up to a
 * thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.
 */
export declare const validateEvent: Validator<TrackerEvent>;
