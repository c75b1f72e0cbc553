// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
export * from './client.js';
export * from './finding-codes.js';
export * from './inspect.js';
export * from './limits.js';
export * from './operations.js';
export * from './validators.js';
