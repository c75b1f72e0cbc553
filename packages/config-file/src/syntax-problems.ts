import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/** An error of syntax, and the offset in the text. */
export interface SyntaxProblem {
  offset: number;
  /** What is wrong, and what to write instead. */
  message: string;
}

/**
 * The errors of syntax of a document: of those that leave the rest of the text without a meaning, only the first, because the others
 * follow from it.
 */
export function syntaxProblems(document: Document.Parsed, text: string): SyntaxProblem[] {
  const errors = document.errors.map((error) => ({
    ...explained(error, document, text),
    isAlone: Object.hasOwn(alone, error.code),
  }));
  errors.sort((a, b) => a.offset - b.offset);
  const first = errors.find(({ isAlone }) => !isAlone);
  return errors.filter((error) => error.isAlone || error === first);
}

/** Errors from which no other follows. */
const alone: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This key stands here twice. Remove one, or rename it.',
  NON_STRING_KEY: 'A key must be a text. Put it in quotes.',
  MULTIPLE_DOCS: 'A second document begins here. Write one.',
};

const others: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab indents this line. Indent by spaces.',
  BAD_INDENT: 'The indentation fits no line above. Give all keys of an object the same number of spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon and a space needs quotes; or the next line is indented too far.',
  BLOCK_IN_FLOW: 'A comma is missing before another key, or a text with a colon and a space needs quotes.',
  BAD_SCALAR_START: 'A text that begins with this character needs quotes.',
  BAD_DQ_ESCAPE: 'A backslash within double quotes begins an escape. Use single quotes, or write it twice.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing after a key, or its text has several lines and needs quotes.',
};

function explained({ code, message, pos }: YAMLError, document: Document.Parsed, text: string): SyntaxProblem {
  const [offset] = pos;
  const [, kind] = /^Flow (map|sequence) in block collection/.exec(message) ?? [];
  if (kind !== undefined) {
    const [open, close] = kind === 'map' ? '{}' : '[]';
    const isClosed = text.startsWith(close!, offset);
    const cure = isClosed ? `Indent the ${close} at the beginning of a line.` : `Write ${close} at its end.`;
    return {
      offset: openedAt(document, offset),
      message: `This ${open} is ${isClosed ? 'not closed by what follows' : 'never closed'}. ${cure}`,
    };
  }
  if (message.startsWith('Missing closing'))
    return {
      offset: openedAt(document, offset),
      message: 'This quote is never closed. Write another at the end of the text.',
    };
  if (message.startsWith('Unexpected scalar at node end'))
    return {
      offset,
      message: 'Text follows what ends before it. Put all of it in quotes; within single quotes, write each twice.',
    };
  const own = alone[code] ?? others[code];
  return { offset, message: own ?? `${message}. Correct the YAML here.` };
}

/** The offset of the text, list or map that is open at an offset. */
function openedAt(document: Document.Parsed, offset: number): number {
  let opened = offset;
  visit(document, {
    Node(_, node) {
      const { range } = node;
      const isOpen = isScalar(node) ? /^QUOTE/.test(node.type ?? '') : isCollection(node) && node.flow === true;
      if (isOpen && range && range[1] >= offset) opened = range[0];
    },
  });
  return opened;
}
