import { readText } from './read-text.ts';

/** A payload from a file. */
export interface Payload {
  /** Its position, for messages: the file, and where applicable the line (NDJSON) and the index in an array. */
  place: string;
  value: unknown;
}

/**
 * Reads payloads from a JSON file, or from an NDJSON file with a JSON value on each line. The items of an array are separate
 * payloads.
 *
 * @throws Error naming the file, when it cannot be read or has another format.
 */
export async function readPayloads(file: string): Promise<Payload[]> {
  return parsePayloads(await readText(file), file);
}

/** Like {@link readPayloads}, for a string. @param file file name, for messages */
export function parsePayloads(text: string, file: string): Payload[] {
  if (text.trim() === '') throw new Error(`${file} is empty. It must contain JSON that you send to the API.`);
  const whole = parseJson(text);
  if ('value' in whole) return items(whole.value, file);
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, place: `${file}:${index + 1}` }));
  const [first, second] = lines.filter(({ line }) => line.trim() !== '');
  const isByLine = /\.(ndjson|jsonl)$/i.test(file) || (second !== undefined && 'value' in parseJson(first!.line));
  if (!isByLine) throw new Error(`${file} ${describeFormat(text)}: ${whole.message}`);
  return lines.flatMap(({ line, place }) => {
    if (line.trim() === '') return [];
    const parsed = parseJson(line);
    if ('value' in parsed) return items(parsed.value, place);
    throw new Error(`${place} ${describeFormat(line)}: ${parsed.message}`);
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

/** Guesses the format of a text that is not JSON, for error messages. */
export function describeFormat(text: string): string {
  const start = text.trimStart();
  if (/^[{[]/.test(start)) return 'is not valid JSON';
  if (start.startsWith('<')) return 'looks like XML or HTML, not JSON';
  const [head = ''] = start.split('\n', 1);
  if (/^[\w-]+:(\s|$)/.test(head)) return 'looks like YAML, not JSON';
  if (/[,;\t]/.test(head)) return 'looks like CSV, not JSON';
  return 'is not JSON';
}
