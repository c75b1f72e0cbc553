/**
 * Whether the JSON of a value is what a check reads, not considering nested values. It is not for a Date, a Map or NaN. Objects
 * from other realms or without a prototype count as not plain; a copy then shows what is sent.
 */
export function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  }
  const usual: unknown = Array.isArray(value) ? Array.prototype : Object.prototype;
  return Object.getPrototypeOf(value) === usual && (value as { toJSON?: unknown }).toJSON === undefined;
}

/** Deeper or larger values are left to the copy, which visits shared objects only once. */
const maxDepth = 1000;
const maxValues = 100_000;

/**
 * The maximum number of UTF-16 code units of a value as JSON. Each can take up to six bytes, if it is escaped.
 *
 * @returns undefined if the value is not plain, or is too deep or too large
 */
export function plainLength(root: unknown): number | undefined {
  let values = 0;
  let units = 0;
  const scan = (value: unknown, depth: number): boolean => {
    if (++values > maxValues || !isPlain(value)) return false;
    if (typeof value === 'string') units += value.length;
    if (typeof value !== 'object' || value === null) return true;
    if (depth === maxDepth) return false;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) if (!scan(value[index], depth + 1)) return false;
    } else {
      for (const key in value) {
        units += key.length;
        if (!scan((value as Record<string, unknown>)[key], depth + 1)) return false;
      }
    }
    return true;
  };
  return scan(root, 0) ? units + 5 * values : undefined;
}

/** Whether an object has a field that JSON.stringify omits, because it is not enumerable. */
export function hidesField(object: object, fields: readonly string[]): boolean {
  return fields.some((field) => Object.hasOwn(object, field) && !isEnumerable(object, field));
}

/** Whether JSON.stringify sends an own property of an object. */
export function isEnumerable(object: object, key: string): boolean {
  return Object.prototype.propertyIsEnumerable.call(object, key);
}
