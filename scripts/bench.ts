// npm run bench
//
// Ratios within one run: the machine's own speed falls out of them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { examples } from '@customerscore-kit/contract/examples';
import { inspect } from '@customerscore-kit/contract/inspect';
import { operations } from '@customerscore-kit/contract/operations';
import { validateUploadCustomers } from '@customerscore-kit/contract/validators';
import { generateContract } from '@customerscore-kit/generator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { accountOf, compileTime } from './bench-account.ts';
import { median, table, time } from './bench-contenders.ts';
import { contractFiles } from './contract-files.ts';

/** A full batch of customers like that of the full example, each with a week's half of metrics: about 60 kB. */
function fullBatch(): string {
  const [customer] = examples.uploadCustomers.accepted['vendor-full-example'].body.customers;
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

function mustBeClean({ errors, warnings }: { errors: unknown[]; warnings: unknown[] }): void {
  if (errors.length + warnings.length > 0) throw new Error('The batch should be without findings.');
}

const text = fullBatch();
const plain = plainAjv();
if (!plain(JSON.parse(text)) || !validateUploadCustomers(JSON.parse(text)).ok)
  throw new Error('The batch should be valid.');
mustBeClean(inspect('uploadCustomers', JSON.parse(text)));

const medians = time({
  'JSON.parse of the text': { text, run: () => JSON.parse(text) },
  'Ajv as it comes': { text, run: plain },
  'the generated validator': { text, run: validateUploadCustomers },
  'inspect, without an account': { text, run: (body) => inspect('uploadCustomers', body) },
});
const parsing = medians['JSON.parse of the text'];
const size = `${operations.uploadCustomers.limits.maxItems} customers, ${text.length.toLocaleString('en')} bytes`;
console.log(`One body of ${size}:\n`);
console.log(table(medians, 'times as fast as JSON.parse', (value) => parsing / value));
const inspecting = medians['inspect, without an account'] / medians['the generated validator'];
console.log(`\nGoal for the generated validator: at least 6.`);
console.log(`inspect takes ${inspecting.toFixed(2)} times as long as the validator alone. Goal: at most 1.5.`);

const [few, many] = [await accountOf(10), await accountOf(1000)];
mustBeClean(few.inspect('uploadCustomers', JSON.parse(few.text)));
mustBeClean(many.inspect('uploadCustomers', JSON.parse(many.text)));
const inspectFew = (body: unknown) => few.inspect('uploadCustomers', body);
const ofAccounts = time({
  'validator of an account of 10 codenames': { text: few.text, run: few.validate },
  'inspect with an account of 10 codenames': { text: few.text, run: inspectFew },
  'validator of an account of 1,000 codenames': { text: many.text, run: many.validate },
  'inspect with an account of 1,000 codenames': {
    text: many.text,
    run: (body) => many.inspect('uploadCustomers', body),
  },
});
const ofFew = ofAccounts['inspect with an account of 10 codenames'];
console.log(`\nWith an account, ${few.text.length.toLocaleString('en')} bytes:\n`);
console.log(table(ofAccounts, 'to inspect of 10', (value) => value / ofFew));
const own = ofFew / ofAccounts['validator of an account of 10 codenames'];
console.log(`\ninspect takes ${own.toFixed(2)} times as long as the validator of the account. Goal: at most 1.5.`);
console.log('Goal for 1,000 codenames: no more than for 10.');

const compiled = { few: [] as number[], many: [] as number[] };
for (let run = 0; run < 5; run++) {
  compiled.few.push(await compileTime(few));
  compiled.many.push(await compileTime(many));
}
const [ten, thousand] = [median(compiled.few), median(compiled.many)];
console.log(
  `\ntsc for an account of 10 codenames: ${ten.toFixed(2)} s, of 1,000: ${thousand.toFixed(2)} s, ${(thousand / ten).toFixed(2)} times as long. Goal: under 2.`,
);

const started = performance.now();
await generateContract({ ...contractFiles, check: true });
console.log(
  `\nGenerating the contract package: ${((performance.now() - started) / 1000).toFixed(1)} s. Goal: at most 3 s.`,
);
