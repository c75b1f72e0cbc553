// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
export interface paths {
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload customers
         * @description Imports a batch of customers with their attributes and metrics.
         *
         *     **Only configured codenames count.** Each key of `attributes` and of a metric must equal a codename configured in
         *     the account exactly, including case. An attribute whose key matches no codename is not stored and not used for
         *     scoring. According to a third party, the same applies to metrics, and the request still succeeds.
         *
         *     **Processing happens later.** A 200 means that the data was received and forwarded. Processing, which includes scoring,
         *     can take up to 30 minutes. Afterwards, every user of the account gets a notification. Send a few large uploads rather
         *     than many small ones.
         */
        post: operations["uploadCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search customers
         * @description Searches customers. A third party lists the path without details: the request and the response are unknown.
         */
        post: operations["searchCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create customer
         * @description Creates one customer. What happens if the identifier already exists is not documented.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer/{customerExternalId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
            };
            cookie?: never;
        };
        /**
         * Get customer
         * @description Returns one customer. Only a third party reports this operation. It names `fitscore`, `engagementscore`, `churn_risk` and
         *     "properties" as parts of the response; their types and the shape are unknown.
         */
        get: operations["getCustomer"];
        /**
         * Update customer
         * @description Changes the given fields and leaves the others unchanged, although the method is PUT.
         *
         *     **Codenames are handled differently than in an upload.** One unknown codename in `attributes`, one value of the wrong
         *     type or one attribute that an integration feeds makes the API refuse the whole request, according to a third party.
         */
        put: operations["updateCustomer"];
        post?: never;
        /**
         * Delete customer
         * @description Deletes one customer. What happens to its contacts and metrics is not documented.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload contacts
         * @description Imports a batch of contacts with their attributes and metrics.
         *
         *     **Upload customers first.** A contact whose customer does not exist is ignored, and the response does not say so.
         */
        post: operations["uploadContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer/{customerExternalId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create contact
         * @description Creates one contact of a customer. Unlike in an upload, an unknown customer is an error.
         */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
                /**
                 * @description Your own identifier of the contact.
                 * @example C12345
                 */
                contactExternalId: components["parameters"]["contactExternalId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update contact
         * @description Changes one contact of a customer. To change its attributes, upload the contact or send them with an event.
         */
        put: operations["updateContact"];
        post?: never;
        /**
         * Delete contact
         * @description Deletes one contact of a customer.
         */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracker/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Track events
         * @description Sends events from a server. Tracking must be set up for the domain in the application first.
         *
         *     **Two keys.** The secret key goes in the header, the public key of the tracker in the body.
         *
         *     **Events are counted, not stored.** Once a day, they are summed up over thirty days. The tracker creates contacts, but not
         *     customers: an event of an unknown customer is not processed.
         */
        post: operations["trackEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    accountEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Account event
         * @description What Customerscore sends to the address that is set up in the application under its webhook settings. The receiver
         *     must answer within ten seconds.
         *
         *     **Check the signature first.** It is an HMAC with SHA-256 over the raw bytes of the body, with the secret that the
         *     application shows once. Compare it in constant time. Whether it is encoded in hexadecimal or base64 was not seen; nor were
         *     the names of events, their fields, and what happens after a failure.
         */
        post: operations["receiveAccountEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        CustomValue: CustomValue;
        Attributes: Attributes;
        Metric: Metric;
        Metrics: Metrics;
        Customer: Customer;
        CustomersUpload: CustomersUpload;
        CustomerCreation: CustomerCreation;
        UpdatedValue: UpdatedValue;
        CustomerUpdate: CustomerUpdate;
        ContactAttributes: ContactAttributes;
        ContactMetric: ContactMetric;
        ContactMetrics: ContactMetrics;
        UploadedContact: UploadedContact;
        ContactsUpload: ContactsUpload;
        ContactCreation: ContactCreation;
        ContactUpdate: ContactUpdate;
        TrackedValue: TrackedValue;
        TrackerEvent: TrackerEvent;
        EventsUpload: EventsUpload;
    };
    responses: {
        /** @description The customer data was received and forwarded for processing. No page documents a response that lists the keys that were stored. */
        Received: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Bad request. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The header with the key is missing. */
        KeyMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The key is invalid. */
        KeyInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The path does not support this method. Use a method that this contract lists for it. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Not acceptable. The vendor does not document the cause. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Too many requests. Wait for the time in the Retry-After header before the next request. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Scoring is not configured in the account. Configure scoring in the application first. 490 is specific to this API, not a registered status. */
        ScoringNotConfigured: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description A response. Its shape is not documented. */
        Answered: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Created. */
        Created: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Updated. */
        Updated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The customer or contact was not found. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The account is blocked. 491 is specific to this API, not a registered status. */
        AccountBlocked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Deleted. */
        Deleted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The contacts were received. Contacts whose customer does not exist are ignored. No page documents a response that lists them. */
        ContactsReceived: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The events were accepted for processing. No page documents a response that lists the events that were counted. */
        EventsAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
    };
    parameters: {
        /**
         * @description Your own identifier of the customer.
         * @example 12345
         */
        customerExternalId: string;
        /**
         * @description Your own identifier of the contact.
         * @example C12345
         */
        contactExternalId: string;
        /** @description `sha256=`, followed by the signature of the raw body. */
        "X-customerscore-HMAC": string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Seconds to wait before the next request.
         * @example 30
         */
        RetryAfter: number;
    };
    pathItems: never;
}
/**
 * @description Value of an attribute or a metric: a string, a number, a boolean, or a date as a string of year, month and day
 *     ("2024-08-14").
 */
export type CustomValue = string | number | boolean;
/**
 * @description Current values of the customer's attributes, by codename: the system attributes listed here, and the custom attributes that
 *     are configured in the account. A key must match its codename exactly, including case. Any other key is not stored and not
 *     used for scoring.
 */
export type Attributes = {
    /** @description System attribute, a link to the customer in your CRM. */
    crm_link?: string;
    /** @description System attribute, an e-mail address of the customer. */
    contact_email?: string;
    /**
     * Format: date
     * @description System attribute, the date of the customer's renewal.
     *
     *     Written YYYY-MM-DD.
     */
    renewal_date?: string;
} & {
    [key: string]: CustomValue;
};
/**
 * @description The values of one day, by metric codename. A key must match a codename that is configured in the account exactly, including
 *     case.
 */
export type Metric = {
    /**
     * Format: date
     * @description The day of the values. Unique among the metrics of one customer.
     *
     *     Written YYYY-MM-DD.
     */
    date: string;
} & {
    [key: string]: CustomValue;
};
/**
 * @description Product usage for the health score, one object per day. No two objects may have the same date.
 *
 *     At most 200 items. No two items have the same date.
 */
export type Metrics = readonly Metric[];
/** @description One customer. Additional fields are allowed, because no page says what happens to them. */
export type Customer = {
    /**
     * @description Your own identifier of the customer.
     *
     *     At most 255 characters.
     */
    external_id: string;
    /**
     * @description Name of the customer.
     *
     *     At most 255 characters.
     */
    name: string;
    /**
     * Format: email
     * @description E-mail address of the customer's owner. If a user with this address exists in the account, the customer is linked
     *     to that user.
     *
     *     At most 255 characters.
     */
    owner_email?: string;
    attributes?: Attributes;
    metrics?: Metrics;
};
/** @description The body of a customer upload. */
export type CustomersUpload = {
    /**
     * @description The customers to import.
     *
     *     At most 100 items.
     */
    customers: readonly Customer[];
};
/** @description A customer to create. Only these fields are documented. They do not include attributes and metrics. */
export type CustomerCreation = {
    /**
     * @description Your own identifier of the customer, unique in your system.
     *
     *     At most 255 characters.
     */
    external_id: string;
    /**
     * @description Name of the customer.
     *
     *     At most 255 characters.
     */
    name: string;
    /**
     * @description Identifier of the parent in a hierarchy of customers. The parent must already exist. A parent that cannot be used is
     *     refused.
     *
     *     At most 255 characters.
     */
    parent_external_id?: string;
};
/**
 * @description Value of an attribute, of its configured type: a string, a number, a boolean, a date as a string of year, month and day, or
 *     a timestamp as a number of seconds since 1970.
 */
export type UpdatedValue = string | number | boolean;
/** @description Changes to a customer. Every field is optional. Omitted fields stay unchanged. */
export type CustomerUpdate = {
    /**
     * @description Name of the customer.
     *
     *     At most 255 characters.
     */
    name?: string;
    /** @description Whether the customer has churned. */
    is_churned?: boolean;
    /** @description Whether the customer is unsubscribed. */
    is_unsubscribed?: boolean;
    /**
     * Format: date
     * @description The date on which the customer churned.
     *
     *     Written YYYY-MM-DD.
     */
    churned_date?: string;
    /**
     * Format: email
     * @description E-mail address of the user in the account who becomes the owner.
     *
     *     At most 255 characters.
     */
    owner_email?: string;
    /**
     * @description Attributes to change, by codename. Unlike in an upload, the whole request is refused if it has one unknown codename, one
     *     value of the wrong type or one attribute that an integration feeds.
     */
    attributes?: {
        [key: string]: UpdatedValue;
    };
};
/**
 * @description Current values of the contact's attributes, by codename. The pages show `email` and `phone` as examples, and do not say
 *     whether every account has them. A key that matches no configured codename is dropped without an error.
 */
export type ContactAttributes = {
    [key: string]: CustomValue;
};
/** @description The values of one day, by metric codename. */
export type ContactMetric = {
    /**
     * Format: date
     * @description The day of the values. Unique among the metrics of one contact.
     *
     *     Written YYYY-MM-DD.
     */
    date: string;
} & {
    [key: string]: CustomValue;
};
/**
 * @description Product usage of the contact, one object per day. No two objects may have the same date.
 *
 *     At most 200 items. No two items have the same date.
 */
export type ContactMetrics = readonly ContactMetric[];
/** @description One contact. A contact whose customer does not exist is ignored without an error. */
export type UploadedContact = {
    /**
     * @description Your own identifier of the customer that the contact belongs to.
     *
     *     At most 255 characters.
     */
    customer_external_id: string;
    /**
     * @description Your own identifier of the contact.
     *
     *     At most 255 characters.
     */
    contact_external_id: string;
    /**
     * @description Name of the contact.
     *
     *     At most 255 characters.
     */
    contact_name: string;
    attributes?: ContactAttributes;
    metrics?: ContactMetrics;
};
/** @description The body of a contact upload. */
export type ContactsUpload = {
    /**
     * @description The contacts to import.
     *
     *     At most 100 items.
     */
    contacts: readonly UploadedContact[];
};
/** @description A contact to create. The field names differ from those of an upload. */
export type ContactCreation = {
    /**
     * @description Your own identifier of the contact, unique in your system.
     *
     *     At most 255 characters.
     */
    external_id: string;
    /**
     * @description Name of the contact.
     *
     *     At most 255 characters.
     */
    name: string;
};
/** @description Changes to a contact. The name is the only documented field. */
export type ContactUpdate = {
    /**
     * @description Name of the contact.
     *
     *     At most 255 characters.
     */
    name?: string;
};
/** @description Value of an attribute. The tracker accepts only strings and numbers. */
export type TrackedValue = string | number;
/**
 * @description One event. It is counted only if its name equals the codename of a configured metric; other events are ignored. The
 *     customer must already exist. The contact is created if it does not exist.
 */
export type TrackerEvent = {
    /** @description Name of the event. */
    name: string;
    /** @description Time of the event, in milliseconds since 1970. */
    timestamp: number;
    /** @description The customer, and optionally the contact, of the event. */
    identification: {
        /** @description Your own identifier of the customer. */
        customer: string;
        /** @description Your own identifier of the contact. */
        contact?: string;
    };
    /** @description Attributes to set. They are not properties of the event. They replace the current values of the customer or contact. */
    data?: {
        /** @description Attributes of the customer, by codename. */
        customer?: {
            [key: string]: TrackedValue;
        };
        /** @description Attributes of the contact, by codename. */
        contact?: {
            /** @description Reserved for the name of the contact. */
            contact_name?: string | number;
        } & {
            [key: string]: TrackedValue;
        };
    };
};
/** @description A batch of events. The secret key goes in the header as well. */
export type EventsUpload = {
    /** @description The public key of the tracker, from its settings in the application. */
    trackerKey: string;
    /**
     * @description The events.
     *
     *     At most 100 items.
     */
    events: readonly TrackerEvent[];
};
export type ResponseReceived = components['responses']['Received'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseKeyMissing = components['responses']['KeyMissing'];
export type ResponseKeyInvalid = components['responses']['KeyInvalid'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseScoringNotConfigured = components['responses']['ScoringNotConfigured'];
export type ResponseAnswered = components['responses']['Answered'];
export type ResponseCreated = components['responses']['Created'];
export type ResponseUpdated = components['responses']['Updated'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseAccountBlocked = components['responses']['AccountBlocked'];
export type ResponseDeleted = components['responses']['Deleted'];
export type ResponseContactsReceived = components['responses']['ContactsReceived'];
export type ResponseEventsAccepted = components['responses']['EventsAccepted'];
export type ParameterCustomerExternalId = components['parameters']['customerExternalId'];
export type ParameterContactExternalId = components['parameters']['contactExternalId'];
export type ParameterXCustomerscoreHmac = components['parameters']['X-customerscore-HMAC'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    uploadCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CustomersUpload;
            };
        };
        responses: {
            200: components["responses"]["Received"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            490: components["responses"]["ScoringNotConfigured"];
        };
    };
    searchCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            200: components["responses"]["Answered"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CustomerCreation;
            };
        };
        responses: {
            200: components["responses"]["Created"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Answered"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CustomerUpdate;
            };
        };
        responses: {
            200: components["responses"]["Updated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            491: components["responses"]["AccountBlocked"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    uploadContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContactsUpload;
            };
        };
        responses: {
            200: components["responses"]["ContactsReceived"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContactCreation;
            };
        };
        responses: {
            200: components["responses"]["Created"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
                /**
                 * @description Your own identifier of the contact.
                 * @example C12345
                 */
                contactExternalId: components["parameters"]["contactExternalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ContactUpdate;
            };
        };
        responses: {
            200: components["responses"]["Updated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your own identifier of the customer.
                 * @example 12345
                 */
                customerExternalId: components["parameters"]["customerExternalId"];
                /**
                 * @description Your own identifier of the contact.
                 * @example C12345
                 */
                contactExternalId: components["parameters"]["contactExternalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    trackEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": EventsUpload;
            };
        };
        responses: {
            200: components["responses"]["EventsAccepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["KeyMissing"];
            403: components["responses"]["KeyInvalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    receiveAccountEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description `sha256=`, followed by the signature of the raw body. */
                "X-customerscore-HMAC": components["parameters"]["X-customerscore-HMAC"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Received. Which status counts as received is not documented. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
