/**
 * What the mock does where the vendor documents nothing: the simplest choice. Answers that depend on one name it in the header
 * `x-mock-assumed`.
 */
export const assumptions = {
  'merged-upload':
    'An upload keeps the attributes and metrics that it leaves out, and merges metrics with the same date.',
  'wrong-type-stored': 'A value of the wrong type is stored as it is.',
  'unknown-owner': 'If no user has the e-mail address of the owner, the customer keeps its owner.',
  'existing-customer': 'Creating a customer that exists changes its name, and keeps the rest.',
  'existing-contact': 'Creating a contact that exists changes its name, and keeps the rest.',
  'contacts-deleted': 'Deleting a customer deletes its contacts. Customers below it lose their parent.',
  'stored-customer': 'The response is the customer as the mock stores it; null if there is none. It has no scores.',
  'all-customers': 'A search returns all customers, whatever its body.',
  'tracker-at-once': 'Events count as soon as they are processed. The vendor adds them up once a day.',
  'sliding-minute': 'The rate limit applies to the requests of each key in the last 60 seconds.',
  'too-large-413': 'A body over the limit is refused with 413. The limit is documented, the status is not.',
} as const;

/** Key of an assumption. */
export type Assumption = keyof typeof assumptions;
