import type { ValueType } from '@customerscore-kit/runtime/declarations/account';
import { type ValueKind, valueKind } from './value-kind.ts';

/** The type that the values suggest. `confirm` says what to check, if the type is a guess. */
export interface InferredType {
  type: ValueType;
  confirm?: string;
}

const stringInsteadOf = (what: string, type: ValueType, how: string): InferredType => ({
  type: 'string',
  confirm: `${what}; write ${type} if the account has one, and send ${how}`,
});
const maybeTimestamps = (unit: string, send: string): InferredType => ({
  type: 'number',
  confirm: `may be timestamps in ${unit}; write timestamp if they are${send}`,
});

/** The type to suggest if all values are of one kind. */
const suggestions: Record<ValueKind, InferredType> = {
  text: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date', confirm: 'all values are dates; write string if the account has text' },
  'date-time': { type: 'date', confirm: 'dates with a time; the API documents only dates, so send those' },
  'local-date': { type: 'date', confirm: 'dates in another format; the API expects YYYY-MM-DD, so send that' },
  url: { type: 'url', confirm: 'all values are URLs; write string if other text can occur' },
  email: { type: 'email', confirm: 'all values are e-mail addresses; write string if other text can occur' },
  digits: stringInsteadOf('numbers in quotes', 'number', 'them without quotes'),
  'local-number': stringInsteadOf('numbers with separators', 'number', 'them as JSON numbers'),
  percentage: stringInsteadOf('percentages', 'number', 'them as JSON numbers, without the sign'),
  truth: stringInsteadOf('true or false in quotes', 'boolean', 'them without'),
  'yes-no': stringInsteadOf('yes or no', 'boolean', 'true or false, without quotes'),
  seconds: maybeTimestamps('seconds', ''),
  milliseconds: maybeTimestamps('milliseconds', ', and send seconds'),
  microseconds: maybeTimestamps('microseconds', ', and send seconds'),
  empty: { type: 'string', confirm: 'all values are empty strings' },
  object: { type: 'string', confirm: 'objects, which the API does not accept; send a string, number or boolean' },
  list: { type: 'string', confirm: 'arrays, which the API does not accept; send a string, number or boolean' },
  none: { type: 'string', confirm: 'no values found' },
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
  const inferred = inferFromKinds(counts, jsonTypes);
  if (empty === 0) return inferred;
  const emptyNote = `${empty} of ${values.length} values ${empty === 1 ? 'is an empty string' : 'are empty strings'}`;
  return { ...inferred, confirm: [inferred.confirm, emptyNote].filter(Boolean).join('; ') };
}

/** @param counts number of values of each kind, at least one kind */
function inferFromKinds(counts: ReadonlyMap<ValueKind, number>, jsonTypes: ReadonlySet<string>): InferredType {
  const [first, another] = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  if (another === undefined) return suggestions[first!];
  const count = [...counts].map(([kind, times]) => `${times} ${plurals[kind]}`).join(', ');
  if (jsonTypes.size > 1) return { type: suggestions[first!].type, confirm: `mixed values: ${count}` };
  // One JSON type but several kinds: timestamps among other numbers are numbers, dates among other strings are strings.
  if (counts.has('number')) return suggestions.number;
  return jsonTypes.has('number')
    ? { type: 'number', confirm: 'may be timestamps, in several units' }
    : { type: 'string', confirm: `strings of several kinds: ${count}` };
}

const plurals: Record<ValueKind, string> = {
  ...{
    text: 'other strings',
    date: 'dates',
    'date-time': 'dates with a time',
    'local-date': 'dates in another format',
  },
  ...{ url: 'URLs', email: 'e-mail addresses', digits: 'numbers in quotes', truth: 'true or false in quotes' },
  ...{ 'local-number': 'numbers with separators', percentage: 'percentages', 'yes-no': 'yes or no' },
  ...{ number: 'numbers', seconds: 'large numbers', milliseconds: 'large numbers', microseconds: 'large numbers' },
  ...{ boolean: 'booleans', object: 'objects', list: 'arrays', empty: 'empty strings', none: 'nothing' },
};
