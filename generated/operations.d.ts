// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
/** URL of the production server. */
export declare const serverUrl: "https://api.customerscore.io";

/**
 * The operations of the contract, by operationId.
 *
 * - `limits.maxItems`: items in one request
 * - `limits.maxBodyBytes`: bytes in one request body
 * - `limits.requestsPerMinute`: over all operations with the same `ratePool`
 * - `limits.retryAfterUnit`: unit of the number in the header `Retry-After`
 * - `body`: media type of the request body, and whether it is required; absent if the operation has none
 * - `codenames`: where the body has codenames. `path` are the keys to an object whose keys are codenames of the part
 *   `of` of the account, except its `fields`; `*` is any item of an array. `system` are codenames that every account
 *   has. `others` is what the API does with all other keys. The path of `events` leads to a string.
 * - `statuses`: every documented status with its meaning
 * - `level`: how reliable it is that the operation exists: `documented` by the vendor, `reported` by someone else, or
 *   `assumed`
 * - `provenance`: the sources of the facts; `of` limits an entry to some parts of the operation
 */
export declare const operations: {
  readonly uploadCustomers: {
    readonly method: "POST";
    readonly path: "/api/v1/customers";
    readonly pathParameters: readonly [];
    readonly summary: "Upload customers";
    readonly body: {
      readonly mediaType: "application/json";
      readonly required: true;
    };
    readonly codenames: readonly [
      {
        readonly path: readonly [
          "customers",
          "*",
          "attributes",
        ];
        readonly of: "customer.attributes";
        readonly others: "dropped";
        readonly system: readonly [
          "crm_link",
          "contact_email",
          "renewal_date",
        ];
        readonly fields: readonly [];
      },
      {
        readonly path: readonly [
          "customers",
          "*",
          "metrics",
          "*",
        ];
        readonly of: "customer.metrics";
        readonly others: "dropped";
        readonly system: readonly [];
        readonly fields: readonly [
          "date",
        ];
      },
    ];
    readonly statuses: {
      readonly "200": {
        readonly meaning: "The customer data was received and forwarded for processing. No page documents a response that lists the keys that were stored.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "S20";
          },
        ];
      };
      readonly "400": {
        readonly meaning: "Bad request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "S21";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "S22";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "S23";
          },
        ];
      };
      readonly "405": {
        readonly meaning: "The path does not support this method. Use a method that this contract lists for it.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "S24";
          },
        ];
      };
      readonly "406": {
        readonly meaning: "Not acceptable. The vendor does not document the cause.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "S25";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "S26";
          },
          {
            readonly level: "documented";
            readonly source: "introduction";
            readonly of: readonly [
              "description",
              "headers",
            ];
          },
        ];
      };
      readonly "490": {
        readonly meaning: "Scoring is not configured in the account. Configure scoring in the application first. 490 is specific to this API, not a registered status.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "S27";
          },
          {
            readonly level: "reported";
            readonly source: "digest";
            readonly of: readonly [
              "description",
            ];
            readonly note: "The advice comes from the digest; the page says only that scoring is not configured.";
          },
        ];
      };
    };
    readonly limits: {
      readonly maxItems: 100;
      readonly maxBodyBytes: 5000000;
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "S01";
      },
      {
        readonly level: "documented";
        readonly source: "S02";
        readonly of: readonly [
          "security",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "S03";
        readonly of: readonly [
          "requestBody",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "S14";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "S17";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "reported";
        readonly source: "digest";
        readonly of: readonly [
          "description",
        ];
        readonly note: "The request succeeds, and metrics with unknown keys are dropped too.";
      },
      {
        readonly level: "documented";
        readonly source: "S18";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "S19";
        readonly of: readonly [
          "description",
          "x-notifies",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "S30";
        readonly of: readonly [
          "externalDocs",
        ];
      },
    ];
  };
  readonly searchCustomers: {
    readonly method: "POST";
    readonly path: "/api/v1/customers/search";
    readonly pathParameters: readonly [];
    readonly summary: "Search customers";
    readonly body: {
      readonly mediaType: "application/json";
      readonly required: false;
    };
    readonly statuses: {
      readonly "200": {
        readonly meaning: "A response. Its shape is not documented.";
        readonly provenance: readonly [
          {
            readonly level: "assumed";
            readonly source: "open-shape";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
    };
    readonly limits: {
      readonly maxBodyBytes: 5000000;
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "reported";
    readonly provenance: readonly [
      {
        readonly level: "reported";
        readonly source: "digest";
      },
      {
        readonly level: "assumed";
        readonly source: "open-shape";
        readonly of: readonly [
          "requestBody",
          "responses",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
  readonly createCustomer: {
    readonly method: "POST";
    readonly path: "/api/v1/customer";
    readonly pathParameters: readonly [];
    readonly summary: "Create customer";
    readonly body: {
      readonly mediaType: "application/json";
      readonly required: true;
    };
    readonly codenames: readonly [];
    readonly statuses: {
      readonly "200": {
        readonly meaning: "Created.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-create";
          },
        ];
      };
      readonly "400": {
        readonly meaning: "Bad request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-create";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-create";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-create";
          },
        ];
      };
      readonly "405": {
        readonly meaning: "The path does not support this method. Use a method that this contract lists for it.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-create";
          },
        ];
      };
      readonly "406": {
        readonly meaning: "Not acceptable. The vendor does not document the cause.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-create";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
    };
    readonly limits: {
      readonly maxBodyBytes: 5000000;
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "customer-create";
      },
      {
        readonly level: "documented";
        readonly source: "customer-create";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
  readonly getCustomer: {
    readonly method: "GET";
    readonly path: "/api/v1/customer/{customerExternalId}";
    readonly pathParameters: readonly [
      "customerExternalId",
    ];
    readonly summary: "Get customer";
    readonly statuses: {
      readonly "200": {
        readonly meaning: "A response. Its shape is not documented.";
        readonly provenance: readonly [
          {
            readonly level: "assumed";
            readonly source: "open-shape";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
    };
    readonly limits: {
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "reported";
    readonly provenance: readonly [
      {
        readonly level: "reported";
        readonly source: "digest";
      },
      {
        readonly level: "assumed";
        readonly source: "open-shape";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
  readonly updateCustomer: {
    readonly method: "PUT";
    readonly path: "/api/v1/customer/{customerExternalId}";
    readonly pathParameters: readonly [
      "customerExternalId",
    ];
    readonly summary: "Update customer";
    readonly body: {
      readonly mediaType: "application/json";
      readonly required: true;
    };
    readonly codenames: readonly [
      {
        readonly path: readonly [
          "attributes",
        ];
        readonly of: "customer.attributes";
        readonly others: "refused";
        readonly system: readonly [];
        readonly fields: readonly [];
      },
    ];
    readonly statuses: {
      readonly "200": {
        readonly meaning: "Updated.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-update";
          },
        ];
      };
      readonly "400": {
        readonly meaning: "Bad request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-update";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-update";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-update";
          },
        ];
      };
      readonly "404": {
        readonly meaning: "The customer or contact was not found.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-update";
          },
        ];
      };
      readonly "405": {
        readonly meaning: "The path does not support this method. Use a method that this contract lists for it.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-update";
          },
        ];
      };
      readonly "406": {
        readonly meaning: "Not acceptable. The vendor does not document the cause.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-update";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
      readonly "491": {
        readonly meaning: "The account is blocked. 491 is specific to this API, not a registered status.";
        readonly provenance: readonly [
          {
            readonly level: "reported";
            readonly source: "digest";
          },
        ];
      };
    };
    readonly limits: {
      readonly maxBodyBytes: 5000000;
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "customer-update";
      },
      {
        readonly level: "documented";
        readonly source: "customer-update";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "reported";
        readonly source: "digest";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
      {
        readonly level: "reported";
        readonly source: "digest";
        readonly of: readonly [
          "491",
        ];
      },
    ];
  };
  readonly deleteCustomer: {
    readonly method: "DELETE";
    readonly path: "/api/v1/customer/{customerExternalId}";
    readonly pathParameters: readonly [
      "customerExternalId",
    ];
    readonly summary: "Delete customer";
    readonly statuses: {
      readonly "200": {
        readonly meaning: "Deleted.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-delete";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-delete";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-delete";
          },
        ];
      };
      readonly "404": {
        readonly meaning: "The customer or contact was not found.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-delete";
          },
        ];
      };
      readonly "405": {
        readonly meaning: "The path does not support this method. Use a method that this contract lists for it.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "customer-delete";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
    };
    readonly limits: {
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "customer-delete";
      },
      {
        readonly level: "documented";
        readonly source: "customer-delete";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
  readonly uploadContacts: {
    readonly method: "POST";
    readonly path: "/api/v1/contacts";
    readonly pathParameters: readonly [];
    readonly summary: "Upload contacts";
    readonly body: {
      readonly mediaType: "application/json";
      readonly required: true;
    };
    readonly codenames: readonly [
      {
        readonly path: readonly [
          "contacts",
          "*",
          "attributes",
        ];
        readonly of: "contact.attributes";
        readonly others: "dropped";
        readonly system: readonly [];
        readonly fields: readonly [];
      },
      {
        readonly path: readonly [
          "contacts",
          "*",
          "metrics",
          "*",
        ];
        readonly of: "contact.metrics";
        readonly others: "dropped";
        readonly system: readonly [];
        readonly fields: readonly [
          "date",
        ];
      },
    ];
    readonly statuses: {
      readonly "200": {
        readonly meaning: "The contacts were received. Contacts whose customer does not exist are ignored. No page documents a response that lists them.";
        readonly provenance: readonly [
          {
            readonly level: "reported";
            readonly source: "digest";
          },
        ];
      };
      readonly "400": {
        readonly meaning: "Bad request.";
        readonly provenance: readonly [
          {
            readonly level: "reported";
            readonly source: "digest";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "reported";
            readonly source: "digest";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "reported";
            readonly source: "digest";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
    };
    readonly limits: {
      readonly maxItems: 100;
      readonly maxBodyBytes: 5000000;
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "contact-upload";
      },
      {
        readonly level: "reported";
        readonly source: "digest";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
  readonly createContact: {
    readonly method: "POST";
    readonly path: "/api/v1/customer/{customerExternalId}/contact";
    readonly pathParameters: readonly [
      "customerExternalId",
    ];
    readonly summary: "Create contact";
    readonly body: {
      readonly mediaType: "application/json";
      readonly required: true;
    };
    readonly codenames: readonly [];
    readonly statuses: {
      readonly "200": {
        readonly meaning: "Created.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-create";
          },
        ];
      };
      readonly "400": {
        readonly meaning: "Bad request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-create";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-create";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-create";
          },
        ];
      };
      readonly "404": {
        readonly meaning: "The customer or contact was not found.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-create";
          },
        ];
      };
      readonly "405": {
        readonly meaning: "The path does not support this method. Use a method that this contract lists for it.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-create";
          },
        ];
      };
      readonly "406": {
        readonly meaning: "Not acceptable. The vendor does not document the cause.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-create";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
    };
    readonly limits: {
      readonly maxBodyBytes: 5000000;
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "contact-create";
      },
      {
        readonly level: "documented";
        readonly source: "contact-create";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
  readonly updateContact: {
    readonly method: "PUT";
    readonly path: "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}";
    readonly pathParameters: readonly [
      "customerExternalId",
      "contactExternalId",
    ];
    readonly summary: "Update contact";
    readonly body: {
      readonly mediaType: "application/json";
      readonly required: true;
    };
    readonly codenames: readonly [];
    readonly statuses: {
      readonly "200": {
        readonly meaning: "Updated.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-update";
          },
        ];
      };
      readonly "400": {
        readonly meaning: "Bad request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-update";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-update";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-update";
          },
        ];
      };
      readonly "404": {
        readonly meaning: "The customer or contact was not found.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-update";
          },
        ];
      };
      readonly "405": {
        readonly meaning: "The path does not support this method. Use a method that this contract lists for it.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-update";
          },
        ];
      };
      readonly "406": {
        readonly meaning: "Not acceptable. The vendor does not document the cause.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-update";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
    };
    readonly limits: {
      readonly maxBodyBytes: 5000000;
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "contact-update";
      },
      {
        readonly level: "documented";
        readonly source: "contact-update";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "reported";
        readonly source: "digest";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
  readonly deleteContact: {
    readonly method: "DELETE";
    readonly path: "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}";
    readonly pathParameters: readonly [
      "customerExternalId",
      "contactExternalId",
    ];
    readonly summary: "Delete contact";
    readonly statuses: {
      readonly "200": {
        readonly meaning: "Deleted.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-delete";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-delete";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-delete";
          },
        ];
      };
      readonly "404": {
        readonly meaning: "The customer or contact was not found.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-delete";
          },
        ];
      };
      readonly "405": {
        readonly meaning: "The path does not support this method. Use a method that this contract lists for it.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "contact-delete";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "introduction";
          },
        ];
      };
    };
    readonly limits: {
      readonly requestsPerMinute: 500;
      readonly ratePool: "rest";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "contact-delete";
      },
      {
        readonly level: "documented";
        readonly source: "contact-delete";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "introduction";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
  readonly trackEvents: {
    readonly method: "POST";
    readonly path: "/api/tracker/track";
    readonly pathParameters: readonly [];
    readonly summary: "Track events";
    readonly body: {
      readonly mediaType: "application/json";
      readonly required: true;
    };
    readonly codenames: readonly [
      {
        readonly path: readonly [
          "events",
          "*",
          "name",
        ];
        readonly of: "events";
        readonly others: "dropped";
        readonly system: readonly [];
        readonly fields: readonly [];
      },
      {
        readonly path: readonly [
          "events",
          "*",
          "data",
          "customer",
        ];
        readonly of: "customer.attributes";
        readonly others: "dropped";
        readonly system: readonly [];
        readonly fields: readonly [];
      },
      {
        readonly path: readonly [
          "events",
          "*",
          "data",
          "contact",
        ];
        readonly of: "contact.attributes";
        readonly others: "dropped";
        readonly system: readonly [];
        readonly fields: readonly [
          "contact_name",
        ];
      },
    ];
    readonly statuses: {
      readonly "200": {
        readonly meaning: "The events were accepted for processing. No page documents a response that lists the events that were counted.";
        readonly provenance: readonly [
          {
            readonly level: "reported";
            readonly source: "digest";
          },
        ];
      };
      readonly "400": {
        readonly meaning: "Bad request.";
        readonly provenance: readonly [
          {
            readonly level: "assumed";
            readonly source: "tracker-refusal";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "reported";
            readonly source: "digest";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "reported";
            readonly source: "digest";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.";
        readonly provenance: readonly [
          {
            readonly level: "documented";
            readonly source: "tracker";
          },
        ];
      };
    };
    readonly limits: {
      readonly maxItems: 100;
      readonly maxBodyBytes: 5000000;
      readonly requestsPerMinute: 200;
      readonly ratePool: "tracker";
      readonly retryAfterUnit: "seconds";
    };
    readonly security: readonly [
      {
        readonly scheme: "customerscoreKey";
        readonly header: "customerscore-key";
      },
    ];
    readonly level: "documented";
    readonly provenance: readonly [
      {
        readonly level: "documented";
        readonly source: "tracker";
      },
      {
        readonly level: "documented";
        readonly source: "tracker-metrics";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "reported";
        readonly source: "digest";
        readonly of: readonly [
          "responses",
        ];
      },
      {
        readonly level: "assumed";
        readonly source: "tracker-refusal";
        readonly of: readonly [
          "400",
        ];
      },
      {
        readonly level: "documented";
        readonly source: "tracker";
        readonly of: readonly [
          "429",
        ];
      },
    ];
  };
};

/** Id of an operation. */
export type OperationId = keyof typeof operations;
