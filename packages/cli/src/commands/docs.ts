import { buildSite, serveSite } from '@customerscore-kit/site';
import { type ContractChoice, withContract } from '../contract-folder.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CliProcess } from '../process.ts';

/** The options of `docs`. */
export interface DocsCommand extends ContractChoice {
  out: string;
  /** Path below which the site is served. */
  base: string;
  /** Address of the published site. */
  url?: string;
  /** Whether to serve the site after the build, until Ctrl+C. */
  serve?: boolean;
  port: number;
}

/** Builds the reference site. */
export function runDocs({ out: outDir, base, url, serve, port, ...choice }: DocsCommand, { out }: CliProcess) {
  return withContract(choice, async (contract) => {
    const started = performance.now();
    const { files, base: path } = await buildSite({
      outDir,
      base,
      ...(url !== undefined && { url }),
      ...(contract !== undefined && { contract }),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    await out(`Built ${outDir} in ${seconds} s: ${files.join(', ')}\n`);
    if (serve) {
      const site = await serveSite(outDir, path, port);
      await out(`Site: ${site.url}  To stop it, press Ctrl+C.\n`);
      await site.ended;
    } else await out(`To look at it, add --serve. ${outDir}/reference.html also opens as a file.\n`);
    return exitCodes.success;
  });
}
