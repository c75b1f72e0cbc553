// npm start
//
// What a new user does first: imports a file of customers and one of metrics into the mock, after the contract is linted and generated,
// and shows what was stored, what was dropped and what was not sent.
import { rm } from 'node:fs/promises';
import { runCommand, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { contractFiles } from './contract-files.ts';
import { lint } from './lint-steps.ts';

const columns = { step: 22, seconds: 8 };
const started = performance.now();
/** Folder of the import. */
const work = 'dist/first-import';

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

  // Imported here, after the contract has been generated.
  const { readExample, resultText } = await import('./first-import.ts');
  const { importFiles, planImport, WorkFolder } = await import('@customerscore-kit/importer');
  const { startMock } = await import('@customerscore-kit/mock');
  const example = await readExample('examples/imports/csv', 'examples/imports/customerscore.account.yaml');

  const { mock } = await step('mock up', async () => {
    const mock = await startMock({ account: example.account });
    return { mock, result: mock.url };
  });

  let text = '';
  try {
    await withTemporaryFolder('customerscore-start-', async (temporaryFolder) => {
      const input = { ...example, temporaryFolder };
      const { plan } = await step('plan', async () => {
        const plan = await planImport(input);
        const { customers, batches, rows } = plan;
        return {
          plan,
          result: `${rows.customers} customers, ${rows.metrics} rows of metrics; requests: ${batches}; refused: ${customers.refused}`,
        };
      });
      await step('import', async () => {
        await rm(work, { recursive: true, force: true });
        const options = { key: 'any-key-will-do', baseUrl: mock.url, work: new WorkFolder(work) };
        const { isComplete, stopped, acknowledged } = await importFiles(input, options);
        if (!isComplete) throw new Error(stopped ?? 'The mock did not acknowledge all customers.');
        text = resultText(await mock.customers(), plan);
        return { result: `${acknowledged} customers acknowledged; what was not sent is in ${work}/` };
      });
    });
  } finally {
    await step('mock down', async () => {
      await mock.close();
      return { result: 'stopped' };
    });
  }
  console.log(`\n${text}`);
  console.log(
    `Done in ${((performance.now() - started) / 1000).toFixed(1)} s. Next: npm run mock, npm test, or npm run docs -- --serve`,
  );
  return 0;
});
