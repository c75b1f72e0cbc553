/**
 * Whether an `Accept` header allows a media type. A header that cannot be parsed counts as absent, so it allows every type.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function accepts(header: string | undefined, mediaType: string): boolean {
  if (header === undefined || header.trim() === '') return true;
  const [type] = mediaType.split('/');
  const ranges = ['*/*', `${type}/*`, mediaType];
  let best = -1;
  let quality = 0;
  for (const element of split(header, ',') ?? ['']) {
    const parsed = parseRange(element);
    if (parsed === undefined) return true;
    // The most specific range decides.
    const specificity = ranges.indexOf(parsed.range);
    if (specificity > best) [best, quality] = [specificity, parsed.quality];
    else if (specificity === best && best >= 0) quality = Math.max(quality, parsed.quality);
  }
  return quality > 0;
}

/**
 * The parts of a text, without those that are empty. Separators in quotes do not count. Takes linear time, which regular
 * expressions with backtracking do not.
 *
 * @returns undefined if a quote is not closed
 */
function split(text: string, separator: string): string[] | undefined {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted && character === '\\') index++;
    else if (!isQuoted && character === separator) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return isQuoted ? undefined : parts.filter((part) => part !== '');
}

const token = "[!#$%&'*+.^_`|~\\dA-Za-z-]+";
const mediaRange = new RegExp(`^(?:\\*/\\*|(?!\\*)${token}/${token})$`);
const wellFormed = new RegExp(`^${token}=(?:${token}|"(?:[^"\\\\]|\\\\.)*")$`);
const weight = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** @returns undefined if the element is malformed */
function parseRange(element: string): { range: string; quality: number } | undefined {
  const [range, ...parameters] = split(element, ';') ?? [];
  if (range === undefined || !mediaRange.test(range) || !parameters.every((each) => wellFormed.test(each))) {
    return undefined;
  }
  const q = parameters.find((each) => /^q=/i.test(each))?.slice(2);
  if (q !== undefined && !weight.test(q)) return undefined;
  return { range: range.toLowerCase(), quality: Number(q ?? 1) };
}
