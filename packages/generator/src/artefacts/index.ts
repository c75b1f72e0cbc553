import type { Contract } from '../contract.ts';
import { renderClient } from './client.ts';
import { renderEntry } from './entry.ts';
import { renderExamples } from './examples.ts';
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
    renderOperations(contract),
    renderExamples(contract),
    renderEntry(contract),
    renderManifest(contract),
    renderReadme(contract),
  ]);
  return Object.assign({}, ...files);
}
