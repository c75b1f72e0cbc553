import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';

/** What an entry imports the checks as that Ajv has compiled for it. */
export const compiledChecks = 'compiled-checks';

/**
 * Bundles the source of a generated module with what it imports from the runtime, into one module that imports
 * nothing.
 *
 * @param entry JavaScript, which imports `@customerscore-kit/runtime/…` and {@link compiledChecks}
 * @param checks JavaScript of the module {@link compiledChecks}. Default: there is none.
 */
export async function bundleModule(entry: string, checks?: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir, loader: 'js' },
    plugins: checks === undefined ? [] : [virtualModule(compiledChecks, checks)],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    // Drops what Ajv leaves behind and nothing uses.
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  // A bundle names the path of each module in a comment, and has no option against it. Printing it once more drops them.
  const { code } = await transform(outputFiles[0]!.text, { charset: 'utf8', legalComments: 'none', target: 'es2022' });
  return code;
}

const resolveDir = fileURLToPath(new URL('.', import.meta.url));

function virtualModule(name: string, contents: string): Plugin {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path }) => (path === name ? { path, namespace: name } : undefined));
      onLoad({ filter: /^/, namespace: name }, () => ({ contents, resolveDir, loader: 'js' }));
    },
  };
}
