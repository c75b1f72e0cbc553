import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { npm } from './npm.ts';
import type { PackedPackage } from './pack-packages.ts';
import { type Publication, publishPackages } from './publish-packages.ts';

const folder = mkdtempSync(join(tmpdir(), 'customerscore-publish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The packages in a test registry, by name. They are deleted after each test. */
const documents = new Map<string, Record<string, unknown>>();
let isRefusing = false;
let registry: Server;
beforeAll(async () => {
  registry = createServer(async (request, response) => {
    const name = decodeURIComponent(request.url!.slice(1).split('?')[0]!);
    if (request.method === 'PUT') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (isRefusing) return void response.writeHead(403).end('{ "error": "not yours" }');
      documents.set(name, JSON.parse(Buffer.concat(chunks).toString()));
      return void response.writeHead(201).end('{}');
    }
    const document = documents.get(name);
    response.writeHead(document ? 200 : 404).end(JSON.stringify(document ?? { error: 'not found' }));
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  const { port } = registry.address() as AddressInfo;
  writeFileSync(
    join(folder, '.npmrc'),
    `registry=http://127.0.0.1:${port}/\n//127.0.0.1:${port}/:_authToken=token\ncache=${join(folder, 'cache')}\nfetch-retries=0\n`,
  );
});
afterAll(() => registry.close());
afterEach(() => {
  documents.clear();
  isRefusing = false;
});

async function packageOf(name: string, version = '1.0.0'): Promise<PackedPackage> {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version }));
  const [{ filename, size, unpackedSize }] = JSON.parse(await npm(folder, ['pack', '--json']));
  return { name, version, tarball: join(folder, filename), size, unpackedSize, files: 1, dependencies: [] };
}

async function publish(packed: PackedPackage[], dryRun = false): Promise<[string, Publication][]> {
  const publications: [string, Publication][] = [];
  await publishPackages(folder, packed, dryRun, ({ name }, publication) => publications.push([name, publication]));
  return publications;
}

test('publishes packages that are not in the registry, in the given order', async () => {
  const packed = [await packageOf('@kit/first'), await packageOf('second')];
  expect(await publish(packed)).toEqual([
    ['@kit/first', 'published'],
    ['second', 'published'],
  ]);
  expect([...documents.keys()]).toEqual(['@kit/first', 'second']);
});

test('publishes the remaining packages after an interrupted run', async () => {
  const packed = [await packageOf('@kit/first'), await packageOf('second')];
  await publish(packed.slice(0, 1));
  expect(await publish(packed)).toEqual([
    ['@kit/first', 'published before'],
    ['second', 'published'],
  ]);
});

test('publishes a new version of a published package', async () => {
  await publish([await packageOf('second')]);
  expect(await publish([await packageOf('second', '1.0.1')])).toEqual([['second', 'published']]);
});

test('publishes nothing in a dry run', async () => {
  expect(await publish([await packageOf('second')], true)).toEqual([['second', 'would be published']]);
  expect(documents.size).toBe(0);
});

test('stops at the first package that the registry refuses, and prints the reason', async () => {
  isRefusing = true;
  await expect(publish([await packageOf('second'), await packageOf('third')])).rejects.toThrow(
    /npm publish failed[\s\S]*403/,
  );
  expect(documents.size).toBe(0);
});
