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
  readable: () => 'cannot be read: a getter, a proxy or a toJSON method throws.',
  unserializable: () => 'cannot be sent: JSON has no BigInt, no object within itself, and no such depth.',
};

/**
 * Puts faults of one value into plain language. Faults of neighbours share what leads to them: it is looked up once.
 *
 * @param root the value, as it was checked
 */
export function explain(faults: readonly Fault[], root: unknown): ValidationError[] {
  const placeOf = placesIn(root);
  return faults.map(({ instancePath, keyword, params }) => {
    const pointer = instancePath + tail(keyword, params as unknown as Params);
    const { place, value } = placeOf(pointer);
    const sentence = sentences[keyword]?.(params as unknown as Params, value) ?? `breaks the rule ${keyword}.`;
    const known = keyword === 'x-closed' ? 'additionalProperties' : keyword;
    return { pointer, keyword: known, message: `${place} ${sentence}`, params: copy(params) };
  });
}

/** The params of a fault may hold a list of the schema, which is that of all faults. */
function copy(params: Fault['params']): Fault['params'] {
  const own = { ...params };
  for (const name in own) if (Array.isArray(own[name])) own[name] = own[name].slice();
  return own;
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
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A place in a value: as a programmer writes it, `customers[0].name` for `/customers/0/name`, and what is there. */
export interface Place {
  place: string;
  value: unknown;
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
  if (/^[a-z_]+$/.test(key)) return { place: holder.place === '' ? key : `${holder.place}.${key}`, value };
  if (/^\d+$/.test(key)) return { place: `${holder.place}[${key}]`, value };
  if (!/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key)) return { place: `${holder.place}[${quote(key)}]`, value };
  return { place: holder.place === '' ? key : `${holder.place}.${key}`, value };
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
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity || value === -Infinity) return 'infinite';
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
