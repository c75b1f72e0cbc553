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
  for (const element of split(header, listElement)) {
    const parsed = parseRange(element);
    if (parsed === undefined) return true;
    // The most specific range decides.
    const specificity = ranges.indexOf(parsed.range);
    if (specificity > best) [best, quality] = [specificity, parsed.quality];
    else if (specificity === best && best >= 0) quality = Math.max(quality, parsed.quality);
  }
  return quality > 0;
}

/** An element of a list, and a parameter of an element. Separators in quotes do not count. */
const listElement = /(?:"(?:[^"\\]|\\.)*"|[^,"]|")+/g;
const parameter = /(?:"(?:[^"\\]|\\.)*"|[^;"]|")+/g;

/** The parts of a text, without those that are empty. */
function split(text: string, part: RegExp): string[] {
  return (text.match(part) ?? []).map((each) => each.trim()).filter((each) => each !== '');
}

const token = "[!#$%&'*+.^_`|~\\dA-Za-z-]+";
const mediaRange = new RegExp(`^(?:\\*/\\*|(?!\\*)${token}/${token})$`);
const wellFormed = new RegExp(`^${token}=(?:${token}|"(?:[^"\\\\]|\\\\.)*")$`);
const weight = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** @returns undefined if the element is malformed */
function parseRange(element: string): { range: string; quality: number } | undefined {
  const [range, ...parameters] = split(element, parameter);
  if (range === undefined || !mediaRange.test(range) || !parameters.every((each) => wellFormed.test(each))) {
    return undefined;
  }
  const q = parameters.find((each) => /^q=/i.test(each))?.slice(2);
  if (q !== undefined && !weight.test(q)) return undefined;
  return { range: range.toLowerCase(), quality: Number(q ?? 1) };
}
