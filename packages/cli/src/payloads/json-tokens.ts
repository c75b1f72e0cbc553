import type { SyntaxKind } from 'jsonc-parser';

/**
 * Tokens by the numbers that the scanner of jsonc-parser gives them: its enum exists for compilers that inline it, and not for
 * modules that are compiled one by one.
 */
export const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const satisfies Record<string, SyntaxKind>;
