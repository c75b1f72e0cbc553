import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { ExitError, exitCodes } from './exit-codes.ts';

/** The contract that a command uses. Default: the contract that is not restricted to an account. */
export interface ContractChoice {
  /** An account file. For this run, the contract is restricted to the account. */
  account?: string;
  /** Folder of a contract package that `account build` created. */
  contract?: string;
}

/**
 * Calls a function with the folder of a contract package.
 *
 * @param work receives the folder; undefined for the contract that is not restricted to an account
 * @throws ExitError if the folder does not contain a contract package; AccountError if the account file is invalid
 */
export async function withContract<Result>(
  { account, contract }: ContractChoice,
  work: (folder: string | undefined) => Promise<Result>,
): Promise<Result> {
  if (account !== undefined) {
    const { generateContract } = await import('@customerscore-kit/generator');
    return withTemporaryFolder('customerscore-contract-', async (folder) => {
      await generateContract({ account, outDir: folder });
      return work(folder);
    });
  }
  if (contract !== undefined && !existsSync(join(contract, 'openapi.json'))) {
    throw new ExitError(
      `--contract: ${contract} does not contain openapi.json. Create the package with "customerscore account build".`,
      exitCodes.usage,
    );
  }
  return work(contract);
}
