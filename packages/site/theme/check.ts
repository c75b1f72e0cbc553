import {
  type AccountInput,
  type Finding,
  type InspectedOperationId,
  inspect,
} from '@customerscore-kit/contract/inspect';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { parse as parseYaml, YAMLParseError } from 'yaml';

/** What the checker checks: texts as they are typed. */
export interface CheckInput {
  operation: InspectedOperationId;
  /** JSON. */
  payload: string;
  /** An account file: YAML or JSON. Empty: codenames are not checked. */
  account: string;
}

/** A finding with its place in the text of the payload. */
export interface PlacedFinding extends Pick<Finding, 'code' | 'pointer' | 'message' | 'suggestion'> {
  severity: 'error' | 'warning';
  line: number;
  /** Offsets of the value in the text. */
  from: number;
  to: number;
}

/** What the checker found: findings, or why a text cannot be read. */
export type CheckResult =
  | { findings: PlacedFinding[]; problem?: undefined }
  | { findings: []; problem: { of: 'payload' | 'account'; message: string } };

/** Checks a payload with `inspect`. Never throws. */
export function check({ operation, payload, account }: CheckInput): CheckResult {
  const parsed = readAccount(account);
  if (typeof parsed === 'string') return problem('account', parsed);
  const errors: ParseError[] = [];
  const tree = parseTree(payload, errors);
  const [error] = errors;
  if (error !== undefined || tree === undefined) {
    const { line, column } = placeOf(payload, error?.offset ?? 0);
    const code = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error);
    return problem('payload', `Line ${line}, column ${column}: this is not JSON (${words(code)}).`);
  }
  try {
    const { errors, warnings } = inspect(operation, JSON.parse(payload), { account: parsed });
    const placed = (severity: PlacedFinding['severity']) => (finding: Finding) =>
      place(finding, severity, payload, tree);
    return { findings: [...errors.map(placed('error')), ...warnings.map(placed('warning'))] };
  } catch (error) {
    return problem('account', (error as Error).message);
  }
}

/** @returns a message if it cannot be read */
function readAccount(text: string): AccountInput | undefined | string {
  if (text.trim() === '') return undefined;
  try {
    const account: unknown = parseYaml(text);
    return typeof account === 'object' && account !== null
      ? account
      : 'An account is an object with customer and contact.';
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return error.message;
  }
}

function problem(of: 'payload' | 'account', message: string): CheckResult {
  return { findings: [], problem: { of, message } };
}

function place(
  { code, pointer, message, suggestion }: Finding,
  severity: PlacedFinding['severity'],
  text: string,
  tree: Node,
): PlacedFinding {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { offset, length } = nodeAt(tree, tokens);
  const { line } = placeOf(text, offset);
  return { code, pointer, message, suggestion, severity, line, from: offset, to: offset + length };
}

/** The value at a pointer, with its key; where the text has none, such as a key that was cut, the value above it. */
function nodeAt(tree: Node, tokens: readonly string[]): Node {
  let node = tree;
  for (const token of tokens) {
    const next = findNodeAtLocation(node, [node.type === 'array' ? Number(token) : token]);
    if (next === undefined) break;
    node = next;
  }
  return node.parent?.type === 'property' && tokens.length > 0 ? node.parent : node;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/** `ValueExpected` as `value expected`. */
function words(code: string): string {
  return code.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : ' '}${letter.toLowerCase()}`);
}
