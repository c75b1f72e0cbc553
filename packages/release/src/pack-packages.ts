import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'tsdown';
import { type Manifest, publishedManifest, sourcesOf } from './manifest.ts';
import { npm } from './npm.ts';
import { type PublishedPackage, publishedPackages } from './published-packages.ts';

/** A package in a tarball. */
export interface PackedPackage {
  name: string;
  version: string;
  /** Path of the tarball. */
  tarball: string;
  /** Size of the tarball in bytes. */
  size: number;
  /** Size of the unpacked files in bytes. */
  unpackedSize: number;
  files: number;
  /** Names of its direct and indirect dependencies in this repository. */
  dependencies: string[];
}

/**
 * Builds the published packages and packs each into a tarball.
 *
 * @param repository root folder of the repository
 * @param outDir folder for the tarballs; existing content is deleted
 * @param staging folder for the built packages
 * @throws Error if a build fails; `outDir` is then unchanged
 */
export async function packPackages(repository: string, outDir: string, staging: string): Promise<PackedPackage[]> {
  const root = await readManifest(repository);
  const sources = await Promise.all(
    publishedPackages.map(async (each) => ({ each, source: await readManifest(join(repository, each.folder)) })),
  );
  const versions = Object.fromEntries(sources.map(({ source }) => [source.name, source.version]));
  const packed: PackedPackage[] = [];
  for (const { each, source } of sources) {
    const folder = join(staging, basename(each.folder));
    if (each.formats === undefined)
      await cp(join(repository, each.folder), folder, { recursive: true, filter: isShipped });
    else await buildPackage(repository, each, source, folder, Object.keys(versions));
    const manifest = each.formats === undefined ? source : publishedManifest(each, source, root, versions);
    await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    await cp(join(repository, 'LICENSE'), join(folder, 'LICENSE'));
    const direct = packed.filter(({ name }) => Object.hasOwn(manifest.dependencies ?? {}, name));
    const dependencies = [...new Set(direct.flatMap(({ name, dependencies }) => [name, ...dependencies]))];
    packed.push({ ...(await pack(folder, staging)), dependencies });
  }
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  for (const each of packed) {
    const target = join(outDir, basename(each.tarball));
    await rename(each.tarball, target).catch(() => cp(each.tarball, target));
    each.tarball = target;
  }
  return packed;
}

async function buildPackage(
  repository: string,
  { folder: from, formats = [], data = {} }: PublishedPackage,
  source: Manifest,
  folder: string,
  published: readonly string[],
): Promise<void> {
  const { exports, bin = {} } = source;
  const entries = [...Object.values(exports === undefined ? {} : sourcesOf(exports)), ...Object.values(bin)];
  await mkdir(folder, { recursive: true });
  await build({
    cwd: join(repository, from),
    config: false,
    entry: entries.map((path) => path.replace('./', '')),
    format: formats,
    outDir: join(folder, 'dist'),
    platform: 'node',
    target: 'node20.19',
    fixedExtension: false,
    dts: exports === undefined ? false : { oxc: true },
    clean: false,
    logLevel: 'error',
    deps: { alwaysBundle: (id) => isPrivate(id, published), onlyBundle: false },
  });
  for (const [to, path] of Object.entries(data)) {
    const target = join(folder, to);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(repository, path), target, { recursive: true, filter: isShipped });
  }
  await cp(join(repository, from, 'README.md'), join(folder, 'README.md'));
}

/** Whether an import is of a package of the workspace that is not published. */
function isPrivate(id: string, published: readonly string[]): boolean {
  return id.startsWith('@customerscore-kit/') && !published.some((name) => id === name || id.startsWith(`${name}/`));
}

/** Excludes tests and installed packages. */
function isShipped(path: string): boolean {
  return !/\.(?:test|fixture)\.ts$|node_modules/.test(path);
}

async function pack(folder: string, destination: string): Promise<Omit<PackedPackage, 'dependencies'>> {
  const output = await npm(folder, ['pack', '--json', '--ignore-scripts', '--pack-destination', destination]);
  const [{ name, version, filename, size, unpackedSize, entryCount }] = JSON.parse(output);
  return { name, version, tarball: join(destination, filename), size, unpackedSize, files: entryCount };
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}
