import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { examples } from '@customerscore-kit/contract/examples';
import { operations, serverUrl } from '@customerscore-kit/contract/operations';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readContractPackage } from '../contract-package.ts';
import { operationsOf } from '../document.ts';
import { describe as describeDocument } from '../reference/describe.ts';
import { defaultLinks } from '../reference/links.ts';
import { type CodeSample, codeSamples } from './index.ts';

const run = promisify(execFile);
const { method, path, security } = operations.uploadCustomers;

const samplesOf = (body: unknown, server: string) =>
  Object.fromEntries(
    codeSamples({
      operationId: 'uploadCustomers',
      method,
      path,
      identifiers: [],
      keyHeader: security[0].header,
      body,
      serverUrl: server,
    }).map(({ label, source }) => [label, source]),
  );

let mock: Mock;
let folder: string;
beforeAll(async () => {
  mock = await startMock();
  // Within the repository, so that the sample finds the contract package as a user's own code does; and where no tool looks
  // for code, should the tests be interrupted.
  const dist = fileURLToPath(new URL('../../../../dist/', import.meta.url));
  await mkdir(dist, { recursive: true });
  folder = await mkdtemp(join(dist, 'sample-'));
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

/** The customer and the contact that the samples name. */
beforeEach(async () => {
  await mock.reset();
  await mock.seed({ customers: [{ external_id: '12345', contacts: { C12345: {} } }] });
});

/** The status of each answer that a sample printed. */
const printed = (output: string) =>
  [...output.matchAll(/^(Accepted|Refused): (\d+)/gm)].map(([, verdict, status]) => `${verdict}: ${status}`);

const env = { ...process.env, CUSTOMERSCORE_KEY: 'a-key' };
const { accepted, rejected } = examples.uploadCustomers;
const awkward = {
  customers: [
    { external_id: "it's", name: 'a "quoted" \\ name $HOME `date` 😀', attributes: { 'my-key': true, none: '' } },
  ],
};
const bodies: [string, unknown, status: number][] = [
  ['S28 the short example', accepted['vendor-short-example'].body, 200],
  ['S29 the full example', accepted['vendor-full-example'].body, 200],
  ['quotes, backslashes and emoji', awkward, 200],
  ['a body that is refused', rejected['name-missing'].body, 400],
];

describe('curl', () => {
  test.each(bodies)('%s', async (_, body, status) => {
    const command = `${samplesOf(body, mock.url).curl!.trimEnd()} -s -o /dev/null -w '%{http_code}'`;
    expect((await run('sh', ['-c', command], { env })).stdout).toBe(String(status));
  });
});

describe('of every operation, on the page', async () => {
  const contract = await readContractPackage();
  describeDocument(contract, defaultLinks);
  const { document } = contract;
  const samples = operationsOf(document.paths).flatMap(({ operationId, 'x-codeSamples': list }) =>
    (list as CodeSample[]).map((sample) => ({ ...sample, operationId })),
  );

  test.each(samples.filter(({ label }) => label === 'curl'))('curl, $operationId', async ({ source }) => {
    const command = `${source.replace(serverUrl, mock.url).trimEnd()} -s -o /dev/null -w '%{http_code}'`;
    expect((await run('sh', ['-c', command], { env })).stdout).toBe('200');
  });

  test('TypeScript, all in one module', async () => {
    // Deletions last, the customer after its contact.
    const last = ['deleteContact', 'deleteCustomer'];
    const calls = samples
      .filter(({ label }) => label === 'TypeScript')
      .sort((a, b) => last.indexOf(a.operationId) - last.indexOf(b.operationId))
      .map(({ source }) => source.replace(/^import .*\n/, '').replace('?? "",', `?? "", baseUrl: "${mock.url}",`));
    const file = join(folder, 'all.ts');
    await writeFile(
      file,
      `import { createClient } from "@customerscore-kit/contract";\n${calls.map((call) => `{${call}}\n`).join('')}`,
    );
    const { stdout } = await run(process.execPath, ['--import', 'tsx', file], { env });
    expect(printed(stdout)).toEqual(calls.map(() => 'Accepted: 200'));
  });
});

describe('TypeScript', () => {
  // One entry imports them one after the other: a start takes longer than all of them.
  test(bodies.map(([name]) => name).join(', '), async () => {
    for (const [index, [, body]] of bodies.entries()) {
      await writeFile(join(folder, `sample-${index}.ts`), samplesOf(body, mock.url).TypeScript!);
    }
    const file = join(folder, 'samples.ts');
    await writeFile(file, bodies.map((_, index) => `await import('./sample-${index}.ts');\n`).join(''));
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', file], { env });
    const want = bodies.map(([, , status]) => `${status === 200 ? 'Accepted' : 'Refused'}: ${status}`);
    expect(printed(stdout + stderr)).toEqual(want);
  });
});

test('the TypeScript sample omits the production server', () => {
  expect(samplesOf({}, serverUrl).TypeScript).not.toContain('baseUrl');
});

test('all three send the same JSON', () => {
  const { curl, TypeScript, Python } = samplesOf(awkward, serverUrl);
  expect(curl).toContain(`"external_id": "it'\\''s"`);
  expect(TypeScript).toContain(`external_id: "it's"`);
  expect(TypeScript).toContain('"my-key": true');
  expect(Python).toContain('"my-key": True');
});

test('lines are short enough for the column of samples, except those that carry a value of the reader', async () => {
  const contract = await readContractPackage();
  describeDocument(contract, defaultLinks);
  const lines = operationsOf(contract.document.paths).flatMap(({ 'x-codeSamples': list }) =>
    (list as CodeSample[]).flatMap(({ source }) => source.split('\n')),
  );
  expect(lines.filter((line) => line.length > 60 && !line.includes(serverUrl))).toEqual([]);
});
