import { encodeToken } from './explain.ts';
import type { FindingCode } from './finding-codes.ts';
import type { Remark } from './remark.ts';

/** What JSON does not carry of a value, and of what is within it. @param path its JSON pointer */
export function uncarried(value: unknown, path: string, within: unknown[] = []): Remark[] {
  const type = typeof value;
  if (value === null || type === 'string' || type === 'boolean' || Number.isFinite(value)) return [];
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return [{ code: uncarriedAs(value, within.at(-1)), path }];
  }
  if (within.includes(value)) return [{ code: 'unserializable', path }];
  return Object.entries(value).flatMap(([key, inner]) =>
    uncarried(inner, `${path}/${encodeToken(key)}`, [...within, value]),
  );
}

function uncarriedAs(value: unknown, holder: unknown): FindingCode {
  if (typeof value === 'bigint') return 'unserializable';
  if (typeof value === 'object') return 'date-object';
  return typeof value === 'number' || Array.isArray(holder) ? 'becomes-null' : 'left-out';
}
