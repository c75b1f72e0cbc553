// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
/**
 * The limits of each operation, by operationId.
 *
 * - `maxItems`: items in one request
 * - `maxBodyBytes`: bytes in one request body
 * - `requestsPerMinute`: over all operations with the same `ratePool`
 * - `retryAfterUnit`: unit of the number in the header `Retry-After`
 */
export declare const limits: {
    readonly uploadCustomers: {
        readonly maxItems: 100;
        readonly maxBodyBytes: 5000000;
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly searchCustomers: {
        readonly maxBodyBytes: 5000000;
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly createCustomer: {
        readonly maxBodyBytes: 5000000;
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly getCustomer: {
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly updateCustomer: {
        readonly maxBodyBytes: 5000000;
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly deleteCustomer: {
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly uploadContacts: {
        readonly maxItems: 100;
        readonly maxBodyBytes: 5000000;
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly createContact: {
        readonly maxBodyBytes: 5000000;
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly updateContact: {
        readonly maxBodyBytes: 5000000;
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly deleteContact: {
        readonly requestsPerMinute: 500;
        readonly ratePool: "rest";
        readonly retryAfterUnit: "seconds";
    };
    readonly trackEvents: {
        readonly maxItems: 100;
        readonly maxBodyBytes: 5000000;
        readonly requestsPerMinute: 200;
        readonly ratePool: "tracker";
        readonly retryAfterUnit: "seconds";
    };
};
