// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
export * from './client.cjs';
export * from './finding-codes.cjs';
export * from './inspect.cjs';
export * from './limits.cjs';
export * from './operations.cjs';
export * from './validators.cjs';
export type { Attributes, ContactAttributes, ContactCreation, ContactMetric, ContactMetrics, ContactUpdate, ContactsUpload, CustomValue, Customer, CustomerCreation, CustomerUpdate, CustomersUpload, EventsUpload, Metric, Metrics, TrackedValue, TrackerEvent, UpdatedValue, UploadedContact } from './types.cjs';
