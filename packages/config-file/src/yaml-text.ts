import {
  type Document,
  type DocumentOptions,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
} from 'yaml';
import type { FileProblem } from './config-file-error.ts';
import { syntaxProblems } from './syntax-problems.ts';

/** A problem at a path in the file. `at` says whether the last key of the path is wrong, or its value. */
export interface LocatedProblem {
  path: readonly string[];
  at: 'key' | 'value';
  message: string;
}

/** A text in YAML, and where each part of it stands. */
export class YamlText {
  readonly document: Document.Parsed;
  readonly #text: string;
  readonly #lines = new LineCounter();

  constructor(text: string, options: ParseOptions & DocumentOptions & SchemaOptions = {}) {
    this.#text = text;
    this.document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, ...options });
  }

  /** The errors of syntax. */
  syntaxProblems(): FileProblem[] {
    return syntaxProblems(this.document, this.#text).map(({ offset, message }) => this.problemAt(offset, message));
  }

  /** A problem at an offset in the text. */
  problemAt(offset: number, message: string): FileProblem {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col, message };
  }

  locate({ path, at, message }: LocatedProblem): FileProblem {
    return this.problemAt(this.#offsetOf(path, at), message);
  }

  /** The offset of a key or of its value in the text. */
  #offsetOf(path: readonly string[], at: 'key' | 'value'): number {
    let node: unknown = this.document.contents;
    let offset = startOf(node) ?? 0;
    path.forEach((name, depth) => {
      if (isAlias(node)) node = node.resolve(this.document);
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
}

/** The property name that a YAML key becomes; undefined if the key is a sequence or a map. */
export function nameOfKey(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  // The merge key of YAML 1.1 is a symbol.
  if (typeof key.value === 'symbol') return key.source;
  return key.value === null ? '' : String(key.value);
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}
