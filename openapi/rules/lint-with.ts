import { type RuleDefinition, Spectral } from '@stoplight/spectral-core';

/**
 * Runs Spectral with a single rule on a document or a fragment of one.
 *
 * @returns messages by path; the path is a JSON pointer without the leading slash
 * @throws Error when two findings have the same path and message.
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
