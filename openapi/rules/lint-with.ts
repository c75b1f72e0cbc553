import { type RuleDefinition, Spectral } from '@stoplight/spectral-core';

/**
 * What the real Spectral finds in a document (or the fragment of one that a rule looks at) with this rule alone:
 * its messages by path, the path as a JSON pointer without the leading slash.
 *
 * @throws Error when two findings have the same path and message, which would read as one.
 */
export async function lintWith(rule: RuleDefinition, document: object): Promise<Record<string, string[]>> {
  const spectral = new Spectral();
  spectral.setRuleset({ rules: { rule } });
  const found: Record<string, string[]> = {};
  for (const { path, message } of await spectral.run(structuredClone(document) as Record<string, unknown>)) {
    const pointer = path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const messages = found[pointer] ?? [];
    if (messages.includes(message)) throw new Error(`${pointer} is reported twice: ${message}`);
    found[pointer] = [...messages, message];
  }
  return found;
}
