// The formats of the contract. They have the same results as ajv-formats, but are several times as fast.

/** Valid dates that were checked before. Uploads repeat few dates many times, and a lookup is faster than a check. */
const validDates = /* @__PURE__ */ new Set<string>();
const maxRemembered = 10_000;

/** A date of the Gregorian calendar as `YYYY-MM-DD`. @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export function isDate(text: string): boolean {
  if (validDates.has(text)) return true;
  const [year, month, day] = /^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').map(Number) : [];
  if (!day || !month || month > 12 || day > daysOf(month, year!)) return false;
  if (validDates.size < maxRemembered) validDates.add(text);
  return true;
}

/** Adds a cycle of the calendar to the year, because Date takes years below 100 for those of the 20th century. */
function daysOf(month: number, year: number): number {
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

const hyphen = 45;
const dot = 46;

/** By character code: 2 for letters and digits, 1 for the other characters of an atom, 0 for the rest. */
const kinds = /* @__PURE__ */ kindsOfCharacters();

function kindsOfCharacters(): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    return /[a-z\d]/i.test(character) ? 2 : Number("!#$%&'*+/=?^_`{|}~-".includes(character));
  });
}

/**
 * An e-mail address without quotes, comments or a display name: atoms with dots between them, `@`, and a host name of at
 * least two labels. @see https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1
 */
export function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  return at > 0 && areAtoms(text, at) && areLabels(text, at + 1);
}

function areAtoms(text: string, end: number): boolean {
  let previous = dot;
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === dot ? previous === dot : code > 127 || kinds[code] === 0) return false;
    previous = code;
  }
  return previous !== dot;
}

function areLabels(text: string, start: number): boolean {
  let previous = dot;
  let dots = 0;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === dot) {
      if (previous === dot || previous === hyphen) return false;
      dots++;
    } else if (code === hyphen ? previous === dot : code > 127 || kinds[code] !== 2) return false;
    previous = code;
  }
  return dots > 0 && previous !== dot && previous !== hyphen;
}

const uri = /* @__PURE__ */ uriPattern();

/** Percent-encoding is checked separately. */
function uriPattern(): RegExp {
  const name = "[\\w.~!$&'()*+,;=%-]";
  const segment = "[\\w.~!$&'()*+,;=:@%-]";
  const withMore = (characters: string) => segment.replace('-]', `${characters}-]`);
  const authority = `(?:[\\w.~!$&'()*+,;=:%-]*@)?(?:\\[[\\dA-Fa-f:.]+\\]|${name}*)(?::\\d*)?`;
  const path = `(?://?${authority}(?:/${withMore('/')}*)?|/?${segment}${withMore('/')}*)`;
  const rest = `${withMore('/?')}*`;
  // Only single characters are repeated. Repeated alternatives use stack for each repetition, and can cause a RangeError.
  return new RegExp(`^[A-Za-z][A-Za-z\\d+.-]*:${path}(?:[?]${rest})?(?:#${rest})?$`);
}

/**
 * A URI with a scheme and at least one more character, without characters that need encoding. Of an IP address in brackets, only
 * the characters are checked. @see https://www.rfc-editor.org/rfc/rfc3986
 */
export function isUri(text: string): boolean {
  return uri.test(text) && !/%(?![\dA-Fa-f]{2})/.test(text);
}
