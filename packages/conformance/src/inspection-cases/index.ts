import { accounts } from './accounts.ts';
import type { InspectionCase } from './inspection-case.ts';
import { contacts, createCustomer, trackEvents, updateCustomer, uploadContacts } from './other-operations.ts';
import { uploadCustomers } from './upload-customers.ts';

export type { InspectionCase } from './inspection-case.ts';

/** All cases: the findings that `inspect` must report, and whether the payload compiles. */
export const inspectionCases: InspectionCase[] = [
  ...uploadCustomers,
  ...updateCustomer,
  ...createCustomer,
  ...uploadContacts,
  ...contacts,
  ...trackEvents,
  ...accounts,
];
