import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account, AccountPackage } from '@customerscore-kit/runtime/declarations/account';
import { parse } from 'yaml';
import { type Bundle, bundle } from './bundle.ts';
import { type ExampleSet, readExamples } from './examples.ts';
import type { OpenApiDocument } from './openapi.ts';
import { type Operation, readOperations } from './operations.ts';

/** Everything that the artefacts are generated from. */
export interface Contract extends Bundle {
  operations: Operation[];
  /** The examples of each operation that has any, by operationId. */
  examples: Record<string, ExampleSet>;
  /** JSON Schema of `customerscore.account.yaml`. */
  accountSchema: Record<string, unknown>;
  /** The account that the contract is restricted to; undefined for the general contract. */
  account?: AccountContract;
}

/** The account of an account-specific contract. */
export interface AccountContract {
  codenames: Omit<Account, 'package'>;
  package: AccountPackage;
  /** The Overlay, as YAML. */
  overlay: string;
  /** The contract before the overlay. */
  base: OpenApiDocument;
}

/**
 * Reads the contract: the bundled document, its operations and its examples.
 *
 * @param source path of `openapi.yaml`. Examples are read from `examples/` next to it, the schema of account files from
 *   `account/`.
 * @throws Error naming the file and the cause.
 */
export async function readContract(source: string): Promise<Contract> {
  const schemaFile = join(dirname(source), 'account/account.schema.yaml');
  const accountSchema = parse(await readFile(schemaFile, 'utf8')) as Record<string, unknown>;
  const base = await bundle(source);
  const operations = readOperations(base.document);
  const examples = await readExamples(join(dirname(source), 'examples'), base.document, operations);
  return { ...base, operations, examples, accountSchema };
}

/**
 * Reads the contract from the package `@customerscore-kit/contract`, which an installed generator has and where it is bundled.
 *
 * @throws Error when the package cannot be found or is incomplete.
 */
export async function readContractPackage(): Promise<Contract> {
  const read = (name: string) =>
    readFile(fileURLToPath(import.meta.resolve(`@customerscore-kit/contract/${name}`)), 'utf8');
  const [json, yaml, accountSchema, { examples }] = await Promise.all([
    read('openapi.json'),
    read('openapi.yaml'),
    read('account.schema.json'),
    import('@customerscore-kit/contract/examples'),
  ]);
  const document = JSON.parse(json) as OpenApiDocument;
  return {
    document,
    json,
    yaml,
    operations: readOperations(document),
    examples,
    accountSchema: JSON.parse(accountSchema),
  };
}
