/** A longer key is cut in pointers: one of megabytes would take seconds to encode. */
const longestKey = 1000;

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function encodeToken(whole: string): string {
  const key = whole.length > longestKey ? `${whole.slice(0, longestKey)}…` : whole;
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
