// Which part may import which: the arrows of ARCHITECTURE.md. `npm run check` holds the code to them.

/** Packages, each with what it may import; tests may import more. */
const packages = {
  runtime: [],
  'run-tool': [],
  'config-file': [],
  sqlite: [],
  generator: ['config-file', 'runtime', 'generated'],
  client: ['generated'],
  server: ['generated'],
  mock: ['generated', 'server', 'sqlite'],
  prism: ['generated', 'run-tool'],
  site: ['generated', 'mock', 'run-tool'],
  verify: ['generated', 'mock', 'run-tool'],
  conformance: ['generated', 'mock', 'prism', 'server'],
  breaking: ['conformance'],
  importer: ['config-file', 'runtime', 'generated', 'client', 'sqlite'],
  cli: ['generated', 'generator', 'importer', 'mock', 'run-tool', 'server', 'site', 'verify'],
  exports: [],
  release: ['run-tool'],
};

/** Rooms of the generator, each with those that it may enter. */
const rooms = {
  contract: [],
  keywords: ['contract'],
  account: ['contract', 'keywords'],
  artefacts: ['contract', 'keywords', 'account'],
};

const folderOf = (name) => (name === 'generated' ? '^generated/' : `^packages/${name}/`);
const roomOf = (name) => `^packages/generator/src/${name}/`;
const tests = '\\.(test|fixture)\\.ts$';

const arrows = (table, place, all) =>
  Object.entries(table).map(([name, others]) => ({
    name: `${name}-imports-only-${others.join('-') || 'nothing'}`,
    severity: 'error',
    comment: 'See the table of packages in ARCHITECTURE.md.',
    from: { path: place(name), pathNot: tests },
    to: { path: all, pathNot: [name, ...others].map(place) },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Move what both need, a type for example, to a file of its own.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'What cannot be found cannot be checked.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'runtime-imports-nothing',
      severity: 'error',
      comment: 'It ships to browsers.',
      from: { path: '^packages/runtime/', pathNot: tests },
      to: { pathNot: '^packages/runtime/' },
    },
    ...arrows(packages, folderOf, '^(generated|packages|scripts|openapi)/'),
    ...arrows(rooms, roomOf, '^packages/generator/src/[^/]+/'),
    {
      name: 'root-of-the-generator-is-not-entered-from-its-rooms',
      severity: 'error',
      comment: 'index.ts and generate.ts are what the rooms are put together in.',
      from: { path: '^packages/generator/src/[^/]+/', pathNot: tests },
      to: { path: '^packages/generator/src/[^/]+\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
