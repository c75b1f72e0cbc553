/** Longer keys are truncated in pointers, because encoding a key of several megabytes takes seconds. No API name is as long. */
export const longestKey = 1000;

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function encodeToken(whole: string): string {
  const key = whole.length > longestKey ? `${whole.slice(0, longestKey)}…` : whole;
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
