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
  const { private: _, exports, bin, dependencies, devDependencies, ...others } = source;
  const isBundled = ([name, range]: [string, string]) => range === '*' && !Object.hasOwn(versions, name);
  return {
    ...others,
    license: root.license,
    repository: { ...(root.repository as object), directory: folder },
    engines: root.engines,
    sideEffects: source.sideEffects ?? false,
    ...(exports === undefined ? {} : entryPoints(formats)),
    ...(bin === undefined ? {} : { bin: mapValues(bin, builtPath) }),
    files: [...new Set(['dist', ...Object.keys(data).map((path) => path.split('/')[0]!)])],
    dependencies: Object.fromEntries(
      Object.entries(dependencies ?? {})
        .filter((entry) => !isBundled(entry))
        .map(([name, range]) => [name, range === '*' ? `^${versions[name]}` : range]),
    ),
  } as Manifest;
}

/** The fields for `import` and, if there is such a build, `require`. */
function entryPoints(formats: readonly string[]): Partial<Manifest> {
  const esm = { types: './dist/index.d.ts', default: './dist/index.js' };
  const cjs = { types: './dist/index.d.cts', default: './dist/index.cjs' };
  const hasCommonJs = formats.includes('cjs');
  return {
    ...(hasCommonJs ? { main: cjs.default, types: cjs.types } : {}),
    exports: { '.': hasCommonJs ? { import: esm, require: cjs } : esm, './package.json': './package.json' },
  };
}

/** `./src/bin.ts` is built to `./dist/bin.js`. */
function builtPath(source: string): string {
  return source.replace(/^\.\/src\/(.*)\.ts$/, './dist/$1.js');
}

function mapValues(object: Record<string, string>, change: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
