/** A package that is published. */
export interface PublishedPackage {
  /** Its folder in the repository. */
  folder: string;
  /** Folders and files that the code reads at run time, by where they go in the package. */
  data?: Record<string, string>;
  /** The module formats of its code. Tests in CommonJS projects load `cjs`. Undefined for a package that needs no build. */
  formats?: ('esm' | 'cjs')[];
}

/** What `run-tool` loads into the tools that it starts. */
const toolModules = Object.fromEntries(
  ['end-with-parent', 'kill-tree', 'watch-parent'].map((name) => [
    `dist/${name}.cjs`,
    `packages/run-tool/src/${name}.cjs`,
  ]),
);

/** The packages that are published, each after those that it depends on. */
export const publishedPackages: PublishedPackage[] = [
  { folder: 'generated' },
  { folder: 'packages/generator', formats: ['esm'], data: { runtime: 'packages/runtime/src' } },
  {
    folder: 'packages/mock',
    formats: ['esm', 'cjs'],
    data: { ...toolModules, 'dist/english-faker.cjs': 'packages/mock/src/english-faker.cjs' },
  },
  { folder: 'packages/cli', formats: ['esm'], data: { ...toolModules, workflows: 'openapi/workflows' } },
];
