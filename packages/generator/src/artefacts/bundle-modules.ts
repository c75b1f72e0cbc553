import { basename } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import { runtimeFile } from './runtime-file.ts';

/**
 * Bundles generated modules with their imports from the runtime. Code that several modules share goes to `shared.js`, so that
 * applications load it once. The output imports nothing else.
 *
 * @param entries source of each module, by name; it may import `@customerscore-kit/runtime/…`
 * @param modules source of further modules, by import specifier
 * @returns file contents by name
 */
export async function bundleModules(
  entries: Record<string, string>,
  modules: Record<string, string> = {},
): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: Object.keys(entries).map((name) => ({ in: entryPath(name), out: name })),
    plugins: [
      virtualModules({
        ...Object.fromEntries(Object.entries(entries).map(([name, entry]) => [entryPath(name), entry])),
        ...modules,
      }),
    ],
    bundle: true,
    splitting: true,
    chunkNames: 'shared',
    outdir: '.',
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    // Removes unused code that Ajv generates.
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const files = await Promise.all(
    outputFiles.map(async ({ path, text }) => [basename(path), await withoutComments(text)] as const),
  );
  return Object.fromEntries(files);
}

/** esbuild adds a comment with the path of each module, and has no option to omit it. A second pass removes the comments. */
async function withoutComments(code: string): Promise<string> {
  return (await transform(code, { charset: 'utf8', legalComments: 'none', target: 'es2022' })).code;
}

const entryPath = (name: string) => `entry:${name}`;

const runtimeImport = '@customerscore-kit/runtime/';

/** Resolves the given modules, and imports of the runtime in them. */
function virtualModules(modules: Record<string, string>): Plugin {
  const namespace = 'virtual';
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path }) => {
        if (path.startsWith(runtimeImport)) return { path: runtimeFile(path.slice(runtimeImport.length)) };
        return Object.hasOwn(modules, path) ? { path, namespace } : undefined;
      });
      onLoad({ filter: /^/, namespace }, ({ path }) => ({ contents: modules[path]!, loader: 'js' }));
    },
  };
}
