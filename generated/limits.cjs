// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  limits: () => limits
});
module.exports = __toCommonJS(stdin_exports);
const limits = {
  uploadCustomers: {
    maxItems: 100,
    maxBodyBytes: 5e6,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  searchCustomers: {
    maxBodyBytes: 5e6,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  createCustomer: {
    maxBodyBytes: 5e6,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  getCustomer: {
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  updateCustomer: {
    maxBodyBytes: 5e6,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  deleteCustomer: {
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  uploadContacts: {
    maxItems: 100,
    maxBodyBytes: 5e6,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  createContact: {
    maxBodyBytes: 5e6,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  updateContact: {
    maxBodyBytes: 5e6,
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  deleteContact: {
    requestsPerMinute: 500,
    ratePool: "rest",
    retryAfterUnit: "seconds"
  },
  trackEvents: {
    maxItems: 100,
    maxBodyBytes: 5e6,
    requestsPerMinute: 200,
    ratePool: "tracker",
    retryAfterUnit: "seconds"
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  limits
});
