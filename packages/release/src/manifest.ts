import type { PublishedPackage } from './published-packages.ts';

/** The fields of a `package.json` that are read or written here. */
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
 * The `package.json` of the built package. In the repository, it points to TypeScript sources and names the packages of the
 * workspace by `*`.
 *
 * @param source the manifest in the repository
 * @param root the manifest of the repository itself, with the license, the engines and the repository
 * @param versions versions of the published packages of the workspace, by name; the others are bundled
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

/** The source of each subpath that a package exports. */
export function sourcesOf(exports: unknown): Record<string, string> {
  return typeof exports === 'string' ? { '.': exports } : (exports as Record<string, string>);
}

/** The fields for `import` and, if there is such a build, `require`. */
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

/** `./src/bin.ts` is built to `./dist/bin.js`. */
function builtPath(source: string): string {
  return source.replace(/^\.\/src\/(.*)\.ts$/, './dist/$1.js');
}

function mapValues<Value>(object: Record<string, string>, change: (value: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
