// Each example as its readers have it: copied, installed with the packed packages, built and tested.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Consumer } from './consumer.fixture.ts';
import { npm } from './npm.ts';
import { type PackedPackage, packPackages } from './pack-packages.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const examples = join(repository, 'examples');
const folder = mkdtempSync(join(tmpdir(), 'customerscore-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

let packed: PackedPackage[] = [];
beforeAll(async () => {
  packed = await packPackages(repository, join(folder, 'tarballs'), join(folder, 'staging'));
}, 120_000);

const names = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(names)(
  '%s installs, builds and passes its tests',
  async (name) => {
    const consumer = new Consumer(join(folder, name));
    const isSource = (path: string) => !/node_modules|[\\/]dist$/.test(path);
    cpSync(join(examples, name), consumer.folder, { recursive: true, filter: isSource });
    const { scripts, dependencies, devDependencies } = JSON.parse(
      readFileSync(join(consumer.folder, 'package.json'), 'utf8'),
    );
    const needed = packed.filter((each) => Object.hasOwn({ ...dependencies, ...devDependencies }, each.name));
    await consumer.install(...needed.map(({ tarball }) => tarball));
    if (scripts.build !== undefined) {
      await npm(consumer.folder, ['run', 'build']);
      expect(existsSync(join(consumer.folder, 'dist'))).toBe(true);
    }
    await npm(consumer.folder, ['test']);
  },
  300_000,
);

test('the readme lists every example', () => {
  const readme = readFileSync(join(examples, 'README.md'), 'utf8');
  expect([...readme.matchAll(/^\| \[`([\w-]+)`\]/gm)].map(([, name]) => name).sort()).toEqual(names.sort());
});
