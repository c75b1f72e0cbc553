import type { Schema } from '../../contract/openapi.ts';

const sentences: Record<string, (value: unknown) => string> = {
  maxLength: (limit) => `At most ${limit} characters.`,
  maxItems: (limit) => `At most ${limit} items.`,
  format: (format) => (format === 'date' ? 'Written YYYY-MM-DD.' : ''),
  'x-unique-by': (property) => `No two items have the same ${property}.`,
};

/** The limits of a schema, one sentence each, for doc comments. */
export function limitSentences(schema: Schema): string[] {
  return Object.entries(sentences).flatMap(([keyword, sentence]) => {
    const value = schema[keyword];
    return value === undefined ? [] : [sentence(value)].filter(Boolean);
  });
}
