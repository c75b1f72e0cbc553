import type { Contract } from '../contract/read-contract.ts';
import { bundleModules } from './bundle-modules.ts';
import { inspection } from './inspect.ts';
import { validators } from './validators.ts';

/** `validators.js` and `inspect.js` with their declarations, and `shared.js`, which both import. */
export async function renderCheckedModules(contract: Contract): Promise<Record<string, string>> {
  const [validate, inspect] = [validators(contract), inspection(contract)];
  const bundled = await bundleModules(
    { validators: validate.entry, inspect: inspect.entry },
    { ...validate.modules, ...inspect.modules },
  );
  return { ...bundled, ...validate.files, ...inspect.files };
}
