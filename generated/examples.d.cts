// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import type { ContactCreation, ContactUpdate, ContactsUpload, CustomerCreation, CustomerUpdate, CustomersUpload, EventsUpload } from './types.cjs';
/** A request body that the API must accept. */
export interface AcceptedExample<Body> {
    readonly summary: string;
    readonly description?: string;
    /** Ids of the statements of the vendor's page that it supports. */
    readonly statements: readonly string[];
    readonly body: Body;
}
/** A request body that the API must refuse. */
export interface RejectedExample {
    readonly summary: string;
    readonly reason: string;
    /** Ids of the statements of the vendor's page that it supports. */
    readonly statements: readonly string[];
    /** The status that the API answers. */
    readonly status: number;
    /** `type`: TypeScript also reports the error. `value`: only validators do. */
    readonly fault: 'type' | 'value';
    /** All errors: JSON pointer and schema keyword. */
    readonly errors: readonly {
        readonly pointer: string;
        readonly keyword: string;
    }[];
    readonly body: unknown;
}
/** The examples of the contract, by operationId and name. */
export declare const examples: {
    readonly uploadCustomers: {
        readonly accepted: Readonly<Record<'attributes-section' | 'booleans' | 'codenames-in-any-case' | 'codenames-of-object-members' | 'codenames-with-symbols' | 'customers-at-limit' | 'empty-attributes' | 'empty-metrics' | 'empty-strings' | 'external-id-at-limit' | 'leap-day' | 'metric-of-date-only' | 'metrics-at-limit' | 'metrics-section' | 'name-at-limit' | 'no-customers' | 'non-ascii' | 'numbers' | 'owner-email-at-limit' | 'plain-string-attributes' | 'required-only' | 'same-customer-twice' | 'same-date-in-two-customers' | 'several-metrics' | 'unknown-customer-field' | 'unusual-addresses' | 'vendor-full-example' | 'vendor-short-example', AcceptedExample<CustomersUpload>>>;
        readonly rejected: Readonly<Record<'attribute-list' | 'attribute-null' | 'attribute-object' | 'attribute-of-awkward-codename' | 'attributes-array' | 'body-array' | 'body-null' | 'crm-link-number' | 'customer-string' | 'customers-missing' | 'customers-object' | 'customers-over-limit' | 'external-id-missing' | 'external-id-null' | 'external-id-number' | 'external-id-too-long-in-emoji' | 'external-id-too-long' | 'metric-date-day-first' | 'metric-date-no-leap-year' | 'metric-date-number' | 'metric-dates-repeated' | 'metric-value-null' | 'metric-without-date' | 'metrics-object' | 'metrics-over-limit' | 'name-boolean' | 'name-missing-in-second' | 'name-missing' | 'name-too-long' | 'owner-email-no-address' | 'owner-email-null' | 'owner-email-too-long' | 'owner-email-with-name' | 'renewal-date-impossible' | 'renewal-date-with-time' | 'several-faults', RejectedExample>>;
    };
    readonly createCustomer: {
        readonly accepted: Readonly<Record<'at-limits' | 'empty-strings' | 'identifier-of-a-path' | 'non-ascii' | 'page-create-customer' | 'with-parent', AcceptedExample<CustomerCreation>>>;
        readonly rejected: Readonly<Record<'body-array' | 'body-of-an-upload' | 'external-id-missing' | 'external-id-number' | 'external-id-too-long' | 'name-missing' | 'name-null' | 'parent-number', RejectedExample>>;
    };
    readonly updateCustomer: {
        readonly accepted: Readonly<Record<'attribute-values' | 'attributes' | 'churned-without-a-day' | 'name-at-limit' | 'name-only' | 'nothing' | 'page-update-customer' | 'unsubscribed', AcceptedExample<CustomerUpdate>>>;
        readonly rejected: Readonly<Record<'attribute-null' | 'attributes-list' | 'body-null' | 'churned-date-impossible' | 'churned-date-with-time' | 'is-churned-string' | 'is-unsubscribed-number' | 'name-too-long' | 'owner-email-no-address', RejectedExample>>;
    };
    readonly uploadContacts: {
        readonly accepted: Readonly<Record<'contacts-at-limit' | 'metrics-at-limit' | 'name-at-limit' | 'no-contacts' | 'page-full' | 'page-short' | 'required-only' | 'same-contact-of-two-customers', AcceptedExample<ContactsUpload>>>;
        readonly rejected: Readonly<Record<'attribute-object' | 'contact-id-too-long' | 'contacts-missing' | 'contacts-over-limit' | 'customer-missing' | 'fields-of-a-single-contact' | 'metric-dates-repeated' | 'metric-without-date', RejectedExample>>;
    };
    readonly createContact: {
        readonly accepted: Readonly<Record<'empty-strings' | 'external-id-at-limit' | 'identifier-of-digits' | 'name-at-limit' | 'non-ascii' | 'page-create-contact', AcceptedExample<ContactCreation>>>;
        readonly rejected: Readonly<Record<'body-string' | 'external-id-missing' | 'external-id-number' | 'external-id-too-long' | 'fields-of-an-upload' | 'name-missing', RejectedExample>>;
    };
    readonly updateContact: {
        readonly accepted: Readonly<Record<'empty-name' | 'long-words' | 'name-at-limit' | 'non-ascii' | 'nothing' | 'page-update-contact', AcceptedExample<ContactUpdate>>>;
        readonly rejected: Readonly<Record<'body-array' | 'body-null' | 'name-null' | 'name-number' | 'name-object' | 'name-too-long', RejectedExample>>;
    };
    readonly trackEvents: {
        readonly accepted: Readonly<Record<'address-as-name' | 'any-tracker-key' | 'customer-only' | 'events-at-limit' | 'no-events' | 'numbers-and-strings' | 'page-track-events', AcceptedExample<EventsUpload>>>;
        readonly rejected: Readonly<Record<'customer-missing' | 'data-boolean' | 'events-missing' | 'events-over-limit' | 'name-missing' | 'timestamp-fraction' | 'timestamp-string' | 'tracker-key-missing', RejectedExample>>;
    };
};
