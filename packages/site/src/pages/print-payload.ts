/** How many characters fit into a line of a sample. */
const width = 88;

/** JSON in which lists and objects that fit into a line are on one line. */
export function printJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const list = Array.isArray(value);
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  const entries: [string, unknown][] = list ? value.map((item) => ['', item]) : Object.entries(value);
  const inner = `${indent}  `;
  const short = entries.map(([key, item]) => keyOf(key, list) + printJson(item));
  const line = list ? `[${short.join(', ')}]` : `{ ${short.join(', ')} }`;
  const isFlat = entries.every(([, item]) => typeof item !== 'object' || item === null);
  if (entries.length === 0) return open + close;
  if (isFlat && indent.length + line.length <= width - 4) return line;
  const lines = entries.map(([key, item]) => inner + keyOf(key, list) + printJson(item, inner));
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

const keyOf = (key: string, list: boolean) => (list ? '' : `${JSON.stringify(key)}: `);

/** YAML of an account: maps of maps and of plain words. */
export function printYaml(value: object, indent = ''): string {
  return Object.entries(value)
    .map(([key, item]) => {
      if (Array.isArray(item)) return `${indent}${key}: [${item.join(', ')}]`;
      if (typeof item !== 'object') return `${indent}${key}: ${item}`;
      return `${indent}${key}:\n${printYaml(item, `${indent}  `)}`;
    })
    .join('\n');
}
