// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
export const limits = {
  uploadCustomers: {
    maxItems: 100,
    maxBodyBytes: 5000000,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  searchCustomers: {
    maxBodyBytes: 5000000,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  createCustomer: {
    maxBodyBytes: 5000000,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  getCustomer: {
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  updateCustomer: {
    maxBodyBytes: 5000000,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  deleteCustomer: {
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  uploadContacts: {
    maxItems: 100,
    maxBodyBytes: 5000000,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  createContact: {
    maxBodyBytes: 5000000,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  updateContact: {
    maxBodyBytes: 5000000,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  deleteContact: {
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds",
  },
  trackEvents: {
    maxItems: 100,
    maxBodyBytes: 5000000,
    requestsPerMinute: 200,
    ratePool: "tracker",
    retryAfterUnit: "seconds",
  },
};
