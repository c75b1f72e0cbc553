import type { Account } from '@customerscore-kit/runtime/declarations/account';
import { type Document, isAlias, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { AccountError, type AccountFault } from './account-error.ts';
import { codenameFaults } from './codename-faults.ts';
import { readText } from './read-text.ts';
import { schemaFaults } from './schema-faults.ts';
import { nameOfKey, yamlFaults } from './yaml-faults.ts';

/**
 * Reads an account file, YAML or JSON.
 *
 * @param schema JSON Schema of account files
 * @param document the contract, which knows the codenames that every account has
 * @throws AccountError with every fault by line and column; Error when the file cannot be read.
 */
export async function readAccount(file: string, schema: object, document: OpenApiDocument): Promise<Account> {
  return parseAccount(await readText(file), file, schema, document);
}

/** As {@link readAccount}, for a text. @param file its name, for messages */
export function parseAccount(text: string, file: string, schema: object, document: OpenApiDocument): Account {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = yaml.errors.map(({ message, pos }) => faultAt(lines, pos[0], `${message}.`));
  if (broken.length > 0) throw new AccountError(file, broken);
  const misread = yamlFaults(yaml).map(({ offset, message }) => faultAt(lines, offset, message));
  if (misread.length > 0) throw new AccountError(file, misread);
  const content: unknown = yaml.toJS({ maxAliasCount: 100 });
  if (content === null || content === undefined) {
    const smallest = 'customer: { attributes: { plan_tier: string } }';
    throw new AccountError(file, [{ line: 1, column: 1, message: `The file is empty. The smallest one: ${smallest}` }]);
  }
  const ofShape = schemaFaults(content, schema);
  const faults = ofShape.length > 0 ? ofShape : codenameFaults(content as Account, document);
  if (faults.length > 0) {
    throw new AccountError(
      file,
      faults.map(({ path, at, message }) => faultAt(lines, offsetOf(yaml, path, at), message)),
    );
  }
  const { $schema: _, ...account } = content as Account & { $schema?: string };
  return account;
}

function faultAt(lines: LineCounter, offset: number, message: string): AccountFault {
  const { line, col } = lines.linePos(offset);
  return { line, column: col, message };
}

/** Where a key, or what it holds, begins in the text. */
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
