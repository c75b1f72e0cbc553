import type { Account } from '@customerscore-kit/runtime/declarations/account';
import { closeToAccount } from '../account/close-to-account.ts';
import { parseAccount } from '../account/read-account.ts';
import { kitContract, readContract } from '../contract/read-contract.ts';
import { renderArtefacts } from './index.ts';

const base = await readContract(kitContract);

/** The files of the package of an account, by name; read from the text of an account file, and written nowhere. */
export async function accountPackage(account: Account | string): Promise<Record<string, string>> {
  const text = typeof account === 'string' ? account : JSON.stringify(account);
  return renderArtefacts(closeToAccount(base, parseAccount(text, 'account.yaml', base.accountSchema, base.document)));
}

/** A module of a package that imports nothing. */
export function importText(text: string) {
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}
