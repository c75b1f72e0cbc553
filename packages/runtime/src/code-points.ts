/** Number of Unicode code points. A surrogate pair counts as one, and so does a lone surrogate. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
