// npm run bench
//
// Prints ratios within one run, which do not depend on the speed of the machine.
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
  bodyWithErrors,
  bodyWithOneError,
  bodyWithWarnings,
  errorCount,
  misspeltKeys,
  validBody,
} from './bench-bodies.ts';
import { median, table, time } from './bench-timing.ts';
import { contractFiles } from './contract-files.ts';

const document = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
);

/** Plain Ajv, compiled from the bundle. It does not detect duplicate dates. */
function plainAjv(): (value: unknown) => boolean {
  const ajv = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true });
  addFormats.default(ajv, ['date', 'email']);
  ajv.addSchema(document, 'contract');
  return ajv.compile({ $ref: 'contract#/components/schemas/CustomersUpload' });
}

/** TypeBox, another JSON Schema compiler. It returns only a boolean, and does not detect duplicate dates. */
function typeBox(): (value: unknown) => boolean {
  const schema = JSON.stringify({ $defs: document.components.schemas, $ref: '#/$defs/CustomersUpload' });
  const check = Compile(JSON.parse(schema.replaceAll('#/components/schemas/', '#/$defs/')));
  return (value) => check.Check(value);
}

function assertNoFindings({ errors, warnings }: { errors: unknown[]; warnings: unknown[] }): void {
  if (errors.length + warnings.length > 0) throw new Error('The batch must not have findings.');
}

/** @param folder folder for the packages of accounts */
async function bench(folder: string): Promise<number> {
  const [plain, typebox] = [plainAjv(), typeBox()];
  const verdicts = [plain, typebox, (body: unknown) => validateUploadCustomers(body).ok];
  for (const [name, text, want] of [
    ['valid', validBody, true],
    ['invalid', bodyWithOneError, false],
  ] as const) {
    if (verdicts.some((verdict) => verdict(JSON.parse(text)) !== want)) throw new Error(`A body must be ${name}.`);
  }
  const inspectPlain = (body: unknown) => inspect('uploadCustomers', body);
  const inspectWith = (body: unknown) => inspect('uploadCustomers', body, { account });
  assertNoFindings(inspectPlain(JSON.parse(validBody)));
  assertNoFindings(inspectWith(JSON.parse(validBody)));

  const medians = time({
    'JSON.parse of the text': { text: validBody, run: () => JSON.parse(validBody) },
    'plain Ajv': { text: validBody, run: plain },
    'TypeBox, without errors': { text: validBody, run: typebox },
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
    'one error': { text: bodyWithOneError, run: validateUploadCustomers },
    [`${errorCount} errors`]: { text: bodyWithErrors, run: validateUploadCustomers },
    [`plain Ajv, ${errorCount} errors`]: { text: bodyWithErrors, run: plain },
    'inspect with an account, a valid body': { text: validBody, run: inspectWith },
    [`inspect with an account, ${errorCount} warnings`]: { text: bodyWithWarnings, run: inspectWith },
  });
  const errorRatio = failing[`${errorCount} errors`]! / failing[`plain Ajv, ${errorCount} errors`]!;
  const warned = failing[`inspect with an account, ${errorCount} warnings`]!;
  const perWarning = (warned - failing['inspect with an account, a valid body']!) / errorCount;
  console.log(`\nBodies with errors:\n`);
  console.log(table(failing, 'times a valid body', (value) => value / failing['a valid body']!));
  console.log(`
One error: ${(failing['one error']! / failing['a valid body']!).toFixed(2)} times a valid body. Goal: at most 1.3.
${errorCount} errors: ${errorRatio.toFixed(2)} times Ajv. Goal: at most 3.
A warning of inspect: ${perWarning.toFixed(2)} microseconds. Goal: at most 0.7.`);

  console.log('\nMisspelt keys, each compared with the codenames of an account:\n');
  for (const [codenames, keys, length, goal] of [
    [1000, 1000, 0, 100],
    [5000, 1000, 100, 1000],
  ] as const) {
    const { account, text } = misspeltKeys(codenames, keys, length);
    const started = performance.now();
    inspect('uploadCustomers', JSON.parse(text), { account });
    const milliseconds = performance.now() - started;
    const names = length === 0 ? 'ordinary words' : `${length} characters each`;
    console.log(
      `  ${codenames} codenames of ${names}, ${keys} keys: ${milliseconds.toFixed(0)} ms. Goal: under ${goal}.`,
    );
  }

  const [small, large] = [await accountOf(10, join(folder, 'few')), await accountOf(1000, join(folder, 'thousands'))];
  assertNoFindings(small.inspect('uploadCustomers', JSON.parse(small.text)));
  assertNoFindings(large.inspect('uploadCustomers', JSON.parse(large.text)));
  const inspectSmall = (body: unknown) => small.inspect('uploadCustomers', body);
  const accountTimes = time({
    'validator of an account of 10 codenames': { text: small.text, run: small.validate },
    'inspect with an account of 10 codenames': { text: small.text, run: inspectSmall },
    'validator of an account of 1,000 codenames': { text: large.text, run: large.validate },
    'inspect with an account of 1,000 codenames': {
      text: large.text,
      run: (body) => large.inspect('uploadCustomers', body),
    },
  });
  const smallTime = accountTimes['inspect with an account of 10 codenames'];
  console.log(`\nBody with an account, ${small.text.length.toLocaleString('en')} bytes:\n`);
  console.log(table(accountTimes, 'vs inspect of 10', (value) => value / smallTime));
  const own = smallTime / accountTimes['validator of an account of 10 codenames'];
  console.log(`\ninspect takes ${own.toFixed(2)} times as long as the validator of the account. Goal: at most 1.5.`);
  console.log('Goal for 1,000 codenames: not slower than for 10.');

  const compiled = { small: [] as number[], errorRatio: [] as number[] };
  for (let run = 0; run < 5; run++) {
    compiled.small.push(await compileTime(small));
    compiled.errorRatio.push(await compileTime(large));
  }
  const [ten, thousand] = [median(compiled.small), median(compiled.errorRatio)];
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

// Inside the repository, so that the packages of accounts can resolve their imports.
mkdirSync('dist', { recursive: true });
await runCommand(() => withTemporaryFolder(resolve('dist/bench-'), bench));
