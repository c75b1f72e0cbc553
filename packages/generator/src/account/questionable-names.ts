/**
 * The names in a list that should be confirmed, with the reason: names that differ only in case, whitespace, dashes or
 * underscores; names with leading or trailing whitespace; names that are not valid Unicode.
 */
export function questionableNames(names: readonly string[]): Map<string, string> {
  const spellings = new Map<string, string[]>();
  for (const name of names) spellings.set(normalizedName(name), [...(spellings.get(normalizedName(name)) ?? []), name]);
  return new Map(
    names.flatMap((name): [string, string][] => {
      const others = spellings.get(normalizedName(name))!.filter((other) => other !== name);
      const reasons = [
        ...(others.length > 0
          ? [`also spelt ${others.map(quoted).join(', ')}; keep the spelling of the application`]
          : []),
        ...(name !== name.trim() ? ['has leading or trailing spaces; the application may not have them'] : []),
        ...(/\p{Surrogate}/u.test(name) ? ['is not valid Unicode; the application cannot have it'] : []),
      ];
      return reasons.length === 0 ? [] : [[name, reasons.join('; ')]];
    }),
  );
}

function normalizedName(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
  return letters === '' ? name : letters;
}

/** Quotes a name on one line, for a YAML comment. */
function quoted(name: string): string {
  const text = JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
  return text.replaceAll(
    /[\u0085\u2028\u2029]/g,
    (lineBreak) => `\\u${lineBreak.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
