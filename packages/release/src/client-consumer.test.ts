// The packed client in projects outside the repository: its uploads reach the packed mock, with ES modules and CommonJS.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumFlags, findChromium } from '@customerscore-kit/run-tool/chromium';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Consumer, tarballsOf } from './consumer.fixture.ts';
import { type PackedPackage, packPackages } from './pack-packages.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'customerscore-client-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const client = '@customerscore-kit/client';

/** Uploads customers with a checkpoint, and catches the error of deleting one that does not exist. */
const uploads = `
async function main() {
  const mock = await startMock({ rateLimit: false });
  const options = { key: 'any', baseUrl: mock.url };
  const customers = Array.from({ length: 250 }, (_, number) => ({ external_id: String(number), name: 'Acme' }));
  const upload = () => createClient(options).uploadMany(customers, { checkpoint: fileCheckpoint('upload.checkpoint') });
  const { acknowledged, requests } = await upload();
  const more = (await upload()).requests - requests;
  console.log('uploaded', acknowledged, 'with', requests, 'requests; resumed with', more, 'more');
  console.log('stored', (await mock.customers()).length);
  for (const create of [createClient, createCoreClient]) {
    const error = await create(options).deleteCustomer('missing').catch((error) => error);
    console.log(error.name, error.status, error instanceof NotFoundError, error instanceof InvalidKeyError);
  }
  await mock.close();
}`;

const printed = `uploaded 250 with 3 requests; resumed with 0 more
stored 250
NotFoundError 404 true false
NotFoundError 404 true false
`;

let packed: PackedPackage[] = [];
let consumer: Consumer;
beforeAll(async () => {
  packed = await packPackages(repository, join(folder, 'tarballs'), join(folder, 'staging'));
  consumer = new Consumer(join(folder, 'project'));
  consumer.write({
    'package.json': { name: 'uploads', private: true, type: 'module' },
    'modules.js': `
      import { createClient, InvalidKeyError, NotFoundError } from '${client}';
      import { createClient as createCoreClient } from '${client}/core';
      import { fileCheckpoint } from '${client}/file-checkpoint';
      import { startMock } from '@customerscore-kit/mock';
      ${uploads}
      await main();`,
    'common-js.cjs': `
      const { createClient, InvalidKeyError, NotFoundError } = require('${client}');
      const { createClient: createCoreClient } = require('${client}/core');
      const { fileCheckpoint } = require('${client}/file-checkpoint');
      const { startMock } = require('@customerscore-kit/mock');
      ${uploads}
      main();`,
    'both.js': `
      import { createRequire } from 'node:module';
      import * as modules from '${client}';
      import { startMock } from '@customerscore-kit/mock';
      const commonJs = createRequire(import.meta.url)('${client}');
      const mock = await startMock({ unconfiguredScoring: true });
      const names = ['UnconfiguredScoringError', 'StatusError', 'CustomerscoreError', 'NotFoundError', 'UploadStoppedError'];
      for (const [copy, other] of [[modules, commonJs], [commonJs, modules]]) {
        const client = copy.createClient({ key: 'any', baseUrl: mock.url });
        const upload = client.uploadMany([{ external_id: '1', name: 'Acme' }]);
        const stopped = await Promise.resolve(upload).catch((error) => error);
        for (const error of [stopped, stopped.cause]) {
          console.log(names.filter((name) => error instanceof other[name]).join(' '));
        }
      }
      console.log(modules.CustomerscoreError === commonJs.CustomerscoreError);
      await mock.close();`,
  });
  await consumer.install(...tarballsOf(packed, [client, '@customerscore-kit/mock']));
}, 180_000);

test.each(['modules.js', 'common-js.cjs'])(
  '%s uploads customers, resumes, and catches typed errors',
  async (script) => {
    rmSync(join(consumer.folder, 'upload.checkpoint'), { force: true });
    expect(await consumer.node(script)).toBe(printed);
  },
);

test('instanceof works across the ES modules and the CommonJS of the package', async () => {
  const one = 'CustomerscoreError UploadStoppedError\nUnconfiguredScoringError StatusError CustomerscoreError\n';
  expect(await consumer.node('both.js')).toBe(`${one}${one}false\n`);
});

