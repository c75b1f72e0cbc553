import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PagePrograms } from '../../theme/page-programs.ts';
import { packageFolder, siteFolder } from '../site-files.ts';

/**
 * Bundles the programs that a page loads when it is used: the worker of the checker, and the mock. VitePress could, and would take
 * five seconds longer.
 *
 * @param contractFolder folder of the contract package that they use
 * @param publicFolder folder of files that are copied to the site as they are
 */
export async function buildPagePrograms(contractFolder: string, publicFolder: string): Promise<PagePrograms> {
  const { metafile } = await esbuild().build({
    absWorkingDir: publicFolder,
    entryPoints: { checkWorker: join(siteFolder, 'theme/check-worker.ts'), mock: join(siteFolder, 'theme/mock.ts') },
    outdir: 'programs',
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    alias: {
      '@customerscore-kit/contract/inspect': join(contractFolder, 'inspect.js'),
      '@customerscore-kit/contract/operations': join(contractFolder, 'operations.js'),
      '@customerscore-kit/mock/msw': fileURLToPath(import.meta.resolve('@customerscore-kit/mock/msw')),
    },
    // Where the theme finds the packages that it imports, wherever it is.
    nodePaths: ['jsonc-parser', 'msw', 'yaml'].map((name) => dirname(packageFolder(name))),
    logLevel: 'silent',
  });
  const paths = Object.keys(metafile.outputs).map((file) => [basename(file).replace(/-.*/, ''), `/${file}`]);
  return Object.fromEntries(paths);
}

/** The bundler that VitePress has: no package to install besides. */
function esbuild(): typeof import('esbuild') {
  const vitePress = createRequire(join(packageFolder('vitepress'), 'package.json'));
  const vite = createRequire(vitePress.resolve('vite/package.json'));
  return vite('esbuild');
}
