import { readText } from './read-text.ts';

/** What a file holds at one place. */
export interface Payload {
  /** Where it stands, for messages: a file, with the line of NDJSON, with the item of a list. */
  place: string;
  value: unknown;
}

/**
 * Reads payloads from a file of JSON, or of NDJSON, which has a JSON value on each line. A list is taken apart.
 *
 * @throws Error with a sentence about the file, when it cannot be read or holds something else.
 */
export async function readPayloads(file: string): Promise<Payload[]> {
  return parsePayloads(await readText(file), file);
}

/** As {@link readPayloads}, for a text. @param file its name, for messages */
export function parsePayloads(text: string, file: string): Payload[] {
  if (text.trim() === '') throw new Error(`${file} is empty. It should hold JSON: what you send to the API.`);
  const whole = parseJson(text);
  if ('value' in whole) return items(whole.value, file);
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, place: `${file}:${index + 1}` }));
  const [first, second] = lines.filter(({ line }) => line.trim() !== '');
  const isByLine = /\.(ndjson|jsonl)$/i.test(file) || (second !== undefined && 'value' in parseJson(first!.line));
  if (!isByLine) throw new Error(`${file} ${lookOf(text)}: ${whole.message}`);
  return lines.flatMap(({ line, place }) => {
    if (line.trim() === '') return [];
    const parsed = parseJson(line);
    if ('value' in parsed) return items(parsed.value, place);
    throw new Error(`${place} ${lookOf(line)}: ${parsed.message}`);
  });
}

function items(value: unknown, place: string): Payload[] {
  if (!Array.isArray(value)) return [{ place, value }];
  return value.map((item, index) => ({ place: `${place}, item ${index + 1}`, value: item }));
}

function parseJson(text: string): { value: unknown } | { message: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

/** What a text that is no JSON looks like. */
export function lookOf(text: string): string {
  const start = text.trimStart();
  if (/^[{[]/.test(start)) return 'is no valid JSON';
  if (start.startsWith('<')) return 'looks like XML or HTML, and is no JSON';
  const [head = ''] = start.split('\n', 1);
  if (/^[\w-]+:(\s|$)/.test(head)) return 'looks like YAML, and is no JSON';
  if (/[,;\t]/.test(head)) return 'looks like CSV, and is no JSON';
  return 'is no JSON';
}
