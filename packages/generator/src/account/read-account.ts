import type { Account } from '@customerscore-kit/runtime/declarations/account';
import { type Document, isAlias, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { AccountError, type AccountProblem } from './account-error.ts';
import { codenameProblems } from './codename-problems.ts';
import { readText } from './read-text.ts';
import { schemaProblems } from './schema-problems.ts';
import { nameOfKey, yamlProblems } from './yaml-problems.ts';

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
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntaxErrors = yaml.errors.map(({ message, pos }) => problemAt(lines, pos[0], `${message}.`));
  if (syntaxErrors.length > 0) throw new AccountError(file, syntaxErrors);
  const yamlErrors = yamlProblems(yaml).map(({ offset, message }) => problemAt(lines, offset, message));
  if (yamlErrors.length > 0) throw new AccountError(file, yamlErrors);
  const content: unknown = yaml.toJS({ maxAliasCount: 100 });
  if (content === null || content === undefined) {
    const smallest = 'customer: { attributes: { plan_tier: string } }';
    throw new AccountError(file, [{ line: 1, column: 1, message: `The file is empty. A minimal file: ${smallest}` }]);
  }
  const schemaErrors = schemaProblems(content, schema);
  const problems = schemaErrors.length > 0 ? schemaErrors : codenameProblems(content as Account, document);
  if (problems.length > 0) {
    throw new AccountError(
      file,
      problems.map(({ path, at, message }) => problemAt(lines, offsetOf(yaml, path, at), message)),
    );
  }
  const { $schema: _, ...account } = content as Account & { $schema?: string };
  return account;
}

function problemAt(lines: LineCounter, offset: number, message: string): AccountProblem {
  const { line, col } = lines.linePos(offset);
  return { line, column: col, message };
}

/** The offset of a key or of its value in the text. */
function offsetOf(yaml: Document, path: string[], at: 'key' | 'value'): number {
  let node: unknown = yaml.contents;
  let offset = startOf(node) ?? 0;
  path.forEach((name, depth) => {
    if (isAlias(node)) node = node.resolve(yaml);
    if (isSeq(node)) node = node.items[Number(name)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => nameOfKey(key) === name);
      node = pair?.value;
      if (depth === path.length - 1 && (at === 'key' || startOf(node) === undefined)) node = pair?.key;
    }
    offset = startOf(node) ?? offset;
  });
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}
