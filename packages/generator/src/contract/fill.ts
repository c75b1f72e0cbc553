import { lookupCount } from './json-pointer.ts';

/**
 * Expands the `$fill` directives of an example, so that examples at a limit follow the limit when it changes. A directive
 * produces a value whose length is the number at `$length` in the contract, plus `$plus`:
 *
 *     { $fill: 😀, $length: '#/components/schemas/Customer/properties/name/maxLength', $plus: 1 }
 *     { $fill: { date: '{date}', logins: '{n}' }, $length: '#/components/schemas/Metrics/maxItems' }
 *
 * - a single character is repeated into a string of that many code points, ending in `$end` if given;
 * - any other value becomes an array of that many items. In strings, `{n}` is the number of the item, from 1, and `{date}` the
 *   n-th day of the year 2000. The string `{n}` becomes a number.
 */
export function expandFills(value: unknown, document: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => expandFills(item, document));
  if (typeof value !== 'object' || value === null) return value;
  if ('$fill' in value) return fill(value as Directive, document);
  return mapValues(value, (inner) => expandFills(inner, document));
}

interface Directive {
  $fill: unknown;
  $length: string;
  $plus?: number;
  $end?: string;
}

function fill({ $fill, $length, $plus = 0, $end = '', ...rest }: Directive, document: unknown): unknown {
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new Error(`"${unknown}" is not an option of $fill. Its options are $length, $plus and $end.`);
  if (typeof $length !== 'string') throw new Error('$fill needs $length: a JSON pointer into the contract.');
  const length = lookupCount(document, $length) + $plus;
  if (typeof $fill === 'string' && [...$fill].length === 1) {
    return $fill.repeat(length - [...$end].length) + $end;
  }
  return Array.from({ length }, (_, index) => numbered($fill, index + 1));
}

function numbered(value: unknown, n: number): unknown {
  if (value === '{n}') return n;
  if (typeof value === 'string') {
    return value.replaceAll('{n}', String(n)).replaceAll('{date}', () => dayOfYear2000(n));
  }
  if (Array.isArray(value)) return value.map((item) => numbered(item, n));
  if (typeof value === 'object' && value !== null) return mapValues(value, (inner) => numbered(inner, n));
  return value;
}

function dayOfYear2000(n: number): string {
  return new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10);
}

/** Preserves a `__proto__` key, which an assignment would lose. */
function mapValues(object: object, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
