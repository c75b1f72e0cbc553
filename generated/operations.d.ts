// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.

/** URL of the production server. */
export declare const serverUrl: "https://api.customerscore.io";

/**
 * The operations of the contract, by operationId.
 *
 * - `limits.maxItems`: items in one request
 * - `limits.maxBodyBytes`: bytes in one request body
 * - `limits.requestsPerMinute`: over all operations with the same `limits.ratePool`
 * - `limits.retryAfterUnit`: unit of the number in the header `Retry-After`
 * - `statuses`: every documented status with its meaning
 * - `provenance`: where the facts come from; `of` narrows an entry to some parts
 */
export declare const operations: {
  readonly uploadCustomers: {
    readonly method: "POST";
    readonly path: "/api/v1/customers";
    readonly summary: "Upload customers";
    readonly statuses: {
      readonly "200": {
        readonly meaning: "The customer data was received and passed on for processing. Whether every key was stored, the answer does not say.";
        readonly provenance: readonly [
          {
            readonly level: "seed";
            readonly source: "S20";
          },
        ];
      };
      readonly "400": {
        readonly meaning: "Bad request.";
        readonly provenance: readonly [
          {
            readonly level: "seed";
            readonly source: "S21";
          },
        ];
      };
      readonly "401": {
        readonly meaning: "The header with the key is missing.";
        readonly provenance: readonly [
          {
            readonly level: "seed";
            readonly source: "S22";
          },
        ];
      };
      readonly "403": {
        readonly meaning: "The key is invalid.";
        readonly provenance: readonly [
          {
            readonly level: "seed";
            readonly source: "S23";
          },
        ];
      };
      readonly "405": {
        readonly meaning: "The path does not take this method. Use one that this contract lists for it.";
        readonly provenance: readonly [
          {
            readonly level: "seed";
            readonly source: "S24";
          },
        ];
      };
      readonly "406": {
        readonly meaning: "Not acceptable. The vendor does not say what leads to it.";
        readonly provenance: readonly [
          {
            readonly level: "seed";
            readonly source: "S25";
          },
        ];
      };
      readonly "429": {
        readonly meaning: "Too many requests. Wait as long as the header says before the next one.";
        readonly provenance: readonly [
          {
            readonly level: "seed";
            readonly source: "S26";
          },
        ];
      };
      readonly "490": {
        readonly meaning: "Scoring is not configured in the account (490 is a status of this API, not a registered one). Sending the request again does not help; configure scoring in the application first.";
        readonly provenance: readonly [
          {
            readonly level: "seed";
            readonly source: "S27";
          },
          {
            readonly level: "second-hand";
            readonly source: "digest";
            readonly of: readonly [
              "description",
            ];
            readonly note: "The cure comes from the digest; the page says only that scoring is unconfigured.";
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
    readonly provenance: readonly [
      {
        readonly level: "seed";
        readonly source: "S01";
      },
      {
        readonly level: "seed";
        readonly source: "S02";
        readonly of: readonly [
          "security",
        ];
      },
      {
        readonly level: "seed";
        readonly source: "S03";
        readonly of: readonly [
          "requestBody",
        ];
      },
      {
        readonly level: "seed";
        readonly source: "S14";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "seed";
        readonly source: "S18";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "seed";
        readonly source: "S19";
        readonly of: readonly [
          "description",
        ];
      },
      {
        readonly level: "seed";
        readonly source: "S30";
        readonly of: readonly [
          "externalDocs",
        ];
      },
    ];
  };
};

/** Id of an operation. */
export type OperationId = keyof typeof operations;
