import type { SyntaxKind } from 'jsonc-parser';

/**
 * Token numbers of the jsonc-parser scanner. Its `const enum` cannot be imported here, because each module is compiled on its own.
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
