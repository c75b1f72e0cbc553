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
         *     the account exactly, upper and lower case included. The request succeeds all the same when a key matches none: that
         *     key is not stored and takes no part in scoring.
         *
         *     **The upload is processed later.** A 200 says that the data was received and passed on. Processing, which includes
         *     scoring, may take up to 30 minutes. When it is done, every user of the account is notified of the new data: a few
         *     large uploads disturb people less than many small ones.
         */
        post: operations["uploadCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Value of an attribute or a metric: a string, a number, a boolean, or a date as a string of year, month and day
         *     ("2024-08-14").
         */
        CustomValue: string | number | boolean;
        /**
         * @description Current values of the customer's attributes, by codename: the system attributes listed here and the custom ones that
         *     are configured in the account. A key must equal its codename exactly, upper and lower case included. Any other key is
         *     dropped without an error and takes no part in scoring.
         */
        Attributes: {
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
            [key: string]: components["schemas"]["CustomValue"];
        };
        /**
         * @description The values of one day, by metric codename. A key must equal a codename configured in the account exactly, upper and
         *     lower case included.
         */
        Metric: {
            /**
             * Format: date
             * @description The day that the values belong to. Unique among the metrics of its customer.
             *
             *     Written YYYY-MM-DD.
             */
            date: string;
        } & {
            [key: string]: components["schemas"]["CustomValue"];
        };
        /**
         * @description Product usage that feeds the health score, one object a day. No two objects may carry the same date.
         *
         *     At most 200 items. No two items have the same date.
         */
        Metrics: components["schemas"]["Metric"][];
        /** @description One customer. Fields other than these are not forbidden here, since no page says what becomes of them. */
        Customer: {
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
            attributes?: components["schemas"]["Attributes"];
            metrics?: components["schemas"]["Metrics"];
        };
        /** @description The body of a customer upload. */
        CustomersUpload: {
            /**
             * @description The customers to import.
             *
             *     At most 100 items.
             */
            customers: components["schemas"]["Customer"][];
        };
    };
    responses: {
        /** @description The customer data was received and passed on for processing. Whether every key was stored, the answer does not say. */
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
        /** @description The path does not take this method. Use one that this contract lists for it. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Not acceptable. The vendor does not say what leads to it. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Too many requests. Wait as long as the header says before the next one. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description Scoring is not configured in the account (490 is a status of this API, not a registered one). Sending the request again does not help; configure scoring in the application first. */
        ScoringNotConfigured: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
    };
    parameters: never;
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
export type CustomValue = components['schemas']['CustomValue'];
export type Attributes = components['schemas']['Attributes'];
export type Metric = components['schemas']['Metric'];
export type Metrics = components['schemas']['Metrics'];
export type Customer = components['schemas']['Customer'];
export type CustomersUpload = components['schemas']['CustomersUpload'];
export type ResponseReceived = components['responses']['Received'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseKeyMissing = components['responses']['KeyMissing'];
export type ResponseKeyInvalid = components['responses']['KeyInvalid'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseScoringNotConfigured = components['responses']['ScoringNotConfigured'];
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
                "application/json": components["schemas"]["CustomersUpload"];
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
}
