import type { Contract } from '../contract.ts';
import { accountNotice, generatedNotice } from '../print.ts';
import { renderClient } from './client.ts';
import { renderEntry } from './entry.ts';
import { renderExamples } from './examples.ts';
import { renderInspect } from './inspect.ts';
import { renderManifest } from './manifest.ts';
import { renderOperations } from './operations.ts';
import { renderReadme } from './readme.ts';
import { renderSpec } from './spec.ts';
import { renderTypes } from './types.ts';
import { renderValidators } from './validators.ts';

/** Every file of the contract package, by its name. */
export async function renderArtefacts(contract: Contract): Promise<Record<string, string>> {
  const files = await Promise.all([
    renderSpec(contract),
    renderTypes(contract),
    renderClient(contract),
    renderValidators(contract),
    renderInspect(contract),
    renderOperations(contract),
    renderExamples(contract),
    renderEntry(contract),
    renderManifest(contract),
    renderReadme(contract),
  ]);
  const all: Record<string, string> = Object.assign({}, ...files);
  if (contract.account === undefined) return all;
  return Object.fromEntries(
    Object.entries(all).map(([name, text]) => [name, text.replace(generatedNotice, accountNotice)]),
  );
}
