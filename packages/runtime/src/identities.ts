/** A power of two. */
const buckets = 256;

/**
 * A fast check that the fields identify each item, which is almost always the case. A set would hash entire strings. This hashes
 * only the length and the last characters, where identifiers usually differ.
 *
 * @returns false if items repeat, or if the check cannot decide, for example because an item lacks a field
 */
export function areDistinct(items: readonly unknown[], fields: readonly string[]): boolean {
  if (items.length < 2) return true;
  const last = fields[fields.length - 1]!;
  // Arrays, because typed arrays of this size take longer to create than the rest of the check of a small upload.
  const first = new Array<number>(buckets).fill(-1);
  const next: number[] = [];
  for (let index = 0; index < items.length; index++) {
    const text = (items[index] as Record<string, unknown> | null | undefined)?.[last];
    if (typeof text !== 'string') return false;
    const end = text.length;
    const hash =
      (end + 31 * text.charCodeAt(end - 1) + 7 * text.charCodeAt(end - 2) + 3 * text.charCodeAt(end - 3)) &
      (buckets - 1);
    for (let other = first[hash]!; other >= 0; other = next[other]!) {
      if (isSame(items[index], items[other], fields)) return false;
    }
    next[index] = first[hash]!;
    first[hash] = index;
  }
  return true;
}

/** Indexes of the items whose fields are strings and equal those of an earlier item. */
export function repeatsOf(items: readonly unknown[], fields: readonly string[]): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const parts = fields.map((field) => (item as Record<string, unknown> | null | undefined)?.[field]);
    if (!parts.every((part) => typeof part === 'string')) return [];
    const identity = JSON.stringify(parts);
    if (seen.has(identity)) return [index];
    seen.add(identity);
    return [];
  });
}

function isSame(item: unknown, other: unknown, fields: readonly string[]): boolean {
  return fields.every(
    (field) => (item as Record<string, unknown>)[field] === (other as Record<string, unknown>)[field],
  );
}
