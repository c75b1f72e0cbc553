// npm run bench
//
// Ratios within one run: the machine's own speed falls out of them.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from '@customerscore-kit/contract/inspect';
import { operations } from '@customerscore-kit/contract/operations';
import { validateUploadCustomers } from '@customerscore-kit/contract/validators';
import { generateContract } from '@customerscore-kit/generator';
import { runCommand, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Compile } from 'typebox/schema';
import { accountOf, compileTime } from './bench-account.ts';
import {
  account,
  bodyWithFaults,
  bodyWithOneFault,
  bodyWithWarnings,
  faultCount,
  misspelt,
  validBody,
} from './bench-bodies.ts';
import { median, table, time } from './bench-contenders.ts';
import { contractFiles } from './contract-files.ts';

const document = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
);

/** Ajv as it comes, compiled from the bundle; it does not see duplicate dates. */
function plainAjv(): (value: unknown) => boolean {
  const ajv = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true });
  addFormats.default(ajv, ['date', 'email']);
  ajv.addSchema(document, 'contract');
  return ajv.compile({ $ref: 'contract#/components/schemas/CustomersUpload' });
}

/** TypeBox, another compiler of JSON Schema, for a verdict alone; it does not see duplicate dates. */
function typeBox(): (value: unknown) => boolean {
  const schema = JSON.stringify({ $defs: document.components.schemas, $ref: '#/$defs/CustomersUpload' });
  const check = Compile(JSON.parse(schema.replaceAll('#/components/schemas/', '#/$defs/')));
  return (value) => check.Check(value);
}

function mustBeClean({ errors, warnings }: { errors: unknown[]; warnings: unknown[] }): void {
  if (errors.length + warnings.length > 0) throw new Error('The batch should be without findings.');
}

/** @param folder where the packages of accounts go */
async function bench(folder: string): Promise<number> {
  const [plain, typebox] = [plainAjv(), typeBox()];
  const verdicts = [plain, typebox, (body: unknown) => validateUploadCustomers(body).ok];
  for (const [name, text, want] of [
    ['valid', validBody, true],
    ['faulty', bodyWithOneFault, false],
  ] as const) {
    if (verdicts.some((verdict) => verdict(JSON.parse(text)) !== want)) throw new Error(`A body should be ${name}.`);
  }
  const inspectPlain = (body: unknown) => inspect('uploadCustomers', body);
  const inspectWith = (body: unknown) => inspect('uploadCustomers', body, { account });
  mustBeClean(inspectPlain(JSON.parse(validBody)));
  mustBeClean(inspectWith(JSON.parse(validBody)));

  const medians = time({
    'JSON.parse of the text': { text: validBody, run: () => JSON.parse(validBody) },
    'Ajv as it comes': { text: validBody, run: plain },
    'TypeBox, a verdict alone': { text: validBody, run: typebox },
    'the generated validator': { text: validBody, run: validateUploadCustomers },
    'inspect, without an account': { text: validBody, run: inspectPlain },
    'inspect, with an account': { text: validBody, run: inspectWith },
  });
  const [parsing, validating] = [medians['JSON.parse of the text'], medians['the generated validator']];
  const size = `${operations.uploadCustomers.limits.maxItems} customers, ${validBody.length.toLocaleString('en')} bytes`;
  console.log(`One body of ${size}:\n`);
  console.log(table(medians, 'times as fast as JSON.parse', (value) => parsing / value));
  console.log(`
Goal for the generated validator: at least 6.
inspect takes ${(medians['inspect, without an account'] / validating).toFixed(2)} times as long as the validator alone. Goal: at most 1.5.
With an account, ${(medians['inspect, with an account'] / validating).toFixed(2)} times as long. Goal: at most 2.`);

  const failing = time({
    'a valid body': { text: validBody, run: validateUploadCustomers },
    'one fault': { text: bodyWithOneFault, run: validateUploadCustomers },
    [`${faultCount} faults`]: { text: bodyWithFaults, run: validateUploadCustomers },
    [`Ajv as it comes, ${faultCount} faults`]: { text: bodyWithFaults, run: plain },
    'inspect with an account, a valid body': { text: validBody, run: inspectWith },
    [`inspect with an account, ${faultCount} warnings`]: { text: bodyWithWarnings, run: inspectWith },
  });
  const many = failing[`${faultCount} faults`]! / failing[`Ajv as it comes, ${faultCount} faults`]!;
  const warned = failing[`inspect with an account, ${faultCount} warnings`]!;
  const perWarning = (warned - failing['inspect with an account, a valid body']!) / faultCount;
  console.log(`\nBodies with faults:\n`);
  console.log(table(failing, 'times a valid body', (value) => value / failing['a valid body']!));
  console.log(`
One fault: ${(failing['one fault']! / failing['a valid body']!).toFixed(2)} times a valid body. Goal: at most 1.3.
${faultCount} faults: ${many.toFixed(2)} times Ajv. Goal: at most 3.
A warning of inspect: ${perWarning.toFixed(2)} microseconds. Goal: at most 0.7.`);

  console.log('\nMisspelt keys, each compared with the codenames of an account:\n');
  for (const [codenames, keys, length, goal] of [
    [1000, 1000, 0, 100],
    [5000, 1000, 100, 1000],
  ] as const) {
    const { account, text } = misspelt(codenames, keys, length);
    const started = performance.now();
    inspect('uploadCustomers', JSON.parse(text), { account });
    const milliseconds = performance.now() - started;
    const names = length === 0 ? 'ordinary words' : `${length} characters each`;
    console.log(
      `  ${codenames} codenames of ${names}, ${keys} keys: ${milliseconds.toFixed(0)} ms. Goal: under ${goal}.`,
    );
  }

  const [few, thousands] = [await accountOf(10, join(folder, 'few')), await accountOf(1000, join(folder, 'thousands'))];
  mustBeClean(few.inspect('uploadCustomers', JSON.parse(few.text)));
  mustBeClean(thousands.inspect('uploadCustomers', JSON.parse(thousands.text)));
  const inspectFew = (body: unknown) => few.inspect('uploadCustomers', body);
  const ofAccounts = time({
    'validator of an account of 10 codenames': { text: few.text, run: few.validate },
    'inspect with an account of 10 codenames': { text: few.text, run: inspectFew },
    'validator of an account of 1,000 codenames': { text: thousands.text, run: thousands.validate },
    'inspect with an account of 1,000 codenames': {
      text: thousands.text,
      run: (body) => thousands.inspect('uploadCustomers', body),
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
    compiled.many.push(await compileTime(thousands));
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
  return 0;
}

// Within the repository, so that the packages of accounts find what they import.
mkdirSync('dist', { recursive: true });
await runCommand(() => withTemporaryFolder(resolve('dist/bench-'), bench));
