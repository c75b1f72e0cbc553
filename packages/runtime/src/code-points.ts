/** Number of Unicode code points. A surrogate pair counts as one, and so does a lone surrogate. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index++) {
    if (isTrailing(text.charCodeAt(index)) && isLeading(text.charCodeAt(index - 1))) count--;
  }
  return count;
}

function isLeading(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isTrailing(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
