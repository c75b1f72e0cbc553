import { readContractPackage } from '../contract/read-contract.ts';
import { type AccountDraft, draftAccount } from './draft-account.ts';
import { readPayloads } from './read-payloads.ts';

/**
 * Drafts an account file from JSON or NDJSON files.
 *
 * @throws Error when a file cannot be read or is not a payload (the message says where), or when no file contains a codename.
 */
export async function draftAccountFromFiles(files: readonly string[]): Promise<AccountDraft> {
  const payloads = await Promise.all(files.map(readPayloads));
  const { document } = await readContractPackage();
  return draftAccount(payloads.flat(), document);
}
