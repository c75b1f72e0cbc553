// npm run bench
//
// Ratios within one run: the machine's own speed falls out of them. Each contender gets a body that has just been parsed,
// as a server or an importer has it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { examples } from '@customerscore-kit/contract/examples';
import { operations } from '@customerscore-kit/contract/operations';
import { validateUploadCustomers } from '@customerscore-kit/contract/validators';
import { generateContract } from '@customerscore-kit/generator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contractFiles } from './contract-files.ts';

const warmUps = 500;
const runs = 3000;

/** A full batch of customers like that of the full example, each with a week's half of metrics: about 60 kB. */
function fullBatch(): string {
  const [customer] = examples.uploadCustomers.accepted['seed-full'].body.customers;
  const [metric] = customer!.metrics!;
  const customers = Array.from({ length: operations.uploadCustomers.limits.maxItems }, (_, n) => ({
    ...customer,
    external_id: `customer-${n}`,
    owner_email: `owner-${n}@example.com`,
    metrics: ['2024-04-29', '2024-04-30', '2024-05-01'].map((date) => ({ ...metric, date })),
  }));
  return JSON.stringify({ customers });
}

/** Ajv as it comes, compiled from the bundle; it does not see duplicate dates. */
function plainAjv(): (value: unknown) => boolean {
  const document = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
  );
  const ajv = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true });
  addFormats.default(ajv, ['date', 'email']);
  ajv.addSchema(document, 'contract');
  return ajv.compile({ $ref: 'contract#/components/schemas/CustomersUpload' });
}

const text = fullBatch();
const plain = plainAjv();
const contenders: Record<string, (body: unknown) => unknown> = {
  'JSON.parse of the text': () => JSON.parse(text),
  'Ajv as it comes': plain,
  'the generated validator': validateUploadCustomers,
};
if (!plain(JSON.parse(text)) || !validateUploadCustomers(JSON.parse(text)).ok)
  throw new Error('The batch should be valid.');

const microseconds = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as number[]]));
for (let run = -warmUps; run < runs; run++) {
  for (const [name, contender] of Object.entries(contenders)) {
    const body = JSON.parse(text);
    const started = performance.now();
    contender(body);
    if (run >= 0) microseconds[name]!.push((performance.now() - started) * 1000);
  }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const medians = Object.fromEntries(Object.entries(microseconds).map(([name, values]) => [name, median(values)]));
const base = medians['JSON.parse of the text']!;

console.log(
  `One body of ${operations.uploadCustomers.limits.maxItems} customers, ${text.length.toLocaleString('en')} bytes:\n`,
);
console.log('                            microseconds   times as fast as JSON.parse');
for (const [name, value] of Object.entries(medians)) {
  console.log(`  ${name.padEnd(26)}${value.toFixed(0).padStart(12)}${(base / value).toFixed(1).padStart(12)}`);
}
console.log('\nGoal for the generated validator: at least 6. Medians of', runs, 'runs.');

const started = performance.now();
await generateContract({ ...contractFiles, check: true });
console.log(
  `\nGenerating the contract package: ${((performance.now() - started) / 1000).toFixed(1)} s. Goal: at most 3 s.`,
);
