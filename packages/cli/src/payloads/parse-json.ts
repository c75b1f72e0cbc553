import { describeFormat } from '@customerscore-kit/generator/payloads';
import { createScanner, type ParseErrorCode, printParseErrorCode, type SyntaxKind, visit } from 'jsonc-parser';
import { token } from './json-tokens.ts';

/** What a text holds, or where and why it holds nothing. */
export type ParsedJson =
  | { ok: true; value: unknown; hasComments: boolean }
  | { ok: false; offset: number; message: string };

/**
 * Reads JSON. Comments and commas after a last item are allowed, as documentation often has them.
 *
 * The messages hold no part of the text: it may be anything, and the output may be public.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text), hasComments: false };
  } catch {
    // Comments are looked for only in a text that is no JSON: few have any.
  }
  const plain = withoutComments(text);
  try {
    // Not by jsonc-parser, which takes a key __proto__ for the prototype.
    if (plain !== text) return { ok: true, value: JSON.parse(plain), hasComments: true };
  } catch {
    // The fault is looked for below.
  }
  return { ok: false, ...firstFault(text) };
}

/** The text with a space in place of each character of a comment, and of each comma that nothing follows. */
function withoutComments(text: string): string {
  const scanner = createScanner(text, false);
  const blanks: [start: number, end: number][] = [];
  let comma: number | undefined;
  let isAfterItem = false;
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    if (kind === token.lineComment || kind === token.blockComment) {
      blanks.push([start, start + scanner.getTokenLength()]);
      continue;
    }
    if (kind === token.space || kind === token.lineBreak) continue;
    const closes = kind === token.closeBrace || kind === token.closeBracket;
    if (closes && comma !== undefined) blanks.push([comma, comma + 1]);
    comma = kind === token.comma && isAfterItem ? start : undefined;
    isAfterItem = !opensOrParts.has(kind);
  }
  let [plain, copied] = ['', 0];
  // A comma comes after the comments that follow it.
  for (const [start, end] of blanks.sort(([a], [b]) => a - b)) {
    plain += text.slice(copied, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    copied = end;
  }
  return plain + text.slice(copied);
}

const opensOrParts = new Set<SyntaxKind>([token.openBrace, token.openBracket, token.comma]);

function firstFault(text: string): { offset: number; message: string } {
  if (text.trim() === '') return { offset: 0, message: 'There is nothing to read: it should hold JSON.' };
  let first: { code: ParseErrorCode; offset: number } | undefined;
  try {
    const onError = (code: ParseErrorCode, offset: number) => {
      first ??= { code, offset };
    };
    visit(text, { onError }, { allowTrailingComma: true });
  } catch {
    // Nested so deeply that the stack overflows. JSON.parse has refused it before.
  }
  const start = text.length - text.trimStart().length;
  const look = `It ${describeFormat(text)}`;
  if (first === undefined || first.offset === start) return { offset: start, message: `${look}.` };
  return {
    offset: first.offset,
    message: `${look}: ${sentences[printParseErrorCode(first.code)] ?? 'it is broken here'}.`,
  };
}

/** By the names of jsonc-parser. */
const sentences: Record<string, string> = {
  InvalidSymbol: 'no value of JSON begins like this',
  InvalidNumberFormat: 'this is not how JSON writes numbers',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace is expected here',
  CloseBracketExpected: 'a closing bracket is expected here',
  EndOfFileExpected: 'it should end here',
  UnexpectedEndOfComment: 'the comment has no end',
  UnexpectedEndOfString: 'the text in quotes has no end',
  UnexpectedEndOfNumber: 'the number is not complete',
  InvalidUnicode: 'the \\u needs four hexadecimal digits',
  InvalidEscapeCharacter: 'JSON knows no such escape',
  InvalidCharacter: 'control characters must be escaped',
};
