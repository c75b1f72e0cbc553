/**
 * What is doubtful about the names in a list, by name: one that differs from another in case, blanks, dashes or
 * underscores only, and one with blanks around it.
 */
export function nameDoubts(names: readonly string[]): Map<string, string> {
  const spellings = new Map<string, string[]>();
  for (const name of names) spellings.set(essence(name), [...(spellings.get(essence(name)) ?? []), name]);
  return new Map(
    names.flatMap((name): [string, string][] => {
      const others = spellings.get(essence(name))!.filter((other) => other !== name);
      const doubts = [
        ...(others.length > 0 ? [`also spelt ${others.map(quoted).join(', ')}; keep what the application has`] : []),
        ...(name !== name.trim() ? ['has blanks around it; the application may have none'] : []),
        ...(/\p{Surrogate}/u.test(name) ? ['is no valid Unicode; the application cannot have it'] : []),
      ];
      return doubts.length === 0 ? [] : [[name, doubts.join('; ')]];
    }),
  );
}

function essence(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
  return letters === '' ? name : letters;
}

/** For a comment, which must stay on its line. */
function quoted(name: string): string {
  const text = JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
  return text.replaceAll(
    /[\u0085\u2028\u2029]/g,
    (lineBreak) => `\\u${lineBreak.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
