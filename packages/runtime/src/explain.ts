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
 * have come in by `explain-closed.ts`. The generator refuses others.
 */
export const sentences: Record<string, (params: Params, value: unknown) => string> = {
  type: ({ type }, value) => `must be ${oneOf(type)}, but is ${kindOf(value)}.`,
  required: ({ missingProperty }) => `lacks the required field ${quote(missingProperty)}.`,
  maxLength: ({ limit }) => `is longer than ${limit} characters.`,
  maxItems: ({ limit }, value) => `must have at most ${limit} items, but has ${(value as unknown[]).length}.`,
  format: ({ format }) => (format === 'date' ? 'must be a date, written YYYY-MM-DD.' : `must be ${article(format)}.`),
  'x-unique-by': ({ property }) => `repeats the ${property} of an earlier item.`,
};

/** Puts a fault into plain language. */
export function explain({ instancePath, keyword, params }: Fault, root: unknown): ValidationError {
  const pointer = instancePath + tail(keyword, params as unknown as Params);
  const sentence =
    sentences[keyword]?.(params as unknown as Params, at(root, pointer)) ?? `breaks the rule ${keyword}.`;
  const known = keyword === 'x-closed' ? 'additionalProperties' : keyword;
  return { pointer, keyword: known, message: `${place(pointer)} ${sentence}`, params: structuredClone(params) };
}

/** From where Ajv points to what is wrong: to the repeated value and the unknown key, which are more to the point. */
function tail(keyword: string, { index, property, additionalProperty }: Params): string {
  if (keyword === 'x-unique-by') return `/${index}/${property}`;
  if (keyword === 'x-closed') return `/${encodeToken(additionalProperty)}`;
  return '';
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function encodeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function at(root: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], root);
}

/** `/customers/0/name` as a programmer writes it: `customers[0].name`. */
export function place(pointer: string): string {
  if (pointer === '') return 'The body';
  return keysOf(pointer)
    .map((key, index) => {
      if (/^\d+$/.test(key)) return `[${key}]`;
      if (/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key)) return index === 0 ? key : `.${key}`;
      return `[${quote(key)}]`;
    })
    .join('');
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function oneOf(type: string | string[]): string {
  const names = (typeof type === 'string' ? [type] : type).map(article);
  const last = names.pop();
  return names.length > 0 ? `${names.join(', ')} or ${last}` : `${last}`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity || value === -Infinity) return 'infinite';
  return article(Array.isArray(value) ? 'array' : typeof value);
}

function article(noun: string): string {
  if (noun === 'email') return 'an e-mail address';
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
