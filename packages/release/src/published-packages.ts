/** A package that is published. */
export interface PublishedPackage {
  /** Its folder in the repository. */
  folder: string;
  /** Folders and files that the code reads at run time. The keys are paths in the package, the values paths in the repository. */
  data?: Record<string, string>;
  /** The module formats of its code. Tests in CommonJS projects load `cjs`. Undefined if the package needs no build. */
  formats?: ('esm' | 'cjs')[];
}

/** Modules that `run-tool` preloads in the tools that it starts. */
const toolModules = Object.fromEntries(
  ['end-with-parent', 'kill-tree', 'watch-parent'].map((name) => [
    `dist/${name}.cjs`,
    `packages/run-tool/src/${name}.cjs`,
  ]),
);

/** The published packages. Each package comes after its dependencies. */
export const publishedPackages: PublishedPackage[] = [
  { folder: 'generated' },
  { folder: 'packages/generator', formats: ['esm'], data: { runtime: 'packages/runtime/src' } },
  { folder: 'packages/client', formats: ['esm', 'cjs'] },
  { folder: 'packages/server', formats: ['esm', 'cjs'] },
  {
    folder: 'packages/mock',
    formats: ['esm', 'cjs'],
    data: { 'dist/inspector': 'packages/mock/src/inspector' },
  },
  {
    folder: 'packages/importer',
    formats: ['esm'],
    data: { 'mapping.schema.json': 'packages/importer/mapping.schema.json' },
  },
  {
    folder: 'packages/cli',
    formats: ['esm'],
    data: {
      ...toolModules,
      'dist/report.css': 'packages/cli/src/import/report/report.css',
      workflows: 'openapi/workflows',
      'site/pages': 'packages/site/pages',
      'site/theme': 'packages/site/theme',
    },
  },
];
