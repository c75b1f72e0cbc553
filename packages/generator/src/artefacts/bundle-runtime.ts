import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the source of a generated module with what it imports from `runtime/`, into one module without imports;
 * `minifySyntax` drops what Ajv leaves behind and nothing uses.
 */
export async function bundleRuntime(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('../runtime', import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text.replaceAll(/^\/\/ .*\n/gm, '');
}
