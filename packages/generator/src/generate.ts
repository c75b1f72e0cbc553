import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeToAccount } from './account/close-to-account.ts';
import { readAccount } from './account/read-account.ts';
import { renderArtefacts } from './artefacts/index.ts';
import { withProvenanceTable } from './artefacts/provenance-table.ts';
import { kitContract, readContract } from './contract/read-contract.ts';

export interface GenerateOptions {
  /** Path of the root file of the contract, `openapi.yaml`. Default: the contract of this kit. */
  source?: string;
  /** Path of a `customerscore.account.yaml`: the package is closed to its codenames. Default: none. */
  account?: string;
  /** Folder of the package. Files there that are not the generator's are reported, never removed. */
  outDir: string;
  /** A Markdown file that gets the table of all provenance, between its markers. Default: none gets it. */
  provenanceFile?: string;
  /** Compare only, and write nothing. Default: false. */
  check?: boolean;
}

export interface Generation {
  /** Names of all files of the package, sorted. */
  files: string[];
  /** Names of the files that were missing or out of date before this run; sorted. */
  changed: string[];
  /** Names of files in the folder that are not of the package, such as those of a dropped artefact; sorted. */
  stray: string[];
  /** Whether the table in `provenanceFile` was out of date before this run. */
  provenanceChanged: boolean;
}

/**
 * Generates the contract package. The same contract gives the same bytes.
 *
 * @throws Error naming file and cause, when the contract or the account cannot be read; nothing is written then.
 */
export async function generateContract({
  source = kitContract,
  account,
  outDir,
  provenanceFile,
  check = false,
}: GenerateOptions): Promise<Generation> {
  const base = await readContract(source);
  const contract =
    account === undefined ? base : closeToAccount(base, await readAccount(account, base.accountSchema, base.document));
  const wanted = await renderArtefacts(contract);
  const found = await readFolder(outDir);
  refuseOthers(outDir, found, wanted);
  const files = Object.keys(wanted).sort();
  const changed = files.filter((name) => wanted[name] !== found.get(name));
  const stray = [...found.keys()].filter((name) => !(name in wanted) && name !== changelog).sort();
  if (!check && changed.length > 0) {
    await mkdir(outDir, { recursive: true });
    for (const name of changed) await writeFile(join(outDir, name), wanted[name]!);
  }
  let provenanceChanged = false;
  if (provenanceFile !== undefined) {
    const before = await readFile(provenanceFile, 'utf8');
    const after = withProvenanceTable(before, contract.document);
    provenanceChanged = before !== after;
    if (!check && provenanceChanged) await writeFile(provenanceFile, after);
  }
  return { files, changed, stray, provenanceChanged };
}

/** Files that this did not write must not be overwritten: a folder that has any of these names must be the same package. */
function refuseOthers(outDir: string, found: Map<string, string>, wanted: Record<string, string>): void {
  const taken = Object.keys(wanted).find((name) => found.has(name));
  if (taken === undefined) return;
  const nameIn = (manifest = '{}') => /"name": "([^"]*)"/.exec(manifest)?.[1];
  if (nameIn(found.get('package.json')) === nameIn(wanted['package.json'])) return;
  throw new Error(`${outDir} holds a ${taken} of something else, which would be overwritten. Choose another folder.`);
}

/** Written into the package by Changesets, not by the generator. */
const changelog = 'CHANGELOG.md';

/** The files of a folder; none if it does not exist. Folders in it, such as `node_modules`, are left alone. */
async function readFolder(folder: string): Promise<Map<string, string>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return new Map(
      await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}
