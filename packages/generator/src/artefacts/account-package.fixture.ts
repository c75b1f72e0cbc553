import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Account } from '@customerscore-kit/runtime/declarations/account';
import { closeToAccount } from '../account/close-to-account.ts';
import { parseAccount } from '../account/read-account.ts';
import { kitContract } from '../contract/kit-contract.fixture.ts';
import { readContract } from '../contract/read-contract.ts';
import { renderArtefacts } from './index.ts';

const base = await readContract(kitContract);

/** Generates the package of an account in memory. @returns file contents by name */
export async function accountPackage(account: Account | string): Promise<Record<string, string>> {
  const text = typeof account === 'string' ? account : JSON.stringify(account);
  return renderArtefacts(closeToAccount(base, parseAccount(text, 'account.yaml', base.accountSchema, base.document)));
}

/** Imports modules of a package from a temporary folder, which is removed once they are loaded. */
export async function importModules(files: Record<string, string>, names: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-package-'));
  try {
    for (const name of ['package.json', 'shared.js', ...names]) await writeFile(join(folder, name), files[name]!);
    return await Promise.all(names.map((name) => import(pathToFileURL(join(folder, name)).href)));
  } finally {
    await rm(folder, { recursive: true });
  }
}
