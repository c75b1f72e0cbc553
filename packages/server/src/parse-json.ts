const decoder = new TextDecoder('utf-8', { fatal: true });

/** The value of a JSON text, or what is wrong with it. */
export type ParsedBody = { ok: true; value: unknown } | { ok: false; detail: string };

/**
 * Parses a body. If an object has a key more than once, the last value counts, as in JSON.parse. A byte order mark is ignored.
 */
export function parseBody(bytes: Uint8Array): ParsedBody | Promise<ParsedBody> {
  if (bytes.length === 0) return { ok: false, detail: 'The body is empty. Send JSON.' };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { ok: false, detail: 'The body is not UTF-8. Send JSON in UTF-8.' };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return describeError(text);
  }
}

async function describeError(text: string): Promise<ParsedBody> {
  // Loaded on demand: most servers never see broken JSON.
  const { findSyntaxError } = await import('./syntax-error.ts');
  const { line, column, description } = findSyntaxError(text);
  return { ok: false, detail: `The body is not JSON. Line ${line}, column ${column}: ${description}.` };
}
