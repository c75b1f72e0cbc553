import { examples } from '@customerscore-kit/contract/examples';
import type { Account } from '@customerscore-kit/contract/inspect';
import { operations } from '@customerscore-kit/contract/operations';

const { maxItems } = operations.uploadCustomers.limits;
const fullExample = examples.uploadCustomers.accepted['vendor-full-example'].body.customers[0]!;

/** A full batch of customers like the one in the vendor's full example, each with metrics on three days: about 60 kB. */
function fullBatch() {
  const metric = fullExample.metrics![0]!;
  return Array.from({ length: maxItems }, (_, n) => ({
    ...fullExample,
    external_id: `customer-${n}`,
    owner_email: `owner-${n}@example.com`,
    metrics: ['2024-04-29', '2024-04-30', '2024-05-01'].map((date) => ({ ...metric, date })) as Record<
      string,
      unknown
    >[],
  }));
}

/** A valid batch as JSON. */
export const validBody = body(() => {});

/** The same batch with one error, in the last metric. */
export const bodyWithOneError = body((customers) => {
  customers.at(-1)!.metrics.at(-1)!.date = 'yesterday';
});

/** The same batch with ten errors in each customer. */
export const bodyWithErrors = body((customers) => {
  for (const customer of customers) {
    Object.assign(customer, { name: 7 });
    for (const metric of customer.metrics) Object.assign(metric, { a: null, b: null, c: null });
  }
});

/** Number of errors in {@link bodyWithErrors}. */
export const errorCount = maxItems * 10;

/** An account with all codenames of the batch. */
export const account: Account = {
  customer: {
    attributes: { country_name: 'string', customers_count: 'number', has_avatar: 'boolean' },
    metrics: { country: 'string', has_picture: 'boolean', resolved_tickets: 'number', created_at: 'date' },
  },
};

/** The batch with ten unknown codenames in each customer, none of them similar to a codename of {@link account}. */
export const bodyWithWarnings = body((customers) => {
  for (const customer of customers) {
    customer.attributes = { ...customer.attributes, zz_unknown: 1 };
    for (const metric of customer.metrics) Object.assign(metric, { qq_one: 1, qq_two: 2, qq_three: 3 });
  }
});

function body(change: (customers: ReturnType<typeof fullBatch>) => void): string {
  const customers = fullBatch();
  change(customers);
  return JSON.stringify({ customers });
}

/** An account and a body with misspelt keys, to time the search for the intended codename. */
export function misspeltKeys(codenames: number, keys: number, length: number): { account: Account; text: string } {
  const words = ['customer', 'account', 'plan', 'seat', 'login', 'ticket', 'monthly', 'revenue', 'country', 'owner'];
  const name = (n: number) =>
    [n, n / 10, n / 100, n / 1000].map((each) => words[Math.floor(each) % words.length]).join('_');
  const padded = (n: number) => (length === 0 ? name(n) : name(n).padEnd(length, 'abcdefghij').slice(0, length));
  const misspell = (text: string, n: number) => `${text.slice(0, 2 + (n % 9))}x${text.slice(3 + (n % 9))}`;
  const attributes = Object.fromEntries(Array.from({ length: codenames }, (_, n) => [padded(n), 'number'] as const));
  const given = Object.fromEntries(Array.from({ length: keys }, (_, n) => [misspell(padded(n), n), 1]));
  return {
    account: { customer: { attributes } },
    text: JSON.stringify({ customers: [{ external_id: '1', name: 'A', attributes: given }] }),
  };
}
