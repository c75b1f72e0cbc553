import type { Contract } from '../contract/read-contract.ts';
import { renderCheckedModules } from './checked-modules.ts';
import { renderClient } from './client.ts';
import { renderCommonJs } from './common-js.ts';
import { renderEntry } from './entry.ts';
import { renderExamples } from './examples.ts';
import { renderManifest } from './manifest.ts';
import { renderOperations } from './operations.ts';
import { parseArtefacts } from './parse-artefacts.ts';
import { renderReadme } from './readme.ts';
import { renderSpec } from './spec.ts';
import { renderTypes } from './types.ts';

const generatedNotice =
  '// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.\n';

const accountNotice =
  '// Generated from the contract and the codenames of an account. Do not edit: change the account file and generate again.\n';

/**
 * Generates all files of the contract package.
 *
 * @returns file contents by name
 * @param exports further JSON files of the package, by name
 * @throws Error naming the file, when a generated file does not parse.
 */
export async function renderArtefacts(
  contract: Contract,
  exports: Record<string, string> = {},
): Promise<Record<string, string>> {
  const files = await Promise.all([
    exports,
    renderSpec(contract),
    renderTypes(contract),
    renderClient(contract),
    renderCheckedModules(contract),
    renderOperations(contract),
    renderExamples(contract),
    renderEntry(contract),
    renderManifest(contract, Object.keys(exports)),
    renderReadme(contract),
  ]);
  const notice = contract.account === undefined ? generatedNotice : accountNotice;
  const modules: Record<string, string> = Object.assign({}, ...files);
  const all = { ...modules, ...(await renderCommonJs(modules)) };
  const artefacts = Object.fromEntries(
    Object.entries(all).map(([name, text]) => [name, /\.c?[jt]s$/.test(name) ? notice + text : text]),
  );
  await parseArtefacts(artefacts);
  return artefacts;
}
