import type { ValueType } from '@customerscore-kit/runtime/declarations/account';
import { type ValueKind, valueKind } from './value-kind.ts';

/** A type that values suggest, and what a person should confirm of it; nothing if there is no doubt. */
export interface InferredType {
  type: ValueType;
  confirm?: string;
}

const asTexts = (what: string, type: ValueType, how: string): InferredType => ({
  type: 'string',
  confirm: `${what}; write ${type} if the account has one, and send ${how}`,
});
const perhapsTimes = (unit: string, send: string): InferredType => ({
  type: 'number',
  confirm: `may be times in ${unit} since 1970; write timestamp if they are${send}`,
});

/** What each kind of value suggests, if all values are of that kind. */
const suggestions: Record<ValueKind, InferredType> = {
  text: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date', confirm: 'all values are days; write string if the account has a text' },
  'date-time': { type: 'date', confirm: 'days with a time; the API documents days alone, so send those' },
  'local-date': { type: 'date', confirm: 'days in another notation; the API takes YYYY-MM-DD, so send that' },
  url: { type: 'url', confirm: 'all values are addresses; write string if other texts may come' },
  email: { type: 'email', confirm: 'all values are e-mail addresses; write string if other texts may come' },
  digits: asTexts('numbers in quotes', 'number', 'them without quotes'),
  'local-number': asTexts('numbers with separators', 'number', 'them as JSON numbers'),
  percentage: asTexts('percentages', 'number', 'them as JSON numbers, without the sign'),
  truth: asTexts('true or false in quotes', 'boolean', 'them without'),
  'yes-no': asTexts('yes or no', 'boolean', 'true or false, without quotes'),
  seconds: perhapsTimes('seconds', ''),
  milliseconds: perhapsTimes('milliseconds', ', and send seconds'),
  microseconds: perhapsTimes('microseconds', ', and send seconds'),
  empty: { type: 'string', confirm: 'only empty texts were seen' },
  object: { type: 'string', confirm: 'objects; the API takes none, so send a text, a number, true or false' },
  list: { type: 'string', confirm: 'lists; the API takes none, so send a text, a number, true or false' },
  none: { type: 'string', confirm: 'no value was seen' },
};

/** The type that the values of a codename suggest. */
export function inferType(values: readonly unknown[]): InferredType {
  const counts = new Map<ValueKind, number>();
  const jsonTypes = new Set<string>();
  for (const value of values) {
    const kind = valueKind(value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind !== 'empty' && kind !== 'none') jsonTypes.add(Array.isArray(value) ? 'list' : typeof value);
  }
  const empty = counts.get('empty') ?? 0;
  counts.delete('none');
  counts.delete('empty');
  if (counts.size === 0) return suggestions[empty > 0 ? 'empty' : 'none'];
  const inferred = ofKinds(counts, jsonTypes);
  if (empty === 0) return inferred;
  const remark = `${empty} of ${values.length} values ${empty === 1 ? 'is an empty text' : 'are empty texts'}`;
  return { ...inferred, confirm: [inferred.confirm, remark].filter(Boolean).join('; ') };
}

/** @param counts how many values there are of each kind, at least one */
function ofKinds(counts: ReadonlyMap<ValueKind, number>, jsonTypes: ReadonlySet<string>): InferredType {
  const [first, another] = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  if (another === undefined) return suggestions[first!];
  const count = [...counts].map(([kind, times]) => `${times} ${plurals[kind]}`).join(', ');
  if (jsonTypes.size > 1) return { type: suggestions[first!].type, confirm: `mixed values: ${count}` };
  // Of one JSON type: times among other numbers are numbers, days among other texts are texts.
  if (counts.has('number')) return suggestions.number;
  return jsonTypes.has('number')
    ? { type: 'number', confirm: 'may be times since 1970, in several units' }
    : { type: 'string', confirm: `texts of several kinds: ${count}` };
}

const plurals: Record<ValueKind, string> = {
  ...{ text: 'other texts', date: 'days', 'date-time': 'days with a time', 'local-date': 'days in another notation' },
  ...{ url: 'addresses', email: 'e-mail addresses', digits: 'numbers in quotes', truth: 'true or false in quotes' },
  ...{ 'local-number': 'numbers with separators', percentage: 'percentages', 'yes-no': 'yes or no' },
  ...{ number: 'numbers', seconds: 'large numbers', milliseconds: 'large numbers', microseconds: 'large numbers' },
  ...{ boolean: 'true or false', object: 'objects', list: 'lists', empty: 'empty texts', none: 'nothing' },
};
