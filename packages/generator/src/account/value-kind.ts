import { isDate, isEmail, isUri } from '@customerscore-kit/runtime/formats';

/** What a value looks like. */
export type ValueKind = ReturnType<typeof valueKind>;

/** What a value looks like: a text may look like a number, and a number like a time. */
export function valueKind(value: unknown) {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return numberKind(value);
  if (typeof value === 'string') return textKind(value);
  if (typeof value !== 'object' || value === null) return 'none';
  return Array.isArray(value) ? 'list' : 'object';
}

/** A time of the years 2001 to 2096 is taken for one; a smaller or larger number means something else. */
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
  // 15.01.2024, 15. 1. 2024, 1/15/2024, 15-01-2024 and 2024/01/15, with a time or without.
  if (/^(\d{1,2}(\. ?|[/-])\d{1,2}\2\d{4}|\d{4}([./])\d{1,2}\3\d{1,2})([T ,].*)?$/.test(text)) return 'local-date';
  if (isEmail(text)) return 'email';
  if (/^https?:/i.test(text) && isUri(text)) return 'url';
  if (/^(true|false)$/i.test(text)) return 'truth';
  if (/^(yes|no)$/i.test(text)) return 'yes-no';
  if (/^[+-]?[\d., ]*\d ?%$/.test(text)) return 'percentage';
  // Digits after a zero, and more of them than a number holds, are an identifier.
  if (/^-?0\d/.test(text) || /^-?\d{16,}$/.test(text)) return 'text';
  if (/^-?\d+([.,]\d+)?$/.test(text)) return 'digits';
  return /^[+-]?\d{1,3}([., \u00a0\u202f']\d{3})+([.,]\d+)?$/.test(text) ? 'local-number' : 'text';
}
