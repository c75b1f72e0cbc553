// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
export const serverUrl = "https://api.customerscore.io";

export const operations = {
  uploadCustomers: {
    method: "POST",
    path: "/api/v1/customers",
    summary: "Upload customers",
    statuses: {
      "200": {
        meaning: "The customer data was received and passed on for processing. Whether every key was stored, the answer does not say.",
        provenance: [
          {
            level: "seed",
            source: "S20",
          },
        ],
      },
      "400": {
        meaning: "Bad request.",
        provenance: [
          {
            level: "seed",
            source: "S21",
          },
        ],
      },
      "401": {
        meaning: "The header with the key is missing.",
        provenance: [
          {
            level: "seed",
            source: "S22",
          },
        ],
      },
      "403": {
        meaning: "The key is invalid.",
        provenance: [
          {
            level: "seed",
            source: "S23",
          },
        ],
      },
      "405": {
        meaning: "The path does not take this method. Use one that this contract lists for it.",
        provenance: [
          {
            level: "seed",
            source: "S24",
          },
        ],
      },
      "406": {
        meaning: "Not acceptable. The vendor does not say what leads to it.",
        provenance: [
          {
            level: "seed",
            source: "S25",
          },
        ],
      },
      "429": {
        meaning: "Too many requests. Wait as long as the header says before the next one.",
        provenance: [
          {
            level: "seed",
            source: "S26",
          },
        ],
      },
      "490": {
        meaning: "Scoring is not configured in the account (490 is a status of this API, not a registered one). Sending the request again does not help; configure scoring in the application first.",
        provenance: [
          {
            level: "seed",
            source: "S27",
          },
          {
            level: "second-hand",
            source: "digest",
            of: [
              "description",
            ],
            note: "The cure comes from the digest; the page says only that scoring is unconfigured.",
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
    provenance: [
      {
        level: "seed",
        source: "S01",
      },
      {
        level: "seed",
        source: "S02",
        of: [
          "security",
        ],
      },
      {
        level: "seed",
        source: "S03",
        of: [
          "requestBody",
        ],
      },
      {
        level: "seed",
        source: "S14",
        of: [
          "description",
        ],
      },
      {
        level: "seed",
        source: "S18",
        of: [
          "description",
        ],
      },
      {
        level: "seed",
        source: "S19",
        of: [
          "description",
        ],
      },
      {
        level: "seed",
        source: "S30",
        of: [
          "externalDocs",
        ],
      },
    ],
  },
};
