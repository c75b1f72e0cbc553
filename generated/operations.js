// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
export const serverUrl = "https://api.customerscore.io";

export const operations = {
  uploadCustomers: {
    method: "POST",
    path: "/api/v1/customers",
    pathParameters: [],
    summary: "Upload customers",
    body: {
      mediaType: "application/json",
      required: true,
    },
    codenames: [
      {
        path: [
          "customers",
          "*",
          "attributes",
        ],
        of: "customer.attributes",
        others: "dropped",
        system: [
          "crm_link",
          "contact_email",
          "renewal_date",
        ],
        fields: [],
      },
      {
        path: [
          "customers",
          "*",
          "metrics",
          "*",
        ],
        of: "customer.metrics",
        others: "dropped",
        system: [],
        fields: [
          "date",
        ],
      },
    ],
    statuses: {
      "200": {
        meaning: "The customer data was received and forwarded for processing. No page documents a response that lists the keys that were stored.",
        provenance: [
          {
            level: "documented",
            source: "S20",
          },
        ],
      },
      "400": {
        meaning: "Bad request.",
        provenance: [
          {
            level: "documented",
            source: "S21",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "documented",
            source: "S22",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "documented",
            source: "S23",
          },
        ],
      },
      "405": {
        meaning: "The path does not support this method. Use a method that this contract lists for it.",
        provenance: [
          {
            level: "documented",
            source: "S24",
          },
        ],
      },
      "406": {
        meaning: "Not acceptable. The vendor does not document the cause.",
        provenance: [
          {
            level: "documented",
            source: "S25",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "S26",
          },
          {
            level: "documented",
            source: "introduction",
            of: [
              "description",
              "headers",
            ],
          },
        ],
      },
      "490": {
        meaning: "Scoring is not configured in the account. Configure scoring in the application first. 490 is specific to this API, not a registered status.",
        provenance: [
          {
            level: "documented",
            source: "S27",
          },
          {
            level: "reported",
            source: "digest",
            of: [
              "description",
            ],
            note: "The advice comes from the digest; the page says only that scoring is not configured.",
          },
        ],
      },
    },
    limits: {
      maxItems: 100,
      maxBodyBytes: 5000000,
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "S01",
      },
      {
        level: "documented",
        source: "S02",
        of: [
          "security",
        ],
      },
      {
        level: "documented",
        source: "S03",
        of: [
          "requestBody",
        ],
      },
      {
        level: "documented",
        source: "S14",
        of: [
          "description",
        ],
      },
      {
        level: "documented",
        source: "S17",
        of: [
          "description",
        ],
      },
      {
        level: "reported",
        source: "digest",
        of: [
          "description",
        ],
        note: "The request succeeds, and metrics with unknown keys are dropped too.",
      },
      {
        level: "documented",
        source: "S18",
        of: [
          "description",
        ],
      },
      {
        level: "documented",
        source: "S19",
        of: [
          "description",
          "x-notifies",
        ],
      },
      {
        level: "documented",
        source: "S30",
        of: [
          "externalDocs",
        ],
      },
    ],
  },
  searchCustomers: {
    method: "POST",
    path: "/api/v1/customers/search",
    pathParameters: [],
    summary: "Search customers",
    body: {
      mediaType: "application/json",
      required: false,
    },
    statuses: {
      "200": {
        meaning: "A response. Its shape is not documented.",
        provenance: [
          {
            level: "assumed",
            source: "open-shape",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
    },
    limits: {
      maxBodyBytes: 5000000,
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "reported",
    provenance: [
      {
        level: "reported",
        source: "digest",
      },
      {
        level: "assumed",
        source: "open-shape",
        of: [
          "requestBody",
          "responses",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
    ],
  },
  createCustomer: {
    method: "POST",
    path: "/api/v1/customer",
    pathParameters: [],
    summary: "Create customer",
    body: {
      mediaType: "application/json",
      required: true,
    },
    codenames: [],
    statuses: {
      "200": {
        meaning: "Created.",
        provenance: [
          {
            level: "documented",
            source: "customer-create",
          },
        ],
      },
      "400": {
        meaning: "Bad request.",
        provenance: [
          {
            level: "documented",
            source: "customer-create",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "documented",
            source: "customer-create",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "documented",
            source: "customer-create",
          },
        ],
      },
      "405": {
        meaning: "The path does not support this method. Use a method that this contract lists for it.",
        provenance: [
          {
            level: "documented",
            source: "customer-create",
          },
        ],
      },
      "406": {
        meaning: "Not acceptable. The vendor does not document the cause.",
        provenance: [
          {
            level: "documented",
            source: "customer-create",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
    },
    limits: {
      maxBodyBytes: 5000000,
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "customer-create",
      },
      {
        level: "documented",
        source: "customer-create",
        of: [
          "responses",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
    ],
  },
  getCustomer: {
    method: "GET",
    path: "/api/v1/customer/{customerExternalId}",
    pathParameters: [
      "customerExternalId",
    ],
    summary: "Get customer",
    statuses: {
      "200": {
        meaning: "A response. Its shape is not documented.",
        provenance: [
          {
            level: "assumed",
            source: "open-shape",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
    },
    limits: {
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "reported",
    provenance: [
      {
        level: "reported",
        source: "digest",
      },
      {
        level: "assumed",
        source: "open-shape",
        of: [
          "responses",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
    ],
  },
  updateCustomer: {
    method: "PUT",
    path: "/api/v1/customer/{customerExternalId}",
    pathParameters: [
      "customerExternalId",
    ],
    summary: "Update customer",
    body: {
      mediaType: "application/json",
      required: true,
    },
    codenames: [
      {
        path: [
          "attributes",
        ],
        of: "customer.attributes",
        others: "refused",
        system: [],
        fields: [],
      },
    ],
    statuses: {
      "200": {
        meaning: "Updated.",
        provenance: [
          {
            level: "documented",
            source: "customer-update",
          },
        ],
      },
      "400": {
        meaning: "Bad request.",
        provenance: [
          {
            level: "documented",
            source: "customer-update",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "documented",
            source: "customer-update",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "documented",
            source: "customer-update",
          },
        ],
      },
      "404": {
        meaning: "The customer or contact was not found.",
        provenance: [
          {
            level: "documented",
            source: "customer-update",
          },
        ],
      },
      "405": {
        meaning: "The path does not support this method. Use a method that this contract lists for it.",
        provenance: [
          {
            level: "documented",
            source: "customer-update",
          },
        ],
      },
      "406": {
        meaning: "Not acceptable. The vendor does not document the cause.",
        provenance: [
          {
            level: "documented",
            source: "customer-update",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
      "491": {
        meaning: "The account is blocked. 491 is specific to this API, not a registered status.",
        provenance: [
          {
            level: "reported",
            source: "digest",
          },
        ],
      },
    },
    limits: {
      maxBodyBytes: 5000000,
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "customer-update",
      },
      {
        level: "documented",
        source: "customer-update",
        of: [
          "responses",
        ],
      },
      {
        level: "reported",
        source: "digest",
        of: [
          "description",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
      {
        level: "reported",
        source: "digest",
        of: [
          "491",
        ],
      },
    ],
  },
  deleteCustomer: {
    method: "DELETE",
    path: "/api/v1/customer/{customerExternalId}",
    pathParameters: [
      "customerExternalId",
    ],
    summary: "Delete customer",
    statuses: {
      "200": {
        meaning: "Deleted.",
        provenance: [
          {
            level: "documented",
            source: "customer-delete",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "documented",
            source: "customer-delete",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "documented",
            source: "customer-delete",
          },
        ],
      },
      "404": {
        meaning: "The customer or contact was not found.",
        provenance: [
          {
            level: "documented",
            source: "customer-delete",
          },
        ],
      },
      "405": {
        meaning: "The path does not support this method. Use a method that this contract lists for it.",
        provenance: [
          {
            level: "documented",
            source: "customer-delete",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
    },
    limits: {
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "customer-delete",
      },
      {
        level: "documented",
        source: "customer-delete",
        of: [
          "responses",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
    ],
  },
  uploadContacts: {
    method: "POST",
    path: "/api/v1/contacts",
    pathParameters: [],
    summary: "Upload contacts",
    body: {
      mediaType: "application/json",
      required: true,
    },
    codenames: [
      {
        path: [
          "contacts",
          "*",
          "attributes",
        ],
        of: "contact.attributes",
        others: "dropped",
        system: [],
        fields: [],
      },
      {
        path: [
          "contacts",
          "*",
          "metrics",
          "*",
        ],
        of: "contact.metrics",
        others: "dropped",
        system: [],
        fields: [
          "date",
        ],
      },
    ],
    statuses: {
      "200": {
        meaning: "The contacts were received. Contacts whose customer does not exist are ignored. No page documents a response that lists them.",
        provenance: [
          {
            level: "reported",
            source: "digest",
          },
        ],
      },
      "400": {
        meaning: "Bad request.",
        provenance: [
          {
            level: "reported",
            source: "digest",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "reported",
            source: "digest",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "reported",
            source: "digest",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
    },
    limits: {
      maxItems: 100,
      maxBodyBytes: 5000000,
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "contact-upload",
      },
      {
        level: "reported",
        source: "digest",
        of: [
          "responses",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
    ],
  },
  createContact: {
    method: "POST",
    path: "/api/v1/customer/{customerExternalId}/contact",
    pathParameters: [
      "customerExternalId",
    ],
    summary: "Create contact",
    body: {
      mediaType: "application/json",
      required: true,
    },
    codenames: [],
    statuses: {
      "200": {
        meaning: "Created.",
        provenance: [
          {
            level: "documented",
            source: "contact-create",
          },
        ],
      },
      "400": {
        meaning: "Bad request.",
        provenance: [
          {
            level: "documented",
            source: "contact-create",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "documented",
            source: "contact-create",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "documented",
            source: "contact-create",
          },
        ],
      },
      "404": {
        meaning: "The customer or contact was not found.",
        provenance: [
          {
            level: "documented",
            source: "contact-create",
          },
        ],
      },
      "405": {
        meaning: "The path does not support this method. Use a method that this contract lists for it.",
        provenance: [
          {
            level: "documented",
            source: "contact-create",
          },
        ],
      },
      "406": {
        meaning: "Not acceptable. The vendor does not document the cause.",
        provenance: [
          {
            level: "documented",
            source: "contact-create",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
    },
    limits: {
      maxBodyBytes: 5000000,
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "contact-create",
      },
      {
        level: "documented",
        source: "contact-create",
        of: [
          "responses",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
    ],
  },
  updateContact: {
    method: "PUT",
    path: "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}",
    pathParameters: [
      "customerExternalId",
      "contactExternalId",
    ],
    summary: "Update contact",
    body: {
      mediaType: "application/json",
      required: true,
    },
    codenames: [],
    statuses: {
      "200": {
        meaning: "Updated.",
        provenance: [
          {
            level: "documented",
            source: "contact-update",
          },
        ],
      },
      "400": {
        meaning: "Bad request.",
        provenance: [
          {
            level: "documented",
            source: "contact-update",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "documented",
            source: "contact-update",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "documented",
            source: "contact-update",
          },
        ],
      },
      "404": {
        meaning: "The customer or contact was not found.",
        provenance: [
          {
            level: "documented",
            source: "contact-update",
          },
        ],
      },
      "405": {
        meaning: "The path does not support this method. Use a method that this contract lists for it.",
        provenance: [
          {
            level: "documented",
            source: "contact-update",
          },
        ],
      },
      "406": {
        meaning: "Not acceptable. The vendor does not document the cause.",
        provenance: [
          {
            level: "documented",
            source: "contact-update",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
    },
    limits: {
      maxBodyBytes: 5000000,
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "contact-update",
      },
      {
        level: "documented",
        source: "contact-update",
        of: [
          "responses",
        ],
      },
      {
        level: "reported",
        source: "digest",
        of: [
          "description",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
    ],
  },
  deleteContact: {
    method: "DELETE",
    path: "/api/v1/customer/{customerExternalId}/contact/{contactExternalId}",
    pathParameters: [
      "customerExternalId",
      "contactExternalId",
    ],
    summary: "Delete contact",
    statuses: {
      "200": {
        meaning: "Deleted.",
        provenance: [
          {
            level: "documented",
            source: "contact-delete",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "documented",
            source: "contact-delete",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "documented",
            source: "contact-delete",
          },
        ],
      },
      "404": {
        meaning: "The customer or contact was not found.",
        provenance: [
          {
            level: "documented",
            source: "contact-delete",
          },
        ],
      },
      "405": {
        meaning: "The path does not support this method. Use a method that this contract lists for it.",
        provenance: [
          {
            level: "documented",
            source: "contact-delete",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "introduction",
          },
        ],
      },
    },
    limits: {
      requestsPerMinute: 500,
      ratePool: "rest",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "contact-delete",
      },
      {
        level: "documented",
        source: "contact-delete",
        of: [
          "responses",
        ],
      },
      {
        level: "documented",
        source: "introduction",
        of: [
          "429",
        ],
      },
    ],
  },
  trackEvents: {
    method: "POST",
    path: "/api/tracker/track",
    pathParameters: [],
    summary: "Track events",
    body: {
      mediaType: "application/json",
      required: true,
    },
    codenames: [
      {
        path: [
          "events",
          "*",
          "name",
        ],
        of: "events",
        others: "dropped",
        system: [],
        fields: [],
      },
      {
        path: [
          "events",
          "*",
          "data",
          "customer",
        ],
        of: "customer.attributes",
        others: "dropped",
        system: [],
        fields: [],
      },
      {
        path: [
          "events",
          "*",
          "data",
          "contact",
        ],
        of: "contact.attributes",
        others: "dropped",
        system: [],
        fields: [
          "contact_name",
        ],
      },
    ],
    statuses: {
      "200": {
        meaning: "The events were accepted for processing. No page documents a response that lists the events that were counted.",
        provenance: [
          {
            level: "reported",
            source: "digest",
          },
        ],
      },
      "400": {
        meaning: "Bad request.",
        provenance: [
          {
            level: "assumed",
            source: "tracker-refusal",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "reported",
            source: "digest",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "reported",
            source: "digest",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait for the time in the Retry-After header before the next request.",
        provenance: [
          {
            level: "documented",
            source: "tracker",
          },
        ],
      },
    },
    limits: {
      maxItems: 100,
      maxBodyBytes: 5000000,
      requestsPerMinute: 200,
      ratePool: "tracker",
      retryAfterUnit: "seconds",
    },
    security: [
      {
        scheme: "customerscoreKey",
        header: "customerscore-key",
      },
    ],
    level: "documented",
    provenance: [
      {
        level: "documented",
        source: "tracker",
      },
      {
        level: "documented",
        source: "tracker-metrics",
        of: [
          "description",
        ],
      },
      {
        level: "reported",
        source: "digest",
        of: [
          "responses",
        ],
      },
      {
        level: "assumed",
        source: "tracker-refusal",
        of: [
          "400",
        ],
      },
      {
        level: "documented",
        source: "tracker",
        of: [
          "429",
        ],
      },
    ],
  },
};
