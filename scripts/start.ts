// npm start
//
// One upload from end to end: lints the contract, generates the package, builds the reference, and validates and uploads the
// vendor's full example to the mock.
import { runCommand } from '@customerscore-kit/run-tool';
import { contractFiles } from './contract-files.ts';
import { lint } from './lint-steps.ts';

const columns = { step: 22, seconds: 8 };
const started = performance.now();

/** Runs a step and prints a row with its time and `result`. */
async function step<Outcome extends { result: string }>(name: string, run: () => Promise<Outcome>): Promise<Outcome> {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1).padStart(columns.seconds - 3);
  try {
    const outcome = await run();
    console.log(`✓ ${name.padEnd(columns.step)}${seconds()} s   ${outcome.result}`);
    return outcome;
  } catch (error) {
    console.log(`✗ ${name.padEnd(columns.step)}${seconds()} s   failed`);
    throw error;
  }
}

await runCommand(async () => {
  console.log(`  ${'step'.padEnd(columns.step)}${'time'.padStart(columns.seconds - 1)}   result`);

  await step('lint', async () => {
    const results = await lint();
    const failed = results.filter(({ ok }) => !ok);
    if (failed.length > 0) throw new Error(failed.map(({ name, output }) => `${name}\n${output}`).join('\n'));
    return { result: results.map(({ name }) => name.replace(/:.*/, '')).join(', ') };
  });

  await step('generate', async () => {
    const { generateContract } = await import('@customerscore-kit/generator');
    const { files, changed } = await generateContract(contractFiles);
    return { result: changed.length === 0 ? `${files.length} files, none changed` : `changed: ${changed.join(', ')}` };
  });

  await step('site', async () => {
    const { buildSite } = await import('@customerscore-kit/site');
    await buildSite({ outDir: 'dist/site' });
    return { result: 'dist/site/index.html' };
  });

  const { mock } = await step('mock up', async () => {
    const { startMock } = await import('@customerscore-kit/mock');
    const mock = await startMock();
    return { mock, result: mock.url };
  });

  try {
    // Imported here, after it has been generated.
    const { createClient, validateUploadCustomers } = await import('@customerscore-kit/contract');
    const { examples } = await import('@customerscore-kit/contract/examples');
    const { summary, body } = examples.uploadCustomers.accepted['vendor-full-example'];

    const { value } = await step('validate', async () => {
      const checked = validateUploadCustomers(body);
      if (!checked.ok) throw new Error(checked.errors.map(({ message }) => message).join('\n'));
      return { value: checked.value, result: `${summary}: no errors` };
    });

    await step('upload', async () => {
      const client = createClient({ key: 'any-key-will-do', baseUrl: mock.url });
      const { ok, status } = await client.uploadCustomers(value);
      if (!ok) throw new Error(`The mock answered ${status}.`);
      return { result: `${status} from the mock` };
    });
  } finally {
    await step('mock down', async () => {
      await mock.close();
      return { result: 'stopped' };
    });
  }
  console.log(
    `\nDone in ${((performance.now() - started) / 1000).toFixed(1)} s. Next: npm run mock, npm test, or npm run docs -- --serve`,
  );
  return 0;
});
