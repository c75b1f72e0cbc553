import type { Violation } from './check.ts';
import type { ValidationError } from './declarations/validation.ts';

/** The params of all keywords. A violation has those of its keyword. */
interface Params {
  type: string | string[];
  missingProperty: string;
  limit: number;
  format: string;
  property: string;
}

/**
 * A predicate for each keyword of the contract. The subject, such as "The body" or "customers[0].name", is added in front.
 * `explain-closed.ts` adds the keywords that only the contract of an account uses. The last two are not schema keywords.
 * The generator refuses a contract that uses other keywords.
 */
export const sentences: Record<string, (params: Params, value: unknown) => string> = {
  type: ({ type }, value) => `must be ${oneOf(type)}, but is ${kindOf(value)}.`,
  required: ({ missingProperty }) => `lacks the required field ${quote(missingProperty)}.`,
  maxLength: ({ limit }) => `is longer than ${limit} characters.`,
  maxItems: ({ limit }, value) => `must have at most ${limit} items, but has ${(value as unknown[]).length}.`,
  format: ({ format }) => (format === 'date' ? 'must be a date, written YYYY-MM-DD.' : `must be ${article(format)}.`),
  'x-unique-by': ({ property }) => `repeats the ${property} of an earlier item.`,
  readable: () => 'throws when it is read.',
  unserializable: () => 'cannot be sent as JSON.',
};

/**
 * Describes violations in plain language.
 *
 * @param root the value that was checked
 */
export function explain(violations: readonly Violation[], root: unknown): ValidationError[];
/**
 * @param accepts a condition for the position of each violation
 * @returns undefined if a position does not meet the condition
 */
export function explain(
  violations: readonly Violation[],
  root: unknown,
  accepts: (place: Place, value: unknown) => boolean,
): ValidationError[] | undefined;
export function explain(
  violations: readonly Violation[],
  root: unknown,
  accepts?: (place: Place, value: unknown) => boolean,
): ValidationError[] | undefined {
  const placeOf = placesIn(root);
  const errors: ValidationError[] = [];
  for (const { pointer, keyword, params, value } of violations) {
    const found = placeOf(pointer);
    if (accepts !== undefined && !accepts(found, value)) return undefined;
    const sentence = sentences[keyword]!(params as unknown as Params, value);
    errors.push({ pointer, keyword, message: `${found.place} ${sentence}`, params });
  }
  return errors;
}

/** A position in a value. */
export interface Place {
  /** In the syntax of source code: `customers[0].name` for `/customers/0/name`. */
  place: string;
  /** Undefined for the root. */
  holder: Holder | undefined;
  /** The key in the holder. */
  key: string;
}

/** An object or array of a value. */
export interface Holder extends Place {
  value: unknown;
  /** Whether its JSON is what a check reads; undefined until it is needed. */
  isSent: boolean | undefined;
}

/** Looks up positions in a value by pointer. Caches the holder of the previous one, which makes neighbours fast. */
export function placesIn(root: unknown): (pointer: string) => Place {
  const top: Holder = { place: '', holder: undefined, key: '', value: root, isSent: undefined };
  let pointerOfHolder = '';
  let holder = top;
  return (pointer) => {
    if (pointer === '') return { ...top, place: 'The body' };
    const end = pointer.lastIndexOf('/');
    if (end !== pointerOfHolder.length || !pointer.startsWith(pointerOfHolder)) {
      pointerOfHolder = pointer.slice(0, end);
      holder = top;
      for (let start = 1; start <= end; ) {
        const next = pointer.indexOf('/', start);
        const { place, key } = member(holder, pointer.slice(start, next));
        const value = (holder.value as Record<string, unknown> | null | undefined)?.[key];
        holder = { place, holder, key, value, isSent: undefined };
        start = next + 1;
      }
    }
    return member(holder, pointer.slice(end + 1));
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-4 */
function member(holder: Holder, token: string): Place {
  const key = token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
  return { place: memberOf(holder.place, key), holder, key };
}

/** The member of a position, in the syntax of source code. */
export function memberOf(place: string, key: string): string {
  // The first expression is faster, and matches every field of the API.
  if (/^[a-z_]+$/.test(key) || /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key)) {
    return place === '' ? key : `${place}.${key}`;
  }
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
  if (value === null || value === undefined) return String(value);
  return article(Array.isArray(value) ? 'array' : typeof value);
}

function article(noun: string): string {
  return nouns[noun] ?? `a ${noun}`;
}

const nouns: Record<string, string> = {
  array: 'an array',
  boolean: 'a boolean',
  email: 'an e-mail address',
  integer: 'an integer',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
  uri: 'a URI',
};

function quote(text: string): string {
  return JSON.stringify(text);
}
