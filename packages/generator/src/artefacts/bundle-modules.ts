import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';

/**
 * Bundles generated modules with what they import from the runtime. What several of them share becomes `shared.js`, which
 * they import; a bundler then takes it once. Nothing else is imported.
 *
 * @param entries JavaScript of each module, by its name; it may import `@customerscore-kit/runtime/…`
 * @param modules JavaScript of further modules, by the path that imports of them have
 * @returns the text of each file, by its name
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
    // Drops what Ajv leaves behind and nothing uses.
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

/** A bundle names the path of each module in a comment, and has no option against it. Printing it once more drops them. */
async function withoutComments(code: string): Promise<string> {
  return (await transform(code, { charset: 'utf8', legalComments: 'none', target: 'es2022' })).code;
}

const entryPath = (name: string) => `entry:${name}`;

const resolveDir = fileURLToPath(new URL('.', import.meta.url));

function virtualModules(modules: Record<string, string>): Plugin {
  const namespace = 'virtual';
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path }) => (Object.hasOwn(modules, path) ? { path, namespace } : undefined));
      onLoad({ filter: /^/, namespace }, ({ path }) => ({ contents: modules[path]!, resolveDir, loader: 'js' }));
    },
  };
}
