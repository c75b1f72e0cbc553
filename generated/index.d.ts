// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
export * from './client.js';
export * from './finding-codes.js';
export * from './inspect.js';
export * from './limits.js';
export * from './operations.js';
export * from './validators.js';
export type { Attributes, ContactAttributes, ContactCreation, ContactMetric, ContactMetrics, ContactUpdate, ContactsUpload, CustomValue, Customer, CustomerCreation, CustomerUpdate, CustomersUpload, EventsUpload, Metric, Metrics, TrackedValue, TrackerEvent, UpdatedValue, UploadedContact } from './types.js';
