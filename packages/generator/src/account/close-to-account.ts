import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { bundle } from '../contract/bundle.ts';
import type { Contract } from '../contract/read-contract.ts';
import { accountExamples } from './account-examples.ts';
import { accountOverlay } from './overlay.ts';
import { readAccount } from './read-account.ts';

/**
 * The contract with the codenames of an account in place of any codename, by an OpenAPI Overlay.
 *
 * @param file path of the account file
 * @throws AccountError with every problem of the file by line and column; Error when it cannot be read.
 */
export async function closeToAccount(contract: Contract, file: string): Promise<Contract> {
  const { document: base, operations, examples } = contract;
  const codenames = await readAccount(file, contract.accountSchema, base);
  const overlay = stringify(accountOverlay(codenames, base), { aliasDuplicateObjects: false });
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-account-'));
  try {
    const [source, overlayFile] = [join(folder, 'openapi.json'), join(folder, 'overlay.yaml')];
    await writeFile(source, contract.json);
    await writeFile(overlayFile, overlay);
    const closed = await bundle(source, overlayFile);
    return {
      ...contract,
      ...closed,
      examples: accountExamples(examples, operations, codenames, base, closed.document),
      account: { codenames, overlay, base },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
