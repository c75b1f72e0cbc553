import type { ValidationError } from './declarations/validation.ts';

/** A fault as Ajv reports it. */
export interface Fault {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** The params of all keywords; a fault has those of its own. */
interface Params {
  type: string | string[];
  missingProperty: string;
  limit: number;
  format: string;
  property: string;
  index: number;
  additionalProperty: string;
}

/**
 * What to say of each keyword of the contract, after "The body", "customers[0].name" and the like. Those that only accounts
 * have come in by `explain-closed.ts`, and the last two are no keywords. The generator refuses others.
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
 * Puts faults of one value into plain language. Faults of neighbours share what leads to them: it is looked up once.
 *
 * @param root the value, as it was checked
 */
export function explain(faults: readonly Fault[], root: unknown): ValidationError[];
/**
 * @param accepts a condition for each faulty place
 * @returns undefined if a place does not meet it
 */
export function explain(
  faults: readonly Fault[],
  root: unknown,
  accepts: (place: Place) => boolean,
): ValidationError[] | undefined;
export function explain(
  faults: readonly Fault[],
  root: unknown,
  accepts?: (place: Place) => boolean,
): ValidationError[] | undefined {
  const placeOf = placesIn(root);
  const errors: ValidationError[] = [];
  for (const { instancePath, keyword, params } of faults) {
    const pointer = instancePath + tail(keyword, params as unknown as Params);
    const found = placeOf(pointer);
    if (accepts !== undefined && !accepts(found)) return undefined;
    const sentence = sentences[keyword]?.(params as unknown as Params, found.value) ?? `breaks the rule ${keyword}.`;
    const known = keyword === 'x-closed' ? 'additionalProperties' : keyword;
    errors.push({ pointer, keyword: known, message: `${found.place} ${sentence}`, params });
  }
  return errors;
}

/** From where Ajv points to what is wrong: to the repeated value and the unknown key, which are more to the point. */
function tail(keyword: string, { index, property, additionalProperty }: Params): string {
  if (keyword === 'x-unique-by') return `/${index}/${property}`;
  if (keyword === 'x-closed') return `/${encodeToken(additionalProperty)}`;
  return '';
}

/** A longer key is cut in pointers: one of megabytes would take seconds to encode. */
const longestKey = 1000;

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function encodeToken(whole: string): string {
  const key = whole.length > longestKey ? `${whole.slice(0, longestKey)}…` : whole;
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** A place in a value: as a programmer writes it, `customers[0].name` for `/customers/0/name`, and what is there. */
export interface Place {
  place: string;
  value: unknown;
  /** The place that holds the value, and under which key; undefined for the root. */
  holder?: Place;
  key?: string;
}

/** Looks up places in a value by their pointers; quick for neighbours, since it remembers the holder of the last one. */
export function placesIn(root: unknown): (pointer: string) => Place {
  let pointerOfHolder = '';
  let holder: Place = { place: '', value: root };
  return (pointer) => {
    if (pointer === '') return { place: 'The body', value: root };
    const end = pointer.lastIndexOf('/');
    if (end !== pointerOfHolder.length || !pointer.startsWith(pointerOfHolder)) {
      pointerOfHolder = pointer.slice(0, end);
      holder = { place: '', value: root };
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
  // The first expression is the quick one, and true of every field of the API.
  const isName = /^[a-z_]+$/.test(key) || /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key);
  const step = isName ? `.${key}` : `[${/^\d+$/.test(key) ? key : quote(key)}]`;
  const place = isName && holder.place === '' ? key : holder.place + step;
  return { place, value, holder, key };
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
