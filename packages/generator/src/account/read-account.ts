import { YamlText } from '@customerscore-kit/config-file';
import type { Account } from '@customerscore-kit/runtime/declarations/account';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { AccountError } from './account-error.ts';
import { codenameProblems } from './codename-problems.ts';
import { readText } from './read-text.ts';
import { schemaProblems } from './schema-problems.ts';
import { yamlProblems } from './yaml-problems.ts';

/**
 * Reads an account file, YAML or JSON.
 *
 * @param schema JSON Schema of account files
 * @param document the contract, which defines the codenames that every account has
 * @throws AccountError with all problems, each with its line and column; Error when the file cannot be read.
 */
export async function readAccount(file: string, schema: object, document: OpenApiDocument): Promise<Account> {
  return parseAccount(await readText(file), file, schema, document);
}

/** Like {@link readAccount}, for a string. @param file file name, for messages */
export function parseAccount(text: string, file: string, schema: object, document: OpenApiDocument): Account {
  const yaml = new YamlText(text);
  const syntaxErrors = yaml.syntaxProblems();
  if (syntaxErrors.length > 0) throw new AccountError(file, syntaxErrors);
  const yamlErrors = yamlProblems(yaml.document).map(({ offset, message }) => yaml.problemAt(offset, message));
  if (yamlErrors.length > 0) throw new AccountError(file, yamlErrors);
  const content: unknown = yaml.document.toJS({ maxAliasCount: 100 });
  if (content === null || content === undefined) {
    const smallest = 'customer: { attributes: { plan_tier: string } }';
    throw new AccountError(file, [{ line: 1, column: 1, message: `The file is empty. A minimal file: ${smallest}` }]);
  }
  const schemaErrors = schemaProblems(content, schema);
  const problems = schemaErrors.length > 0 ? schemaErrors : codenameProblems(content as Account, document);
  if (problems.length > 0) {
    throw new AccountError(
      file,
      problems.map((problem) => yaml.locate(problem)),
    );
  }
  const { $schema: _, ...account } = content as Account & { $schema?: string };
  return account;
}
