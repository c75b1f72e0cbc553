/** How many columns a message names. */
const maxNamed = 30;

/** Names of columns for a message; only the first of very many. */
export function columnList(names: readonly string[]): string {
  const more = names.length > maxNamed ? ` and ${names.length - maxNamed} more` : '';
  return `${names
    .slice(0, maxNamed)
    .map((name) => JSON.stringify(name))
    .join(', ')}${more}`;
}
