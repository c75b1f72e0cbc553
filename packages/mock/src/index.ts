export { type Assumption, assumptions } from './assumptions.ts';
export type { FaultOptions, Step } from './faults.ts';
export type { KeyState, Scores } from './handlers.ts';
export type { MockControl } from './mock-control.ts';
export type { LoggedRequest } from './request-log.ts';
export { type Mock, type MockOptions, startMock } from './start-mock.ts';
export type { Notification, StoredContact, StoredCustomer } from './store/store.ts';
