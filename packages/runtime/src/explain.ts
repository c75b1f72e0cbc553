import type { Violation } from './check.ts';
import type { ValidationError } from './declarations/validation.ts';
import { isEnumerable, isPlain } from './plain-json.ts';

/** The params of all keywords. A violation has those of its keyword. */
interface Params {
  type: string | string[];
  missingProperty: string;
  limit: number;
  format: string;
  property: string;
}

/**
 * A predicate for each keyword of the contract. A message is the subject, such as "The body" or "customers[0].name", and the
 * predicate. Most short messages are the predicate alone.
 * `explain-closed.ts` adds the keywords that only the contract of an account uses. The last two are not schema keywords.
 * The generator refuses a contract that uses other keywords.
 */
export const sentences: Record<string, (params: Params, value: unknown) => string> = {
  type: ({ type }, value) => `must be ${oneOf(type)}, but is ${kindOf(value)}.`,
  required: ({ missingProperty }) => `lacks the required field ${quote(missingProperty)}.`,
  maxLength: ({ limit }) => `is longer than ${limit} characters.`,
  maxItems: ({ limit }, value) => `must have at most ${limit} items, but has ${(value as unknown[]).length}.`,
  format: ({ format }) => `must be ${formatNames[format]}.`,
  'x-unique-by': ({ property }) => `repeats the ${property} of an earlier item.`,
  readable: () => 'throws when it is read.',
  unserializable: () => 'cannot be sent as JSON.',
};

/** The formats of the contract, as they are called in messages. */
export const formatNames: Record<string, string> = {
  date: 'a date, written YYYY-MM-DD',
  email: 'an e-mail address',
};

/** Turns an error into what is returned. Its short message is still the predicate of its message. */
export type Describe<Description> = (error: ValidationError, place: Place) => Description;

/**
 * Describes violations in plain language.
 *
 * @param root the value that was checked
 * @param describe turns each error into what is returned
 * @param subject what messages call the value
 * @param isLive whether the JSON of the value may differ from what was checked
 * @returns undefined if it may differ at a violation
 */
export function explain<Description>(
  violations: readonly Violation[],
  root: unknown,
  describe: Describe<Description>,
  subject = 'The body',
  isLive?: boolean,
): Description[] | undefined {
  const placeOf = placesIn(root, isLive);
  const descriptions: Description[] = [];
  for (const { pointer, keyword, params, value } of violations) {
    const found = placeOf(pointer);
    if (isLive && !found.isSent) return undefined;
    const shortMessage = sentences[keyword]!(params as unknown as Params, value);
    const message = `${found.place || subject} ${shortMessage}`;
    descriptions.push(describe({ pointer, keyword, message, shortMessage, params }, found));
  }
  return descriptions;
}

/** A position in a value. */
export interface Place {
  /** In the syntax of source code: `customers[0].name` for `/customers/0/name`. Empty for the root. */
  place: string;
  /** The position of the object or array around it; undefined for the root. */
  holder?: Place;
  /** The key in the holder. */
  key: string;
  value: unknown;
  /** Whether the JSON of the value and its ancestors is what a check reads. Not true if that is not needed. */
  isSent: boolean | undefined;
}

/**
 * Looks up positions in a value by pointer. Caches the holder of the previous one, which makes neighbours fast.
 *
 * @param isLive whether `isSent` of the positions is needed
 */
export function placesIn(root: unknown, isLive?: boolean): (pointer: string) => Place {
  const top: Place = { place: '', key: '', value: root, isSent: isLive && isPlain(root) };
  let pointerOfHolder = '';
  let holder = top;
  return (pointer) => {
    if (pointer === '') return top;
    const end = pointer.lastIndexOf('/');
    if (pointer.slice(0, end) !== pointerOfHolder) {
      pointerOfHolder = pointer.slice(0, end);
      holder = top;
      for (let start = 1; start <= end; ) {
        const next = pointer.indexOf('/', start);
        holder = member(holder, pointer.slice(start, next));
        start = next + 1;
      }
    }
    return member(holder, pointer.slice(end + 1));
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-4 */
function member(holder: Place, token: string): Place {
  const key = token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
  const value = (holder.value as Record<string, unknown> | null | undefined)?.[key];
  // JSON.stringify sends the items of an array even if they are not enumerable.
  const isSent =
    holder.isSent && (Array.isArray(holder.value) || isEnumerable(holder.value as object, key)) && isPlain(value);
  return { place: memberOf(holder.place, key), holder, key, value, isSent };
}

/** The member of a position, in the syntax of source code. */
export function memberOf(place: string, key: string): string {
  if (/^[\p{IDS}_$][\p{IDC}$]*$/u.test(key)) return (place && `${place}.`) + key;
  return `${place}[${/^\d+$/.test(key) ? key : quote(key)}]`;
}

function oneOf(types: string | string[]): string {
  if (typeof types === 'string') return article(types);
  let list = article(types[0]!);
  for (let index = 1; index < types.length; index++) {
    list += (index === types.length - 1 ? ' or ' : ', ') + article(types[index]!);
  }
  return list;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return `${value}`;
  return article(Array.isArray(value) ? 'array' : typeof value);
}

/** A JSON type, or what `typeof` returns, with its article. */
function article(type: string): string {
  return `${'aio'.includes(type[0]!) ? 'an' : 'a'} ${type}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
