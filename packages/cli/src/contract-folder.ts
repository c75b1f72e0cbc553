import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { ExitError, exitCodes } from './exit-codes.ts';

/** Which contract a command works with. Default: the contract as it stands. */
export interface ContractChoice {
  /** An account file: the contract is closed to its codenames for this run. */
  account?: string;
  /** Folder of a contract package, as `account build` writes it. */
  contract?: string;
}

/**
 * Does some work with a contract package.
 *
 * @param work gets the folder of the package; undefined for the contract as it stands
 * @throws ExitError when the folder holds no package; AccountError for a faulty account file.
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
      `--contract: ${contract} holds no openapi.json. Make it with "customerscore account build".`,
      exitCodes.usage,
    );
  }
  return work(contract);
}
