import { buildSite } from '@customerscore-kit/site';
import { type ContractChoice, withContract } from '../contract-folder.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CliProcess } from '../process.ts';

/** Builds the reference site. */
export function runDocs({ out: outDir, ...choice }: ContractChoice & { out: string }, { out }: CliProcess) {
  return withContract(choice, async (contract) => {
    const started = performance.now();
    const { files } = await buildSite({ outDir, ...(contract === undefined ? {} : { contract }) });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    await out(`Built ${outDir} in ${seconds} s: ${files.join(', ')}\n`);
    await out(`Open ${outDir}/index.html in a browser. The site works without a server or a network.\n`);
    return exitCodes.success;
  });
}
