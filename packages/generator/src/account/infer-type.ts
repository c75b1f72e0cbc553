import type { ValueType } from '@customerscore-kit/runtime/declarations/account';
import { isDate, isEmail, isUri } from '@customerscore-kit/runtime/formats';

/** A type that values suggest, and what a person should confirm of it; nothing if there is no doubt. */
export interface Draft {
  type: ValueType;
  confirm?: string;
}

type Kind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  | 'date-time'
  | 'url'
  | 'email'
  | 'digits'
  | 'truth'
  | 'seconds'
  | 'none';

/** What each kind of value suggests, if all values are of that kind. */
const drafts: Record<Kind, Draft> = {
  text: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date', confirm: 'all values are days; write string if the account has a text' },
  'date-time': { type: 'date', confirm: 'days with a time; the API documents days alone, so send those' },
  url: { type: 'url', confirm: 'all values are addresses; write string if other texts may come' },
  email: { type: 'email', confirm: 'all values are e-mail addresses; write string if other texts may come' },
  digits: {
    type: 'string',
    confirm: 'numbers in quotes; write number if the account has one, and send them without quotes',
  },
  truth: {
    type: 'string',
    confirm: 'true or false in quotes; write boolean if the account has one, and send them without',
  },
  seconds: { type: 'number', confirm: 'may be times in seconds since 1970; write timestamp if they are' },
  none: { type: 'string', confirm: 'no value was seen' },
};

/** The type that the values of a codename suggest. */
export function inferType(values: readonly unknown[]): Draft {
  const counts = new Map<Kind, number>();
  for (const value of values) {
    const kind = kindOf(value);
    if (kind !== 'none') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [first = 'none', ...others] = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  if (others.length === 0) return drafts[first];
  const types = new Set([first, ...others].map((kind) => jsonTypes[kind]));
  const count = [...counts].map(([kind, times]) => `${times} ${names[kind]}`).join(', ');
  if (types.size > 1) return { type: drafts[first].type, confirm: `mixed values: ${count}` };
  // Of one JSON type: seconds among other numbers are numbers, days among other texts are texts.
  return types.has('number') ? { type: 'number' } : { type: 'string', confirm: `texts of several kinds: ${count}` };
}

const jsonTypes: Record<Kind, string> = {
  ...{ text: 'string', date: 'string', 'date-time': 'string', url: 'string', email: 'string', digits: 'string' },
  ...{ truth: 'string', number: 'number', seconds: 'number', boolean: 'boolean', none: 'none' },
};

const names: Record<Kind, string> = {
  ...{
    text: 'other texts',
    date: 'days',
    'date-time': 'days with a time',
    url: 'addresses',
    email: 'e-mail addresses',
  },
  ...{ digits: 'numbers in quotes', truth: 'true or false in quotes', number: 'numbers', seconds: 'large numbers' },
  ...{ boolean: 'true or false', none: 'nothing' },
};

function kindOf(value: unknown): Kind {
  if (typeof value === 'boolean') return 'boolean';
  // Seconds since 1970 of the years 2001 to 2096.
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1e9 && value < 4e9 ? 'seconds' : 'number';
  if (typeof value !== 'string') return 'none';
  if (isDate(value)) return 'date';
  if (isDate(value.slice(0, 10)) && /^[T ]\d\d:\d\d/.test(value.slice(10))) return 'date-time';
  if (isEmail(value)) return 'email';
  if (/^https?:/i.test(value) && isUri(value)) return 'url';
  if (/^-?\d+([.,]\d+)?$/.test(value)) return 'digits';
  return /^(true|false)$/i.test(value) ? 'truth' : 'text';
}
