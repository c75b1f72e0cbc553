import { bundle } from '../contract/bundle.ts';
import { kitContract } from '../contract/read-contract.ts';
import { type AccountDraft, draftAccount } from './draft-account.ts';
import { readPayloads } from './read-payloads.ts';

/**
 * Drafts an account file from files of payloads, JSON or NDJSON.
 *
 * @param source path of `openapi.yaml`. Default: the contract of this kit.
 * @throws Error naming the file and the place in it, when it cannot be read or is no payload, or none holds a codename.
 */
export async function draftAccountFromFiles(files: readonly string[], source = kitContract): Promise<AccountDraft> {
  const payloads = await Promise.all(files.map(readPayloads));
  const { document } = await bundle(source);
  return draftAccount(payloads.flat(), document);
}
