import { isDeepStrictEqual } from 'node:util';
import { type Contract, operationsOf } from './contract.ts';
import { correct } from './corrections.ts';
import { diffExtensions } from './extensions.ts';
import type { Change } from './level.ts';
import { type RedoclyChange, redoclyDiff } from './redocly-diff.ts';

/**
 * What changed between two bundled contracts, and how much it asks of the version: `redocly diff`, corrected.
 *
 * @throws GateError when the tool fails
 */
export async function diffContracts(base: Contract, today: Contract): Promise<Change[]> {
  return judge(await redoclyDiff(spellOutSecurity(base), spellOutSecurity(today)), base, today);
}

/** The changes that redocly found, at their right levels, and those that it does not see. */
export function judge(found: readonly RedoclyChange[], base: Contract, today: Contract): Change[] {
  const changes = [...correct(found), ...diffExtensions(base, today)];
  if (changes.length > 0 || isDeepStrictEqual(withoutVersion(base), withoutVersion(today))) return changes;
  return [{ level: 'patch', what: 'something that no rule looks at', where: 'the contract' }];
}

/**
 * A copy with the security of the whole contract written into each operation that says nothing of its own. Redocly takes
 * such an operation for an open one: to write the same key down again would be "Authentication became required".
 */
export function spellOutSecurity(contract: Contract): Contract {
  const copy = structuredClone(contract);
  for (const { operation } of operationsOf(copy)) operation.security ??= copy.security ?? [];
  // Not deleted but emptied: with or without, it must be no change.
  copy.security = [];
  return copy;
}

function withoutVersion(contract: Contract): Contract {
  return { ...contract, info: { ...contract.info, version: '' } };
}
