import type { PublishedPackage } from './published-packages.ts';

/** The fields of a `package.json` that this module reads or writes. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  license?: string;
  engines?: Record<string, string>;
  exports?: unknown;
  bin?: Record<string, string>;
  files?: string[];
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  [field: string]: unknown;
}

/**
 * Creates the `package.json` of a built package. The manifest in the repository points to TypeScript sources, and depends on other
 * packages of the workspace with the range `*`.
 *
 * @param source the manifest in the repository
 * @param root the manifest in the root folder of the repository: source of `license`, `engines` and `repository`
 * @param versions versions of the published packages by name; other packages of the workspace are bundled
 */
export function publishedManifest(
  { folder, formats = [], data = {} }: PublishedPackage,
  source: Manifest,
  root: Manifest,
  versions: Readonly<Record<string, string>>,
): Manifest {
  const { private: _, exports, bin, dependencies, peerDependencies, devDependencies, ...others } = source;
  const isBundled = ([name, range]: [string, string]) => range === '*' && !Object.hasOwn(versions, name);
  const ranges = (packages: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(packages)
        .filter((entry) => !isBundled(entry))
        .map(([name, range]) => [name, range === '*' ? `^${versions[name]}` : range]),
    );
  return {
    ...others,
    license: root.license,
    repository: { ...(root.repository as object), directory: folder },
    engines: root.engines,
    sideEffects: source.sideEffects ?? false,
    ...(exports === undefined ? {} : entryPoints(sourcesOf(exports), formats)),
    ...(bin === undefined ? {} : { bin: mapValues(bin, builtPath) }),
    files: [...new Set(['dist', ...Object.keys(data).map((path) => path.split('/')[0]!)])],
    dependencies: ranges(dependencies),
    ...(peerDependencies === undefined ? {} : { peerDependencies: ranges(peerDependencies) }),
  } as Manifest;
}

/** The source file of each exported subpath. */
export function sourcesOf(exports: unknown): Record<string, string> {
  return typeof exports === 'string' ? { '.': exports } : (exports as Record<string, string>);
}

/** The fields for `import`, and for `require` if the package has a CommonJS build. */
function entryPoints(sources: Record<string, string>, formats: readonly string[]): Partial<Manifest> {
  const hasCommonJs = formats.includes('cjs');
  const targets = mapValues(sources, (source) => {
    const path = builtPath(source).replace(/\.js$/, '');
    const esm = { types: `${path}.d.ts`, default: `${path}.js` };
    return hasCommonJs ? { import: esm, require: { types: `${path}.d.cts`, default: `${path}.cjs` } } : esm;
  });
  return {
    ...(hasCommonJs ? { main: './dist/index.cjs', types: './dist/index.d.cts' } : {}),
    exports: { ...targets, './package.json': './package.json' },
  };
}

/** Returns `./dist/bin.js` for `./src/bin.ts`. */
function builtPath(source: string): string {
  return source.replace(/^\.\/src\/(.*)\.ts$/, './dist/$1.js');
}

function mapValues<Value>(object: Record<string, string>, change: (value: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
