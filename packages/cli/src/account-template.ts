interface Described {
  description?: string;
  examples?: unknown[];
  enum?: string[];
  properties?: Record<string, Described>;
  $defs?: Record<string, Described>;
}

/** Creates an example account file. Its descriptions and examples come from the schema. */
export function accountTemplate(schema: Described): string {
  const { properties = {}, $defs = {} } = schema;
  const lists = $defs.subject!.properties!;
  const codenames = $defs.codenames!.examples![0] as Record<string, unknown>;
  const comment = (text: string | undefined, indent: string) =>
    (text ?? '')
      .trim()
      .split('\n')
      .map((line) => `${indent}# ${line.trim()}\n`)
      .join('');
  const example = Object.entries(codenames).map(([name, value]) => `    ${name}: ${flow(value)}\n`);
  const subjects = ['customer', 'contact'].map((subject, index) => {
    const isFirst = index === 0;
    const parts = ['attributes', 'metrics'].map((list) => {
      const about = isFirst ? comment(lists[list]!.description, '  ') : '';
      return `${about}  ${list}:\n${example.join('')}`;
    });
    const text = `${subject}:\n${parts.join('')}`;
    // The first subject is an active example. The user can uncomment the others.
    return comment(properties[subject]!.description, '') + (isFirst ? text : commentedOut(text));
  });
  const events = commentedOut(`events: ${flow(properties.events!.examples![0])}\n`);
  return [
    '# yaml-language-server: $schema=./node_modules/@customerscore-kit/contract/account.schema.json\n#\n',
    `${comment(schema.description, '')}#\n`,
    `# Types: ${$defs.type!.enum!.join(', ')}.\n${comment($defs.type!.description, '')}`,
    '# The codenames below are examples. Replace them with the codenames of your account.\n\n',
    `${subjects.join('\n')}\n${comment(properties.events!.description, '')}${events}`,
  ].join('');
}

const commentedOut = (text: string) => text.replace(/^(?=.)/gm, '# ');

/** A value as YAML on one line. The strings in the examples of the schema need no quotes. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')} }`;
}
