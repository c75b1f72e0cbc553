import { describeFormat } from '@customerscore-kit/generator/payloads';
import { findSyntaxError } from '@customerscore-kit/server/syntax-error';
import { createScanner, type SyntaxKind } from 'jsonc-parser';
import { token } from './json-tokens.ts';

/** The parsed value, or the position and description of the first syntax error. */
export type ParsedJson =
  | { ok: true; value: unknown; hasComments: boolean }
  | { ok: false; offset: number; message: string };

/**
 * Parses JSON. Comments and trailing commas are allowed, because examples in documentation often have them.
 *
 * The messages contain no part of the text, because it may be confidential and the output may be public.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text), hasComments: false };
  } catch {
    // Few files have comments, so they are removed only if the text is not plain JSON.
  }
  const plain = withoutComments(text);
  try {
    // Not jsonc-parser, because it sets the prototype for the key __proto__.
    if (plain !== text) return { ok: true, value: JSON.parse(plain), hasComments: true };
  } catch {
    // The syntax error is located below.
  }
  return { ok: false, ...firstError(text) };
}

/** Replaces comments and trailing commas with spaces, so that offsets stay the same. */
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
    isAfterItem = !openersAndComma.has(kind);
  }
  let [plain, copied] = ['', 0];
  // A trailing comma is added after the comments between it and the closing bracket, so sort by offset.
  for (const [start, end] of blanks.sort(([a], [b]) => a - b)) {
    plain += text.slice(copied, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    copied = end;
  }
  return plain + text.slice(copied);
}

const openersAndComma = new Set<SyntaxKind>([token.openBrace, token.openBracket, token.comma]);

function firstError(text: string): { offset: number; message: string } {
  if (text.trim() === '') return { offset: 0, message: 'The file is empty. JSON is expected.' };
  const { offset, description: cause } = findSyntaxError(text, true);
  const start = text.length - text.trimStart().length;
  const description = `The text ${describeFormat(text)}`;
  if (offset <= start) return { offset: start, message: `${description}.` };
  return { offset, message: `${description}: ${cause}.` };
}
