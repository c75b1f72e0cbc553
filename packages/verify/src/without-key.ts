/** What stands for a key. Respect uses the same. */
export const mask = '********';

/**
 * Masks the key in a text: verbatim, JSON-escaped, and in any letter case (host names are lower-cased).
 *
 * @param key not empty
 */
export function withoutKey(text: string, key: string): string {
  const forms = [key, JSON.stringify(key).slice(1, -1)].map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return text.replace(new RegExp(forms.join('|'), 'gi'), mask);
}
