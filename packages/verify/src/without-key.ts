/**
 * Text in which the key is masked: as it is, as JSON writes it, and in other case, as in the name of a host.
 *
 * @param key not empty
 */
export function withoutKey(text: string, key: string): string {
  const forms = [key, JSON.stringify(key).slice(1, -1)].map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return text.replace(new RegExp(forms.join('|'), 'gi'), '********');
}
