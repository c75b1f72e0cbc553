import { isDate, isEmail, isUri } from '@customerscore-kit/runtime/formats';

/** The kind of a value. */
export type ValueKind = ReturnType<typeof valueKind>;

/** Guesses the kind of a value: a string may contain a number, and a number may be a timestamp. */
export function valueKind(value: unknown) {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return numberKind(value);
  if (typeof value === 'string') return textKind(value);
  if (typeof value !== 'object' || value === null) return 'none';
  return Array.isArray(value) ? 'list' : 'object';
}

/** Numbers that would be timestamps of the years 2001 to 2096 are treated as timestamps; others are plain numbers. */
function numberKind(value: number) {
  const isTime = (perSecond: number) => value >= 1e9 * perSecond && value < 4e9 * perSecond;
  if (isTime(1)) return Number.isInteger(value) ? 'seconds' : 'number';
  if (isTime(1e3)) return 'milliseconds';
  return isTime(1e6) ? 'microseconds' : 'number';
}

function textKind(value: string) {
  const text = value.trim();
  if (text === '') return 'empty';
  if (isDate(text)) return 'date';
  if (isDate(text.slice(0, 10)) && /^[T ]\d\d:\d\d/.test(text.slice(10))) return 'date-time';
  // 15.01.2024, 15. 1. 2024, 1/15/2024, 15-01-2024 and 2024/01/15, with or without a time.
  if (/^(\d{1,2}(\. ?|[/-])\d{1,2}\2\d{4}|\d{4}([./])\d{1,2}\3\d{1,2})([T ,].*)?$/.test(text)) return 'local-date';
  if (isEmail(text)) return 'email';
  if (/^https?:/i.test(text) && isUri(text)) return 'url';
  if (/^(true|false)$/i.test(text)) return 'truth';
  if (/^(yes|no)$/i.test(text)) return 'yes-no';
  if (/^[+-]?[\d., ]*\d ?%$/.test(text)) return 'percentage';
  // Leading zeros, or more digits than a number can hold: an identifier.
  if (/^-?0\d/.test(text) || /^-?\d{16,}$/.test(text)) return 'text';
  if (/^-?\d+([.,]\d+)?$/.test(text)) return 'digits';
  return /^[+-]?\d{1,3}([., \u00a0\u202f']\d{3})+([.,]\d+)?$/.test(text) ? 'local-number' : 'text';
}
