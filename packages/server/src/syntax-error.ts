import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

/** The first syntax error of a text. */
export interface SyntaxError {
  offset: number;
  /** Starts at 1. */
  line: number;
  /** Starts at 1. Counts UTF-16 code units, like editors. */
  column: number;
  /** A clause without part of the text, which may be confidential. */
  description: string;
}

/**
 * Finds the first syntax error of a text that JSON.parse refuses.
 *
 * @param isLenient whether comments and trailing commas are allowed. Default: false
 */
export function findSyntaxError(text: string, isLenient = false): SyntaxError {
  let first: { code: ParseErrorCode; offset: number } | undefined;
  const stop = new Error('Stop at the first error.');
  try {
    visit(
      text,
      {
        onError(code, offset) {
          first = { code, offset };
          // The parser would otherwise recover and continue.
          throw stop;
        },
      },
      { disallowComments: !isLenient, allowTrailingComma: isLenient },
    );
  } catch {
    // Stopped, or the stack overflowed because of deep nesting.
  }
  const offset = first?.offset ?? 0;
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return {
    offset,
    line,
    column: offset - before.lastIndexOf('\n'),
    description: (first && descriptions[printParseErrorCode(first.code)]) ?? 'the syntax is wrong here',
  };
}

/** Descriptions by the error names of jsonc-parser. */
const descriptions: Record<string, string> = {
  InvalidSymbol: 'this is not the start of a JSON value',
  InvalidNumberFormat: 'this is not a valid JSON number',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace is expected here',
  CloseBracketExpected: 'a closing bracket is expected here',
  EndOfFileExpected: 'the end of the text is expected here',
  InvalidCommentToken: 'JSON does not allow comments',
  UnexpectedEndOfComment: 'the comment is not closed',
  UnexpectedEndOfString: 'the string is not closed',
  UnexpectedEndOfNumber: 'the number is incomplete',
  InvalidUnicode: '\\u must be followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'this escape sequence does not exist in JSON',
  InvalidCharacter: 'control characters must be escaped',
};
