/** With more items, a set is faster than comparing each item with all earlier ones. */
const comparable = 16;

/**
 * Indexes of the items whose property equals that of an earlier item; undefined if there are none. Items that are not objects,
 * or whose property is missing, NaN or an object, are ignored; other rules cover them.
 */
export function repeats(items: unknown[], property: string): number[] | undefined {
  let found: number[] | undefined;
  const seen = items.length > comparable ? new Set<unknown>() : undefined;
  for (let index = 0; index < items.length; index++) {
    const value = read(items[index], property);
    if (value === undefined || Number.isNaN(value) || (typeof value === 'object' && value !== null)) continue;
    if (seen ? seen.has(value) : isAmong(items, index, property, value)) {
      found ??= [];
      found.push(index);
    }
    seen?.add(value);
  }
  return found;
}

function isAmong(items: unknown[], end: number, property: string, value: unknown): boolean {
  for (let index = 0; index < end; index++) {
    if (read(items[index], property) === value) return true;
  }
  return false;
}

function read(item: unknown, property: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[property] : undefined;
}
