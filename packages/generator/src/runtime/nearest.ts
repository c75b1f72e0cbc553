export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  for (const c of candidates) if (c.length === word.length) return c;
  return undefined;
}
