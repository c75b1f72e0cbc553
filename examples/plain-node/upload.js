// node upload.js FILE
import { readFile } from 'node:fs/promises';
import { createClient, inspect, limits } from '@customerscore-kit/contract';

/** The codenames of your account. Leave out a part that you do not want to be checked. */
const account = {
  customer: {
    attributes: { plan_tier: 'string', seats: 'number' },
    metrics: { resolved_tickets: 'number' },
  },
};

const { CUSTOMERSCORE_KEY: key = '', CUSTOMERSCORE_URL: baseUrl } = process.env;
const client = createClient({ key, baseUrl });
const customers = JSON.parse(await readFile(process.argv[2], 'utf8'));

const batches = [];
const { maxItems } = limits.uploadCustomers;
for (let start = 0; start < customers.length; start += maxItems) {
  batches.push({ customers: customers.slice(start, start + maxItems) });
}

// Everything is inspected before anything is sent.
let errorCount = 0;
for (const batch of batches) {
  const { errors, warnings } = inspect('uploadCustomers', batch, { account });
  for (const { message, suggestion } of [...errors, ...warnings]) console.error(message, suggestion);
  errorCount += errors.length;
}
if (errorCount > 0) process.exit(1);

for (const batch of batches) {
  const result = await client.uploadCustomers(batch);
  if (!result.ok) throw new Error(`The API answered ${result.status}.`);
  console.log(`${batch.customers.length} customers uploaded`);
}
