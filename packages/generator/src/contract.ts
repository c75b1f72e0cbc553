import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { accountExamples } from './account/account-examples.ts';
import { accountOverlay } from './account/overlay.ts';
import { readAccount } from './account/read-account.ts';
import { type Bundle, bundle } from './bundle.ts';
import { type ExampleSet, readExamples } from './examples.ts';
import type { OpenApiDocument } from './openapi.ts';
import { type Operation, readOperations } from './operations.ts';
import type { Account } from './runtime/declarations/account.ts';

/** Path of the contract of this kit. */
export const kitsOwnContract = fileURLToPath(new URL('../../../openapi/openapi.yaml', import.meta.url));

/** All that the artefacts are made of. */
export interface Contract extends Bundle {
  operations: Operation[];
  /** The examples of each operation that has any, by operationId. */
  examples: Record<string, ExampleSet>;
  /** JSON Schema of `customerscore.account.yaml`. */
  accountSchema: Record<string, unknown>;
  /** The account that the contract is closed to; undefined for the contract as it stands. */
  account?: AccountContract;
}

/** What makes the contract of an account. */
export interface AccountContract {
  codenames: Account;
  /** The Overlay, as YAML. */
  overlay: string;
  /** The contract before the overlay. */
  base: OpenApiDocument;
}

/**
 * Reads the contract: the bundled document, its operations, and the examples beside it.
 *
 * @param source path of `openapi.yaml`; the examples are looked for in the folder `examples` beside it, the schema of
 *   account files in `account`
 * @param account path of an account file, to close the contract to. Default: none.
 * @throws Error naming file and cause; {@link AccountError} for a faulty account file.
 */
export async function readContract(source: string, account?: string): Promise<Contract> {
  const schemaFile = join(dirname(source), 'account/account.schema.yaml');
  const accountSchema = parse(await readFile(schemaFile, 'utf8')) as Record<string, unknown>;
  const base = await bundle(source);
  const operations = readOperations(base.document);
  const examples = await readExamples(join(dirname(source), 'examples'), base.document, operations);
  const contract = { ...base, operations, examples, accountSchema };
  return account === undefined ? contract : await closeToAccount(contract, account);
}

async function closeToAccount(contract: Contract, file: string): Promise<Contract> {
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
