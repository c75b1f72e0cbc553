import type { Account } from '@customerscore-kit/runtime/declarations/account';
import { printDocument, printYaml } from '../contract/bundle.ts';
import type { Contract } from '../contract/read-contract.ts';
import { accountExamples } from './account-examples.ts';
import { applyOverlay } from './apply-overlay.ts';
import { accountOverlay } from './overlay.ts';

/** Restricts the contract to the codenames of an account, with an OpenAPI Overlay. */
export function closeToAccount(contract: Contract, account: Account): Contract {
  const { document: base, operations, examples } = contract;
  const { package: named = {}, ...codenames } = account;
  const overlay = accountOverlay(codenames, base);
  const closed = printDocument(applyOverlay(base, overlay));
  return {
    ...contract,
    ...closed,
    examples: accountExamples(examples, operations, codenames, base, closed.document),
    account: { codenames, package: named, overlay: printYaml(overlay), base },
  };
}
