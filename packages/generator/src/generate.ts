import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { closeToAccount } from './account/close-to-account.ts';
import { readAccount } from './account/read-account.ts';
import { updatePackage } from './artefacts/package-folder.ts';
import { withProvenanceTable } from './artefacts/provenance-table.ts';
import { replaceFile } from './artefacts/write-file.ts';
import { readContract, readContractPackage } from './contract/read-contract.ts';

export interface GenerateOptions {
  /** Path of the root file of the contract, `openapi.yaml`. Default: the contract in `@customerscore-kit/contract`. */
  source?: string;
  /** Path of a `customerscore.account.yaml`, to restrict the package to its codenames. Default: none. */
  account?: string;
  /** Folder of the package. Other files in it are reported, and not changed. */
  outDir: string;
  /** Makes further JSON files of the package from the bundled contract: text by name. Default: none. */
  renderExports?: (document: object) => Promise<Record<string, string>>;
  /** A Markdown file to write the provenance table to, between its markers. Default: none. */
  provenanceFile?: string;
  /** Only compare, write nothing. Default: false. */
  check?: boolean;
}

export interface Generation {
  /** Names of all files in the package, sorted. */
  files: string[];
  /** Names of the files that were missing or out of date before this run, sorted. */
  changed: string[];
  /** Names of files in the folder that are not part of the package, such as those of a removed artefact, sorted. */
  stray: string[];
  /** Whether the table in `provenanceFile` was out of date before this run. */
  provenanceChanged: boolean;
}

/**
 * Generates the contract package. The output depends only on the contract and the account.
 *
 * @throws Error naming the file and the cause, when the contract or the account is invalid. Then nothing is written.
 */
export async function generateContract({
  source,
  account,
  outDir,
  renderExports,
  provenanceFile,
  check = false,
}: GenerateOptions): Promise<Generation> {
  const base = source === undefined ? await readContractPackage() : await readContract(source);
  const contract =
    account === undefined ? base : closeToAccount(base, await readAccount(account, base.accountSchema, base.document));
  // Imported late, because TypeScript and esbuild take a second to load, and drafts and invalid accounts do not need them.
  const { renderArtefacts } = await import('./artefacts/index.ts');
  const wanted = await renderArtefacts(contract, await renderExports?.(contract.document));
  const files = Object.keys(wanted).sort();
  const overwritten = files.find((name) => account !== undefined && resolve(outDir, name) === resolve(account));
  if (overwritten !== undefined) {
    throw new Error(`The package's ${overwritten} would overwrite ${account}. Move it, or choose another folder.`);
  }
  const found = await updatePackage(outDir, wanted, check);
  const changed = files.filter((name) => wanted[name] !== found.texts.get(name));
  const stray = found.others.filter((name) => name !== changelog);
  let provenanceChanged = false;
  if (provenanceFile !== undefined) {
    const before = await readFile(provenanceFile, 'utf8');
    const after = withProvenanceTable(before, contract.document);
    provenanceChanged = before !== after;
    if (!check && provenanceChanged) await replaceFile(provenanceFile, after);
  }
  return { files, changed, stray, provenanceChanged };
}

/** Written by Changesets, not by the generator. */
const changelog = 'CHANGELOG.md';