test.each(['22.23.3', '24.21.0'])(
  'uploads with Node %s',
  async (version) => {
    const installer = new Consumer(join(folder, `node-${version}`));
    installer.write({ 'package.json': { name: 'runtime', private: true } });
    await installer.install(`node@${version}`);
    const runtime = new Consumer(consumer.folder, join(installer.folder, 'node_modules/node/bin/node'));
    rmSync(join(consumer.folder, 'upload.checkpoint'), { force: true });
    expect(await runtime.node('modules.js')).toBe(printed);
  },
  120_000,
);

const executablePath = findChromium();
if (executablePath === undefined) {
  console.warn(
    'SKIPPED: the client is not run in a browser, for want of a Chromium. Install one, or set CHROMIUM_PATH.',
  );
}

/** What users write, and a mistake that the types must find. */
const typed = `
export async function upload(rows: AsyncIterable<Customer>): Promise<number> {
  const client = createClient({ key: 'key', retry: { limit: 3 }, onWarning: ({ code }) => console.log(code) });
  const core: CoreClient = createCoreClient({ key: () => Promise.resolve('key') });
  await core.createCustomer({ external_id: '1', name: 'Acme' }, { timeout: 1000, signal: AbortSignal.abort() });
  const result = await client.safe.uploadCustomers({ customers: [] });
  if (!result.ok) throw result.error;
  const status: 200 | 201 | 202 | 204 = result.status as 200;
  const checkpoint: CheckpointStore = fileCheckpoint('upload.checkpoint');
  for await (const { outcome, records } of client.uploadMany(rows, { checkpoint })) {
    const name: string | undefined = records[0]?.record.name;
    console.log(outcome, name, status);
  }
  try {
    const report: Report = await client.uploadMany([{ name: 'opened', timestamp: 1 }] as never[], {
      operation: 'trackEvents',
      trackerKey: 'public',
    });
    return report.acknowledged;
  } catch (error) {
    if (error instanceof RateLimitError) return error.retryAfterMs ?? error.status;
    if (error instanceof UploadStoppedError) return error.report.neverSent;
    throw error;
  }
}
// @ts-expect-error A customer must have a name.
export const nameless = createClient().uploadMany([{ external_id: '1' }]);`;

test.each(['5.0.4', '5.9.3', '6.0.3', '7.0.2'])(
  'TypeScript %s compiles programs that use the client, as ES modules and CommonJS',
  async (version) => {
    const imports = `
      import { createClient, RateLimitError, UploadStoppedError, type CheckpointStore, type Report } from '${client}';
      import { createClient as createCoreClient, type CoreClient } from '${client}/core';
      import { fileCheckpoint } from '${client}/file-checkpoint';
      import type { Customer } from '@customerscore-kit/contract/types';`;
    const user = new Consumer(join(folder, `typescript-${version}`));
    user.write({
      'package.json': { name: 'typed', private: true, type: 'module' },
      'index.ts': imports + typed,
      'common-js.cts': imports + typed,
    });
    await user.install(...tarballsOf(packed, [client]), `typescript@${version}`);
    const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--lib', 'es2022,dom'];
    for (const [module, resolution, ...files] of [
      ['esnext', 'bundler', 'index.ts'],
      ['node16', 'node16', 'index.ts', 'common-js.cts'],
    ] as const) {
      const options = ['--module', module, '--moduleResolution', resolution];
      await user.node('node_modules/typescript/bin/tsc', ...flags, ...options, ...files);
    }
  },
  120_000,
);

describe.each(['', '/core'])('a bundle of the client%s for browsers', (entry) => {
  const bundle = async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export { createClient } from '${client}${entry}';`, resolveDir: consumer.folder },
      bundle: true,
      format: 'iife',
      globalName: 'kit',
      platform: 'browser',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    return { code: outputFiles[0]!.text, metafile };
  };

  test('imports nothing that browsers do not have', async () => {
    const { metafile } = await bundle();
    expect(Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((each) => each.external))).toEqual(
      [],
    );
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });

  describe.skipIf(executablePath === undefined)('in Chromium', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags });
    });
    afterAll(() => browser?.close());

    test('refuses to run, unless it is allowed to', async () => {
      const page = await browser.newPage();
      await page.addScriptTag({ content: (await bundle()).code });
      const create = (options: string) => page.evaluate(`typeof kit.createClient(${options}).uploadCustomers`);
      await expect(create(`{ key: 'secret-key' }`)).rejects.toThrow('dangerouslyAllowBrowser');
      await expect(create(`{ key: 'secret-key' }`)).rejects.not.toThrow('secret-key');
      expect(await create(`{ key: 'secret-key', dangerouslyAllowBrowser: true }`)).toBe('function');
      await page.close();
    });
  });
});
