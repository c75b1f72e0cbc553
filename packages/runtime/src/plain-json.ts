/**
 * Whether JSON.stringify sends a value as a check reads it, apart from what is within it: a Date, a Map or NaN is sent as
 * something else. Objects of other realms and without a prototype count as unusual; a copy settles what they are sent as.
 */
export function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  }
  const usual: unknown = Array.isArray(value) ? Array.prototype : Object.prototype;
  return Object.getPrototypeOf(value) === usual && (value as { toJSON?: unknown }).toJSON === undefined;
}

/** What is deeper, or has more values, is left to the copy, which visits a shared object once. */
const maxDepth = 1000;
const maxValues = 100_000;

/**
 * The number of UTF-16 code units that a value takes as JSON at most, where each could be escaped: six times that many bytes.
 *
 * @returns undefined for a value that is not plain, or is too deep or too large to say.
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

/** Whether a check reads a field of an object that JSON.stringify leaves out, since it is not enumerable. */
export function hidesField(object: object, fields: readonly string[]): boolean {
  return fields.some((field) => Object.hasOwn(object, field) && !isEnumerable(object, field));
}

/** Whether JSON.stringify sends a property that an object has itself. */
export function isEnumerable(object: object, key: string): boolean {
  return Object.prototype.propertyIsEnumerable.call(object, key);
}
