import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { LocatedProblem } from './located-problem.ts';
import { MappingError, type MappingProblem } from './mapping-error.ts';

/** The content of a YAML file, and where each part of it stands. */
export interface YamlContent {
  content: unknown;
  locate(problem: LocatedProblem): MappingProblem;
}

/**
 * Reads YAML. Keys are texts, also those that look like numbers.
 *
 * @throws MappingError with all errors of syntax
 */
export function readYaml(text: string, file: string): YamlContent {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const problemAt = (offset: number, message: string): MappingProblem => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, message };
  };
  const errors = [
    ...yaml.errors.map((error) => problemAt(error.pos[0], explain(error))),
    ...lostAliases(yaml).map((offset) =>
      problemAt(offset, 'No anchor before this alias has its name. Write the value.'),
    ),
  ];
  if (errors.length > 0) throw new MappingError(file, errors);
  return {
    content: contentOf(yaml, file),
    locate: ({ path, at, message }) => problemAt(offsetOf(yaml, path, at), message),
  };
}

function contentOf(yaml: Document, file: string): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = `${(error as Error).message}. Write values instead of aliases.`;
    throw new MappingError(file, [{ line: 1, column: 1, message }]);
  }
}

function explain({ code, message }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'This key stands here twice. Remove one, or rename it.';
  if (code === 'NON_STRING_KEY') return 'A key must be a text. Put it in quotes.';
  if (code === 'MULTIPLE_DOCS') return 'A second document begins here. Write one.';
  return `${message}.`;
}

/** Offsets of aliases without an anchor. */
function lostAliases(yaml: Document): number[] {
  const offsets: number[] = [];
  visit(yaml, {
    Alias(_, alias) {
      if (alias.resolve(yaml) === undefined) offsets.push(startOf(alias) ?? 0);
    },
  });
  return offsets;
}

/** The offset of a key or of its value in the text. */
function offsetOf(yaml: Document, path: readonly string[], at: 'key' | 'value'): number {
  let node: unknown = yaml.contents;
  let offset = startOf(node) ?? 0;
  path.forEach((name, depth) => {
    if (isAlias(node)) node = node.resolve(yaml);
    if (isSeq(node)) node = node.items[Number(name)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === name);
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
